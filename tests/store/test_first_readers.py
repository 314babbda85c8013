"""Two requests may be the first to read a card, at once: by then msgspec must know what a card is made of.

It finds that out when it first meets a type, in Python, and a second thread that comes meanwhile ends the process.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

READ = """
import sys
from msgspec import ValidationError
from quizapp.items.card import card_from_json
from quizapp.store.memories import memory_from_json
moment = {"reviewed_at": "2025-09-03T09:00:00+00:00", "due_at": "2025-09-04T09:00:00+00:00"}
days = {"reviewed_day": "2025-09-03", "due_day": "2025-09-04"}
memory = {"stability": 1.0, "difficulty": 2.0, "phase": "review", "step": 0, "reps": 1, "lapses": 0} | moment | days
met = []
sys.setprofile(lambda frame, event, _: event == "call" and met.append(frame.f_code.co_filename))
try:
    READ
except ValidationError:
    pass
sys.setprofile(None)
print(sum("msgspec" in name for name in met))
"""


@pytest.mark.parametrize("read", ["card_from_json({})", "memory_from_json(memory)"])
def test_nothing_is_found_out_about_a_type_when_it_is_first_read(read: str) -> None:
    script = READ.replace("READ", read)
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert ended.stdout == "0\n", ended.stderr
