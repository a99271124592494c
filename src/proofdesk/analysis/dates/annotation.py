"""The dates of a document, each with the days that it means."""

import datetime
from typing import Self

from proofdesk.analysis.annotation import Analysis
from proofdesk.analysis.dates.mention import Mention
from proofdesk.analysis.dates.reading import mentions
from proofdesk.analysis.dates.resolving import Days, resolve
from proofdesk.analysis.publication import PublicationDate
from proofdesk.text import Block


class Dates:
    """The mentions of time of each block, and what they mean against the date of publication."""

    def __init__(self, published: datetime.date | None) -> None:
        self.published = published

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Blocks are read when they are first asked for."""
        return cls(analysis[PublicationDate].date)

    def block(self, block: Block) -> tuple[Mention, ...]:
        """The mentions in a block’s shown text, in order, the wider first."""
        return mentions(block.text)

    def days(self, mention: Mention) -> Days | None:
        """The days that a mention means; None where that is not sure, or where the date of publication is unknown."""
        return resolve(mention, self.published)
