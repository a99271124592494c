"""The date of publication: command line, front matter, dateline, settings, in this order; never the clock."""

import datetime
import re
from typing import Self

from proofdesk.analysis.annotation import Analysis
from proofdesk.analysis.story import Story

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WRITTEN = re.compile(
    r"(?:(?P<day>\d{1,2})\s+)?(?P<month>[A-Za-z]{3,9})\.?\s+(?:(?P<day2>\d{1,2}),?\s+)?(?P<year>\d{4})"
)


class PublicationDate:
    """`date` is None where nothing says it: checks that need it then stay silent."""

    def __init__(self, date: datetime.date | None) -> None:
        self.date = date

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Find the date of a document."""
        story = analysis[Story]
        written = (analysis.document.story.get("date"), story.dateline_text, analysis.settings.date)
        return cls(analysis.date or next((found for text in written if (found := read_date(text or ""))), None))


def read_date(text: str) -> datetime.date | None:
    """A full date written as 2024-03-08, 8 March 2024 or March 8, 2024; None for anything else."""
    text = text.strip()
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        pass
    found = _WRITTEN.search(text)
    if not found or found["month"][:3].lower() not in _MONTHS:
        return None
    day = found["day"] or found["day2"]
    try:
        return datetime.date(int(found["year"]), _MONTHS.index(found["month"][:3].lower()) + 1, int(day or 0))
    except ValueError:
        return None
