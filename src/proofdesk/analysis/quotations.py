"""Quotations: where somebody else speaks, and which marks have no partner.

Understands curly and straight marks, nesting, apostrophes, inch marks, and the custom of multi-paragraph quotations:
each paragraph opens the quotation anew and only the last one closes it.
"""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Self

from proofdesk.analysis.annotation import Analysis
from proofdesk.text import Block, Span

_MARK = re.compile(r"[“”\"«»‘]|(?<!\w)'(?=\w)|[’'](?!\w)")
_ELISION = re.compile(r"[‘'](?:\d0s|em|tis|twas|til|cause|bout|n)\b", re.IGNORECASE)
_CLOSES = {"“": '”"', '"': '"”', "«": "»", "‘": "’'", "'": "'’"}
"""What may close each opening mark: its partner, or the straight or curly form of it where the two are mixed."""
_CLOSES_LATER = re.compile(r"[^‘]*?[,.!?…]’(?!\w)")
_FAR = 1000
"""How far (code points) a possessive apostrophe inside a quotation looks for the mark that closes it."""
_CLAUSE_END = frozenset(",.!?…")
_LEFT_OPEN = frozenset('“«"‘')
"""Opening marks that must be closed; a straight single mark may be anything."""
_DEEPEST = 8
"""Quotations nested deeper than this are not looked through for a partner."""
_OPENING_CONTEXT = frozenset("([{“‘\"'—–-/ \t\n\u00a0")


class Mark(NamedTuple):
    """A quotation mark: its block and its span in the block's shown text."""

    block: Block
    span: Span

    @property
    def text(self) -> str:
        """The mark itself."""
        return self.span.of(self.block.text)


class Quotation(NamedTuple):
    """Quoted words of one block, the marks included, as a span of its shown text."""

    block: Block
    span: Span


@dataclass(frozen=True)
class Quotations:
    """Every quotation, and the double marks that lack a partner.

    `unclosed` marks open, `unopened` ones close; `reversed` ones pair but are the wrong way round.
    """

    quotations: tuple[Quotation, ...]
    unclosed: tuple[Mark, ...]
    unopened: tuple[Mark, ...]
    reversed: tuple[Mark, ...] = ()

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Pair the marks of all blocks."""
        reader = _Reader()
        for block in analysis.document.prose():
            reader.block(block)
        reader.flush()
        return cls(tuple(reader.quotations), tuple(reader.unclosed), tuple(reader.unopened), tuple(reader.reversed))

    def holds(self, block: Block, span: Span) -> bool:
        """True where the span of the block's text lies inside quoted words."""
        found = self._of(block)
        index = bisect_right(found, (span.start, len(block.text))) - 1
        return index >= 0 and span.end <= found[index][1]

    def quoted(self, block: Block, span: Span) -> int:
        """How many code points of the span of the block's text are quoted words, marks included."""
        found = self._of(block)
        index = max(0, bisect_right(found, (span.start, len(block.text))) - 1)
        total = 0
        while index < len(found) and found[index][0] < span.end:
            start, end = found[index]
            total += max(0, min(span.end, end) - max(span.start, start))
            index += 1
        return total

    def outermost(self, block: Block) -> list[Span]:
        """The quotations of a block that stand in no other, marks included, as spans of its shown text."""
        return [Span(start, end) for start, end in self._of(block)]

    def _of(self, block: Block) -> list[tuple[int, int]]:
        """The outermost quotations of a block."""
        by_block = self.__dict__.get("_by_block")
        if by_block is None:
            by_block = {}
            for quotation in sorted(self.quotations, key=lambda found: (found.span.start, -found.span.end)):
                spans = by_block.setdefault(id(quotation.block), [])
                if not spans or quotation.span.end > spans[-1][1]:
                    spans.append((quotation.span.start, quotation.span.end))
            self.__dict__["_by_block"] = by_block
        return by_block.get(id(block), [])  # type: ignore[no-any-return]


class _Reader:
    """Reads block after block; remembers a quotation that the last paragraph left open."""

    def __init__(self) -> None:
        self.quotations: list[Quotation] = []
        self.unclosed: list[Mark] = []
        self.unopened: list[Mark] = []
        self.reversed: list[Mark] = []
        self.pending: Mark | None = None

    def block(self, block: Block) -> None:
        stack: list[tuple[str, int]] = []
        strays: deque[int] = deque()
        for mark, at in _marks(block.text):
            self._read(block, mark, at, stack, strays)
        self._settle_pending(block, stack, strays)
        self._pair_strays(block, strays)
        self.unopened += [Mark(block, Span(at, at + 1)) for at in strays]
        self._left_open(block, stack)

    def flush(self) -> None:
        """No paragraph follows: what is still open stays open."""
        if self.pending:
            self.unclosed.append(self.pending)
            self.pending = None

    def _read(self, block: Block, mark: str, at: int, stack: list[tuple[str, int]], strays: deque[int]) -> None:
        text = block.text
        deepest = max(-1, len(stack) - 1 - _DEEPEST)
        opener = next(
            (number for number in range(len(stack) - 1, deepest, -1) if mark in _CLOSES[stack[number][0]]), None
        )
        if mark == "“" and _closes_here(text, at) and any(open_mark == "“" for open_mark, _ in stack[-_DEEPEST:]):
            self._reversed(block, at, stack)
        elif mark in "“«" or (mark == "‘" and not _ELISION.match(text, at)):
            stack.append((mark, at))
        elif mark in "\"'" and (opener is None or _opens(text, at)):
            if mark == '"' and not _opens(text, at):
                if not text[at - 1 : at].isdigit():
                    strays.append(at)
            elif _opens(text, at) and not _ELISION.match(text, at):
                stack.append((mark, at))
        elif mark == "’" and _possessive(text, at):
            return
        elif opener is not None:
            self.quotations.append(Quotation(block, Span(stack[opener][1], at + 1)))
            del stack[opener:]
        elif mark == "”" and _opens(text, at):
            self.reversed.append(Mark(block, Span(at, at + 1)))
            stack.append(("“", at))
        elif mark in "”»" or (mark == "’" and text[at - 1 : at] in _CLAUSE_END):
            strays.append(at)

    def _reversed(self, block: Block, at: int, stack: list[tuple[str, int]]) -> None:
        """An opening mark that stands where the quotation ends: it closes, and is the wrong way round."""
        self.reversed.append(Mark(block, Span(at, at + 1)))
        while stack and stack[-1][0] != "“":
            stack.pop()
        self.quotations.append(Quotation(block, Span(stack.pop()[1], at + 1)))

    def _settle_pending(self, block: Block, stack: list[tuple[str, int]], strays: deque[int]) -> None:
        """A paragraph that opens with the mark of the one left open goes on with its quotation."""
        if self.pending is None or not block.running:
            return
        mark = self.pending.text if self.pending.text in _CLOSES else "“"
        if block.text.lstrip().startswith(mark):
            self.pending = None
        elif strays and block.text[strays[0]] in _CLOSES[mark]:
            self.quotations.append(Quotation(block, Span(0, strays.popleft() + 1)))
            self.flush()
        else:
            self.flush()

    def _pair_strays(self, block: Block, strays: deque[int]) -> None:
        """Of two closing marks with no opening one between them the first opens, and is the wrong way round."""
        while len(strays) > 1 and block.text[strays[0]] == block.text[strays[1]] == "”":
            first, second = strays.popleft(), strays.popleft()
            self.reversed.append(Mark(block, Span(first, first + 1)))
            self.quotations.append(Quotation(block, Span(first, second + 1)))

    def _left_open(self, block: Block, stack: list[tuple[str, int]]) -> None:
        left = [(mark, at) for mark, at in stack if mark in _LEFT_OPEN]
        for number, (_, at) in enumerate(left):
            here = Mark(block, Span(at, at + 1))
            if number == 0 and block.running:
                self.quotations.append(Quotation(block, Span(at, len(block.text))))
                self.flush()
                self.pending = here
            else:
                self.unclosed.append(here)


def _marks(text: str) -> Iterator[tuple[str, int]]:
    for found in _MARK.finditer(text):
        yield found[0], found.start()


def _closes_here(text: str, at: int) -> bool:
    """True where a mark stands like a closing one: after a letter or mark and before a space or the end."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return at > 0 and not before.isspace() and before not in _OPENING_CONTEXT and (not after or not after.isalnum())


def _possessive(text: str, at: int) -> bool:
    """True for the apostrophe of “the boys’ team” inside single marks: the quotation closes further on."""
    inside = text[at - 1 : at] == "s" and text[at + 1 : at + 2] == " "
    return inside and _CLOSES_LATER.match(text, at + 1, at + _FAR) is not None


def _opens(text: str, at: int) -> bool:
    """True where a straight mark stands like an opening one: after a space or bracket and before a word."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before in _OPENING_CONTEXT) and bool(after) and not after.isspace()
