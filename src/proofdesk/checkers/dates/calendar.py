"""Decades, centuries and leap years against the years beside them; weekends on weekdays."""

import calendar
from collections.abc import Iterator

import regex

from proofdesk.analysis.dates import Days, Kind, Mention
from proofdesk.analysis.dates.words import WEEKDAYS
from proofdesk.checkers.dates._story import WHY, DatedStory, Passage, Place
from proofdesk.findings import Finding, Rule, Severity

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
_WITHIN = regex.compile(
    r"(?:,\s(?:in\s|about\s|around\s)?|\s\((?:in\s|about\s|around\s)?|,\sto\sbe\s(?:exact|precise),\sin\s)"
)
_IN = regex.compile(r"\b(?:in|during)\s(?:the\s)?$", regex.I)
_LEAP = regex.compile(r"(?:,\s(?:which\swas\s|which\sis\s)?|\s(?:was|is|will\sbe)\s|\s\()a\sleap\syear\b")
_LEAP_BEFORE = regex.compile(r"\bleap\syear\s(?:of\s)?$")
_NOT_LEAP = regex.compile(r"(?:,\s(?:which\swas\s|which\sis\s)?|\s(?:was|is)\s)(?:not\sa\sleap|a\scommon)\syear\b")
_WEEKEND = regex.compile(r"\b(?:weekend|Weekend)\s(?:of|on)\s(?:the\s)?$")
_TURN = regex.compile(r"\bturn\sof\sthe\s$")


def check(story: DatedStory) -> Iterator[Finding]:
    """Each decade, century, leap year and weekend that names its year or its days."""
    for passage in story.passages:
        for index, mention in enumerate(passage.mentions):
            if mention.kind in (Kind.DECADE, Kind.CENTURY):
                yield from _period(story, passage, mention, passage.mentions[index + 1 : index + 2])
            elif mention.kind is Kind.YEAR:
                yield from _leap(story, passage, mention)
            elif mention.kind is Kind.SPAN:
                yield from _weekend(story, passage, mention)


def _period(story: DatedStory, passage: Passage, period: Mention, following: tuple[Mention, ...]) -> Iterator[Finding]:
    """“in the 19th century, in 1923”: only where the year stands beside the century to say it more exactly."""
    if not following or following[0].kind not in (Kind.YEAR, Kind.DAY, Kind.MONTH) or period.year is None:
        return
    date, start = following[0], _IN.search(passage.before(period))
    if start is None or date.year is None or not _WITHIN.fullmatch(passage.between(period, date)):
        return
    if _TURN.search(passage.before(period)):
        return
    length = 10 if period.kind is Kind.DECADE else 100
    slack = 1 if period.kind is Kind.CENTURY else 0  # 1900 and 2000 belong to both for most writers
    if period.year - slack <= date.year < period.year + length:
        return
    text = passage.block.text
    closing = text[date.end : date.end + 1] == ")" and "(" in passage.between(period, date)
    span = (period.span | date.span)._replace(start=period.start - len(start[0]), end=date.end + closing)
    name = period.span.of(text)
    yield story.tell(
        RULE,
        Place(passage.block, span),
        f"{date.year} is not in the {name}.",
        f"The {name} runs from {period.year} to {period.year + length - 1}.",
    )


def _leap(story: DatedStory, passage: Passage, mention: Mention) -> Iterator[Finding]:
    year, after = mention.year or 1, passage.after(mention)
    said = _LEAP.match(after)
    if said or _LEAP_BEFORE.search(passage.before(mention)):
        if not calendar.isleap(year):
            end = mention.end + (said.end() if said else 0)
            start = mention.start - (0 if said else len((_LEAP_BEFORE.search(passage.before(mention)) or " ")[0]))
            yield _told_leap(story, passage, mention, (start, end), "is not a leap year")
    elif (common := _NOT_LEAP.match(after)) and calendar.isleap(year):
        yield _told_leap(story, passage, mention, (mention.start, mention.end + common.end()), "is a leap year")


def _told_leap(story: DatedStory, passage: Passage, mention: Mention, ends: tuple[int, int], fact: str) -> Finding:
    place = Place(passage.block, mention.span._replace(start=ends[0], end=ends[1]))
    proof = f"{mention.year} {fact} by the Gregorian calendar."
    return story.tell(RULE, place, proof, proof, severity=Severity.ERROR)


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
