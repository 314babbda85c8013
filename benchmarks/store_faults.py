"""What a running server does while its store cannot be written, and after: nothing typed is lost, nothing doubled.

    python -m benchmarks.store_faults
    python -m benchmarks.store_faults --store postgresql+psycopg://user@host/empty

For each cause (a full disk, a read-only folder, a lock that another process holds for 30 seconds, a database that is
gone) every kind of form is sent meanwhile: an answer of a quiz, one of a review, a card buried, a card flagged,
settings, a sheet as text and as a file, a quiz begun. Each page has to say "not saved" with 503 or 507 and hold what
was typed; once the cause is gone, its own button has to send it, in the server that never stopped, and the log has one
line for each. Pages are read meanwhile where reading is possible.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.browser import Page
from benchmarks.launched import Launched, Tab, form_of, forms_of
from benchmarks.store_causes import FULL_DISK, ON_POSTGRESQL, ON_SQLITE, Cause, count_lines, own_disk

HELD = 30.0  # seconds, in the long form
TABS = 12  # that look, and then write, at once: more than connections are kept
TYPED = "Orinoco & <more>, “twice” ü"
LOGGED = ("answer", "review", "bury", "flag")  # acts that are a line of the log each
BOUNDARY = "----q7"
SHEET = """\
format: factsheet/1
id: {name}
title: Metals {name}
as_of: 2026-11-23
facts:
  - {{id: iron, say: The sign Fe stands for <metal>., answer: iron, ask: Which metal has the sign Fe?}}
  - {{id: gold, say: The sign Au stands for <metal>., answer: gold, ask: Which metal has the sign Au?}}
  - {{id: lead, say: The sign Pb stands for <metal>., answer: lead, ask: Which metal has the sign Pb?}}
  - {{id: zinc, say: The sign Zn stands for <metal>., answer: zinc, ask: Which metal has the sign Zn?}}
"""


@dataclass(frozen=True)
class Act:
    """A form ready to be sent; `kept` has to stand on the page that says it was not saved."""

    name: str
    send: Callable[[], Page]
    kept: str = ""


def put_sheet(folder: Path) -> None:
    """A set for the server that is started in this folder."""
    (folder / "questions").mkdir(exist_ok=True)
    (folder / "questions" / "metals.yaml").write_text(SHEET.format(name="metals"), "utf-8")


def suffer(server: Launched, cause: Cause, number: int, *, held: float = 0.0) -> Iterator[str]:
    """What a server does amiss under a cause, as sentences; `number` tells one cause's sheets from another's."""
    tab, process = Tab(server.port), server.pid
    acts, before = ready(tab, number), count_lines(server)
    shown: dict[str, Page] = {}
    with cause.begin(server):
        until = time.monotonic() + held
        yield from _looks(server, 200 if cause.lets_read else 503)
        for act in acts:
            shown[act.name] = act.send()
            yield from (f"{act.name}: {fault}" for fault in _amiss(shown[act.name], act, cause))
        if (health := tab.open("/healthz").status) != 503:
            yield f"the health page answers {health}"
        time.sleep(max(0.0, until - time.monotonic()))
    for act in acts:
        page = shown[act.name]
        again = tab.press(page, "csrf_token") if "csrf_token" in page.text else page
        if again.status != 303:
            yield f"{act.name}: sent again, it was answered with {again.status}"
    yield from _saved(server, tab, number)
    if (lines := count_lines(server) - before) != len(LOGGED):
        yield f"{len(LOGGED)} acts gave {lines} lines of the log"
    if server.pid != process or not server.is_alive:
        yield "the server was not the same afterwards"


def _looks(server: Launched, wanted: int) -> Iterator[str]:
    """Many look at once, so that connections are opened while the cause holds."""
    with ThreadPoolExecutor(TABS) as tabs:
        found = list(tabs.map(lambda _: Tab(server.port).open("/sets").status, range(TABS)))
    if set(found) != {wanted}:
        yield f"pages that should have been {wanted} were {sorted(set(found))}"


def _amiss(page: Page, act: Act, cause: Cause) -> Iterator[str]:
    if page.status not in cause.statuses:
        yield f"answered with {page.status}, not {cause.statuses}"
    if "Not saved." not in page.text or cause.says not in page.text:
        yield f"the page does not say that it was not saved, and why: {page.text[-1500:]}"
    if not page.headers.get("Retry-After"):
        yield "the page does not say when to come again"
    kept = [value for form in forms_of(page) for _, value in form.fields]
    if not any(act.kept in value for value in kept):
        yield f"what was typed is not on the page, but {kept}"


def _saved(server: Launched, tab: Tab, number: int) -> Iterator[str]:
    """Whether all of it is there now, and as many as looked before can write at once."""
    sets = tab.open("/sets").text
    for name in _names(number):
        if f"Metals {name}" not in sets:
            yield f"the sheet {name} is not there"
    if f'value="{number}"' not in tab.open("/settings").text:
        yield "the settings are not saved"
    with ThreadPoolExecutor(TABS) as tabs:
        found = sorted(tabs.map(lambda _: _save(Tab(server.port)), range(TABS)))
    if set(found) != {303}:
        yield f"writes at once afterwards were answered with {found}, however often they were sent"
    if (health := tab.open("/healthz").status) != 200:
        yield f"the health page still answers {health}"


def _save(tab: Tab) -> int:
    """Sent again as its page says, where another was in the way for too long; the last status."""
    page = tab.open("/settings")
    for _ in range(10):
        shown = tab.press(page, "new_per_day", **_chosen())
        if shown.status == 303:
            break
        time.sleep(0.3)
    return shown.status


def _chosen(number: int = 20) -> dict[str, str]:
    return {"theme": "auto", "zone": "", "rollover_hour": "4", "new_per_day": str(number)}


def _names(number: int) -> tuple[str, str]:
    return f"text-{number}", f"file-{number}"


# --- forms made ready before the cause begins -----------------------------------------------------------


def ready(tab: Tab, number: int) -> list[Act]:
    """Every kind of form, open in a tab."""
    set_path = next(link for link in _links(tab.open("/sets")) if link.count("/") == 2 and link.startswith("/sets/"))
    asked = tab.open(_start(tab, tab.open(set_path), ("typed",)).location)
    cards = [link.partition("?")[0] for link in _links(tab.open(f"{set_path}/cards")) if link.startswith("/cards/")]
    card, other = tab.open(cards[0]), tab.open(cards[1])
    review, settings, editor, page = (
        tab.open("/review"),
        tab.open("/settings"),
        tab.open("/workshop"),
        tab.open(set_path),
    )
    by_text, by_file = (SHEET.format(name=name) for name in _names(number))
    return [
        Act("review", lambda: tab.press(review, "ticket", (("unknown", "1"),))),  # before a quiz may move its card
        Act("answer", lambda: tab.press(asked, "typed", typed=TYPED), TYPED),
        Act("bury", lambda: tab.press(card, "/bury")),
        Act("flag", lambda: tab.press(other, "note", note=f"{number} {TYPED}"), f"{number} {TYPED}"),
        Act("settings", lambda: tab.press(settings, "new_per_day", **_chosen(number)), str(number)),
        Act("sheet", lambda: tab.press(editor, "text", text=by_text, act="publish"), by_text.rstrip("\n")),
        Act("file", lambda: _upload(tab, editor, by_file), by_file.rstrip("\n")),
        Act("quiz", lambda: _start(tab, page, ("typed", "multiple_choice")), "multiple_choice"),
    ]


def _links(page: Page) -> list[str]:
    return [part.partition('"')[0] for part in page.text.split('href="')[1:]]


def _start(tab: Tab, page: Page, forms: tuple[str, ...]) -> Page:
    form = form_of(page, "length")
    fields = [pair for pair in form.fields if pair[0] not in ("forms", "length")]
    return tab.send(form.action, [*fields, ("length", "3"), *(("forms", name) for name in forms)])


def _upload(tab: Tab, editor: Page, sheet: str) -> Page:
    form = form_of(editor, "file")
    sent = [*form.fields, ("act", "publish")]
    parts = [f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}' for name, value in sent]
    parts.append(f'Content-Disposition: form-data; name="file"; filename="s.yaml"\r\n\r\n{sheet}')
    body = "".join(f"--{BOUNDARY}\r\n{part}\r\n" for part in parts) + f"--{BOUNDARY}--\r\n"
    return tab.ask("POST", form.action, body.encode(), f"multipart/form-data; boundary={BOUNDARY}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--store", help="an empty database of PostgreSQL; a file of SQLite if not given")
    given = parser.parse_args()
    amiss = 0
    with TemporaryDirectory() as name, own_disk(Path(name) / "disk") as is_own:
        folder = Path(name) / "disk"
        put_sheet(folder)
        server = Launched(folder, given.store)
        server.start()
        causes = ON_POSTGRESQL if given.store else (*([FULL_DISK] if is_own else []), *ON_SQLITE)
        for number, cause in enumerate(causes, start=21):
            began = time.monotonic()
            found = list(suffer(server, cause, number, held=HELD))
            amiss += len(found)
            print(f"{cause.name}, {time.monotonic() - began:.0f} s: {'all as it should be' if not found else ''}")
            print("".join(f"  {fault}\n" for fault in found), end="")
        print(f"The server ended with {server.stop()}.")
    if not given.store and not is_own:
        print("A full disk was not tried: this machine does not let us mount one.")
    return 1 if amiss else 0


if __name__ == "__main__":
    raise SystemExit(main())
