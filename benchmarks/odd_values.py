"""Values that no honest page sends: numbers beyond every type, troublesome texts, bytes that are no text."""

from __future__ import annotations

from random import Random

NUMBERS = (
    "", "0", "-1", "-0", "1", "3", "4", "999", "1000", "2147483647", "2147483648", "-2147483649", "4294967296",
    "9223372036854775807", "9223372036854775808", "-9223372036854775809", "18446744073709551616", "1e400", "-1e400",
    "1e-400", "NaN", "inf", "-Infinity", "0x10", "1_000", "+1", " 1 ", "1.0", "1,5", "½", "²", "١٢", "１２", "Ⅷ",
    "9" * 400,
    "9" * 5000, "true", "None", "null", "[]", "{}",
)  # fmt: skip
IDS = (
    "00000000-0000-7000-8000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "FFFFFFFF-FFFF-7FFF-8FFF-FFFFFFFFFFFF",
    "00000000-0000-7000-8000-00000000000", "00000000000070008000000000000000",
    "{00000000-0000-7000-8000-000000000000}",
    "00000000-0000-7000-8000-000000000000\n", "００００００００-0000-7000-8000-000000000000",
)  # fmt: skip
TEXTS = (
    "\0", "a\0b", "\ufeff", "\u202eabc\u202c", "a" + "\u0301" * 2000, "\u200b", "\u2028", "\x1b[31m", "\x7f",
    "\u0085",
    "\ud7ff\ue000", "\uffff", "\U0010ffff", "👩‍👩‍👧‍👦" * 50, "İıſß", "ﷺ" * 40, "' OR 1=1 --",
    "\"; DROP TABLE answers; --",
    "%s%n%x", "{{ 7 * 7 }}", "{% raw %}", "${7*7}", "../../../../etc/passwd", "..\\..\\nul", "C:\\con",
    "file:///etc/passwd",
    "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "</textarea><script>alert(1)</script>",
    "\" onfocus=\"alert(1)",
    "javascript:alert(1)", "(a+)+$", "(?P<x>", "[", "\\", "*" * 200, "=cmd|' /C calc'!A0", "\r\nSet-Cookie: a=b",
    "\n", "\t \t",
    "x" * 501, "x" * 70_000, "a;" * 300, ";", "y", "on", "off", "multiple_choice", "typed", "again",
    "Europe/Berlin", "publish",
)  # fmt: skip
BYTES = (
    b"\xff\xfe", b"\xed\xa0\x80", b"\xed\xbf\xbf", b"a\xed\xb2\xa9b", b"\xc0\xaf", b"\xf5\x80\x80\x80", b"\x80",
    b"\xe2\x82", b"\xc3(",
    b"\0\0\0", bytes(range(256)), b"\xef\xbb\xbfx", "häßlich".encode("latin-1"), "日本".encode("utf-16"),
    b"\r\n--x\r\n",
)  # fmt: skip
ALPHABETS = (
    "01", "0123456789abcdef-", "abcxyz", " \t\r\n\v\f", "äöüßéñ", "αβγжщюあ漢字", "\u0300\u0301\u0489",
    "\u200d\u202e\u2066", "<>&\"'`=",
)  # fmt: skip


def odd_text(rng: Random) -> str:
    kind = rng.random()
    if kind < 0.3:
        return rng.choice(NUMBERS)
    if kind < 0.4:
        return rng.choice(IDS)
    if kind < 0.75:
        return rng.choice(TEXTS)
    if kind < 0.8:
        return "".join(chr(rng.choice((rng.randrange(0xD800), rng.randrange(0xE000, 0x110000)))) for _ in range(9))
    letters = "".join(rng.sample(ALPHABETS, 2))
    return "".join(rng.choices(letters, k=rng.choice((1, 2, 7, 36, 500))))


def odd_bytes(rng: Random) -> bytes:
    """Text as UTF-8, or one time in six what is no text at all."""
    return rng.choice(BYTES) if rng.random() < 1 / 6 else odd_text(rng).encode()


def spoil(rng: Random, text: bytes) -> bytes:
    """The same bytes cut, turned, doubled, flipped in a bit, or with something strange in their midst."""
    place = rng.randrange(len(text) + 1)
    kind = rng.randrange(6)
    if kind == 0 or not text:
        return text[:place]
    if kind == 1:
        return text[:place] + odd_bytes(rng) + text[place:]
    if kind == 2:
        return text * 2
    if kind == 3:
        return text[:place] + text[place + rng.randrange(1, 9) :]
    if kind == 4:
        return text.swapcase()
    flipped = min(place, len(text) - 1)
    return text[:flipped] + bytes([text[flipped] ^ (1 << rng.randrange(8))]) + text[flipped + 1 :]
