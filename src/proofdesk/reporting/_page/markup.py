"""Markup that is safe by its type: every word passes through `text` or an attribute, and both escape.

A function that makes a part of the page takes and gives `Markup`; a bare `str` in its place is a type error.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from itertools import pairwise

from proofdesk.text import Span

Attributes = Mapping[str, str | None]
"""Names and values; an attribute whose value is None is left out, an empty one stands bare."""
_VOID = frozenset({"br", "col", "link", "meta"})
_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;", ord("'"): "&#39;"}
_PICTURES = {number: chr(0x2400 + number) for number in range(32) if chr(number) not in "\t\n"} | {0x7F: "\u2421"}
_UNKNOWN = "\ufffd"


class Markup(str):
    """HTML that was made here. Only this module and the page's own style and script build one from a string."""

    __slots__ = ()


EMPTY = Markup("")


def text(words: str) -> Markup:
    """Words as they are, for the page: escaped, with a picture (␀) for each character that no page may hold."""
    return Markup(printable(words).translate(_ESCAPES))


def printable(words: str) -> str:
    """One for one: control characters as their pictures, what has no picture or no UTF-8 as a replacement mark."""
    if words.isprintable():
        return words
    return "".join(_printable(char) for char in words.translate(_PICTURES))


def _printable(char: str) -> str:
    if char in "\t\n":
        return char
    return _UNKNOWN if unicodedata.category(char) in ("Cc", "Cs") or ord(char) & 0xFFFE == 0xFFFE else char


def element(tag: str, attributes: Attributes | None = None, *children: Markup) -> Markup:
    """An element with its children. Raises ValueError for children of an element that holds none."""
    opening = f"<{tag}{''.join(_attribute(name, value) for name, value in (attributes or {}).items())}>"
    if tag not in _VOID:
        return Markup(f"{opening}{''.join(children)}</{tag}>")
    if children:
        raise ValueError(f"<{tag}> holds nothing")
    return Markup(opening)


def joined(parts: Iterable[Markup], between: Markup = EMPTY) -> Markup:
    """The parts one after the other."""
    return Markup(between.join(parts))


def lines(parts: Iterable[Markup]) -> Markup:
    """The parts, each on a line of its own; only between elements, where white space is not shown."""
    return joined((part for part in parts if part), Markup("\n"))


def draft(words: str) -> Markup:
    """Words of the draft among the page's own: whatever direction they run in, they turn nothing around them."""
    return element("bdi", None, text(words))


def slices(words: str, cuts: Iterable[int]) -> list[Span]:
    """The spans between the cuts, the whole of `words` covered, none of them empty."""
    inner = {cut for cut in cuts if 0 < cut < len(words)}
    points = [0, *sorted(inner), len(words)]
    return [Span(start, end) for start, end in pairwise(points) if start < end]


def _attribute(name: str, value: str | None) -> str:
    if value is None:
        return ""
    return f' {name}="{text(value)}"' if value else f" {name}"
