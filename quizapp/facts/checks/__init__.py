"""What is said about a sheet that could be read: a module for each thing that is looked at, and a list of them all."""
