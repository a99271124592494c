"""The date of publication: command line, front matter, dateline, settings, in this order; never the clock."""

import datetime
from typing import Self

from proofdesk.analysis.annotation import Analysis
from proofdesk.analysis.dates import Kind, mentions, real_day
from proofdesk.analysis.story import Story
from proofdesk.text import Block, BlockKind, Span


class PublicationDate:
    """`date` is None where nothing says it: checks that need it then stay silent.

    `place` is the block that says it with the span of its shown text; None where it comes from outside the draft.
    """

    def __init__(self, date: datetime.date | None, place: tuple[Block, Span] | None = None) -> None:
        self.date = date
        self.place = place

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Find the date of a document."""
        if analysis.date:
            return cls(analysis.date)
        story, document = analysis[Story], analysis.document
        if date := read_date(document.story.get("date") or ""):
            block = next((block for block in document.blocks if block.kind is BlockKind.DATE), None)
            return cls(date, (block, Span(0, len(block.text))) if block else None)
        if date := read_date(story.dateline_text):
            return cls(date, (story.block, story.dateline_date) if story.block and story.dateline_date else None)
        return cls(read_date(analysis.settings.date or ""))


def read_date(text: str) -> datetime.date | None:
    """A full date written as 2024-03-08, 8 March 2024 or March 8, 2024; None for anything else."""
    text = text.strip()
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        pass
    for written in (text, text.title()):
        for found in mentions(written):
            if found.kind is Kind.DAY and found.year:
                return real_day(found.year, found.month or 1, found.day or 1)
    return None
