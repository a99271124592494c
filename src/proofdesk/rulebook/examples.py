"""The notation of examples: `The town has a [[world class -> world-class]] museum.`"""

import re
from typing import NamedTuple

from proofdesk.text import Span

_MARK = re.compile(r"\[\[(?P<wrong>.*?)(?:\s*->\s*(?P<right>.*?))?\]\](?!\])", re.DOTALL)


class MarkError(ValueError):
    """An example whose marks do not pair."""


class Marked(NamedTuple):
    """A text without its marks, and what was marked: span and fix (None where none was given)."""

    text: str
    marks: tuple[tuple[Span, str | None], ...]


def read_marked(text: str) -> Marked:
    """Take the marks out of an example. Raises MarkError where `[[` and `]]` do not pair."""
    shown: list[str] = []
    marks: list[tuple[Span, str | None]] = []
    done = length = 0
    for found in _MARK.finditer(text):
        before = text[done : found.start()]
        shown += [before, found["wrong"]]
        start = length + len(before)
        length = start + len(found["wrong"])
        marks.append((Span(start, length), found["right"]))
        done = found.end()
    shown.append(text[done:])
    plain = "".join(shown)
    if "[[" in plain or "]]" in plain:
        raise MarkError("“[[” without “]]”" if "[[" in plain else "“]]” without “[[”")
    return Marked(plain, tuple(marks))
