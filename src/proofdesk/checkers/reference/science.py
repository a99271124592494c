"""Statements of science and units that cannot stand; each row of the pack guards itself against metaphor."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.knowledge import load_pack
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

PACKS = ("science",)
WORDS = ()
RULE = rule(
    "science",
    "A statement of science, or a unit, does not fit what it is said of.",
    "named in each row of the pack “science”",
    (
        "The [[malaria virus]] spread.",
        "It makes [[500 megawatts per hour]].",
        "They study [[insects such as spiders]].",
        "The star died 90 [[light-years ago]].",
    ),
    (
        "The malaria parasite spread.",
        "It makes 500 megawatts.",
        "They study insects such as beetles.",
        "It seems light-years away.",
    ),
)
_UNLIKELY = lazy_pattern(
    r"\b(?:not|no|never|myth|wrongly|mistakenly|misconception|neither|unlike|contrary|fiction|joked?|metaphor)\b|n’t\b|n't\b"
)


@cache
def _by_word() -> Mapping[str, tuple[Any, ...]]:
    """The rows by each word without which they have nothing to do."""
    found: dict[str, tuple[Any, ...]] = {}
    for row in load_pack("science").rows:
        for anchor in row["anchors"]:
            for word in (anchor, anchor[:1].upper() + anchor[1:]):
                key = regex.split(r"[-’' ]", word)[0]
                if row not in found.get(key, ()):
                    found[key] = (*found.get(key, ()), row)
    return found


@cache
def _pattern(pattern: str) -> "regex.Pattern[str]":
    return lazy_pattern(pattern)


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every statement that a row knows."""
    known = _by_word()
    rows = {row["id"]: row for word in scene.words.keys() & known.keys() for row in known[word]}
    for row in rows.values():
        for found in _pattern(row["pattern"]).finditer(scene.text):
            sentence = scene.sentence(found.start())
            if _UNLIKELY.search(sentence) or (row["unless"] and _pattern(row["unless"]).search(sentence)):
                continue
            span = Span(*found.span())
            yield Conflict(RULE, span, row["fact"], load_pack("science"), source=row["source"])
