"""The words with which people dress a typed answer in English."""

from __future__ import annotations

from quizapp.facts.languages.typed_phrases import DIGRAPHS, before_hours_of, by_phrase, portions_of
from quizapp.facts.languages.typed_table import TypedWords
from quizapp.facts.languages.typed_tongues import AREAS, LENGTHS, VOLUMES

_FEET = {"inch": 1, "foot": 12, "yard": 36}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_PARTS = {
    **{word + s: part for part, word in enumerate(_ORDINALS, 1) for s in ("", "s") if part > 2},
    "half": 2,
    "halves": 2,
    "quarter": 4,
    "quarters": 4,
}
_MINUTES = {
    "five": 5,
    "ten": 10,
    "quarter": 15,
    "twenty": 20,
    "twenty five": 25,
    "5": 5,
    "10": 10,
    "20": 20,
    "25": 25,
}

ENGLISH = TypedWords(
    before_names=frozenset("the a an in at on by from to with into through of".split()),
    before_figures=frozenset("the a an in at on of to year exactly precisely only just".split()),
    list_openers=frozenset(["both"]),
    list_joiners=("as well as", "and", "plus"),
    digraphs=DIGRAPHS,
    ordinals={**{word: day for day, word in enumerate(_ORDINALS, 1)}, "thirtieth": 30},
    point_word="point",
    halves=("and a half", "and one half"),
    fractions=frozenset("half quarter third".split()),
    share_words=frozenset(["in"]),
    zero_words=frozenset("none nil nought naught".split()),
    half_words=frozenset(["half"]),
    denominators=_PARTS,
    portions=portions_of(
        {
            "0.5": "half an, half a, a half, one half of an, one half of a, one half",
            "0.25": "a quarter of an, a quarter of a, quarter of an, quarter of a, one quarter of an, one quarter of a",
            "0.75": "three quarters of an, three quarters of a, three quarter of an, three quarter of a",
        }
    ),
    plural_endings=("s",),
    morning=("am", "a m", "in the morning"),
    afternoon=("pm", "p m", "in the afternoon", "in the evening"),
    times={"noon": 12, "midday": 12, "12 noon": 12, "midnight": 0, "12 midnight": 0},
    before_hours={**before_hours_of("past", "to", "minutes", _MINUTES), "quarter after": 15, "half past": 30},
    clock=("o clock", "oclock"),
    bounds=by_phrase(
        {
            "more than": "above, greater than, higher than, in excess of, upwards of, exceeding, just over",
            "at least": "no less than, not less than, not fewer than, not under, not below, minimum, minimum of, min.",
            "less than": "below, lower than, smaller than, well under",
            "at most": "no more than, not more than, not over, not above, as many as, within, maximum, maximum of, "
            "max., max of, up to and including",
            "nearly": "a little less than, just under, just below, close to, not quite, just short of",
            "about": "approx., ca., c., some, more or less, in the region of, in the order of",
        }
    ),
    bounds_behind=by_phrase(
        {
            "more than": "plus",
            "about": "approximately, approx, about, roughly, circa, or so, or thereabouts, more or less, give or take",
            "at least": "or more, or above, or over, or longer, or higher, and more, and above, and over, and up, "
            "upwards, at least, at the least, minimum",
            "at most": "or less, or fewer, or lower, or below, or under, at most, at the most, maximum, max",
        }
    ),
    before_ranges=frozenset(["from"]),
    range_words=("to", "until", "till", "through"),
    between={"between": "and"},
    century_words=frozenset("century cent c".split()),
    decade_ending=("ies", "y"),
    eras={"ad": 1, "anno domini": 1, "ce": 1, "common era": 1, "bc": -1, "bce": -1, "before christ": -1},
    of_words=frozenset(["of"]),
    per_words=frozenset("per a an each every".split()),
    falls=frozenset("down fell fall decrease decreased decline declined drop dropped loss lower".split()),
    rises=frozenset("up rose rise increase increased grew growth gain gained climbed higher plus".split()),
    below=("below sea level", "below zero", "below freezing", "under sea level", "under zero"),
    honorifics=frozenset(
        (
            "mr mister mrs ms miss sir lord lady dame king queen emperor empress prince princess tsar czar sultan duke "
            "duchess count countess baron baroness earl"
        ).split()
    ),
    titles=frozenset("dr doctor prof professor rev reverend".split()),
    titles_behind=frozenset("phd md dphil esq mp mep kbe dbe obe cbe mbe qc kc frs".split()),
    offices=frozenset(
        (
            "president chancellor prime minister senator general captain judge chief justice governor mayor colonel "
            "admiral secretary pope premier marshal bishop archbishop cardinal ambassador foreign former ex vice "
            "deputy late"
        ).split()
    ),
    persons=frozenset(
        (
            "who whom whose person people human man woman politician president chancellor leader minister king queen "
            "monarch ruler emperor pope general candidate judge lawyer officer artist painter writer author poet "
            "composer musician singer scientist physicist chemist astronomer mathematician philosopher inventor "
            "explorer discoverer athlete player coach actor director"
        ).split()
    ),
    counting=("how many",),
    people=frozenset("people persons members men women individuals humans participants employees".split()),
    person_endings=("ers", "ors", "ists", "ants", "ees", "ians", "men", "women", "children", "citizens"),
    rank_nouns=frozenset("place position rank spot century round edition stage floor".split()),
    units_before={"aged": "years", "age": "years", "at age": "years", "at the age of": "years"},
    magnitude_letters={
        "k": "thousand",
        "b": "billion",
        "bln": "billion",
        "bil": "billion",
        "tn": "trillion",
        "trn": "trillion",
        **dict.fromkeys(("m", "mn", "mln", "mio", "mil"), "million"),
    },
    scales=(
        {"μg": 1, "mg": 1000, "g": 10**6, "kg": 10**9, "tonne": 10**12, "kt": 10**15},
        LENGTHS,
        AREAS,
        _FEET,
        VOLUMES,
        {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600},
        {"month": 1, "year": 12, "decade": 120, "century": 1200},
    ),
)
