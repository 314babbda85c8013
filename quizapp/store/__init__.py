"""What is remembered: tables, engine set-up and queries.

Lives here: the tables of sets and of learners, the connection rules of both engines, the queries on them.
May not: commit, import Flask's request, or know `study` and `web`.
Gives and takes: the types of `facts`, `items` and `memory`.
"""
