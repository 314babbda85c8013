"""Templates compiled once for many applications, which would each do it anew."""

from __future__ import annotations

from pathlib import Path
from types import CodeType

from flask import Flask
from jinja2 import BytecodeCache, FileSystemLoader
from jinja2.bccache import Bucket

from quizapp import web
from quizapp.app import Running
from quizapp.settings import Settings

TEMPLATES = Path(web.__file__).parent / "templates"


class CompiledTemplates(BytecodeCache):
    """The code of templates by their names and texts; all applications have the same filters."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        assert bucket.code is not None
        self._codes[bucket.key, bucket.checksum] = bucket.code


def share_templates() -> None:
    """From now on, among all applications that are made in this process and in those forked from it."""
    Flask.jinja_options = {"bytecode_cache": CompiledTemplates()}


def compile_templates() -> None:
    """All of the program's own, with an application that is thrown away."""
    app = Flask("quizapp")
    app.extensions["quizapp"] = Running(Settings(Path()), "", "", (), ())
    web.register(app)
    for name in FileSystemLoader(TEMPLATES).list_templates():
        app.jinja_env.get_template(name)
