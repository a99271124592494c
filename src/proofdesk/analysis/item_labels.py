"""Items of a list that run on in one block: “1. One thing 2. Another”, “a) … b) …”, “• … • …”.

A block is such a list if it opens with a bullet, or with the first of labels that count up by one.
"""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from proofdesk.analysis.abbreviations import lists

_BULLETS = "•⁃‣◦▪●∙"
_LABEL = r"(?P<label>\d{1,3}|\p{L})(?P<closing>\.\)|[.)])(?=\s)"
_ROMAN = r"[ivxIVX]{2,4}[.)](?=\s)"
_OPENING = regex.compile(rf"\s*+(?:(?P<bullet>[{_BULLETS}])\s*+(?:{_LABEL}|{_ROMAN})?+|{_LABEL}|{_ROMAN})")
_BULLET = {bullet: regex.compile(rf"(?<!\S){bullet}") for bullet in _BULLETS}
_COUNTED = regex.compile(rf"(?<!\S){_LABEL}")
_FIRST = ("1", "a", "A")
_LOOK_BACK = 20


class Item(NamedTuple):
    """Where an item starts, where what follows its label starts, and where the item stops."""

    start: int
    body: int
    stop: int


def items(text: str) -> list[Item]:
    """The items of a block; a block that is no list is one item."""
    opening = _OPENING.match(text)
    if not opening:
        return [Item(0, 0, len(text))]
    starts = [0]
    if opening["bullet"]:
        starts += [found.start() for found in _BULLET[opening["bullet"]].finditer(text, opening.end("bullet"))]
    elif opening["label"] in _FIRST:
        starts += _counted(text, opening)
    stops = [*starts[1:], len(text)]
    return [Item(start, _body(text, start, stop), stop) for start, stop in zip(starts, stops, strict=True)]


def _body(text: str, start: int, stop: int) -> int:
    opening = _OPENING.match(text, start, stop)
    return opening.end() if opening else start


def _counted(text: str, opening: "regex.Match[str]") -> Iterator[int]:
    """Offsets of the labels that count up from the first by one and are written as it is."""
    label, closing = opening["label"], opening["closing"]
    if label == "A" and closing == ".":
        return  # “A. Smith and B. Jones” are names
    for found in _COUNTED.finditer(text, opening.end()):
        if found["closing"] == closing and found["label"] == _next(label) and not _wanted(text, found.start()):
            label = found["label"]
            yield found.start()


def _next(label: str) -> str:
    return str(int(label) + 1) if label.isdecimal() else chr(ord(label) + 1)


def _wanted(text: str, start: int) -> bool:
    """True if the word before a label needs it to be complete: “a rise to 2. Then”."""
    words = text[max(0, start - _LOOK_BACK) : start].split()
    return bool(words) and words[-1].lower() in lists().inside_items
