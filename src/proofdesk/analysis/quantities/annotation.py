"""The quantities of each block."""

from bisect import bisect_left
from typing import Self

from proofdesk.analysis.annotation import Analysis
from proofdesk.analysis.quantities.quantity import Quantity
from proofdesk.analysis.quantities.reading import quantities
from proofdesk.text import Block, Span


class Quantities:
    """The quantities of each block, kept by the block's text."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """They are read when a block is first asked for."""
        return cls()

    def block(self, block: Block) -> tuple[Quantity, ...]:
        """The quantities of a block's shown text, in order."""
        return quantities(block.text)

    def within(self, block: Block, span: Span) -> list[Quantity]:
        """Those that lie in a span of the block's shown text."""
        found = quantities(block.text)
        first = bisect_left(found, span.start, key=lambda each: each.start)
        last = bisect_left(found, span.end, key=lambda each: each.start)
        return [each for each in found[first:last] if each.end <= span.end]
