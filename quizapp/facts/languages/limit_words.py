"""The words beside a figure or date that make a limit of it, in languages that have no table of their own.

Most speak of times and of amounts alike. They are seldom anything else where they stand right beside a figure, so that
no other word of the language has to be known.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizapp.facts.text import fold

_BOUNDING = {  # since, until, before, after, from on; more than, less than, at least, at most
    "fr": "depuis,depuis le,depuis l’an,depuis l’année,dès,dès le,jusqu’à,jusqu’en,jusqu’au,avant,avant le,après,après "
    "le,d’ici,d’ici à,d’ici au,à partir de,à partir du,à compter de,plus de,moins de,au moins,au plus,"
    "au-dessus de,au-dessous de,en dessous de,au-delà de",
    "es": "desde,desde el,desde el año,hasta,hasta el,hasta el año,antes de,antes del,antes del año,después de,después "
    "del,a partir de,a partir del,para,para el,más de,menos de,al menos,por lo menos,como máximo,como mínimo,"
    "por encima de,por debajo de",
    "it": "dal,dall’,fino al,fino a,sino al,entro,entro il,prima del,dopo il,a partire dal,più di,oltre,meno di,almeno,"
    "al massimo,sopra i,sotto i,al di sopra di,al di sotto di",
    "pt": "desde,desde o ano de,até,até o ano de,até ao ano de,antes de,depois de,após,a partir de,mais de,menos de,"
    "pelo menos,ao menos,no máximo,acima de,abaixo de",
    "nl": "sinds,sedert,vanaf,tot,tot en met,voor,vóór,na,meer dan,minder dan,ten minste,minstens,hoogstens,"
    "boven,onder",
    "sv": "sedan,från,från och med,till,till och med,före,efter,innan,mer än,över,mindre än,under,minst,högst",
    "da": "siden,fra,fra og med,til,til og med,indtil,før,efter,inden,mere end,over,mindre end,under,mindst,højst",
    "nb": "siden,fra,fra og med,til,til og med,før,etter,innen,mer enn,over,mindre enn,under,minst,høyst",
    "pl": "od,od roku,do,do roku,przed,przed rokiem,po,po roku,ponad,poniżej,więcej niż,mniej niż,co najmniej,najwyżej",
    "cs": "od,od roku,do,do roku,před,před rokem,po,po roce,více než,méně než,nejméně,alespoň,nejvýše",
    "zh": "自,从,從,到,至,截至,超过,超過,至少",
    "uk": "з,від,із,до,перед,після,понад,більше ніж,менше ніж,щонайменше,щонайбільше,не пізніше",
    "ru": "с,со,от,до,к,перед,после,свыше,более,больше,менее,меньше,не менее,не более,не позднее",
}
_BEHIND = {  # where it stands behind the figure, in some with the sign of a year between
    "ja": "から,まで,までに,以来,以降,以前,より前,以上,以下,未満",
    "zh": "以来,以後,以后,以前,之前,之後,之后,起,前,後,后,以上,以下",
    "ko": "부터,까지,이후,이전,이래,이상,이하,미만",
}
_YEAR_SIGNS = ("", "年", "년")
_DEADLINES = {  # by, before
    "fr": "avant,avant le,d’ici,d’ici à,d’ici au,au plus tard en,au plus tard le",
    "es": "antes de,antes del,antes del año,para,para el,para el año",
    "it": "entro,entro il,prima del",
    "pt": "antes de",
    "nl": "voor,vóór,uiterlijk,uiterlijk in",
    "sv": "före,innan,senast",
    "da": "før,inden,senest",
    "nb": "før,innen,senest",
    "pl": "przed,przed rokiem,najpóźniej w",
    "cs": "před,před rokem,nejpozději v",
    "uk": "перед,не пізніше",
    "ru": "перед,к,не позднее",
}


def bounding_words(code: str) -> tuple[str, ...]:
    return tuple(_words(_BOUNDING, code))


def bounding_words_behind(code: str) -> tuple[str, ...]:
    return tuple(f"{sign}{word}" for word in _words(_BEHIND, code) for sign in _YEAR_SIGNS)


def deadline_words(code: str) -> tuple[str, ...]:
    return tuple(_words(_DEADLINES, code))


def _words(table: dict[str, str], code: str) -> Iterator[str]:
    code = "nb" if code in {"no", "nn"} else code
    return map(fold, filter(None, table.get(code, "").split(",")))
