"""Decades, centuries and leap years against the years beside them; weekends on weekdays."""

import calendar
from collections.abc import Iterator

import regex

from proofdesk.analysis.dates import Days, Kind, Mention, length_of_month
from proofdesk.analysis.dates.words import MONTHS, WEEKDAYS
from proofdesk.checkers.dates._other_calendars import converted
from proofdesk.checkers.dates._story import WHY, DatedStory, Passage, Place, ordinal, written
from proofdesk.findings import Finding, Rule, Severity
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

RULE = Rule(
    id="dates.calendar",
    checker="dates",
    category="fact",
    severity=Severity.WARNING,
    confidence=0.88,
    summary="The year does not belong to the decade, the century or the sort of year that the text names.",
    why=WHY,
    source="the Gregorian calendar",
    bad=(
        "The canal was dug [[in the 19th century, in 1923]].",
        "It closed [[in the 1980s (1994)]].",
        "In [[2023, a leap year]], it rained.",
    ),
    good=(
        "The canal was dug in the 20th century, in 1923.",
        "It was born in the 1980s and died in 1994.",
        "In 2024, a leap year, it rained.",
    ),
)
_WITHIN = lazy_pattern(
    r"(?:,\s(?:in\s|about\s|around\s)?|\s\((?:in\s|about\s|around\s)?|,\sto\sbe\s(?:exact|precise),\sin\s)"
)
_CLOSES = lazy_pattern(r"\)|[.;:!?]|$|\s(?:and|by|under|when|with|for|after|before|as|to)\b")
"""What follows a year that says a century more exactly; a comma may begin another clause: “…, in 2013, China …”."""
_LATE_IN = lazy_pattern(r",?\s(?:(?:early|late)\s)?in\sthe\s(?:(?:early|late|mid)[\s-])?")
_ONE_OF = lazy_pattern(
    r",\s(?:is|was)\s(?:an?\s|one\sof\s(?:the\s|its\s|only\s)?(?:\p{Ll}+\s)?|the\s(?:\p{Ll}+\s)?)(?:\p{Ll}+\s)?"
)
_MADE = lazy_pattern(
    r"\b(?:built|founded|opened|put\sup|established|completed|finished|painted|written|composed|born)\sin\s$"
)
_DAYS_OF = lazy_pattern(r"\b(?:all\s|the\s|full\s)*(?P<number>\d\d)\s(?:days|nights)\s(?:of|in)\s$")
_OF_DAYS = lazy_pattern(r"\b(?:day|night|morning|evening)\sof\s$")
_NUMBER_AFTER = lazy_pattern(r",\s(?:all\s)?(?P<number>\d\d)(?:\s(?:days|nights|of\sthem|in\s(?:all|total)))")
_ONLY_365 = lazy_pattern(r"(?:(?!\b366\b)[^.;]){0,40}\b365\b")
_IN = lazy_pattern(r"\b(?:in|during)\s(?:the\s)?$", regex.I)
_LEAP = lazy_pattern(r"(?:,\s(?:which\swas\s|which\sis\s)?|\s(?:was|is|will\sbe)\s|\s\()a\sleap\syear\b")
_LEAP_BEFORE = lazy_pattern(r"\bleap\s(?:year\s(?:of\s)?|(?:day|year)(?:,|\sis|\scomes|\sfalls)?\sin\s)$")
_NOT_LEAP = lazy_pattern(r"(?:,\s(?:which\swas\s|which\sis\s)?|\s(?:was|is)\s)(?:not\sa\sleap|a\scommon)\syear\b")
_WEEKEND = lazy_pattern(r"\b(?:weekend|Weekend)\s(?:of|on)\s(?:the\s)?$")
_TURN = lazy_pattern(r"\bturn\sof\sthe\s$")


def check(story: DatedStory) -> Iterator[Finding]:
    """Each decade, century, leap year and weekend that names its year or its days."""
    for passage in story.passages:
        yield from _other_calendar(story, passage)
        for index, mention in enumerate(passage.mentions):
            if mention.kind in (Kind.DECADE, Kind.CENTURY):
                yield from _period(story, passage, mention, passage.mentions[index + 1 : index + 2])
                yield from _before_period(story, passage, mention, passage.mentions[:index][-1:])
            elif mention.kind is Kind.YEAR:
                yield from _leap(story, passage, mention)
            elif mention.kind is Kind.MONTH:
                yield from _days_in_month(story, passage, mention)
            elif mention.kind is Kind.SPAN:
                yield from _weekend(story, passage, mention)


def _period(story: DatedStory, passage: Passage, period: Mention, following: tuple[Mention, ...]) -> Iterator[Finding]:
    """“in the 19th century, in 1923”: only where the year stands beside the century to say it more exactly."""
    if not following or period.year is None:
        return
    if following[0].kind in (Kind.SPAN, Kind.LIFE):
        yield from _bounds(story, passage, period, following[0])
        return
    if following[0].kind not in (Kind.YEAR, Kind.DAY, Kind.MONTH):
        return
    date, start, year = following[0], _IN.search(passage.before(period)), following[0].year
    if start is None or year is None or not _WITHIN.fullmatch(passage.between(period, date)):
        return
    opens = not passage.before(period)[: start.start()].strip(' “"')
    if _TURN.search(passage.before(period)) or not (opens or _CLOSES.match(passage.after(date))):
        return
    if _belongs(period, year):
        return
    text = passage.block.text
    closing = text[date.end : date.end + 1] == ")" and "(" in passage.between(period, date)
    span = (period.span | date.span)._replace(start=period.start - len(start[0]), end=date.end + closing)
    yield _not_in(story, passage, span, period, date)


def _bounds(story: DatedStory, passage: Passage, period: Mention, span: Mention) -> Iterator[Finding]:
    """“the 17th century, from 1701 to 1800”, “the 17th century (1701–1800)”: not one of the years is in it."""
    years = [part.year for part in span.parts if part.year]
    stated = span.span.of(passage.block.text).startswith(("from ", "("))
    if len(years) < 2 or not stated or not regex.fullmatch(r",?\s", passage.between(period, span)):
        return
    if not any(_belongs(period, year) for year in range(years[0], years[1] + 1)):
        yield _not_in(story, passage, period.span | span.span, period, span.parts[0])


def _before_period(
    story: DatedStory, passage: Passage, period: Mention, preceding: tuple[Mention, ...]
) -> Iterator[Finding]:
    """“founded in 1875, late in the 18th century”; “built in 1936, is one of the few 19th-century schools”."""
    if not preceding or preceding[0].kind is not Kind.YEAR:
        return
    date, year, gap = preceding[0], preceding[0].year, passage.between(preceding[0], period)
    made = _MADE.search(passage.before(date)) and _ONE_OF.fullmatch(gap) and "-" in period.span.of(passage.block.text)
    if (made or (_LATE_IN.fullmatch(gap) and gap[0] == ",")) and year and not _belongs(period, year):
        yield _not_in(story, passage, date.span | period.span, period, date)


def _belongs(period: Mention, year: int) -> bool:
    """1900 and 2000 belong to both of their centuries for most writers; “the 1800s” may be the whole century."""
    first = period.year or 1
    long = 10 if period.kind is Kind.DECADE and first % 100 else 100
    return first - (period.kind is Kind.CENTURY) <= year < first + long


def _not_in(story: DatedStory, passage: Passage, span: Span, period: Mention, date: Mention) -> Finding:
    first, century = period.year or 1, period.kind is Kind.CENTURY
    name = f"{ordinal(int(period.number or 0))} century" if century else f"{first}s"
    last = first + (99 if century or not first % 100 else 9)
    verb = "runs" if century else "run"
    proof = f"The {name} {verb} from {first} to {last}."
    return story.tell(RULE, Place(passage.block, span), f"{date.year} is not in the {name}.", proof)


def _days_in_month(story: DatedStory, passage: Passage, mention: Mention) -> Iterator[Finding]:
    """“the 31 days of June”, “every night of February 2023, 29 in all”."""
    before = _DAYS_OF.search(passage.before(mention))
    after = _NUMBER_AFTER.match(passage.after(mention)) if _OF_DAYS.search(passage.before(mention)) else None
    found = before or after
    if not found or mention.month is None:
        return
    year = mention.year or (story.published.year if story.published and mention.month == 2 else None)
    number, last = int(found["number"]), length_of_month(year, mention.month)
    if number == last or (number < last and (before or number < 28)):
        return
    shown = f"{MONTHS[mention.month - 1]}{f' {year}' if year and mention.month == 2 else ''}"
    offset = passage.span.start if before else mention.end
    span = Span(*found.span("number")).moved(offset) | mention.span
    message = f"{shown} has {last} days; the text says {number}."
    used = mention.year is None and mention.month == 2 and story.published is not None
    yield story.tell(RULE, Place(passage.block, span), message, message, publication=used)


def _leap(story: DatedStory, passage: Passage, mention: Mention) -> Iterator[Finding]:
    year, after = mention.year or 1, passage.after(mention)
    said, named = _LEAP.match(after), _LEAP_BEFORE.search(passage.before(mention))
    leap, common = calendar.isleap(year), _NOT_LEAP.match(after)
    if (said or named) and not leap:
        end = mention.end + (said.end() if said else 0)
        start = mention.start - (len(named[0]) if named and not said else 0)
        yield _told_leap(story, passage, mention, (start, end), "is not a leap year")
    elif said and (short := _ONLY_365.match(after, said.end())):
        yield _told_leap(story, passage, mention, (mention.start, mention.end + short.end()), "has 366 days")
    elif common and leap:
        yield _told_leap(story, passage, mention, (mention.start, mention.end + common.end()), "is a leap year")


def _told_leap(story: DatedStory, passage: Passage, mention: Mention, ends: tuple[int, int], fact: str) -> Finding:
    place = Place(passage.block, mention.span._replace(start=ends[0], end=ends[1]))
    proof = f"{mention.year} {fact} by the Gregorian calendar."
    return story.tell(RULE, place, proof, proof, severity=Severity.ERROR)


def _other_calendar(story: DatedStory, passage: Passage) -> Iterator[Finding]:
    """“14 May 2024 (25 Ordibehesht 1403)”, “the Persian year 1403 (2024)”."""
    for pair in converted(passage):
        days = story.days(pair.date)
        if days is None or (days.first <= pair.last and days.last >= pair.first):
            continue
        text = passage.block.text
        words = pair.span.of(text)
        one = (pair.last - pair.first).days < 10
        middle = pair.first + (pair.last - pair.first) / 2
        there = f"about {written(middle)}" if one else f"{pair.first:%Y} to {pair.last:%Y}"
        message = f"{words} is {there}; the text says {pair.date.span.of(text).strip('()')}."
        span = pair.span | pair.date.span
        span = span._replace(end=span.end + (text[span.end : span.end + 1] == ")" and "(" in span.of(text)))
        yield story.tell(RULE, Place(passage.block, span), message, f"{words} is {there}.")


def _weekend(story: DatedStory, passage: Passage, mention: Mention) -> Iterator[Finding]:
    """“the weekend of 5-6 March 2024” fell on a Tuesday and a Wednesday."""
    days = story.days(mention)
    year = mention.year or (mention.parts and mention.parts[-1].year)
    if not days or not year or not _WEEKEND.search(passage.before(mention)):
        return
    if (days.last - days.first).days > 3 or _touches_weekend(days):
        return
    text = passage.block.text
    yield story.tell(
        RULE,
        Place(passage.block, mention.span),
        f"{mention.span.of(text)} began on a {WEEKDAYS[days.first.weekday()]}; the text calls it a weekend.",
        f"The first of these days was a {WEEKDAYS[days.first.weekday()]}.",
    )


def _touches_weekend(days: Days) -> bool:
    return any((days.first.weekday() + step) % 7 in (4, 5, 6, 0) for step in range((days.last - days.first).days + 1))
