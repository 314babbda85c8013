"""Workers that start at the same moment on one store, and answer there for the one learner: run by `test_workers`.

    python crowd.py FOLDER ADDRESS WORKERS QUIZZES

ADDRESS is "" for the file in the folder. Each worker takes so many quizzes and prints what it saw as one line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path

from studying import TOWNS, Student, given, tickets

from quizapp.app import create_app
from quizapp.settings import Settings

SHEETS = {"towns": TOWNS, "villages": TOWNS.replace("id: towns", "id: villages")}


def work(folder: Path, address: str, number: int, quizzes: int) -> dict[str, object]:
    settings = Settings(folder, database_url=address or None)
    app = create_app(settings, folders=((folder / "sheets", "loaded"),))
    with app.app_context():
        student = Student(app)
        towns = student.load()
        attempts = [student.start(towns, 5, seed=number * 1000 + quiz) for quiz in range(quizzes)]
        told = [
            student.answer(each, given(each, "right")) for attempt in attempts for each in tickets(student, attempt)
        ]
        return {
            "learner": student.id,
            "key": app.secret_key,
            "changes": [loaded.change for loaded in app.extensions["quizapp"].loaded],
            "answers": [answer.answer_id for answer in told],
        }


def main(folder: str, address: str, workers: str, quizzes: str) -> None:
    (Path(folder) / "sheets").mkdir(parents=True, exist_ok=True)
    for name, sheet in SHEETS.items():
        (Path(folder) / "sheets" / f"{name}.yaml").write_text(sheet, "utf-8")
    waiting, starting = os.pipe()
    children = []
    for number in range(int(workers)):
        if child := os.fork():
            children.append(child)
            continue
        os.close(starting)
        os.read(waiting, 1)  # until the parent lets go of the other end
        try:
            os.write(1, json.dumps(work(Path(folder), address, number, int(quizzes))).encode() + b"\n")
        except BaseException:
            os.write(2, traceback.format_exc().encode())
        os._exit(0)
    os.close(starting)
    for child in children:
        os.waitpid(child, 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
