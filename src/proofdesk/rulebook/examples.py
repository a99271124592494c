"""The notation of examples: `The town has a [[world class -> world-class]] museum.`"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from proofdesk.text import Span

_END = re.compile(r"\]\](?!\])")
"""Of three closing brackets the first belongs to the words."""


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
    for whole, inside in _marked(text):
        wrong, arrow, right = inside.partition("->")
        wrong = wrong.rstrip() if arrow else wrong
        before = text[done : whole.start]
        shown += [before, wrong]
        start = length + len(before)
        length = start + len(wrong)
        marks.append((Span(start, length), right.lstrip() if arrow else None))
        done = whole.end
    shown.append(text[done:])
    plain = "".join(shown)
    if "[[" in plain or "]]" in plain:
        raise MarkError("“[[” without “]]”" if "[[" in plain else "“]]” without “[[”")
    return Marked(plain, tuple(marks))


def _marked(text: str) -> Iterator[tuple[Span, str]]:
    """The span of each mark, brackets included, and what stands inside them."""
    start = text.find("[[")
    while start >= 0 and (end := _END.search(text, start + 2)):
        yield Span(start, end.end()), text[start + 2 : end.start()]
        start = text.find("[[", end.end())
