"""The rivers with four buildings that have a date, so that every form of question can be asked."""

from __future__ import annotations

from rivers import SHEET

EVENTS = {"bridge": 1905, "canal": 1830, "harbour": 1912, "lock": 1790}
OPENED = """
  - id: {name}
    say: The {name} was opened in <year>.
    answer: {year}
    ask: In which year was the {name} opened?
    when: {year}
    event: The opening of the {name}
    at: p{place}
"""
FACTS = "".join(OPENED.format(name=name, year=year, place=at) for at, (name, year) in enumerate(EVENTS.items(), 1))
DATED = (
    SHEET.replace("id: rivers", "id: dated")
    .replace("title: Rivers", "title: Dates")
    .replace("\nquestions:\n", f"{FACTS}\nquestions:\n")
)
