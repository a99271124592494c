"""The parts of the story that lie inside its blocks: the dateline that opens the first paragraph."""

import re
from typing import Self

from proofdesk.analysis.annotation import Analysis
from proofdesk.text import Block, Span

_DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ .'’-]{2,30}(?:,\s+[A-Z][\w.]+(?:\s[A-Z]\w+)?)?)"
    r"(?:,\s+(?P<date>[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s+\d{4})?|\d{1,2}\s+[A-Z][a-z]{2,8}(?:\s+\d{4})?))?"
    r"(?:\s+\((?P<agency>[^()]{2,30})\))?\s*[—–-]{1,2}\s"
)


class Story:
    """`dateline` is the span (in its block's text) of “PLACE, Month D (Agency) —”; None where there is none.

    `dateline_date` is the span of its date, where it has one.
    """

    def __init__(
        self, block: Block | None, dateline: Span | None, dateline_text: str, dateline_date: Span | None = None
    ) -> None:
        self.block = block
        self.dateline = dateline
        self.dateline_text = dateline_text
        self.dateline_date = dateline_date

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Look for the dateline in the first running paragraph."""
        first = next((block for block in analysis.document.blocks if block.running), None)
        found = _DATELINE.match(first.text) if first else None
        if not found:
            return cls(None, None, "")
        date = Span(*found.span("date")) if found["date"] else None
        return cls(first, Span(found.start(), found.end()), found["date"] or "", date)
