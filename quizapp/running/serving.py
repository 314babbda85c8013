"""The program as it is run: serving the pages until stopped, loading sheets into the database."""

from __future__ import annotations

import errno
import gc
import os
import socket
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import waitress
from flask import Flask
from waitress.server import TcpWSGIServer

from quizapp.app import Running, create_app, finish, sheet_folders
from quizapp.cli_sheets import ERRORS, FINE, WRONG_USE, finding_line, finding_of, passed_over_line
from quizapp.facts.sheet import Problem
from quizapp.running.keeping import keeping
from quizapp.running.log import rotate_log, start_log
from quizapp.running.stopping import serve_until_told
from quizapp.running.workers import MAY_FORK, IsOver, work_beside
from quizapp.settings import LOOPBACK, CannotStart, Settings, prepare_data_folder, read_settings
from quizapp.store.turn import presence
from quizapp.study.failures import Failure, SetConflict, SheetError, StoreFailure, Unreadable
from quizapp.study.loading import read_file
from quizapp.study.sets import load_set
from quizapp.study.shown_sets import Loaded

THREADS = 8  # none is taken by a request before the last byte of it is there, however slowly it comes
THREADS_BESIDE = 3  # of each of several processes: more would wait for one another, and not for the disk
LIMITS = {  # of what is sent, in bytes; then how many may be connected, and for how many seconds without a word
    "max_request_header_size": 64 * 1024,
    "max_request_body_size": 72 * 1024 * 1024,  # what has no page of its own is refused without being read
    "connection_limit": 500,
    "channel_timeout": 60,
    "cleanup_interval": 10,
}
NEW_OBJECTS = 20_000  # between two looks for what nothing holds any more; some requests' worth
ROTATE_EVERY = 1.0  # seconds between two looks at the log's size, where several write into it
SERVING = "serving.lock"  # held in the data folder as long as a server runs on it
RESTORING = "This data folder is just being restored or moved from. Wait until that is done, then start again."
_CHANGES = {"created": "loaded", "updated": "loaded as a new version", "unchanged": "is loaded already"}


def serve(host: str, port: int, *, data: str | None) -> int:
    """Serve until stopped by a signal, in personal mode on loopback alone; exit code 2 where it cannot start, with what
    to do.
    """
    try:
        settings = read_settings(os.environ, data=data)
    except CannotStart as failure:
        return refuse(str(failure))
    if settings.shared is None and host not in LOOPBACK:
        return refuse(
            f"--host {host} would open your answers to the network, and personal mode has no sign-in. Leave it out: "
            "the pages are on this machine alone. Or set QUIZAPP_MODE=shared, with QUIZAPP_SECRET_KEY and "
            "QUIZAPP_URL, for accounts and guests."
        )
    try:
        listener = _listen(host, port)
    except OSError as error:
        return refuse(_port_problem(error, host, port))
    with listener:
        try:
            prepare_data_folder(settings.data)
            with presence(settings.data / SERVING, shared=True) as may_serve:
                return _serve(settings, listener, host) if may_serve else refuse(RESTORING)
        except CannotStart as failure:
            return refuse(str(failure))


def make_worker() -> Flask:
    """The application for any WSGI server. As long as its process lives, nothing is restored into its data folder or
    moved from it. Raises CannotStart.
    """
    settings = read_settings(os.environ)
    prepare_data_folder(settings.data)
    staying = ExitStack()
    if not staying.enter_context(presence(settings.data / SERVING, shared=True)):
        raise CannotStart(RESTORING)
    app = create_app(settings)
    keep_out_of_collections()
    app.extensions[SERVING] = staying
    return app


def _serve(settings: Settings, listener: socket.socket, host: str) -> int:
    workers = settings.workers if MAY_FORK else 1
    start_log(settings.log, rotates=workers == 1)
    app = create_app(settings)
    keep_out_of_collections()
    _report(app.extensions["quizapp"])
    name = f"[{host}]" if ":" in host else host
    here = f"http://{name}:{listener.getsockname()[1]}/"
    if settings.shared is None:
        print(f"Quizapp is at {here} (stop it with Ctrl+C)", flush=True)
    else:
        print(f"Quizapp is at {settings.shared.url}/, and listens on {here} (stop it with Ctrl+C)", flush=True)
    if workers == 1:
        with keeping(app, settings):
            serve_pages(app, settings, listener, THREADS)
        return FINE
    serve_beside = partial(serve_pages, app, settings, listener, THREADS_BESIDE)
    work_beside([*[serve_beside] * workers, partial(_keep, app, settings)])
    return FINE


def serve_pages(
    app: Flask, settings: Settings, listener: socket.socket, threads: int, is_over: IsOver | None = None
) -> None:
    """Serve until a signal says to stop, or until `is_over`; then what was promised meanwhile is done as well."""
    serve_until_told(_waitress(app, settings, listener, threads), is_over)
    finish(app)


def _waitress(app: Flask, settings: Settings, listener: socket.socket, threads: int) -> TcpWSGIServer:
    has_proxies = settings.shared is not None and settings.shared.proxies > 0
    options = {"threads": threads, "ident": None, "clear_untrusted_proxy_headers": not has_proxies}
    return waitress.create_server(app, sockets=[listener], **options, **LIMITS)


def _keep(app: Flask, settings: Settings, is_over: IsOver) -> None:
    with keeping(app, settings):
        while not is_over():
            rotate_log(settings.log)
            time.sleep(ROTATE_EVERY)


def keep_out_of_collections() -> None:
    """What was made until now stays as long as the process: to look it through each time would hold up every answer
    for a tenth of a second. What a request makes is mostly gone with it, so it is looked for less often, too.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)
    gc.enable()


def _listen(host: str, port: int) -> socket.socket:
    """The port is taken before anything else, so that a second server never touches the database of the first."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(1024)
    except OSError:
        listener.close()
        raise
    return listener


def _port_problem(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use, perhaps by another Quizapp. Choose another: quizapp run --port {port + 1}"
    if error.errno == errno.EACCES:
        return f"Port {port} is not open to you. Choose one above 1023: quizapp run --port 8000"
    return f"{host}:{port} cannot be listened on: {error.strerror}. Choose another with --host and --port."


def _report(running: Running) -> None:
    """What was loaded on the way, and what was not and why; a broken sheet stops nothing."""
    for folder, _ in sheet_folders(running.settings):
        if passed_over := passed_over_line(folder):
            print(passed_over)
    for path, failure in running.not_loaded:
        _print_failure(path, failure)
    for loaded in running.loaded:
        if loaded.change != "unchanged":
            print(f"{loaded.title}: {loaded.cards} cards {_CHANGES[loaded.change]}.")
    if running.clock_is_set:
        print(f"The clock was set by QUIZAPP_NOW: it is {running.clock():%Y-%m-%d %H:%M} UTC here.")


def load_sheets(paths: Sequence[Path], *, is_correction: bool = False, data: str | None) -> int:
    """Load each sheet; one that has errors loads nothing and stops no other. Exit code 1 if there is one."""
    try:
        settings = read_settings(os.environ, data=data)
        app = create_app(settings, folders=())
    except CannotStart as failure:
        return refuse(str(failure))
    return ERRORS if [path for path in paths if not _load(app, path, is_correction)] else FINE


def _load(app: Flask, path: Path, is_correction: bool) -> bool:
    running: Running = app.extensions["quizapp"]
    try:
        with app.app_context():
            text, file = read_file(path), str(path.resolve())
            loaded = load_set(text, origin="loaded", file=file, now=running.clock(), is_correction=is_correction)
    except Failure as failure:
        _print_failure(path, failure)
        return False
    _print_loaded(path, loaded)
    return True


def _print_loaded(path: Path, loaded: Loaded) -> None:
    _print_problems(path, loaded.warnings)
    print(f"{path}: “{loaded.title}” {_CHANGES[loaded.change]}: {loaded.cards} cards.")
    if loaded.restarted:
        print(f"  The answer changed, so these start anew: {', '.join(loaded.restarted)}.")
    if loaded.remarked:
        print(f"  Past quizzes were marked anew: {loaded.remarked} of their answers stand otherwise.")
    if loaded.retired:
        print(f"  No longer asked, their history stays: {', '.join(loaded.retired)}.")


def _print_problems(path: Path, problems: Iterable[Problem]) -> None:
    for problem in problems:
        print(finding_line(path, finding_of(problem)))


def _print_failure(path: Path, failure: Failure) -> None:
    """Every problem of a sheet on its line, or the one sentence for another failure."""
    if isinstance(failure, SheetError):
        _print_problems(path, failure.problems)
        print(f"{path}: nothing was loaded.", file=sys.stderr)
    elif isinstance(failure, SetConflict):
        came = {"shipped": "with the program", "loaded": "from a file", "browser": "by the browser"}[failure.origin]
        print(
            f"{path}: the id {failure.written_id} belongs to a set that came {came}. Choose another id.",
            file=sys.stderr,
        )
    elif isinstance(failure, (Unreadable, StoreFailure)):
        print(f"{path}: nothing was loaded: {failure.reason}.", file=sys.stderr)
    else:
        raise failure


def refuse(sentence: str) -> int:
    print(f"quizapp: {sentence}", file=sys.stderr)
    return WRONG_USE
