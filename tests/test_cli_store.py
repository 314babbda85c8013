"""`quizapp run` and `quizapp load`, as a person meets them."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from quizapp.cli import main

SHEET = """
format: factsheet/1
id: metals
title: Three metals
facts:
  - {id: iron, say: The sign Fe stands for <metal>., answer: iron, ask: Which metal has the sign Fe?}
  - {id: gold, say: The sign Au stands for <metal>., answer: gold, ask: Which metal has the sign Au?}
  - {id: lead, say: The sign Pb stands for <metal>., answer: lead, ask: Which metal has the sign Pb?}
"""


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


def load(data: Path, sheet: Path) -> int:
    return main(["load", str(sheet), "--data", str(data)])


def write(tmp_path: Path, text: str) -> Path:
    sheet = tmp_path / "metals.yaml"
    sheet.write_text(text, "utf-8")
    return sheet


def test_a_sheet_is_loaded_once_and_then_is_there(tmp_path, data, capsys):
    sheet = write(tmp_path, SHEET)
    assert load(data, sheet) == 0
    assert "“Three metals” loaded: 3 cards." in capsys.readouterr().out
    assert load(data, sheet) == 0
    assert "is loaded already" in capsys.readouterr().out


def test_a_changed_answer_is_told(tmp_path, data, capsys):
    load(data, write(tmp_path, SHEET))
    assert load(data, write(tmp_path, SHEET.replace("answer: lead", "answer: zinc").replace("Pb", "Zn"))) == 0
    told = capsys.readouterr().out
    assert "as a new version" in told
    assert "these start anew: metals/lead/metal" in told


def test_a_broken_sheet_loads_nothing_and_every_error_has_its_line(tmp_path, data, capsys):
    broken = write(tmp_path, SHEET.replace("answer: iron", "anwser: iron").replace("answer: gold", "answer: [gold]"))
    assert load(data, broken) == 1
    told = capsys.readouterr()
    assert re.search(r"metals\.yaml:6:\d+: error: ", told.out)
    assert re.search(r"metals\.yaml:7:\d+: error: ", told.out)
    assert "nothing was loaded" in told.err


def test_a_rebuild_tells_what_it_read_and_refuses_a_database_that_cannot_be_opened(tmp_path, data, capsys):
    load(data, write(tmp_path, SHEET))
    capsys.readouterr()
    assert main(["rebuild", "--data", str(data)]) == 0
    assert capsys.readouterr().out == "Read 0 lines of the log on 0 cards; 0 are remembered.\n"
    spoilt = tmp_path / "spoilt"
    spoilt.mkdir()
    (spoilt / "quizapp.db").write_bytes(b"no database at all, but long enough to look like a file of one" * 20)
    assert main(["rebuild", "--data", str(spoilt)]) == 2
    assert "cannot be opened" in capsys.readouterr().err


def test_a_data_folder_that_cannot_be_written_is_told_with_how_to_choose_another(tmp_path, capsys):
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert main(["run", "--data", str(blocked / "data"), "--port", "0"]) == 2
    assert "--data DIR" in capsys.readouterr().err


def test_a_port_in_use_is_told_with_another(data, capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["run", "--data", str(data), "--port", str(port)]) == 2
    assert f"quizapp run --port {port + 1}" in capsys.readouterr().err


def test_another_host_is_refused_in_personal_mode(data, capsys):
    assert main(["run", "--host", "0.0.0.0", "--data", str(data)]) == 2
    assert "--host 0.0.0.0" in capsys.readouterr().err


def test_the_server_serves_and_stops_when_told(data):
    command = [sys.executable, "-m", "quizapp.cli", "run", "--data", str(data), "--port", "0"]
    env = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env) as server:
        try:
            told = []
            for line in server.stdout:
                told.append(line)
                address = re.search(r"http://\S+", line)
                if address:
                    break
            with urllib.request.urlopen(address[0]) as page:
                assert page.status == 200
            assert (data / "quizapp.db").exists()
            assert any("SCO summit" in line for line in told)
        finally:
            server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=20) == 0
