from __future__ import annotations

import pytest
from flask import Flask
from studying import Student


@pytest.fixture
def student(app: Flask) -> Student:
    return Student(app)
