"""A weekday beside its date: “Monday 5 March 2024” was a Tuesday.

Where the year is not given, it comes from the date of publication: the nearest such day. Where another year is as
likely (half a year away, around New Year, a story about the past), the weekday must fit none of the years in question.
"""

import datetime
import re
from collections.abc import Iterator

from proofdesk.analysis.dates import Kind, Mention, length_of_month, nearest, real_day
from proofdesk.analysis.dates.words import WEEKDAYS
from proofdesk.checkers.dates._story import ORDINALS, WHY, DatedStory, Passage, Place, ordinal, written
from proofdesk.findings import Edit, Finding, Rule, Severity, Suggestion
from proofdesk.text import Span

RULE = Rule(
    id="dates.weekday",
    checker="dates",
    category="fact",
    severity=Severity.ERROR,
    confidence=0.98,
    summary="The weekday and the date do not go together.",
    why=WHY,
    source="the Gregorian calendar",
    bad=(
        "The vote was held on [[Monday 5 March 2024 -> Tuesday 5 March 2024]].",
        "They met on [[Friday, March 6, 2024 -> Wednesday, March 6, 2024]], in Rome.",
    ),
    good=(
        "The vote was held on Tuesday 5 March 2024.",
        "The fair runs from Friday to Sunday, March 8-10, 2024.",
        "They met on Monday, 5 March.",
    ),
)
_GREGORIAN = 1753
"""The first whole year of the present calendar in Britain and its colonies; older dates are left alone."""
_SETTLED = 1924
"""By then all of Europe counted alike; an older date is at most a warning."""
_OTHER_YEAR = 153
"""Days, about five months: a date further off than this may be of either year."""
_SHORT = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")
_AHEAD = re.compile(
    r"\b(?:will|shall|won’t|due|set to|until|till|plan(?:s|ned)?|scheduled|expected|to be held|tickets?|returns?)\b"
)
"""Words that look ahead: then the next such day is as likely as the last."""
_ANOTHER = ("last year", "next year", "a year ago", "a year earlier", "year before", "year later", "following year")


def check(story: DatedStory) -> Iterator[Finding]:
    """Every date with a weekday that it did not have."""
    for passage in story.passages:
        for mention in passage.of_kind(Kind.DAY):
            if mention.weekday is not None:
                yield from _of(story, passage, mention)


def _of(story: DatedStory, passage: Passage, mention: Mention) -> Iterator[Finding]:
    reading = _reading(story, passage, mention)
    if reading is None:
        return
    date, severity = reading
    place, words = Place(passage.block, mention.span), mention.span.of(passage.block.text)
    start = min(span.start for span in (mention.places.day, mention.places.month) if span)
    named = written(date, passage.block.text[start : mention.end])
    is_or_was = "is" if story.published and date > story.published else "was"
    message = f"{named} {is_or_was} a {WEEKDAYS[date.weekday()]}; the text says {WEEKDAYS[mention.weekday or 0]}."
    how = "" if mention.year else f" The text gives no year; {date.year} is {_how(story, date)}."
    yield story.tell(
        RULE,
        place,
        message,
        f"{named} {is_or_was} a {WEEKDAYS[date.weekday()]}.{how}",
        suggestions=_fixes(passage, mention, date, words),
        publication=mention.year is None,
        severity=severity,
    )


def _how(story: DatedStory, date: datetime.date) -> str:
    near = story.published is not None and abs((date - story.published).days) <= 366
    return "the year nearest to publication" if near else "the year that the passage speaks of"


def _reading(story: DatedStory, passage: Passage, mention: Mention) -> tuple[datetime.date, Severity] | None:
    """The date whose weekday the text does not give, and how grave that is; None where a likely reading fits."""
    month, day = mention.month or 1, mention.day or 1
    if mention.year is not None:
        date = real_day(mention.year, month, day)
        if date is None or date.year < _GREGORIAN or date.weekday() == mention.weekday:
            return None
        return date, Severity.ERROR if date.year >= _SETTLED else Severity.WARNING
    if story.published is None or day > length_of_month(None, month):
        return None
    likely = nearest(month, day, story.published)
    context = story.years_near(passage)
    first = likely[0] if likely else None
    if first is None or abs((first - story.published).days) > 183:
        return None
    others = [date for date in likely if date != first and _also(date, first, story.published, passage)]
    others += [date for year in context if year >= _GREGORIAN and (date := real_day(year, month, day))]
    if any(date.weekday() == mention.weekday for date in (first, *others)):
        return None
    past = [year for year in context if year < story.published.year - 1]
    if past:
        date = real_day(past[-1], month, day)
        return (date, Severity.WARNING) if date and date.year >= _GREGORIAN else None
    return first, Severity.ERROR


def _also(date: datetime.date, first: datetime.date, published: datetime.date, passage: Passage) -> bool:
    """True where a date of another year than the nearest may be meant as well."""
    near = abs((date - published).days) <= 365 - _OTHER_YEAR
    ahead = first < published < date and _AHEAD.search(passage.text)
    return bool(near or ahead or any(words in passage.text.lower() for words in _ANOTHER))


def _fixes(passage: Passage, mention: Mention, date: datetime.date, words: str) -> Iterator[Suggestion]:
    """The weekday that the date has; the nearest date that has the weekday."""
    block, places = passage.block, mention.places
    assert places.weekday
    assert places.day
    assert places.month
    weekday = _like(places.weekday.of(block.text), date.weekday())
    yield _suggestion(passage, mention, [(places.weekday, weekday)])
    by = ((mention.weekday or 0) - date.weekday() + 3) % 7 - 3
    other = date + datetime.timedelta(days=by)
    edits = [(places.day, str(other.day))]
    if block.text[places.day.end : places.day.end + 2] in ORDINALS:
        edits = [(Span(places.day.start, places.day.end + 2), ordinal(other.day))]
    if other.month != date.month:
        old = places.month.of(block.text)
        short = len(old.rstrip(".")) < 5 and old.rstrip(".") not in ("May", "June", "July")
        edits.append((places.month, _month(other, short=short, stop=old.endswith("."))))
    if other.year != date.year and places.year:
        edits.append((places.year, str(other.year)))
    yield _suggestion(passage, mention, edits)


def _suggestion(passage: Passage, mention: Mention, edits: list[tuple[Span, str]]) -> Suggestion:
    text, label = passage.block.text, mention.span.of(passage.block.text)
    made = []
    for span, new in sorted(edits, reverse=True):
        at = span.start - mention.start
        label = label[:at] + new + label[at + span.length :]
        source = passage.block.source(span)
        if span.of(text) != new:
            made.append(Edit(start=source.start, end=source.end, replacement=new))
    return Suggestion(label=label, safety="person", edits=tuple(reversed(made)))


def _like(old: str, weekday: int) -> str:
    """The weekday, shortened as the old one was."""
    if old.title() in WEEKDAYS:
        return WEEKDAYS[weekday].upper() if old.isupper() else WEEKDAYS[weekday]
    return _SHORT[weekday] + ("." if old.endswith(".") else "")


def _month(date: datetime.date, *, short: bool, stop: bool) -> str:
    name = f"{date:%B}"
    if not short or len(name) < 5:
        return name
    return ("Sept" if date.month == 9 else name[:3]) + ("." if stop else "")
