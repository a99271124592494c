"""The excerpt of a finding: one line of the copy, cut to the width, with marks under the exact words.

Widths are those of a terminal: wide characters take two cells, combining marks none.
"""

import unicodedata
from typing import NamedTuple

from proofdesk.text import Document, Span

_ELLIPSIS = "…"
_BLANKS = {ord(char): " " for char in "\t\r\n\x0b\x0c\x85\u2028\u2029"}


class Excerpt(NamedTuple):
    """A line of copy and the line of marks under it; `marked` is the span of the marked words in `text`."""

    text: str
    marks: str
    marked: Span


def excerpt(document: Document, span: Span, width: int) -> Excerpt:
    """The words around a span of the source; an insertion point is shown by one mark."""
    source = document.source
    line, _ = document.lines.position(span.start)
    row = document.lines.line_span(line)
    end = max(span.start, min(span.end, _row_end(document, span)))
    text = _shown(source[min(row.start, span.start) : max(_row_end(document, span), end)])
    at = Span(span.start - row.start, end - row.start)
    cut = _cut(text, at, width)
    marked = Span(at.start - cut.start, min(at.end, cut.end) - cut.start)
    head = _ELLIPSIS + " " if cut.start else ""
    tail = " " + _ELLIPSIS if cut.end < len(text) else ""
    body = cut.of(text)
    lead = len(body) - len(body.lstrip())
    body = body.strip() if not (marked.start < lead or marked.end > len(body.rstrip())) else body[:]
    shift = lead if body != cut.of(text) else 0
    marked = Span(marked.start - shift + len(head), marked.end - shift + len(head))
    whole = head + body + tail
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
    """A piece of the text about `width` cells wide, cut at words, with the marked words in view."""
    if cells(text) <= width:
        return Span(0, len(text))
    room = max(0, width - cells(at.of(text)) - 4)
    start = _back(text, at.start, room // 2)
    used = cells(text[start : at.start])
    end = _on(text, min(at.end, start + width), room - used)
    return Span(start, end)


def _back(text: str, start: int, room: int) -> int:
    at = start
    while at > 0 and room > 0:
        at -= 1
        room -= _cell(text[at])
    if at == 0:
        return 0
    space = text.find(" ", at, start)
    return space + 1 if space >= 0 else at


def _on(text: str, end: int, room: int) -> int:
    at = end
    while at < len(text) and room > 0:
        room -= _cell(text[at])
        at += 1
    if at == len(text):
        return at
    space = text.rfind(" ", end, at)
    return space if space > end else at
