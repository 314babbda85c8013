"""The program as it runs on a database: serving it in one process or several, and looking after what is stored.

Lives here: what the commands on the database do, and what a server does by the way: its log, copies and housekeeping.
May not: know a page or a table, or decide what a learner's act means: that is asked of `study`.
Raises: `CannotStart` to another server; else what fails is told on standard error, with what to do, by an exit code.
"""
