"""Cuts a block into pieces that an engine can take: overlong paragraphs at sentence ends, endless words left out."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from proofdesk.text import Span

LONGEST_PIECE = 4000
"""Code points; the engine's time grows faster than the text, and no call can be stopped."""
LONGEST_WORD = 200
"""A run without a space that is longer is no word; random characters of this kind cost the engine seconds."""
_ENDLESS = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")


class Piece(NamedTuple):
    """A piece of a block's text and where it starts."""

    start: int
    text: str


def pieces(text: str, sentences: Iterable[Span]) -> tuple[list[Piece], int]:
    """The pieces to be read, and how many characters are left unread."""
    if len(text) <= LONGEST_WORD:
        return ([Piece(0, text)] if text.strip() else []), 0
    found: list[Piece] = []
    unread = done = 0
    ends = [sentence.end for sentence in sentences]
    for run in _ENDLESS.finditer(text):
        found += _cut(text, Span(done, run.start()), ends)
        unread += run.end() - run.start()
        done = run.end()
    return found + _cut(text, Span(done, len(text)), ends), unread


def _cut(text: str, span: Span, ends: list[int]) -> list[Piece]:
    if not span.of(text).strip():
        return []
    if span.length <= LONGEST_PIECE:
        return [Piece(span.start, span.of(text))]
    found = []
    start = span.start
    while span.end - start > LONGEST_PIECE:
        limit = start + LONGEST_PIECE
        last = bisect_right(ends, limit) - 1
        space = text.rfind(" ", start + 1, limit)
        end = ends[last] if last >= 0 and ends[last] > start else space if space > start else limit
        found.append(Piece(start, text[start:end]))
        start = end
    return [*found, Piece(start, text[start : span.end])]
