"""Where a span of the source is seen: the parts of it in the blocks that the page shows."""

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from proofdesk.text import BlockKind, Document, Span

HIDDEN_KINDS = frozenset({BlockKind.COMMENT})
"""Kinds that no reader of the story sees: what is found in them is shown as it stands in the source."""


class Part(NamedTuple):
    """A piece of a block: the number of the block in the document and a span of its shown text."""

    block: int
    span: Span


class Places:
    """Finds the shown parts of source spans in one document."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._spans = [block.source_span for block in document.blocks]
        self._starts = [span.start for span in self._spans]
        self._reach = list(accumulate((span.end for span in self._spans), max))

    def parts(self, span: Span) -> tuple[Part, ...]:
        """The shown parts of a source span, in order; none where it lies in nothing that is shown.

        A span that is empty, or lies in markup alone, is the insertion point in the first block that holds it.
        """
        near = self._near(span)
        if any(self._blocks[number].kind in HIDDEN_KINDS and self._spans[number].contains(span) for number in near):
            return ()
        found = [
            Part(number, shown)
            for number in near
            if self._blocks[number].kind not in HIDDEN_KINDS
            and self._spans[number].overlaps(span)
            and (shown := self._blocks[number].shown(span)) is not None
        ]
        return tuple(part for part in found if part.span.length) or tuple(found[:1])

    def _near(self, span: Span) -> range:
        """The numbers of the blocks that may touch the span: blocks begin in the order of the source."""
        last = bisect_right(self._starts, span.end)
        first = bisect_right(self._reach, span.start - 1, hi=last)
        return range(first, last)
