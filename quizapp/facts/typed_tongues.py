"""The few words of typed answers that are known of languages without a table."""

from __future__ import annotations

from functools import cache

# The articles, and what stands before names, of languages that have no other words here.
BEFORE_NAMES = {
    "fr": "le la les un une des du de au aux a en dans",
    "es": "el la los las un una de del al a en",
    "it": "il lo la i gli le un uno una di del della dei a al alla in nel nella",
    "pt": "o a os as um uma de do da dos das em no na nos nas",
    "nl": "de het een van in op te",
}
_ARTICLES = {
    "fr": "le la les un une",
    "es": "el la los las un una unos unas",
    "it": "il lo la i gli le un uno una",
    "pt": "o a os as um uma uns umas",
    "nl": "de het een",
}
_ELIDED = {"fr": ("l'", "l’"), "it": ("l'", "l’", "un'", "un’")}
# Their months, as they stand in a date.
MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
}


@cache
def small_articles(code: str) -> tuple[str, ...]:
    """The articles of a language without a table of its own, as they stand before a word, with the space behind."""
    return (*(f"{word} " for word in _ARTICLES.get(code, "").split()), *_ELIDED.get(code, ()))
