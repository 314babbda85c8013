"""The words with which people dress a typed answer in German."""

from __future__ import annotations

from quizapp.facts.languages.typed_phrases import DIGRAPHS, before_hours_of, by_phrase, portions_of
from quizapp.facts.languages.typed_table import TypedWords
from quizapp.facts.languages.typed_tongues import AREAS, LENGTHS, MASSES, VOLUMES

_ORDINALS = (
    "erst zweit dritt viert funft sechst siebt acht neunt zehnt elft zwolft dreizehnt vierzehnt funfzehnt sechzehnt "
    "siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst vierundzwanzigst "
    "funfundzwanzigst sechsundzwanzigst siebenundzwanzigst achtundzwanzigst neunundzwanzigst dreissigst "
    "einunddreissigst"
).split()
_ORDINAL_ENDINGS = ("e", "en", "er", "es")
_MINUTES = {"funf": 5, "zehn": 10, "zwanzig": 20, "5": 5, "10": 10, "20": 20}

GERMAN = TypedWords(
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
    digraphs=DIGRAPHS,
    ordinals={word + ending: day for day, word in enumerate(_ORDINALS, 1) for ending in _ORDINAL_ENDINGS},
    has_compounds=True,
    point_word="komma",
    halves=("einhalb", "und ein halb", "und eine halbe", "und ein halbes"),
    fractions=frozenset("halb halbe halber halbes halben viertel drittel".split()),
    share_words=frozenset(["von"]),
    zero_words=frozenset("keine keiner keines nichts".split()),
    half_words=frozenset(["halfte", "halb"]),
    denominators={f"{word}el": part for part, word in enumerate(_ORDINALS, 1) if part > 2},
    portions=portions_of(
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
        **before_hours_of("nach", "vor", "minuten", {**_MINUTES, "viertel": 15}),
        "funf vor halb": -35,
        "funf nach halb": -25,
        "halb": -30,
    },
    clock=("uhr", "h"),
    bounds=by_phrase(
        {
            "more than": "größer als, höher als, länger als, oberhalb von, gut",
            "at least": "mind., minimal, ab, nicht weniger als, nicht unter",
            "less than": "kleiner als, unterhalb von",
            "at most": "maximal, max., nicht mehr als, nicht über, bis",
            "nearly": "knapp unter, nicht ganz, annähernd",
            "about": "zirka, um die, so um die, mehr oder weniger",
        }
    ),
    bounds_behind=by_phrase(
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
    falls=frozenset("gefallen gesunken ruckgang abnahme verlust".split()),
    rises=frozenset("plus gestiegen gewachsen anstieg zunahme zuwachs".split()),
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
