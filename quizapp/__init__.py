"""Quizapp: from the facts of an article to questions, and each fact again before it is forgotten.

Import `quizapp.app` for the Flask application; this module stays empty so that a pure room loads without Flask.
"""
