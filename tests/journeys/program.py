"""The program as it is run, and a sheet for it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

PATIENCE = 30.0  # seconds until the server answers

RIVERS = """\
format: factsheet/1
id: rivers
title: Rivers and their cities
as_of: 2025-09-02
source: {publisher: The school, paragraphs: 9}

entities:
  river:
    nile: {name: Nile, in_text: the Nile}
    amazon: {name: Amazon, in_text: the Amazon}
    danube: {name: Danube, in_text: the Danube}
    volga: {name: Volga, in_text: the Volga}
    rhine: {name: Rhine, in_text: the Rhine}
    seine: {name: Seine, in_text: the Seine}
    tiber: {name: Tiber, in_text: the Tiber}
    thames: {name: Thames, in_text: the Thames}

relations:
  flows:
    say: <river> flows through <city>.
    ask: {river: "Which river flows through <city>?"}

facts:
  - table: flows
    columns: [id, river, city, at]
    rows:
      - [flows-nile, nile, Cairo, p1]
      - [flows-amazon, amazon, Manaus, p2]
      - [flows-danube, danube, Vienna, p3]
      - [flows-volga, volga, Kazan, p4]
      - [flows-rhine, rhine, Basel, p5]
      - [flows-seine, seine, Paris, p6]
      - [flows-tiber, tiber, Rome, p7]
      - [flows-thames, thames, London, p8]
"""
RIVER_OF = {
    "Cairo": "Nile",
    "Manaus": "Amazon",
    "Vienna": "Danube",
    "Kazan": "Volga",
    "Basel": "Rhine",
    "Paris": "Seine",
    "Rome": "Tiber",
    "London": "Thames",
}


class Server:
    """The program as it is run, in a process of its own, on a data folder that outlives it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process: subprocess.Popen[bytes] | None = None
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, *, now: str | None = None) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("QUIZAPP_")}
        command = "import sys; from quizapp.cli import main; sys.exit(main())"
        options = ["run", "--port", str(self.port), "--data", str(self.folder / "kept")]
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-c", command, *options],
                cwd=self.folder,
                env={**environment, "TZ": "Europe/Berlin", **({"QUIZAPP_NOW": now} if now else {})},
                stdout=log,
                stderr=log,
            )
        self._await()

    def _await(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.process and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.address}/keys", timeout=5):
                    return
            except OSError:  # not there yet, or it listens and is still loading its sets
                time.sleep(0.05)
        raise AssertionError(f"The server did not start:\n{(self.folder / 'server.log').read_text()}")

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            self.process.wait(timeout=PATIENCE)
            self.process = None
