"""The words with which people dress a typed answer, one table per language: none of them makes it another answer."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from quizapp.facts.languages.typed_table import TypedWords
from quizapp.facts.languages.typed_tongues import AREAS, LENGTHS, MASSES, VOLUMES, tongue_words


def _by_phrase(phrases: Mapping[str, str]) -> Mapping[str, str]:
    """What each phrase means, from the phrases of each meaning between commas."""
    return {phrase.strip(): meaning for meaning, said in phrases.items() for phrase in said.split(",")}


def _portions(phrases: Mapping[str, str]) -> Mapping[str, Decimal]:
    return {phrase: Decimal(figure) for phrase, figure in _by_phrase(phrases).items()}


def _before_hours(past: str, to: str, minutes: str, parts: Mapping[str, int]) -> Mapping[str, int]:
    """What is said before an hour, from the words for a part of one: *ten minutes past*, *a quarter to*."""
    return {
        f"{part}{unit} {side}": size * sign
        for part, size in parts.items()
        for unit in ("", f" {minutes}")
        for side, sign in ((past, 1), (to, -1))
    }


_DIGRAPHS = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
_FEET = {"inch": 1, "foot": 12, "yard": 36}
_ENGLISH_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_ENGLISH_PARTS = {
    **{word + s: part for part, word in enumerate(_ENGLISH_ORDINALS, 1) for s in ("", "s") if part > 2},
    "half": 2,
    "halves": 2,
    "quarter": 4,
    "quarters": 4,
}
_ENGLISH_MINUTES = {"five": 5, "ten": 10, "twenty": 20, "twenty five": 25, "5": 5, "10": 10, "20": 20, "25": 25}

_ENGLISH = TypedWords(
    before_names=frozenset("the a an in at on by from to with into through of".split()),
    before_figures=frozenset("the a an in at on of to year exactly precisely only just".split()),
    list_openers=frozenset(["both"]),
    list_joiners=("as well as", "and", "plus"),
    digraphs=_DIGRAPHS,
    ordinals={**{word: day for day, word in enumerate(_ENGLISH_ORDINALS, 1)}, "thirtieth": 30},
    point_word="point",
    halves=("and a half", "and one half"),
    fractions=frozenset("half quarter third".split()),
    share_words=frozenset(["in"]),
    zero_words=frozenset("none nil nought naught".split()),
    half_words=frozenset(["half"]),
    denominators=_ENGLISH_PARTS,
    portions=_portions(
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
    before_hours={
        **_before_hours("past", "to", "minutes", {**_ENGLISH_MINUTES, "quarter": 15}),
        "quarter after": 15,
        "half past": 30,
    },
    clock=("o clock", "oclock"),
    bounds=_by_phrase(
        {
            "more than": "above, greater than, higher than, in excess of, upwards of, exceeding, just over",
            "at least": "no less than, not less than, not fewer than, not under, not below, minimum, minimum of, min.",
            "less than": "below, lower than, smaller than, well under",
            "at most": "no more than, not more than, not over, not above, maximum, maximum of, max., max of, "
            "up to and including",
            "nearly": "just under, just below, close to, not quite, just short of",
            "about": "approx., ca., c., some, more or less, in the region of, in the order of",
        }
    ),
    bounds_behind=_by_phrase(
        {
            "more than": "plus",
            "about": "approximately, approx, about, roughly, circa, or so, or thereabouts, more or less, give or take",
            "at least": "or more, or above, or over, or longer, and more, and above, and over, at least, at the least, "
            "minimum",
            "at most": "or less, or fewer, or below, or under, at most, at the most, maximum, max",
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

_GERMAN_ORDINALS = (
    "erst zweit dritt viert funft sechst siebt acht neunt zehnt elft zwolft dreizehnt vierzehnt funfzehnt sechzehnt "
    "siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst vierundzwanzigst "
    "funfundzwanzigst sechsundzwanzigst siebenundzwanzigst achtundzwanzigst neunundzwanzigst dreissigst "
    "einunddreissigst"
).split()
_ORDINAL_ENDINGS = ("e", "en", "er", "es")
_GERMAN_MINUTES = {"funf": 5, "zehn": 10, "zwanzig": 20, "5": 5, "10": 10, "20": 20}

_GERMAN = TypedWords(
    other_months={"janner": 1, "feber": 2, "mrz": 3, "maerz": 3, "juno": 6, "julei": 7},
    before_names=frozenset(
        (
            "der die das den dem des ein eine einer eines einem einen in im ins an am ans auf aufs aus bei beim mit "
            "nach von vom zu zum zur durch"
        ).split()
    ),
    before_figures=frozenset(
        (
            "der die das den dem des ein eine einer eines einem einen in im an am auf aus jahr jahre tag monat genau "
            "exakt"
        ).split()
    ),
    before_times=frozenset(["um"]),
    list_openers=frozenset(["sowohl"]),
    list_joiners=("und", "sowie", "plus", "als auch"),
    digraphs=_DIGRAPHS,
    ordinals={word + ending: day for day, word in enumerate(_GERMAN_ORDINALS, 1) for ending in _ORDINAL_ENDINGS},
    has_compounds=True,
    point_word="komma",
    halves=("einhalb", "und ein halb", "und eine halbe", "und ein halbes"),
    fractions=frozenset("halb halbe halber halbes halben viertel drittel".split()),
    share_words=frozenset(["von"]),
    zero_words=frozenset("keine keiner keines nichts".split()),
    half_words=frozenset(["halfte", "halb"]),
    denominators={f"{word}el": part for part, word in enumerate(_GERMAN_ORDINALS, 1) if part > 2},
    portions=_portions(
        {
            "0.5": "eine halbe, einer halben, ein halber, ein halbes, einen halben, einem halben, halbe, halber, "
            "halbes",
            "0.25": "eine viertel, ein viertel",
            "0.75": "dreiviertel, drei viertel, eine dreiviertel",
            "1.5": "anderthalb",
        }
    ),
    plural_endings=("ern", "en", "er", "n", "e", "s"),
    morning=("uhr morgens", "uhr vormittags", "uhr fruh", "morgens", "vormittags"),
    afternoon=("uhr nachmittags", "uhr abends", "nachmittags", "abends"),
    times={"mittag": 12, "mittags": 12, "12 uhr mittags": 12, "mitternacht": 0},
    before_hours={
        **_before_hours("nach", "vor", "minuten", {**_GERMAN_MINUTES, "viertel": 15}),
        "funf vor halb": -35,
        "funf nach halb": -25,
        "halb": -30,
    },
    clock=("uhr", "h"),
    bounds=_by_phrase(
        {
            "more than": "größer als, höher als, länger als, oberhalb von, gut",
            "at least": "mind., minimal, ab, nicht weniger als, nicht unter",
            "less than": "kleiner als, unterhalb von",
            "at most": "maximal, max., nicht mehr als, nicht über, bis",
            "nearly": "knapp unter, nicht ganz, annähernd",
            "about": "zirka, um die, so um die, mehr oder weniger",
        }
    ),
    bounds_behind=_by_phrase(
        {
            "about": "ungefähr, etwa, in etwa, circa, ca, zirka, oder so, mehr oder weniger",
            "at least": "oder mehr, oder länger, oder darüber, und mehr, mindestens, wenigstens, aufwärts",
            "at most": "oder weniger, oder kürzer, oder darunter, höchstens, maximal, max",
        }
    ),
    before_ranges=frozenset(["von", "vom"]),
    range_words=("bis", "bis zum"),
    between={"zwischen": "und"},
    century_words=frozenset("jahrhundert jahrhunderts jh jhd jhdt".split()),
    decade_ending=("er", ""),
    eras={
        "n chr": 1,
        "nach chr": 1,
        "nach christus": 1,
        "n u z": 1,
        "nuz": 1,
        "ad": 1,
        "v chr": -1,
        "vor chr": -1,
        **dict.fromkeys(("vor christus", "v christus", "vor unserer zeitrechnung"), -1),
        "v u z": -1,
        "vuz": -1,
    },
    of_words=frozenset("der des von vom".split()),
    per_words=frozenset("pro je per".split()),
    below=("unter dem meeresspiegel", "unter meereshohe", "unter normalnull", "unter nn", "unter null"),
    honorifics=frozenset(
        (
            "herr herrn frau konig konigin kaiser kaiserin prinz prinzessin zar zarin sir lord lady graf grafin herzog "
            "herzogin furst furstin freiherr baron sultan"
        ).split()
    ),
    titles=frozenset("dr doktor prof professor".split()),
    titles_behind=frozenset("phd md mdb mdl mba".split()),
    offices=frozenset(
        (
            "prasident prasidentin bundesprasident bundesprasidentin kanzler kanzlerin bundeskanzler bundeskanzlerin "
            "minister ministerin ministerprasident ministerprasidentin general papst "
            "aussenminister aussenministerin bischof kardinal senator senatorin ehemaliger ehemalige fruherer ex"
        ).split()
    ),
    persons=frozenset(
        (
            "wer wen wem wessen person personen mensch mann frau politiker politikerin prasident prasidentin kanzler "
            "kanzlerin minister ministerin konig konigin herrscher kaiser papst general richter richterin anwalt "
            "kunstler kunstlerin maler malerin schriftsteller schriftstellerin autor autorin dichter dichterin "
            "komponist komponistin musiker sanger sangerin forscher forscherin physiker physikerin chemiker chemikerin "
            "astronom astronomin mathematiker philosoph erfinder entdecker sportler spieler trainer schauspieler"
        ).split()
    ),
    counting=("wie viele", "wieviele"),
    people=frozenset(
        "menschen personen leute mitglieder manner frauen teilnehmer teilnehmende mitarbeiter mitarbeitende".split()
    ),
    person_endings=("er", "innen", "isten", "oren", "anten", "ende", "leute", "burger"),
    rank_nouns=frozenset("platz stelle rang jahrhundert runde auflage etappe stock etage".split()),
    units_before={"im Alter von": "Jahre", "mit": "Jahre"},
    magnitude_letters={"k": "tausend", "tsd": "tausend", "mill": "million"},
    scales=(
        MASSES,
        LENGTHS,
        AREAS,
        VOLUMES,
        {"s": 1, "minute": 60, "stunde": 3600, "tag": 86400, "woche": 604800},
        {"monat": 1, "jahr": 12, "jahrzehnt": 120, "jahrhundert": 1200},
    ),
)

_TABLES = {"en": _ENGLISH, "de": _GERMAN}


@cache
def typed_words(code: str) -> TypedWords:
    """The table of a primary language; without one few words are taken off, but symbols are read everywhere."""
    return _TABLES.get(code) or tongue_words(code)
