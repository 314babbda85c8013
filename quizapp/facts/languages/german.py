"""The German table."""

from __future__ import annotations

from quizapp.facts.languages.table import Language
from quizapp.facts.values import QUALIFIERS

_ONES = (
    "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn "
    "sechzehn siebzehn achtzehn neunzehn"
).split()
_TENS = "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig".split()
_NEAR = tuple(
    f"{stem}{ending}"
    for stem in ("letzt", "vergangen", "vorig", "nachst", "kommend", "dies")
    for ending in ("e", "en", "er", "es", "em")
)
_SEASONS = ("fruhling", "sommer", "herbst", "winter")
_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
_UNITS_NEAR = "jahr jahres jahre woche monat monats jahrzehnt jahrhundert wochenende nacht herbst fruhjahr".split()
_UNITS_AGO = "tagen wochen monaten jahren jahrzehnten jahrhunderten stunden minuten".split()
_WHICH = "welcher welche welches welchem welchen".split()
_DEFINITE = frozenset("der die das den dem des".split())
_ES_IST = ("ist es", "war es", "es ist", "es war")
_OF_DEEDS = (  # a deed is said to be so, seldom a thing: *ist es verboten, zu rauchen*
    "moglich unmoglich erlaubt verboten strafbar ublich wichtig notig notwendig besser leicht schwer gefahrlich"
).split()
_OFFERED = ("folgenden", "genannten", "aufgefuhrten", "angegebenen", "optionen")
_TENS_AND_ONES = {
    f"{'ein' if one == 1 else _ONES[one]}und{ten}": 10 * tens + one
    for tens, ten in enumerate(_TENS, 2)
    for one in range(1, 10)
}

_PLURALS = (
    "Haus/Häuser Mitglied/Mitglieder Buch/Bücher Stadt/Städte Land/Länder Staat/Staaten Dorf/Dörfer "
    "Schiff/Schiffe Tier/Tiere Brücke/Brücken Turm/Türme Kirche/Kirchen Insel/Inseln Auto/Autos Baum/Bäume "
    "Zug/Züge Spiel/Spiele Stern/Sterne Planet/Planeten Mond/Monde Stufe/Stufen Schule/Schulen Gast/Gäste "
    "Sitz/Sitze Stimme/Stimmen Wort/Wörter Seite/Seiten Bild/Bilder Werk/Werke Lied/Lieder Satz/Sätze Teil/Teile "
    "Fluss/Flüsse Berg/Berge Glas/Gläser Ei/Eier Zahn/Zähne Pferd/Pferde Hund/Hunde Kuh/Kühe Wolf/Wölfe "
    "Soldat/Soldaten Fabrik/Fabriken Firma/Firmen Filiale/Filialen Stockwerk/Stockwerke Sprache/Sprachen "
    "Partei/Parteien "
)

GERMAN = Language(
    code="de",
    name="German",
    months=tuple(_MONTHS),
    month_short=tuple("Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez".split()),
    number_words={
        **{word: figure for figure, word in enumerate(_ONES)},
        **{word: 10 * ten for ten, word in enumerate(_TENS, 2)},
        **_TENS_AND_ONES,
        "ein": 1,
        "eine": 1,
        "einen": 1,
        "einem": 1,
        "dutzend": 12,
    },
    magnitude_words={
        "hundert": 100, "tausend": 1000, "million": 10**6, "millionen": 10**6, "milliarde": 10**9,
        "milliarden": 10**9, "billion": 10**12, "billionen": 10**12, "dutzend": 12, "mio": 10**6, "mrd": 10**9,
    },
    magnitudes=frozenset("dutzende zehntausende hunderte hunderttausende tausende millionen milliarden".split()),
    qualifiers={
        "mehr als": "more than",
        "über": "more than",
        "mindestens": "at least",
        **dict.fromkeys(("wenigstens", "nicht weniger als", "nicht unter"), "at least"),
        "weniger als": "less than",
        "unter": "less than",
        "höchstens": "at most",
        **dict.fromkeys(("bis zu", "nicht mehr als", "nicht über"), "at most"),
        "fast": "nearly",
        "beinahe": "nearly",
        "knapp": "nearly",
        "etwa": "about",
        "rund": "about",
        "ungefähr": "about",
        "circa": "about",
        "ca.": "about",
        **{words: words for words in QUALIFIERS},
    },
    qualifier_words={
        "more than": "mehr als",
        "at least": "mindestens",
        "less than": "weniger als",
        "at most": "höchstens",
        "nearly": "fast",
        "about": "etwa",
    },
    question_words=frozenset(
        (
            "wer wen wem wessen was welche welcher welches welchem welchen wann wo wohin woher wodurch womit "
            "wovon woran worauf wofur worin woraus warum weshalb wieso wie wieviel wieviele nenne nennen"
        ).split()
    ),
    personal_words=frozenset("wer wen wem wessen".split()),
    stop_words=frozenset(
        (
            "der die das den dem des ein eine einer eines einem einen und oder aber als wie in im an am auf aus "
            "bei beim mit nach von vom vor zu zum zur fur durch gegen ohne um uber unter zwischen seit bis "
            "wahrend ist sind war waren sei wird werden wurde wurden hat haben hatte hatten kann konnen soll "
            "sollen es er sie ihr ihre ihren ihrem ihres sein seine seinen seinem seines wer wen wem wessen was "
            "welche welcher welches welchem welchen wann wo wohin woher warum nicht kein keine nur auch noch "
            "schon sehr mehr viele viel einige alle jeder jede jedes dieser diese dieses diesem diesen sich man "
            "laut dass wenn"
        ).split()
    ),
    pronouns=frozenset("er sie es ihn ihm ihr ihnen dieser diese dieses diesem diesen jener jene jenes".split()),
    impersonal=(
        *(f"{verb} es" for verb in ("gibt", "gab", "regnet", "regnete", "schneit", "schneite", "dauert", "dauerte")),
        *(f"es {verb}" for verb in ("gibt", "gab", "regnet", "regnete", "schneit", "schneite", "dauert", "dauerte")),
        *(f"{verb} es {behind}" for verb in ("geht", "ging") for behind in ("in", "im", "um", "bei", "beim")),
        *(f"{verb} es {behind}" for verb in ("kommt", "kam") for behind in ("zu", "zum", "zur")),
        "braucht es um", "es braucht",
        *(f"{handelt} sich" for handelt in ("handelt es", "handelte es", "es handelt", "es handelte")),
        *(f"{es} {behind}" for es in _ES_IST for behind in ("dass", "… dass", "der", "die", "das")),
        *(f"{es} {adjective} {to}" for es in _ES_IST for adjective in _OF_DEEDS for to in ("zu", "… zu")),
        *(f"wie {how} {ist} es" for how in ("spat", "weit", "kalt", "warm", "heiss") for ist in ("ist", "war")),
    ),
    bare_definites=("das paar", "das duo", "beide", "letzterer", "ersterer", "dieser gipfel", "dieses land",
                    "diese stadt", "das folgende"),
    vague_nouns=frozenset(
        (
            "gipfel treffen gesprache konferenz ereignis feier parade angriff krieg konflikt krise abkommen vertrag "
            "erklarung bericht studie artikel autor prasident prasidentin minister ministerin regierung firma "
            "unternehmen sprecher sprecherin rede besuch wahl abstimmung prozess streik"
        ).split()
    ),
    noun_joiners=frozenset(
        "der des dem den das die von vom in im auf am mit bei zwischen fur uber gegen dessen".split()
    ),
    unit_joiners=frozenset("von in pro je auf aus bei mit unter uber ab seit gegen fur im vor nach".split()),
    relative_time=(
        "heute", "gestern", "morgen", "vorgestern", "ubermorgen", "derzeit", "zurzeit", "aktuell", "kurzlich",
        "neulich", "jetzt", "heuer", "letzten sommer", "letzten winter", "diesen sommer", "diesen winter", "momentan",
        "gegenwartig", "vor kurzem", "heutzutage", "dieser tage", "in diesen tagen",
        *(f"heutige{ending}" for ending in ("", "n", "r", "s", "m")),
        *(f"vor {count} {unit}" for count in ("#", "wenigen", "einigen", "ein paar") for unit in _UNITS_AGO),
        *(f"vor einer {unit}" for unit in ("woche", "stunde", "minute")),
        *(f"vor einem {unit}" for unit in ("tag", "monat", "jahr", "jahrzehnt", "jahrhundert")),
        *(f"{which} {unit}" for which in _NEAR for unit in _UNITS_NEAR),
        *(f"{which} {unit}" for which in _NEAR if which[0] in "lvk" for unit in ("tag", "tages")),
        *(f"den {which} {count} {unit}" for which in _NEAR if which.endswith("en") for count in ("#", "paar")
          for unit in _UNITS_AGO),
        *(f"den {which} {unit}" for which in _NEAR if which.endswith("en") for unit in _UNITS_AGO[:4]),
    ),
    timeless=("im heutigen", "des heutigen", "das heutige", "dem heutigen", "in der heutigen",
              *(f"{which} dieser tage" for which in (*_WHICH, "einem", "einen", "zwei", "drei", "vier"))),
    defining=frozenset("des der seiner seines ihrer ihres von vom eines einer dieses vor".split()),
    near_months=("letzten", "letzter", "vergangenen", "vergangener", "diesen", "dieser", "nachsten", "nachster",
                 "kommenden", "kommender", "vorigen", "voriger", "letztem", "diesem", "nachstem", "kommendem"),
    weekdays=frozenset("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag".split()),
    recurring=(
        "offnungszeiten", "ist geoffnet", "ist geschlossen", "alljahrlich", "jahrlich",
        "alle # jahre", "alle # monate", "alle # wochen", "jede woche", "jeder woche",
        *(f"{every} {unit}" for every in ("jedes", "jedem") for unit in ("jahr", "fruhjahr")),
        *(f"{every} {unit}" for every in ("jeden", "jedem")
          for unit in ("monat", "tag", *_SEASONS, *(month.lower().replace("ä", "a") for month in _MONTHS))),
    ),
    before_any_weekday=frozenset(
        (
            "ein eine einem einen eines der dem den des jeder jeden jedem jedes ist war sind waren oder und zwischen "
            "als letzte kein keinen keinem genannt namens wie welcher welchem"
        ).split()
        + [f"{stem}{ending}" for stem in ("erst", "zweit", "dritt", "viert", "funft", "vorletzt")
           for ending in ("e", "en", "er")]
    ),
    absolutes=frozenset("immer nie niemals alle keine keiner jeder stets ausschliesslich vollig".split()),
    vague_terms=frozenset("meistens oft manchmal haufig selten gewohnlich gelegentlich".split()),
    negations=frozenset("nicht nie niemals kein keine keiner keines keinem keinen weder ohne ausser".split()),
    mild_negations=frozenset("kein keine keiner keines keinem keinen ohne".split()),
    demonstratives=frozenset("dieser diese dieses diesem diesen jener jene jenes".split()),
    choosing=frozenset((*_WHICH, "von")),
    not_word="NICHT",
    articles=frozenset("der die das den dem des ein eine einer eines einem einen".split()),
    indefinite_articles=frozenset("ein eine einer eines einem einen".split()),
    complete=dict.fromkeys((*_DEFINITE, *"am beim im ins vom zum zur ans durchs fürs ums".split()), _DEFINITE),
    governing={  # not aus der; um der Freiheit willen
        **dict.fromkeys("aus bei mit nach von zu".split(), frozenset(("die", "das"))),
        **dict.fromkeys("durch für gegen ohne".split(), frozenset(("der", "dem"))),
        "um": frozenset(("dem",)),
    },
    cases={
        **dict.fromkeys("aus bei mit nach von zu gegenüber".split(), "dative"),
        **dict.fromkeys("in an auf hinter neben unter über vor zwischen".split(), "either"),
        **dict.fromkeys("durch für gegen ohne um wegen trotz".split(), "other"),
        **dict.fromkeys("seit binnen".split(), "duration"),
    },
    dating={"am": frozenset(("day",)), "im": frozenset(("month",))},
    past_auxiliaries=frozenset("war waren hatte hatten wurde wurden".split()),
    past_verbs=frozenset(
        (
            "begann begannen traf trafen fand fanden kam kamen ging gingen sagte sagten nahm nahmen gewann gewannen "
            "öffnete öffneten eröffnete eröffneten besiegte besiegten empfing empfingen wählte wählten endete endeten "
            "richtete richteten schlug schlugen verlor siegte siegten unterzeichnete unterzeichneten erreichte "
            "erreichten starb starben gab gaben sank sanken flog flogen fuhr fuhren lief liefen stieg stiegen fiel "
            "fielen schrieb schrieben sprach sprachen sah sahen stand standen lag lagen blieb blieben zog zogen trat "
            "traten reiste reisten besuchte besuchten spielte spielten startete starteten landete landeten kehrte "
            "kehrten feierte feierten verkündete erklärte erklärten beschloss entschied veranstaltete stattfand "
            "zerstörte zerstörten erhielt erhielten bekam bekamen übernahm übernahmen baute bauten worden"
        ).split()
    ),
    perfect_auxiliaries=frozenset("hat haben".split()),
    perfect_participles=frozenset(
        (
            "gewonnen besiegt verloren geschlagen empfangen gewählt unterzeichnet eröffnet begonnen besucht getroffen "
            "stattgefunden ausgerichtet gebaut erreicht beendet gefeiert gespielt beschlossen verkündet erhalten"
        ).split()
    ),
    planned_words=("soll …", "soll … werden"),
    coming_phrases=("wird", "werden", "soll", "sollen"),
    planned_phrases=("soll", "sollte", "sollen", "sollten", "wird", "werden", "geplant", "vorgesehen", "erwartet",
                     "angesetzt", "will", "wollen", "wollte", "wollten", "darf", "durfte"),
    list_verbs=("Nennen Sie", "Nenne"),
    whole_before=(
        *(f"{verb} … aus" for verb in ("besteht", "bestehen", "bestand", "bestanden", "setzt sich", "setzen sich")),
        "sind", "waren", "zwischen", "summe … von", "summe … aus",
        *(f"{noun} … aus" for noun in ("legierung", "mischung", "gemisch", "verbindung", "zusammenschluss")),
        "zusammengesetzt aus", "umfasst", "umfassen", "umfasste", "umfassten", "nur", "nur in", "nur aus", "nur auf",
        *(f"{article} {only} … {verb}" for article in ("der", "die", "das") for only in ("einzige", "einzigen")
          for verb in ("ist", "sind", "war", "waren")),
    ),
    whole_behind=(
        "allein", "bilden zusammen",
        *(f"{verb} {article} {only}" for verb in ("ist", "sind", "war", "waren") for article in ("der", "die", "das")
          for only in ("einzige", "einzigen")),
    ),
    which_of_these=tuple(
        f"{which} {these}" for which in ("welche", "welcher", "welches", "welchem", "welchen", "wer")
        for these in ("dieser", "von diesen", "unter diesen",
                      *(f"{among} {word}" for among in ("der", "von den", "unter den") for word in _OFFERED))
    ),
    all_or_none=("alle genannten", "keine der genannten", "keines davon", "alle davon", "beides", "a und b"),
    yes_no=frozenset(["ja", "nein", "wahr", "falsch", "richtig"]),
    figure_asked=("welche zahl", "welche angabe", "zahl nennt", "beziffert"),
    figure_question="Welche Zahl nennt die Quelle für …?",
    month_asked=("welchem monat", "welchen monat", "welcher monat", "welches monats"),
    suffixes=("ungen", "ung", "ischen", "ische", "isch", "heiten", "heit", "keiten", "keit", "lichen", "liche", "lich",
              "ern", "en", "er", "es", "em", "e", "n", "s"),
    kind_words={"number": "Zahl", "year": "Jahr", "date": "Datum"},
    date_words={"year": "Jahr", "month": "Monat und Jahr", "day": "Datum", "interval": "Anfang und Ende"},
    bounding=("vor", "bis", "bis zum", "bis zu", "nach", "seit", "seit dem", "ab", "ab dem", "binnen", "innerhalb von",
              "als", "oberhalb von", "unterhalb von", "jenseits von",
              "ab einem alter von", "bis zu einem alter von"),
    deadlines=("vor", "spatestens", "bis spatestens", "spatestens bis"),
    planned_deadlines=("bis", "bis zum", "bis zu", "bis ende"),
    ordered_words=(
        tuple("erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte".split()),
        tuple("erster zweiter dritter vierter funfter sechster siebter achter neunter zehnter elfter zwolfter".split()),
        tuple("sekunden minuten stunden tage wochen monate jahre jahrzehnte jahrhunderte jahrtausende".split()),
        tuple("montag dienstag mittwoch donnerstag freitag samstag sonntag".split()),
        _SEASONS,
        tuple(_ONES[1:] + _TENS),
    ),
    units={
        "°": "grad", "°c": "grad", "c": "grad", "celsiu": "", "°f": "grad fahrenheit", "kelvin": "k",
        "chf": "frank", "fr": "frank", "jahre": "jahr", "tage": "tag", "stunden": "stunde", "minute": "minute",
        "stunde": "stunde", "minuten": "minute", "woche": "woche", "kilometer": "km", "meter": "m", "zentimeter": "cm",
        "kilogramm": "kg", "kilo": "kg", "prozent": "%", "gr": "g",
        "gramm": "g", "liter": "l", "millimeter": "mm", "tonne": "t", "nm": "seemeile", "sm": "seemeile", "h": "stunde",
        "std": "stunde", "sekunde": "s", "sek": "s", "min": "minute", "euro": "€", "dollar": "$", "pfund": "£",
        "milligramm": "mg", "mikrogramm": "μg", "milliliter": "ml", "zentiliter": "cl", "deziliter": "dl",
        "usd": "$", "us$": "$", "us $": "$", "eur": "€", "gbp": "£", "£ sterling": "£", "jahr alt": "jahr",
        "hektar": "ha",
        "quadratkilometer": "km2", "quadratmeter": "m2", "kubikkilometer": "km3", "kubikmeter": "m3",
        "stundenkilometer": "km stunde", "kmh": "km stunde", "d": "tag", "tl": "teeloffel", "el": "essloffel",
    },
    plurals={
        "Sekunde": "Sekunden", "Minute": "Minuten", "Stunde": "Stunden", "Tag": "Tage", "Woche": "Wochen",
        "Monat": "Monate", "Jahr": "Jahre", "Jahrzehnt": "Jahrzehnte", "Jahrhundert": "Jahrhunderte",
        "Jahrtausend": "Jahrtausende", "Million": "Millionen", "Milliarde": "Milliarden", "Billion": "Billionen",
        "Person": "Personen", "Tonne": "Tonnen", "Meile": "Meilen", "Seemeile": "Seemeilen", "Tor": "Tore",
        "Punkt": "Punkte", "Mensch": "Menschen", "Mann": "Männer", "Frau": "Frauen", "Kind": "Kinder",
        **dict(pair.split("/") for pair in _PLURALS.split()),
        **{word: word for word in ("Prozent", "Euro", "Dollar", "Grad", "Meter", "Kilometer", "Zentimeter",
                                   "Millimeter", "Liter", "Gramm", "Kilogramm", "Kilo", "Hektar", "Pfund")},
    },
    and_word="und",
    prepositions=frozenset(
        "ab am an ans auf aufs aus außer bei beim bis durch entlang für gegen gegenüber hinter im in innerhalb ins "
        "laut mit nach neben ohne samt seit statt trotz über um unter vom von vor während wegen zu zum zur "
        "zwischen".split()
    ),
    likewise="Ebenso",
    perhaps_others="vielleicht weitere",
    or_word="oder",
    true_word="Richtig",
    false_word="Falsch",
    order_question="Welche Reihenfolge dieser Ereignisse ist richtig, das früheste zuerst?",
    date_formats={"day": "{d}. {month} {y}", "month": "{month} {y}", "year": "{y}", "range": "{a} bis {b}"},
    before_christ="{y} v. Chr.",
    after_christ="{y} n. Chr.",
    thousands=".",
    decimal_point=",",
    percent_gap=" ",
)  # fmt: skip
