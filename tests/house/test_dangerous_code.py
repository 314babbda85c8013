"""What no module may do: run what is text, ask a shell, compute with broken hashes, put text into a page as HTML."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "quizapp"
MODULES = sorted(ROOT.rglob("*.py"))
SCRIPTS = sorted((ROOT / "web" / "static").glob("*.js"))
TEMPLATES = sorted((ROOT / "web" / "templates").rglob("*.html"))
RUNS = {"eval", "exec", "compile", "system", "popen", "__import__"}
BROKEN = re.compile(r"\b(md5|sha1|DES|ARC4|RC4|ECB|Blowfish|PKCS1v15)\b")
AS_HTML = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setTimeout\(\s*[\"'`]"
)
INLINE = re.compile(r"<script(?![^>]*\ssrc=)|\son\w+\s*=\s*[\"']|style\s*=\s*[\"']|javascript:|<style", re.IGNORECASE)
WITH_SAFE = {"filters.py", "markup.py", "assets.py"}  # where text is made into markup, escaped or sanitised, with tests


def breaches(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            is_pattern = isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == "re"
            if name in RUNS and not is_pattern and not (isinstance(node.func, ast.Attribute) and name == "compile"):
                yield f"line {node.lineno}: {name}"
            if any(word.arg == "shell" for word in node.keywords):
                yield f"line {node.lineno}: shell"
    if BROKEN.search(source):
        yield f"broken: {BROKEN.search(source)}"


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_module_runs_text_or_uses_a_broken_hash(file: Path) -> None:
    source = file.read_text("utf-8")
    assert list(breaches(source)) == []
    if "web" in file.parts and file.name not in WITH_SAFE:
        assert "Markup(" not in source


@pytest.mark.parametrize(
    "source",
    ["eval(x)", "os.system(x)", "subprocess.run(x, shell=True)", "exec(x)", "hashlib.md5(x)", "compile(x, '', 'exec')"],
)
def test_such_a_line_is_found(source: str) -> None:
    assert list(breaches(source))


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_no_script_puts_text_into_a_page_as_html(file: Path) -> None:
    assert AS_HTML.findall(file.read_text("utf-8")) == []


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_no_template_has_inline_code_or_lets_text_through(file: Path) -> None:
    source = file.read_text("utf-8")
    assert INLINE.findall(source) == []
    assert "|safe" not in source.replace(" ", "")
    assert "autoescape" not in source
