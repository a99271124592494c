"""The excerpt of a finding: one line of the copy, cut to the width, with marks under the exact words.

Widths are those of a terminal: wide characters take two cells, combining marks none.
"""

import unicodedata
from typing import NamedTuple

from proofdesk.text import Document, Span

_ELLIPSIS = "…"
_REACH = 4
"""How many screen widths of copy are looked at on either side: a line may be the whole of a long text."""
_BLANKS = {ord(char): " " for char in "\t\r\n\x0b\x0c\x85\u2028\u2029"}


class Excerpt(NamedTuple):
    """A line of copy and the line of marks under it; `marked` is the span of the marked words in `text`."""

    text: str
    marks: str
    marked: Span


def excerpt(document: Document, span: Span, width: int) -> Excerpt:
    """The words around a span of the source; an insertion point is shown by one mark."""
    row = document.lines.line_span(document.lines.position(span.start)[0]) | Span(span.start, _row_end(document, span))
    reach = _REACH * width
    end = max(span.start, min(span.end, row.end, span.start + reach))
    window = Span(max(row.start, span.start - reach), min(row.end, end + reach))
    text = _shown(window.of(document.source))
    at = Span(span.start, end).moved(-window.start)
    cut = Span(0, len(text)) if window == row and cells(text) <= width else _cut(text, at, width)
    start, stop = cut.start, cut.end
    while start < at.start and text[start].isspace():
        start += 1
    while stop > max(at.start, min(at.end, cut.end)) and text[stop - 1].isspace():
        stop -= 1
    head = f"{_ELLIPSIS} " if cut.start or window.start > row.start else ""
    tail = f" {_ELLIPSIS}" if cut.end < len(text) or window.end < row.end else ""
    marked = Span(at.start, min(at.end, stop)).moved(len(head) - start)
    whole = head + text[start:stop] + tail
    marks = " " * cells(whole[: marked.start]) + "^" * max(1, cells(marked.of(whole)))
    return Excerpt(whole, marks, marked)


def cells(text: str) -> int:
    """How many columns a text takes."""
    return sum(_cell(char) for char in text)


def _cell(char: str) -> int:
    if char < "\u0300":
        return 1
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _row_end(document: Document, span: Span) -> int:
    """The end of the last line that the span touches."""
    last = document.lines.position(max(span.start, span.end))[0]
    return document.lines.line_span(last).end


def _shown(text: str) -> str:
    """One line: every control character and line end is a blank, one for one."""
    return "".join(" " if unicodedata.category(char) == "Cc" else char for char in text.translate(_BLANKS))


def _cut(text: str, at: Span, width: int) -> Span:
    """A piece of the text no wider than `width` cells with its ellipses, cut at words, the marked words in view."""
    room = max(0, width - cells(at.of(text)) - 4)
    start = _back(text, at.start, max(room // 2, room - cells(text[at.end :])))
    used = cells(text[start : at.start])
    end = _on(text, min(at.end, start + width), room - used)
    return Span(start, end)


def _back(text: str, start: int, room: int) -> int:
    at = start
    while at > 0 and _cell(text[at - 1]) <= room:
        at -= 1
        room -= _cell(text[at])
    if at == 0:
        return 0
    while at < start and not _cell(text[at]):
        at += 1  # a mark without its letter
    space = text.find(" ", at, start)
    return space + 1 if space >= 0 else at


def _on(text: str, end: int, room: int) -> int:
    at = end
    while at < len(text) and _cell(text[at]) <= room:
        room -= _cell(text[at])
        at += 1
    if at == len(text):
        return at
    space = text.rfind(" ", end, at)
    return space if space > end else at
