"""Requests drawn by a seed: what an honest page sends, spoilt in a few places, for every route that there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from urllib.parse import quote_from_bytes

from benchmarks.odd_corpus import MULTIPART, URLENCODED, Corpus, Example
from benchmarks.odd_values import IDS, NUMBERS, odd_bytes, spoil

METHODS = ("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "get", "post", "GETT")
TOKEN = "csrf_token"
NAMES = tuple("set new since form hint round answered page ticket v next act typed chosen".split())
BOUNDARY = b"----q7"
HEADERS = {
    "Content-Type": (
        b"", b"text/plain", b"application/json", b"multipart/form-data", b"multipart/form-data; boundary=",
        b"multipart/form-data; boundary=" + b"b" * 300, b"multipart/form-data; boundary=\xff",
        b"multipart/mixed; boundary=x",
        b"application/x-www-form-urlencoded; charset=utf-16",
        b"application/x-www-form-urlencoded; charset=nonsense", b";;;=",
    ),
    "Content-Length": (b"", b"-1", b"0", b"1", b"9" * 30, b"1e3", b"+5", b"abc", b"\xb2", b"5, 5"),
    "Host": (b"", b"evil.example", b"localhost:99999", b"localhost:", b"[::1", b"\xff", b"localhost/x", b"a" * 300,
    b"localhost\0"),
    "Cookie": (
        b"", b"quizapp=", b"quizapp=x.y.z", b"zone=Asia/Tokyo", b"zone=../../../etc/passwd",
        b"zone=/etc/localtime", b"zone=UTC\\000x",
        b"zone=\xff\xfe", b"zone=Europe", b"zone=" + b"A/" * 900, b'zone="\\303\\050"', b"zone=\xed\xa0\x80",
        b"=;=;;", b"a" * 5000,
        b"zone=US/Pacific-New; zone=UTC", b"zone=posixrules", b"zone=tzdata.zi", b"zone=.", b"zone=Asia",
        b'zone="\\000"', b"zone=con",
    ),
    "Accept-Language": (b"", b"de", b"zz-ZZ;q=nan", b"q=1e400", b"*;q=-1", b"\xff", b"en," * 900),
    "Accept": (b"", b"application/json", b"image/*;q=x", b"\xff"),
    "If-None-Match": (b"", b"*", b'"x', b'W/"', b"\xff", b'"a",' * 300),
    "If-Modified-Since": (b"", b"yesterday", b"Mon, 31 Feb 99999 25:61:61 GMT", b"Thu, 01 Jan 1970 00:00:00 GMT",
    b"9" * 400),
    "If-Range": (b"", b"x", b'"y"'),
    "Range": (b"", b"bytes=0-0", b"bytes=5-1", b"bytes=-" + b"9" * 40, b"bytes=0-,0-,0-", b"lines=1-2",
    b"bytes=\xb2-", b"bytes"),
    "Referer": (b"", b"http://evil.example/", b"\xff", b"http://["),
    "Origin": (b"null", b"http://evil.example"),
    "X-Forwarded-For": (b"1.2.3.4", b"\xff"),
    "X-Forwarded-Proto": (b"https", b"\xff"),
    "X-HTTP-Method-Override": (b"DELETE",),
    "Transfer-Encoding": (b"identity", b"chunked"),
    "Authorization": (b"Basic !!!", b"Bearer \xff", b"Digest"),
    "Expect": (b"100-continue", b"200-maybe"),
    "User-Agent": (b"", b"\xff" * 50),
}  # fmt: skip
PATHS = (
    b"%00", b"%zz", b"%", b"%ff", b"%ed%a0%80", b"%2e%2e%2f", b"/", b"//", b"/.", b";a=b", b"%0d%0aX:y", b"\xc3\xa4",
    b"%252e", b"?",
)  # fmt: skip
QUERIES = (b"%", b"&&&=", b"a=%zz&b=%u1234", b"set=\xff", b"=" * 500, b"a&" * 1500)


@dataclass(frozen=True, slots=True)
class Request:
    """As it goes over the wire; `of` is the route that it was drawn for, `is_sound` if nothing in it is spoilt."""

    method: str
    target: bytes
    headers: tuple[tuple[str, bytes], ...]
    body: bytes
    of: str
    is_sound: bool = False

    @property
    def wire(self) -> bytes:
        head = b"".join(name.encode() + b": " + value + b"\r\n" for name, value in self.headers)
        return b"%s %s HTTP/1.1\r\n%s\r\n%s" % (self.method.encode(), self.target, head, self.body)

    def told(self) -> str:
        """Enough of it to send it once more by hand."""
        return f"{self.of}: {self.method} {self.target[:300]!r} {self.headers!r:.900} {self.body[:900]!r}"


@dataclass(slots=True)
class _Draft:
    method: str
    path: bytes
    query: list[tuple[bytes, bytes]]
    fields: list[tuple[bytes, bytes]]
    files: list[tuple[bytes, bytes]]
    encoding: str
    headers: dict[str, bytes] = field(default_factory=dict)
    body: bytes | None = None  # instead of the fields
    raw_query: bytes | None = None


def draw_requests(corpus: Corpus, rng: Random, cookie: Callable[[], bytes], foreign: list[str]) -> Iterator[Request]:
    """Without end. Every route comes as often as any other, one request in five as its page would send it. `foreign`
    are signed questions of another learner.
    """
    while True:
        rule, method = rng.choice(corpus.routes)
        example = corpus.example(rule, method)
        name, is_sound = f"{rule.endpoint} {method}", rng.random() < 0.2
        draft = _draft(example)
        draft.headers |= {"Host": b"localhost"} | ({"Cookie": kept} if (kept := cookie()) else {})
        for _ in range(0 if is_sound else rng.choice((1, 1, 1, 2, 2, 3))):
            rng.choice(SPOILERS)(draft, rng, corpus)
        if foreign and not is_sound and rng.random() < 0.05:
            _swap(draft.fields, b"ticket", rng.choice(foreign).encode())
        yield _written(draft, name, is_sound)


def sound_request(example: Example, cookie: bytes) -> Request:
    """Just as its page would send it."""
    draft = _draft(example)
    draft.headers |= {"Host": b"localhost", "Cookie": cookie}
    return _written(draft, example.path, True)


def upload(example: Example, cookie: bytes, content: bytes, *, as_file: bool) -> Request:
    """The form of a page for a text or a file, with bytes that need not be text."""
    draft = _draft(example)
    draft.headers |= {"Host": b"localhost", "Cookie": cookie}
    if as_file:
        draft.files = [(name, content) for name, _ in draft.files]
        draft.fields.append((b"text", b""))
    else:
        draft.fields.append((b"text", content))
    return _written(draft, example.path, False)


def _draft(example: Example) -> _Draft:
    query, fields = (
        [(name.encode(), value.encode("utf-8", "surrogatepass")) for name, value in pairs]
        for pairs in (example.query, example.fields)
    )
    files = [(name.encode(), b"") for name in example.files]
    return _Draft(example.method, example.path.encode(), query, fields, files, example.encoding)


def _written(draft: _Draft, name: str, is_sound: bool) -> Request:
    query = draft.raw_query if draft.raw_query is not None else _urlencode(draft.query)
    headers = dict(draft.headers)
    body = b""
    if draft.method not in ("GET", "HEAD") or draft.body is not None:
        is_parts = draft.encoding == MULTIPART
        body = draft.body if draft.body is not None else _multipart(draft) if is_parts else _urlencode(draft.fields)
        kind = b"multipart/form-data; boundary=" + BOUNDARY if is_parts else URLENCODED.encode()
        headers = {"Content-Type": kind, "Content-Length": b"%d" % len(body)} | headers
    target = draft.path + (b"?" + query if query else b"")
    return Request(draft.method, target, tuple(headers.items()), body, name, is_sound)


def _urlencode(pairs: list[tuple[bytes, bytes]]) -> bytes:
    return "&".join(f"{quote_from_bytes(name)}={quote_from_bytes(value)}" for name, value in pairs).encode()


def _multipart(draft: _Draft) -> bytes:
    parts = [b'Content-Disposition: form-data; name="%s"\r\n\r\n%s' % pair for pair in draft.fields]
    for name, content in draft.files:
        filename = b"sheet.yaml" if content else b""
        head = b'Content-Disposition: form-data; name="%s"; filename="%s"' % (name, filename)
        parts.append(head + b"\r\nContent-Type: application/octet-stream\r\n\r\n" + content)
    return b"".join(b"--%s\r\n%s\r\n" % (BOUNDARY, part) for part in parts) + b"--%s--\r\n" % BOUNDARY


def _swap(pairs: list[tuple[bytes, bytes]], name: bytes, value: bytes) -> None:
    pairs[:] = [(own, value if own == name else kept) for own, kept in pairs]


# --- the ways to spoil one ------------------------------------------------------------------------------


def _spoil_path(draft: _Draft, rng: Random, _corpus: Corpus) -> None:
    pieces = draft.path.split(b"/")
    place = rng.randrange(1, len(pieces)) if len(pieces) > 1 else 0
    kind = rng.random()
    if pieces[place].isdigit() and kind < 0.5:
        pieces[place] = quote_from_bytes(rng.choice(NUMBERS).encode(), safe="").encode()
    elif kind < 0.3:
        pieces[place] = rng.choice(IDS).strip().encode()
    elif kind < 0.6:
        pieces[place] = quote_from_bytes(odd_bytes(rng)[:2000], safe="").encode()
    elif kind < 0.8:
        pieces[place] += rng.choice(PATHS)
    else:
        pieces[place] = quote_from_bytes(spoil(rng, pieces[place]), safe="").encode()
    draft.path = b"/".join(pieces) or b"/"


def _swap_id(draft: _Draft, rng: Random, corpus: Corpus) -> None:
    """An id of another kind, or of another thing of its kind."""
    known = [value for values in corpus.arguments.values() for value in values]
    pieces = draft.path.split(b"/")
    places = [place for place, piece in enumerate(pieces) if len(piece) == 36]
    if places:
        pieces[rng.choice(places)] = rng.choice(known).encode()
    draft.path = b"/".join(pieces)


def _spoil_query(draft: _Draft, rng: Random, corpus: Corpus) -> None:
    if rng.random() < 0.1:
        draft.raw_query = rng.choice((*QUERIES, odd_bytes(rng).translate(None, b"\0\r\n \t")))
        return
    value = rng.choice(sorted(corpus.arguments["set_id"])).encode() if rng.random() < 0.2 else odd_bytes(rng)[:4000]
    if draft.query and rng.random() < 0.5:
        _swap(draft.query, rng.choice(draft.query)[0], value)
    else:
        draft.query.append((rng.choice([*NAMES, *sorted(corpus.names)]).encode(), value))


def _spoil_field(draft: _Draft, rng: Random, corpus: Corpus) -> None:
    """Another value for one, mostly; or one missing, doubled, or that no page has."""
    own = [name for name, _ in draft.fields if name != TOKEN.encode()]
    kind = rng.random()
    if own and kind < 0.6:
        _swap(draft.fields, rng.choice(own), odd_bytes(rng))
    elif own and kind < 0.7:
        gone = rng.choice(own)
        draft.fields = [pair for pair in draft.fields if pair[0] != gone]
    elif own and kind < 0.85:
        name = rng.choice(own)
        draft.fields.insert(rng.randrange(len(draft.fields) + 1), (name, odd_bytes(rng)))
    else:
        draft.fields.append((rng.choice([*NAMES, *sorted(corpus.names)]).encode(), odd_bytes(rng)))


def _spoil_own(draft: _Draft, rng: Random, _corpus: Corpus) -> None:
    """A little of a value that is there: above all a signed one."""
    if draft.fields:
        name, value = rng.choice(draft.fields)
        _swap(draft.fields, name, spoil(rng, value))


def _many_fields(draft: _Draft, rng: Random, _corpus: Corpus) -> None:
    number = rng.choice((500, 1001, 5000))
    draft.fields += [(b"f%d" % place, b"") for place in range(number)]


def _huge(draft: _Draft, rng: Random, _corpus: Corpus) -> None:
    name = rng.choice(draft.fields)[0] if draft.fields else b"typed"
    _swap(draft.fields, name, b"x" * rng.choice((65_000, 66_000, 400_000)))


def _other_encoding(draft: _Draft, rng: Random, _corpus: Corpus) -> None:
    draft.encoding = MULTIPART if draft.encoding == URLENCODED else URLENCODED
    if rng.random() < 0.5:  # a file in place of a text
        draft.files += [(name, odd_bytes(rng)) for name, _ in draft.fields if name != TOKEN.encode()]
        draft.fields = [pair for pair in draft.fields if pair[0] == TOKEN.encode()]


def _broken_body(draft: _Draft, rng: Random, _corpus: Corpus) -> None:
    sound = _multipart(draft) if draft.encoding == MULTIPART else _urlencode(draft.fields)
    twice = spoil(rng, spoil(rng, sound))
    draft.body = rng.choice((b"", odd_bytes(rng), spoil(rng, sound), twice, b"--" + BOUNDARY, b"{}", b"\0" * 99))


def _file(draft: _Draft, rng: Random, _corpus: Corpus) -> None:
    draft.encoding = MULTIPART
    draft.files = [(name, odd_bytes(rng)) for name, _ in draft.files] or [(b"file", odd_bytes(rng))]


def _header(draft: _Draft, rng: Random, _corpus: Corpus) -> None:
    name = rng.choice(sorted(HEADERS))
    value = rng.choice(HEADERS[name])
    kept = draft.headers.get(name, b"")
    draft.headers[name] = kept + b"; " + value if name == "Cookie" and kept and rng.random() < 0.7 else value


def _spoil_cookie(draft: _Draft, rng: Random, _corpus: Corpus) -> None:
    draft.headers["Cookie"] = spoil(rng, draft.headers.get("Cookie", b"")).translate(None, b"\0\r\n")


def _method(draft: _Draft, rng: Random, _corpus: Corpus) -> None:
    draft.method = rng.choice(METHODS)


SPOILERS: tuple[Callable[[_Draft, Random, Corpus], None], ...] = (
    _spoil_path, _swap_id, _spoil_query, _spoil_query, _spoil_field, _spoil_field, _spoil_field, _spoil_field,
    _spoil_own,
    _spoil_own, _many_fields, _huge, _other_encoding, _broken_body, _file, _header, _header, _spoil_cookie, _method,
)  # fmt: skip
