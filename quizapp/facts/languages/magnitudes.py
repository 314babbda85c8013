"""Million, billion and the like in languages of which few other words are known, in one and in many, as folded.

Most count by the long scale, where a *billion* is a million millions.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from quizapp.facts.text import fold

_NAMES = {  # by language and power of ten
    "fr": "3 mille,6 million millions,9 milliard milliards,12 billion billions,18 trillion trillions",
    "es": "3 mil,6 millón millones,9 millardo millardos,12 billón billones,18 trillón trillones",
    "it": "3 mille mila,6 milione milioni,9 miliardo miliardi,12 bilione bilioni",
    "pt": "3 mil,6 milhão milhões,9 bilhão bilhões,12 bilião biliões trilhão trilhões",
    "ca": "3 mil,6 milió milions,9 miliard miliards,12 bilió bilions",
    "nl": "3 duizend,6 miljoen miljoenen,9 miljard miljarden,12 biljoen biljoenen",
    "da": "3 tusind tusinde,6 million millioner,9 milliard milliarder,12 billion billioner",
    "sv": "3 tusen,6 miljon miljoner,9 miljard miljarder,12 biljon biljoner",
    "nb": "3 tusen,6 million millioner,9 milliard milliarder,12 billion billioner",
    "fi": "3 tuhat tuhatta,6 miljoona miljoonaa,9 miljardi miljardia,12 biljoona biljoonaa",
    "pl": "3 tys tysiąc tysiące tysięcy,6 milion miliona miliony milionów,9 miliard miliarda miliardy miliardów",
    "cs": "3 tis tisíc tisíce,6 mil milion miliony milionů,9 miliarda miliardy miliard,12 bilion biliony bilionů",
    "sk": "3 tis tisíc,6 mil milión milióny miliónov,9 miliarda miliardy miliárd,12 bilión bilióny biliónov",
    "hu": "3 ezer,6 millió,9 milliárd,12 billió",
    "ro": "3 mie mii,6 milion milioane,9 miliard miliarde,12 trilion trilioane",
    "hr": "3 tisuća tisuće,6 milijun milijuna,9 milijarda milijarde milijardi,12 bilijun bilijuna",
    "tr": "3 bin,6 milyon,9 milyar,12 trilyon",
    "id": "3 ribu,6 juta,9 miliar,12 triliun",
    "ru": "3 тыс тысяча тысячи тысяч,6 миллион миллиона миллионов,9 миллиард миллиарда миллиардов,12 триллион",
    "uk": "3 тис тисяча тисячі тисяч,6 мільйон мільйона мільйонів,9 мільярд мільярда мільярдів,12 трильйон",
    "el": "3 χιλιάδα χιλιάδες,6 εκατομμύριο εκατομμύρια,9 δισεκατομμύριο δισεκατομμύρια",
    "vi": "3 nghìn ngàn,6 triệu,9 tỷ tỉ",
    "ja": "4 万,8 億,12 兆",
    "zh": "4 万 萬,8 亿 億,12 兆",
    "ko": "4 만,8 억,12 조",
}  # fmt: skip
_SHORT = {"mln": 6, "mio": 6, "млн": 6, "mld": 9, "mrd": 9, "md": 9, "mds": 9, "млрд": 9, "трлн": 12}
_SAME = {"nn": "nb", "no": "nb"}


@cache
def magnitude_words(code: str) -> Mapping[str, int]:
    """The size of each word; {} for a language that is not among them."""
    sizes: dict[str, int] = {}
    for line in filter(None, _NAMES.get(_SAME.get(code, code), "").split(",")):
        power, *names = line.split()
        sizes.update(dict.fromkeys(map(fold, names), 10 ** int(power)))
    return {**{word: 10**power for word, power in _SHORT.items()}, **sizes} if sizes else {}
