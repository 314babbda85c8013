"""Figures, intervals and dates as the interface says them."""

from __future__ import annotations

from datetime import date
from math import floor

from quizapp.facts.display import show_date
from quizapp.facts.languages.choice import language
from quizapp.facts.values import parse_date

_WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()

MINUTE, HOUR, DAY = 60, 3600, 86_400
SECONDS_A_QUESTION = 17


def in_words(number: int) -> str:
    """A whole number as a word up to twelve, as digits beyond; 0 is "no", as in "no cards"."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else str(number)


def sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """`1 card`, `14 cards`, with the figure."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}".replace(",", "\N{NO-BREAK SPACE}")


def counted_in_words(number: int, noun: str, plural: str | None = None) -> str:
    """`one card`, `nine cards`, `14 cards`."""
    return f"{in_words(number)} {noun if number == 1 else plural or noun + 's'}"


def points(value: float) -> str:
    """`9` or `9½`."""
    whole = floor(value)
    half = "½" if value - whole >= 0.5 else ""
    return half if half and not whole else f"{whole}{half}"


def points_in_words(value: float) -> str:
    """`nine`, `nine and a half`, `none`."""
    whole = floor(value)
    if value - whole < 0.5:
        return in_words(whole) if whole else "none"
    return f"{in_words(whole)} and a half" if whole else "half a point"


def percent(share: float) -> str:
    """Rounded down, so that 90 % is never said of a memory that is only fading."""
    return f"{floor(share * 100 + 1e-9)}\N{NO-BREAK SPACE}%"


def interval(seconds: float) -> str:
    """`1 min`, `10 min`, `5 h`, `6 days`, `3 months`, `1.5 years`."""
    minutes, hours, days = round(seconds / MINUTE), round(seconds / HOUR), round(seconds / DAY)
    if minutes < 60:
        return f"{max(1, minutes)} min"
    if hours < 24:
        return f"{hours} h"
    if days < 31:
        return counted(days, "day")
    if days < 350:
        return counted(round(days / 30.44), "month")
    years = f"{days / 365.25:.1f}".removesuffix(".0")
    return f"{years} {'year' if years == '1' else 'years'}"


def interval_in_words(seconds: float) -> str:
    """As a sentence says it: `one minute`, `ten minutes`, `five hours`, `6 days`."""
    number, _, unit = interval(seconds).partition(" ")
    noun = {"min": "minute", "h": "hour"}.get(unit)
    return counted_in_words(int(number), noun) if noun else f"{number} {unit}"


def minutes_for(questions: int) -> str:
    """How long so many questions take, as `about 4 minutes`."""
    return f"about {counted(max(1, round(questions * SECONDS_A_QUESTION / MINUTE)), 'minute')}"


def spent(seconds: int) -> str:
    """`40 s`, `12 min`, `2 h 38 min`."""
    if seconds < MINUTE:
        return f"{seconds} s"
    minutes = round(seconds / MINUTE)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def clock_time(seconds: int) -> str:
    """`3:41`, minutes and seconds."""
    return f"{seconds // MINUTE}:{seconds % MINUTE:02}"


def times(number: int) -> str:
    """`once`, `twice`, `three times`."""
    return {1: "once", 2: "twice"}.get(number) or f"{in_words(number)} times"


def ordinal(number: int) -> str:
    """`1st`, `2nd`, `3rd`, `4th`."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def short_day(day: date) -> str:
    """`Mo`, for the week's inkwells."""
    return _DAYS[day.weekday()][:2]


def weekday_date(day: date) -> str:
    """`Tuesday 9 September`."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def month_name(day: date) -> str:
    return _MONTHS[day.month - 1]


def month_year(day: date) -> str:
    """`September 2025`."""
    return f"{month_name(day)} {day.year}"


def calendar_day(day: date, today: date) -> str:
    """`9 September`, with the year if it is not this one."""
    year = f" {day.year}" if day.year != today.year else ""
    return f"{day.day} {_MONTHS[day.month - 1]}{year}"


def past_day(day: date, today: date) -> str:
    """`today`, `yesterday`, `on Saturday`, `on 9 September`."""
    ago = (today - day).days
    if ago <= 0:
        return "today"
    if ago == 1:
        return "yesterday"
    return f"on {_DAYS[day.weekday()]}" if ago < 7 else f"on {calendar_day(day, today)}"


def coming_day(day: date, today: date) -> str:
    """`today`, `tomorrow`, `on Saturday`, `on 9 September`."""
    ahead = (day - today).days
    if ahead <= 0:
        return "today"
    if ahead == 1:
        return "tomorrow"
    return f"on {_DAYS[day.weekday()]}" if ahead < 7 else f"on {calendar_day(day, today)}"


def returns(ahead: float, day: date, today: date) -> str:
    """When a card comes back, `ahead` in seconds: `again in 10 min` within the day, `back tomorrow`, `back 18 Sep`."""
    if ahead <= 0:
        return "due now"
    if day <= today:
        return f"again in {interval(ahead)}"
    if (day - today).days == 1:
        return "back tomorrow"
    year = f" {day.year}" if day.year != today.year else ""
    return f"back {day.day} {_MONTHS[day.month - 1][:3]}{year}"


def written_date(text: str) -> str:
    """A date of a sheet as it is said, `2025-09-02` as `2 September 2025`; anything else unchanged."""
    parsed = parse_date(text)
    return show_date(parsed, language("en")) if parsed else text
