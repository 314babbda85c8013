"""The rules of the house, read from source alone: each rule takes modules and gives its breaches as sentences."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parents[2]
PURE = frozenset({"facts", "items", "memory", "exchange"})

# Which rooms a room may import besides itself. A new room gets its line here before anything else.
MAY_IMPORT: dict[str, frozenset[str]] = {
    "": frozenset(),
    "facts": frozenset(),
    "items": frozenset({"facts"}),
    "memory": frozenset(),
    "disk": frozenset(),
    "settings": frozenset({"disk"}),
    "examiner": frozenset({"facts", "items"}),
    "wording": frozenset({"facts", "items"}),
    "exchange": frozenset({"items", "memory", "wording"}),
    "store": frozenset({"facts", "items", "memory", "settings", "disk"}),
    "study": frozenset({"facts", "items", "memory", "store", "exchange", "settings", "examiner"}),
    "web": frozenset({"facts", "items", "memory", "study", "exchange", "wording", "settings"}),
    "app": frozenset({"facts", "items", "memory", "store", "study", "web", "wording", "settings"}),
    "cli": frozenset({"cli_items", "cli_sheets", "cli_store"}),
    "cli_sheets": frozenset({"facts", "items", "wording"}),
    "cli_items": frozenset({"facts", "items", "wording", "cli_sheets"}),
    "cli_store": frozenset({"running", "cli_sheets"}),
    "running": frozenset({"facts", "exchange", "store", "study", "web", "wording", "settings", "app", "cli_sheets"}),
}
# Libraries of a pure room are named one by one; the standard library is free to all.
PURE_LIBRARIES = {
    "facts": frozenset({"yaml", "rapidfuzz"}),
    "items": frozenset({"msgspec", "rapidfuzz"}),
    "memory": frozenset({"fsrs"}),
    "exchange": frozenset({"msgspec"}),
}
WEB_LIBRARIES = frozenset(
    {"flask", "flask_wtf", "wtforms", "werkzeug", "jinja2", "flask_bootstrap", "waitress", "flask_compress"}
    | {"flask_security", "flask_login", "flask_mail", "webauthn", "zxcvbn"}
)
STORE_LIBRARIES = frozenset({"sqlalchemy", "flask_sqlalchemy", "flask_migrate", "alembic", "psycopg", "sqlite3"})
BARRED_LIBRARIES = {"store": WEB_LIBRARIES - {"flask"}, "study": WEB_LIBRARIES, "web": STORE_LIBRARIES}

IMPORTERS = frozenset({"import_module", "__import__", "import_string", "resolve_name", "run_module", "find_spec"})
CLOCK = (
    "time.*",
    "datetime.datetime.now",
    "datetime.datetime.utcnow",
    "datetime.datetime.today",
    "datetime.date.today",
)
DICE = (
    "random.[!R]*",
    "random.Random()",
    "secrets.*",
    "uuid.uuid1",
    "uuid.uuid4",
    "uuid.uuid6",
    "uuid.uuid7",
    "os.urandom",
    "builtins.hash",
)
SURROUNDINGS = ("os.environ", "os.getenv", "socket.*", "urllib.request.*", "http.client.*", "subprocess.*")
EMPTY_NAMES = frozenset({"util", "utils", "helper", "helpers", "manager", "service", "services", "data", "process"})


@dataclass(frozen=True)
class Module:
    name: str
    source: str
    is_package: bool = False

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.source)

    @property
    def room(self) -> str:
        """`quizapp.facts.sheet` is in `facts`, `quizapp.settings` is its own room, `quizapp` itself is in none."""
        return [*self.name.split("."), ""][1]


def read_house(root: Path = ROOT) -> tuple[Module, ...]:
    def name(path: Path) -> str:
        return ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")

    paths = sorted((root / "quizapp").rglob("*.py"))
    return tuple(Module(name(path), path.read_text("utf-8"), path.name == "__init__.py") for path in paths)


def imports(module: Module) -> Iterator[tuple[int, str]]:
    """Line and dotted name of all that is imported: late, for types only, and by `importlib` from a string.

    `from a import b` gives `a.b`. A call that imports what only the run can tell gives "?".
    """
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(module, "." * node.level + (node.module or ""))
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and _last_name(node.func) in IMPORTERS:
            name = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
            yield node.lineno, _absolute(module, name.replace(":", ".")) if isinstance(name, str) else "?"


def _absolute(module: Module, name: str) -> str:
    level = len(name) - len(name.lstrip("."))
    if level == 0:
        return name
    package = module.name.split(".") if module.is_package else module.name.split(".")[:-1]
    return ".".join([*package[: len(package) - level + 1], *filter(None, [name[level:]])])


def _last_name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def room_breaches(modules: Iterable[Module]) -> list[str]:
    """Imports of a room that the importing room may not know, and imports that cannot be read."""
    breaches = []
    for module in modules:
        allowed = MAY_IMPORT[module.room] | {module.room}
        for line, target in imports(module):
            if target == "?":
                breaches.append(f"{module.name}:{line} imports by a name that is made when it runs")
            elif target.split(".")[0] == "quizapp" and Module(target, "").room not in allowed:
                breaches.append(f"{module.name}:{line} imports {target}")
    return breaches


def library_breaches(modules: Iterable[Module]) -> list[str]:
    return [
        f"{module.name}:{line} imports {target}"
        for module in modules
        for line, target in imports(module)
        if _is_barred(target.split(".")[0], module.room)
    ]


def _is_barred(library: str, room: str) -> bool:
    if library in sys.stdlib_module_names - {"sqlite3"} | {"quizapp", "?"}:
        return False
    return library not in PURE_LIBRARIES[room] if room in PURE else library in BARRED_LIBRARIES.get(room, ())


def circles(modules: Iterable[Module]) -> list[str]:
    """A circle between modules or between rooms, as the path that closes it; none or one of each."""
    modules = tuple(modules)
    names = {module.name for module in modules}
    between_modules: dict[str, set[str]] = {name: set() for name in names}
    between_rooms: dict[str, set[str]] = {module.room: set() for module in modules}
    for module in modules:
        for _, target in imports(module):
            met = _module_of(target, names)
            if met:
                between_modules[module.name] |= {met} - {module.name}
                between_rooms[module.room] |= {Module(met, "").room} - {module.room, ""}
    return [path for path in map(_circle, (between_modules, between_rooms)) if path]


def _module_of(target: str, names: set[str]) -> str | None:
    while target and target not in names:
        target = target.rpartition(".")[0]
    return target or None


def _circle(graph: dict[str, set[str]]) -> str:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return " -> ".join(reversed(error.args[1]))
    return ""


def references(module: Module) -> Iterator[tuple[int, str]]:
    """Line and full name of what the source names, whatever it calls it: `Moment.now` may give `datetime.datetime.now`.

    A call without arguments is given as `name()` too.
    """
    known = {"hash": "builtins.hash"}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            known |= {alias.asname: alias.name for alias in node.names if alias.asname}
            known |= {root: root for root in (alias.name.split(".")[0] for alias in node.names if not alias.asname)}
        elif isinstance(node, ast.ImportFrom) and node.module:
            known |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute | ast.Name) or (isinstance(node, ast.Call) and not node.args):
            root, _, rest = ast.unparse(node).removesuffix("()").partition(".")
            if root in known:
                name = ".".join(filter(None, [known[root], rest]))
                yield node.lineno, f"{name}()" if isinstance(node, ast.Call) else name


def world_breaches(modules: Iterable[Module], forbidden: Iterable[str]) -> list[str]:
    """Names of the world outside: CLOCK, DICE, SURROUNDINGS. `random.Random` is free as a type and with a seed."""
    breaches = [
        f"{module.name}:{line} names {name.removesuffix('()')}"
        for module in modules
        for line, name in references(module)
        if any(fnmatchcase(name, pattern) for pattern in forbidden)
    ]
    return list(dict.fromkeys(breaches))


def commit_breaches(modules: Iterable[Module]) -> list[str]:
    """Commits outside `study`: a call of `commit`, or a `with ….begin()` block, which commits at its end."""
    return [
        f"{module.name}:{line} commits"
        for module in modules
        if module.room != "study"
        for node in ast.walk(module.tree)
        for line in _commits(node)
    ]


def _commits(node: ast.AST) -> Iterator[int]:
    if isinstance(node, ast.Call) and _last_name(node.func) == "commit":
        yield node.lineno
    elif isinstance(node, ast.With):
        blocks = [item.context_expr for item in node.items]
        yield from (call.lineno for call in blocks if isinstance(call, ast.Call) and _last_name(call.func) == "begin")


def size_breaches(path: str, source: str) -> list[str]:
    """A file has at most 300 lines, a function at most 40, counted from its `def` with docstring and comments."""
    lines = len(source.splitlines())
    breaches = [f"{path} has {lines} lines"] if lines > 300 else []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            if length > 40:
                breaches.append(f"{path} {node.name} has {length} lines")
    return breaches


def name_breaches(modules: Iterable[Module]) -> list[str]:
    """Module names that say nothing of what lives there."""
    return [m.name for m in modules if EMPTY_NAMES & {word for part in m.name.split(".") for word in part.split("_")}]


def rule_breaches(modules: Iterable[Module]) -> list[str]:
    """Rooms whose `__init__` does not say in four lines what lives there and what it may not do."""
    breaches = []
    for module in modules:
        if module.is_package and module.name.count(".") == 1:
            lines = [line for line in (ast.get_docstring(module.tree) or "").splitlines() if line]
            if len(lines) != 4 or not lines[1].startswith("Lives here: ") or not lines[2].startswith("May not: "):
                breaches.append(module.name)
    return breaches
