from __future__ import annotations

import pytest
from flask import Flask
from studying import Student


@pytest.fixture
def student(app: Flask) -> Student:
    return Student(app)


@pytest.fixture
def learner(student: Student) -> Student:
    """One who has a set, and has answered nothing of it."""
    student.load()
    return student
