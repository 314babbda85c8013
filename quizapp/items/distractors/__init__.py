"""What could stand beside the right answer: rivals of its kind and near values, and the pool of those that may."""
