"""Days that no calendar has: 31 June, 30 February, 29 February in a common year, 32 March."""

import calendar
import datetime
from collections.abc import Iterator

from proofdesk.analysis.dates import Kind, Mention, length_of_month
from proofdesk.analysis.dates.words import MONTHS
from proofdesk.checkers.dates._story import ORDINALS, WHY, DatedStory, Passage, Place, ordinal
from proofdesk.findings import Edit, Finding, Rule, Severity, Suggestion

RULE = Rule(
    id="dates.impossible",
    checker="dates",
    category="fact",
    severity=Severity.ERROR,
    confidence=0.98,
    summary="The month does not have that day.",
    why=WHY,
    source="the Gregorian calendar",
    bad=(
        "The licence ran out on [[31 June 2023 -> 30 June 2023]].",
        "He was born on [[February 29, 1995 -> February 28, 1995]].",
        "It closes on [[September 31 -> September 30]].",
    ),
    good=("The licence ran out on 30 June 2023.", "She was born on 29 February 1996.", "It closes on October 31."),
)
_GREGORIAN = 1753
_NEAR = 60
"""Days: “29 February” without a year, told so near to one, is of that year."""


def check(story: DatedStory) -> Iterator[Finding]:
    """Every day that does not exist."""
    for passage in story.passages:
        for mention in passage.of_kind(Kind.DAY):
            if mention.year is None or mention.year >= _GREGORIAN:
                yield from _of(story, passage, mention)


def _of(story: DatedStory, passage: Passage, mention: Mention) -> Iterator[Finding]:
    month, day = mention.month or 1, mention.day or 0
    year = mention.year
    if year is None and (month, day) == (2, 29) and not any(each.year for each in passage.mentions):
        year = _year_of_leap_day(story.published)
    last = length_of_month(year, month)
    if 0 < day <= last:
        return
    shown = MONTHS[month - 1]
    if (month, day) == (2, 29) and year:
        message = f"{year} had no 29 February." if _past(story, year) else f"{year} has no 29 February."
        evidence = f"{year} is not a leap year: February has 28 days."
    else:
        message = f"{shown} has {last} days; the text says {day}."
        evidence = f"{shown} has {last} days{' at most' if month == 2 else ''}."
    severity = None if mention.year or (month, day) != (2, 29) else Severity.WARNING
    place = Place(passage.block, mention.span)
    fixes = [_last_day(passage, mention, last)] if day > last else []
    yield story.tell(
        RULE, place, message, evidence, suggestions=fixes, publication=severity is not None, severity=severity
    )


def _past(story: DatedStory, year: int) -> bool:
    return story.published is None or year < story.published.year


def _year_of_leap_day(published: datetime.date | None) -> int | None:
    """The common year whose end of February is near to publication; None where there is no such year."""
    if published is None or calendar.isleap(published.year):
        return None
    return published.year if abs((published - datetime.date(published.year, 2, 28)).days) <= _NEAR else None


def _last_day(passage: Passage, mention: Mention, last: int) -> Suggestion:
    span = mention.places.day
    assert span
    text, new = passage.block.text, str(last)
    if text[span.end : span.end + 2] in ORDINALS:
        span, new = span._replace(end=span.end + 2), ordinal(last)
    source = passage.block.source(span)
    label = text[mention.start : span.start] + new + text[span.end : mention.end]
    return Suggestion(label=label, safety="person", edits=(Edit(start=source.start, end=source.end, replacement=new),))
