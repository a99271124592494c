"""Members of bodies: “Norway, a member of the European Union”, “EU member Switzerland”."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from proofdesk.checkers.reference._names import NAMES, PAST, country, tails
from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.knowledge import load_pack
from proofdesk.text import Span

PACKS = ("bodies", "countries")
WORDS = ("member",)
RULE = rule(
    "membership",
    "A country is called a member of a body that does not list it.",
    "World Factbook, March 2026, and the bodies’ own lists",
    (
        "[[Norway, a member of the European Union]], will pay.",
        "The [[EU member Switzerland]] voted.",
        "[[Ireland is a member of NATO]].",
    ),
    (
        "Norway, a member of NATO, will pay.",
        "Norway is not a member of the European Union.",
        "Britain, a former member of the European Union, will pay.",
        "Serbia, a candidate, may become a member of the European Union.",
    ),
)
_BODY = rf"(?P<body>eurozone|euro zone|{NAMES}(?: area| zone)?)"
_PATTERNS = tuple(
    regex.compile(pattern)
    for pattern in (
        rf"(?P<land>{NAMES}),? (?:which )?(?:is |, )?an? (?:\w+ )?member(?: state| country)? of (?:the )?{_BODY}",
        rf"{_BODY} member(?:[- ]state| country)? (?P<land>{NAMES})",
    )
)
_UNSURE = regex.compile(
    r"\b(?:not|never|no|candidates?|become|join\w*|associate|observer|partner|would-be|former|aspiring|potential|"
    r"prospective|until|if|accession|dialogue|expel\w*|suspend\w*|non)\b",
    regex.IGNORECASE,
)


@cache
def _bodies() -> Mapping[str, Any]:
    rows = [row for row in load_pack("bodies").rows if row["kind"] == "members"]
    return {name: row for row in rows for name in row["names"] if name != "AU"}


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every member that the body does not list on the day."""
    pack = load_pack("bodies")
    for pattern in _PATTERNS:
        for found in pattern.finditer(scene.text):
            land, body = (
                country(found["land"]),
                next((row for name in tails(found["body"]) if (row := _bodies().get(name))), None),
            )
            sentence = scene.sentence(found.start())
            if land is None or body is None or PAST.search(sentence) or _UNSURE.search(sentence):
                continue
            if _member(land["id"], body, scene.date.isoformat() if scene.date else None):
                continue
            start = found.start() if found["body"] in _bodies() else found.start() + found["body"].index(" ") + 1
            yield Conflict(
                RULE,
                Span(start, found.end()),
                f"{land['name']} is not on the list of members of {body['names'][0]}",
                pack,
            )


def _member(code: str, body: Any, day: str | None) -> bool:
    """True where the country belongs, or may: a day before it joined is one of no member, without a day who knows."""
    if code in body["unsure"]:
        return True
    for member, joined, left in body["members"]:
        if member == code:
            return day is None or ((joined or "") <= day and (left is None or day <= left))
    return day is not None and day > load_pack("bodies").as_of
