"""The English table."""

from __future__ import annotations

from quizapp.facts.languages.table import Language

_SPANS = ("in", "over", "during", "within")  # not for: he ruled for the last two years
_NEAR = ("last", "past", "coming")
_UNITS = ("day", "week", "month", "year", "decade", "century")
_UNITS_OF_DAY = ("second", "minute", "hour")
_WEATHER = ("how cold", "how hot", "how warm", "how dark", "how windy", "how humid")
_DOES = "does did will would"
_CLAUSE = ("that", "who", "whether")  # begin what *it* announces: *it is true that*, *who was it who*
_OF_DEEDS = (  # a deed is said to be so, seldom a thing: *is it legal to smoke*
    "possible impossible legal illegal lawful important necessary common customary usual normal allowed permitted "
    "forbidden prohibited wise rude polite better best safe dangerous easy easier hard harder difficult"
).split()
_SEASONS = ("spring", "summer", "autumn", "winter")
_MONTHS = "January February March April May June July August September October November December".split()
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

ENGLISH = Language(
    code="en",
    name="English",
    months=tuple(_MONTHS),
    month_short=tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()),
    number_words={
        **{word: figure for figure, word in enumerate(_ONES)},
        **{word: 10 * ten for ten, word in enumerate(_TENS, 2)},
        "dozen": 12,
    },
    magnitude_words={"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
                     "dozen": 12, "bn": 10**9},
    magnitudes=frozenset("dozens tens scores hundreds thousands millions billions".split()),
    qualifiers={
        "more than": "more than",
        "over": "more than",
        "at least": "at least",
        **dict.fromkeys(("no fewer than", "not fewer than", "no less than", "not less than", "not under"), "at least"),
        "less than": "less than",
        "fewer than": "less than",
        "under": "less than",
        "at most": "at most",
        **dict.fromkeys(("up to", "no more than", "not more than", "not over"), "at most"),
        "nearly": "nearly",
        "almost": "nearly",
        "about": "about",
        "around": "about",
        "roughly": "about",
        "approximately": "about",
        "circa": "about",
    },
    qualifier_words={q: q for q in ("more than", "at least", "less than", "at most", "nearly", "about")},
    question_words=frozenset("who whom whose what which when where why how name".split()),
    personal_words=frozenset("who whom whose".split()),
    stop_words=frozenset(
        (
            "the a an of in on at to for by with from and or nor but as than that this these those is are was "
            "were be been being has have had do does did will would shall should can could may might must it its "
            "he she they them their his her hers him i we you your our us not no so if then there here which who "
            "whom whose what when where why how into over under between among about after before during since "
            "until while also only more most less least very much many some any all each every both other another "
            "such own same one two first last new old said says according name called made make"
        ).split()
    ),
    pronouns=frozenset(
        "he she it they him her them his hers its their theirs this that these those himself herself itself".split()
    ),
    impersonal=(
        *(f"it {falls}" for fall in ("rain", "snow", "hail", "thunder") for falls in (fall, f"{fall}s", f"{fall}ed")),
        *(f"how long {before}it {take} {to}" for before in ("", "… ") for take in ("take", "takes", "took")
          for to in ("to", "… to", "for", "from", "until", "before")),
        *(f"{take} … {unit} to" for take in ("it takes", "it took") for one in (*_UNITS, *_UNITS_OF_DAY)
          for unit in (one, f"{one}s")),
        *(f"{how} {be} it" for how in ("what time", "how far", "how late", *_WEATHER) for be in ("is", "was")),
        *(f"{how} {does} it {be}" for how in _WEATHER for does in _DOES.split() for be in ("be", "get", "become")),
        *(f"it {verb} {which}" for verb in ("mean", "means", "seem", "seems", "happen", "happens")
          for which in _CLAUSE),
        *(f"it {verb} to" for verb in ("take", "cost", "means", "mean")),
        *(f"{it} {behind}{which}" for it in ("is it", "was it", "it is", "it was")
          for behind in ("", "… ", "in … ", "on … ", "at … ") for which in _CLAUSE),
        *(f"{it} {adjective} {to}" for it in ("is it", "was it", "it is", "it was", "it became", "it become")
          for adjective in _OF_DEEDS for to in ("to", "for")),
    ),
    bare_definites=(
        "the pair", "the bloc", "the duo", "the two leaders", "both leaders", "the latter", "the former", "the trio",
        "this summit", "this event", "this country", "this city", "the same", "the above", "the following",
    ),
    vague_nouns=frozenset(
        (
            "summit meeting talks conference event ceremony parade attack war conflict crisis agreement deal treaty "
            "statement declaration report study article author president minister leader leaders bloc organisation "
            "organization company government delegation spokesman spokeswoman speech visit vote election trial strike"
        ).split()
    ),
    noun_joiners=frozenset("of that which who whose in on at with by from between for about where against".split()),
    unit_joiners=frozenset("of in per at for from under over aged above below within on with against since".split()),
    relative_time=(
        "today", "yesterday", "tomorrow", "tonight", "currently", "now", "recently", "nowadays", "last week",
        "last month", "last year", "this week", "this month", "this year", "next week", "next month", "next year",
        "last night", "this morning", "ago", "earlier this year", "at the moment", "at present", "these days", "lately",
        "this afternoon", "this evening", "this weekend", "last weekend", "next weekend", "this summer", "this winter",
        "this spring", "this autumn", "last summer", "last winter", "last spring", "last autumn", "next summer",
        "next winter", "next spring", "next autumn", "last century", "this century", "next century", "last decade",
        "this decade", "next decade", "in recent years", "in recent months", "in recent weeks", "in recent days",
        "so far", "to this day",
        *(f"{before} the {which} {unit}" for before in _SPANS for which in _NEAR for unit in _UNITS),
        *(f"{before} the {which} {count} {unit}s" for before in _SPANS for which in _NEAR
          for count in ("#", "few", "several") for unit in _UNITS[:5]),
        *(f"the {which} {unit}s" for which in ("past", "coming") for unit in _UNITS[:5]),
        "for the past year",
    ),
    defining=frozenset(("of",)),
    timeless=(
        "what is now", "now known as", "now called", "now part of", "now and then", "last year of", "last week of",
        "last month of", "last century of", "last decade of", "next year of", "last summer of", "last winter of",
        "the next week", "the next month", "the next year", "so far from", "so far away", "long ago", "centuries ago",
        "thousand years ago", "thousands of years ago", "million years ago", "millions of years ago",
        "billion years ago", "of these days",
    ),
    near_months=("last", "next", "this"),
    recurring=(
        "annually", "every other year", "every other month", "every other week", "opening hours", "opening times",
        "is open", "are open", "is closed", "are closed",
        *(f"{every} {unit}" for every in ("every", "each") for unit in (*_UNITS, *_SEASONS, *map(str.lower, _MONTHS))),
        *(f"every # {unit}s" for unit in _UNITS[:5]),
    ),
    weekdays=frozenset("monday tuesday wednesday thursday friday saturday sunday".split()),
    before_any_weekday=frozenset(
        (
            "a an the every each any some per is are was were be or and nor between than first second third fourth "
            "fifth penultimate other another called named like as which what no not of"
        ).split()
    ),
    absolutes=frozenset("always never all none every only entirely completely absolutely".split()),
    vague_terms=frozenset("usually often sometimes frequently rarely generally typically occasionally".split()),
    negations=frozenset("not never no none neither nor cannot without except".split()),
    mild_negations=frozenset("no none without".split()),
    demonstratives=frozenset("this that these those".split()),
    possessives=frozenset("his her hers its their theirs".split()),
    choosing=frozenset(("of",)),
    not_word="NOT",
    articles=frozenset(("the", "a", "an")),
    indefinite_articles=frozenset(("a", "an")),
    complete={"the": frozenset(("the", "a", "an"))},
    dating={"on": frozenset(("day",)), "in": frozenset(("month", "year"))},
    comparing=frozenset(("than",)),
    past_auxiliaries=frozenset("was were had did".split()),
    past_verbs=frozenset(
        (
            "held took began opened met visited signed attended travelled traveled posted said reported announced "
            "declared ordered fought spoke went came became started ended died won lost sank flew gave rose fell grew "
            "knew threw broke chose drove ate froze rode rang sang swam wore stole swore woke wrote drew saw stood ran "
            "sat fled slept wept got withdrew undertook overcame overtook arose awoke shook forgave foresaw"
        ).split()
    ),
    past_participles=frozenset(
        (
            "led sent built bought brought caught taught sold told kept made paid laid struck felt found swept dealt "
            "sought hung stuck swung spun bred left"
        ).split()
    ),
    past_too=frozenset("beat hit cut put set split shut hurt cast bid quit shot spread read burst thrust".split()),
    past_endings=("ed",),
    never_past=frozenset(
        (
            "called named known based titled entitled dubbed dated aged related united limited located situated indeed "
            "hundred kindred sacred naked wicked breed bleed embed speed exceed proceed succeed unprecedented"
        ).split()
    ),
    before_participles=frozenset("is are am be being to not so as well newly".split()),
    behind_participles=frozenset("by".split()),
    passive_auxiliaries=frozenset("is are am be being".split()),
    planned_words=("was to", "was to be"),
    coming_phrases=("will", "is to", "are to", "is due", "are due"),
    planned_phrases=(
        "will", "is to", "are to", "was to", "were to", "due to", "going to", "about to", "was due", "is due",
        "were due", "are due", "set for", "scheduled", "planned", "expected", "would", "might", "could", "should",
        "shall", "slated", "chosen to", "selected to", "picked to", "appointed to", "elected to", "named to",
        "invited to", "asked to", "ordered to", "booked to", "prepared to", "designed to", "supposed to", "meant to",
        "intended to", "tipped to", "likely to", "bound to", "set to", "agreed to", "decided to", "promised to",
        "pledged to", "vowed to", "hoped to", "wanted to", "aimed to",
        *(f"{was} … {plan}" for was in ("was", "were") for plan in ("to be", "due", "set … for", "fixed … for")),
        *(f"for … {was} … {plan}" for was in ("was", "were") for plan in ("set", "fixed")),
    ),
    list_verbs=("Name", "List"),
    which_of_these=tuple(
        f"{which} {among} {these}" for which in ("which", "which one", "who") for among in ("of", "among", "out of")
        for these in ("these", "the following", "the options")
    ),
    whole_before=(
        "consist … of", "consists … of", "consisted … of", "consisting … of", "comprise", "comprises", "comprised",
        "comprised of", "made up … of", "composed … of", "are", "were", "between", "alloy … of", "sum … of",
        "union … of", "mixture … of", "mix … of", "blend … of", "compound … of", "combination … of", "merger … of",
        "confluence … of",
        "only", "only in", "only on", "only at", "only by", "only from",
        *(f"the {word} … {verb}" for word in ("only", "whole") for verb in ("is", "are", "was", "were")),
    ),
    whole_behind=(
        "make up", "makes up", "made up", "alone", *(f"{verb} the only" for verb in ("is", "are", "was", "were")),
    ),
    all_or_none=("all of the above", "none of the above", "all of these", "none of these", "both of these",
                 "both a and b", "a and b", "neither of these"),
    yes_no=frozenset(["yes", "no", "true", "false"]),
    figure_asked=("figure", "what number", "which number", "put the number", "article put", "source put", "report put",
                  "is the number put"),
    figure_question="Which figure does the source give for …?",
    month_asked=("what month", "which month"),
    suffixes=("ational", "isation", "ization", "ations", "ation", "ities", "ness", "ings", "ment", "ments", "ing",
              "ies", "ied", "ed", "es", "s", "al", "ly", "ian", "ese", "an"),
    date_words={"year": "year", "month": "month and year", "day": "date", "interval": "beginning and end"},
    bounding=(
        "before", "until", "till", "by", "after", "since", "from", "within", "up to", "as far as", "as late as",
        "as early as", "as long as", "no later than", "no earlier than", "not before", "beyond", "than", "above",
        "below", "exceeding", "in excess of", "by the end of", "before the end of", "until the end of",
        "from the age of", "until the age of", "up to the age of", "by the age of", "before the age of",
        "after the age of",
    ),
    deadlines=("by", "before", "no later than", "not later than", "by the end of", "before the end of"),
    ordered_words=(
        tuple("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()),
        ("smallest", "second smallest", "second largest", "largest"),
        tuple("seconds minutes hours days weeks months years decades centuries millennia".split()),
        tuple("monday tuesday wednesday thursday friday saturday sunday".split()),
        _SEASONS,
        tuple(_ONES[1:] + _TENS),
    ),
    units={
        "°": "degree", "°c": "degree", "c": "degree", "celsiu": "",  # in the singular, as all here
        "°f": "degree fahrenheit", "f": "degree fahrenheit", "fahrenheit": "degree fahrenheit",
        "degree degree fahrenheit": "degree fahrenheit", "kelvin": "k", "pence": "penny",
        "centigrade": "", "deg": "degree", "d": "day", "gr": "g", "kilotonne": "kt", "kmh": "km hour",
        "yr": "year", "min": "minute", "hr": "hour", "sec": "second", "kilometre": "km", "kilometer": "km",
        "metre": "m", "meter": "m", "centimetre": "cm", "centimeter": "cm", "kilogram": "kg", "percent": "%",
        "kilogramme": "kg", "kilo": "kg", "gram": "g", "gramme": "g", "litre": "l", "liter": "l", "millimetre": "mm",
        "millimeter": "mm", "t": "tonne", "ton": "tonne", "nm": "nautical mile", "nmi": "nautical mile", "h": "hour",
        "s": "second", "feet": "foot", "ft": "foot", "inche": "inch", "mi": "mile", "euro": "€", "dollar": "$",
        "pound": "£", "square": "sq", "cubic": "cu", "kph": "km hour", "mph": "mile hour", "yd": "yard",
        "milligram": "mg", "milligramme": "mg", "microgram": "μg", "mcg": "μg", "millilitre": "ml", "milliliter": "ml",
        "centilitre": "cl", "centiliter": "cl", "decilitre": "dl", "deciliter": "dl", "wk": "week", "pct": "%",
        "usd": "$", "us$": "$", "us $": "$", "eur": "€", "gbp": "£", "£ sterling": "£", "year old": "year",
        "year of age": "year", "per cent": "%",
        "tsp": "teaspoon", "tbsp": "tablespoon", "hectare": "ha",
        "mo": "month", "mth": "month", "month old": "month", "month of age": "month", "y": "year", "char": "character",
        "kmph": "km hour", "ul": "μl", "ug": "μg", "cc": "ml", "cm3": "ml", "€ cent": "cent",
        "x": "time", "fold": "time", "kg body weight": "kg", "kg of body weight": "kg", "kg bw": "kg", "m asl": "m",
        "metric tonne": "tonne", "sq km": "km2", "sq m": "m2", "cu km": "km3", "cu m": "m3",
    },
    plurals={
        "second": "seconds", "minute": "minutes", "hour": "hours", "day": "days", "week": "weeks", "month": "months",
        "year": "years", "decade": "decades", "century": "centuries", "millennium": "millennia", "man": "men",
        "woman": "women", "child": "children", "person": "people", "foot": "feet", "inch": "inches", "tooth": "teeth",
        "match": "matches", "bus": "buses", "country": "countries", "city": "cities", "party": "parties",
        "family": "families", "story": "stories", "storey": "storeys", "euro": "euros", "kilo": "kilos", "box": "boxes",
        "house": "houses", "horse": "horses", "degree": "degrees", "percent": "percent", "per cent": "per cent",
        "min": "min", "ha": "ha", "oz": "oz", "mi": "mi", "sheep": "sheep", "fish": "fish", "aircraft": "aircraft",
        "wolf": "wolves", "leaf": "leaves", "knife": "knives", "life": "lives", "wife": "wives", "shelf": "shelves",
        "half": "halves", "calf": "calves", "loaf": "loaves", "thief": "thieves", "criterion": "criteria",
        "phenomenon": "phenomena", "goose": "geese", "mouse": "mice", "ox": "oxen", "bacterium": "bacteria",
        "crisis": "crises", "thesis": "theses", "analysis": "analyses", "axis": "axes", "oasis": "oases",
        "church": "churches", "branch": "branches", "watch": "watches", "hero": "heroes", "potato": "potatoes",
        "tomato": "tomatoes", "volcano": "volcanoes", "nucleus": "nuclei", "fungus": "fungi", "larva": "larvae",
        "vertebra": "vertebrae", "deer": "deer", "trout": "trout", "salmon": "salmon",
        "species": "species", "series": "series", "yen": "yen", "yuan": "yuan", "won": "won", "baht": "baht",
    },
    and_word="and",
    prepositions=frozenset(
        "about above across after against along alongside amid among around as at before behind below beneath beside "
        "besides between beyond by despite during except for from in inside into like near of off on onto opposite out "
        "outside over past per since than through throughout till to toward towards under underneath until up upon via "
        "with within without".split()
    ),
    subject_is_first=True,
    likewise="Likewise",
    perhaps_others="perhaps others",
    or_word="or",
    order_question="What is the right order of these events, the earliest first?",
    date_formats={"day": "{d} {month} {y}", "month": "{month} {y}", "year": "{y}", "range": "{a} to {b}"},
    after_christ="AD {y}",
)  # fmt: skip
