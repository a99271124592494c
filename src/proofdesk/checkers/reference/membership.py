"""Members of bodies: “Norway, a member of the European Union”, “EU member Switzerland”."""

import datetime
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from proofdesk.checkers.reference._names import NAMES, PAST, countries, country, tails
from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.knowledge import load_pack
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

PACKS = ("bodies", "countries")
WORDS = ("member", "countries", "states", "nations", "belong", "country", "state")
RULE = rule(
    "membership",
    "A country is called a member of a body that does not list it.",
    "World Factbook, March 2026, and the bodies’ own lists",
    (
        "[[Norway, a member of the European Union]], will pay.",
        "The [[EU member Switzerland]] voted.",
        "[[Ireland is a member of NATO]].",
        "Denmark, Sweden and [[Norway]], all members of the European Union, will pay.",
        "Three G7 countries, Britain, Japan and [[Spain]], will pay.",
    ),
    (
        "Norway, a member of NATO, will pay.",
        "Norway is not a member of the European Union.",
        "Britain, a former member of the European Union, will pay.",
        "EU countries, Norway and Iceland will pay.",
        "Serbia, a candidate, may become a member of the European Union.",
    ),
)
_BODY = rf"(?P<body>eurozone|euro zone|{NAMES}(?: area| zone)?)"
_PATTERNS = tuple(
    lazy_pattern(pattern)
    for pattern in (
        rf"(?P<land>{NAMES}),? (?:which )?(?:is |, )?an? (?:\w+ )?member(?: state| country)? of (?:the )?{_BODY}",
        rf"{_BODY} member(?:[- ]state| country)? (?P<land>{NAMES})",
    )
)
_KIND = r"(?:full )?(?:members?|member[- ](?:states?|countr(?:ies|y)|nations?)|countries|states|nations|country|state)"
_COUNTS = "two three four five six seven eight nine ten".split()
_COUNT = rf"(?P<count>(?i:{'|'.join(_COUNTS)}))"
_YEAR = lazy_pattern(r"\b20\d\d\b")
_UNSURE = lazy_pattern(
    r"\b(?:not|never|no|candidates?|become|join\w*|associate|observer|partner|would-be|former|aspiring|potential|"
    r"prospective|until|if|accession|dialogue|expel\w*|suspend\w*|non)\b",
    regex.IGNORECASE,
)


@cache
def _bodies() -> Mapping[str, Any]:
    rows = [row for row in load_pack("bodies").rows if row["kind"] == "members"]
    named = {name: row for row in rows for name in row["names"] if name != "AU"}
    shouted = {name.capitalize(): row for name, row in named.items() if name.isupper() and len(name) >= _WORDLIKE}
    return {**shouted, **named}


_WORDLIKE = 4
"""Letters of an acronym that may be written as a word: “Nato”, “Opec”."""


_DIRECTIONS = frozenset(
    "Northern Southern Eastern Western Central South North West East New Equatorial British French Dutch".split()
)
"""Words with which the name behind them is that of another place."""
_LONGEST = 6
"""Words of a name."""
_TOKEN = lazy_pattern(r"\p{L}[\p{L}\p{M}.]*\d*")
_LAND_MARK, _BODY_MARK, _REST = "\ue000", "\ue001", "\ue002"
_LAND = rf"{_LAND_MARK}{_REST}*"
_ONE = rf"(?P<list>(?:the )?{_LAND})"
_LIST = rf"(?P<list>(?:(?:the )?{_LAND}, )*(?:the )?{_LAND},? and (?:the )?{_LAND})"
_THE_BODY = rf"(?:the )?(?P<body>{_BODY_MARK}{_REST}*)"


def _marked(text: str) -> str:
    """The text, as long as it was, with a mark in the place of every country and of every body.

    So a pattern need not spell out hundreds of names, which takes seconds to compile.
    """
    tokens = list(_TOKEN.finditer(text))
    pieces, done, before = [], 0, ""
    for index, first in enumerate(tokens):
        if first.start() < done or not (first[0][0].isupper() or first[0] == "euro" or first[0] == "eurozone"):
            before = first[0]
            continue
        for last in reversed(tokens[index : index + _LONGEST]):
            name = text[first.start() : last.end()].rstrip(".")
            end, behind = first.start() + len(name), text[first.start() + len(name) :][:1]
            mark = _BODY_MARK if name in _bodies() else _LAND_MARK if name in countries() else ""
            if mark and behind != "-" and (mark == _BODY_MARK or (behind not in "’'" or not behind)):
                if mark == _BODY_MARK or before not in _DIRECTIONS:
                    pieces += [text[done : first.start()], mark, _REST * (len(name) - 1)]
                    done = end
                break
        before = first[0]
    return "".join((*pieces, text[done:]))


@cache
def _lists() -> "tuple[regex.Pattern[str], ...]":
    """How several countries, or one, are put into a body; of a marked text."""
    which = r",? (?:which |who )?(?:are )?(?:all |both |each |as )*(?:of them )?"
    patterns = (
        rf"{_LIST}{which}{_KIND} of {_THE_BODY}",
        rf"{_LIST}, (?:which are )?(?:all|both|each)(?: of them)?(?: full)? {_THE_BODY} {_KIND}\b",
        rf"{_THE_BODY} {_KIND},? (?:including|such as|like) (?:{_LIST}|{_ONE})",
        rf"\b{_KIND} of {_THE_BODY}(?:,? including |,? such as |: ?|,? like |, namely )(?:{_LIST}|{_ONE})",
        rf"\b{_COUNT} (?:{_THE_BODY} {_KIND}|{_KIND} of {_THE_BODY})(?:, |: | [—–-] | \(){_LIST}",
        rf"(?:{_LIST}|{_ONE}),? and (?:the |all |many |several )?other {_THE_BODY} {_KIND}\b",
        rf"(?:{_LIST}|{_ONE}),? and (?:the |all |many |several )?other {_KIND} of {_THE_BODY}",
        rf"{_ONE},? (?:which )?(?:already )?belongs to {_THE_BODY}",
        rf"{_ONE}, (?:itself |also )?(?:one of the|one of|another|a fellow|a founding)(?: \w+)? {_KIND} of {_THE_BODY}",
        rf"{_ONE}, (?:itself |also )?(?:an?|one of the|another|a fellow)(?: \w+)? {_THE_BODY}(?:[’']s)? {_KIND}\b",
    )
    return tuple(lazy_pattern(each) for each in patterns)


_SAID_OF_ONE = 7
"""Where the patterns begin that speak of one country: the whole statement is shown."""


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every member that the body does not list on the day."""
    told = set()
    for land, body, span in (*_named(scene), *_listed(scene)):
        sentence = scene.sentence(span.start)
        if PAST.search(sentence) or _UNSURE.search(sentence) or (land["id"], body["id"]) in told:
            continue
        if _changed(land["id"], body) and _YEAR.search(sentence):
            continue
        if not _member(land["id"], body, scene.date):
            told.add((land["id"], body["id"]))
            known = f"{land['name']} is not on the list of members of {body['names'][0]}"
            yield Conflict(RULE, span, known, load_pack("bodies"))


def _named(scene: Scene) -> Iterator[tuple[Any, Any, Span]]:
    """A country that is called a member, the body, and the words that say so."""
    if "member" not in scene.text:
        return
    for pattern in _PATTERNS:
        for found in pattern.finditer(scene.text):
            land = country(found["land"])
            body = next((row for name in tails(found["body"]) if (row := _bodies().get(name))), None)
            if land is not None and body is not None:
                start = found.start() if found["body"] in _bodies() else found.start() + found["body"].index(" ") + 1
                yield land, body, Span(start, found.end())


def _listed(scene: Scene) -> Iterator[tuple[Any, Any, Span]]:
    """Each country of a list that is put into a body, the body, and the words to show."""
    if not any(name in scene.text for name in _bodies()):
        return
    marked = _marked(scene.text)
    for pattern in _lists():
        for found in pattern.finditer(marked):
            lands = list(regex.finditer(_LAND, found["list"]))
            count = found.groupdict().get("count")
            if count and len(lands) != _COUNTS.index(count.lower()) + 2:
                continue
            body = _bodies()[Span(*found.span("body")).of(scene.text)]
            for each in lands:
                at = found.start("list")
                land = Span(at + each.start(), at + each.end())
                alone = pattern in _lists()[_SAID_OF_ONE:]
                yield countries()[land.of(scene.text)], body, Span(*found.span()) if alone else land


def _changed(code: str, body: Any) -> bool:
    """True where the country has joined or left since 1990."""
    return any(member == code and (joined or left) for member, joined, left in body["members"])


def _member(code: str, body: Any, day: datetime.date | None) -> bool:
    """True where the country belongs, or may: without a day, after the pack’s, or within weeks of a change."""
    if code in body["unsure"]:
        return True
    for member, joined, left in body["members"]:
        if member == code:
            return day is None or (_from(joined) - _NEAR <= day <= _until(left) + _NEAR)
    return day is not None and day.isoformat() > load_pack("bodies").as_of


_NEAR = datetime.timedelta(days=45)


def _from(day: str | None) -> datetime.date:
    return datetime.date.fromisoformat(day) if day else datetime.date(1900, 1, 1)


def _until(day: str | None) -> datetime.date:
    return datetime.date.fromisoformat(day) if day else datetime.date(9000, 1, 1)
