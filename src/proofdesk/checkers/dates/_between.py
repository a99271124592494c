"""Two dates and the words of order between them: “two years after the 2009 vote”, “ten days later, on 2 November”.

A day without its year may be of the year of publication or of a year that the sentences name; only where no reading
fits is there a finding.
"""

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from proofdesk.analysis.dates import Days, Kind, Mention, real_day
from proofdesk.checkers.dates._reckoning import fits, length
from proofdesk.checkers.dates._story import DatedStory, Passage, Place, named
from proofdesk.findings import Finding, Rule, Severity
from proofdesk.text.patterns import lazy_pattern

_TO_ANCHOR = lazy_pattern(
    r"\s(?:the\s|his\s|her\s|its\s|their\s)?(?:(?!and\b|but\b|which\b|who\b|that\b)[\p{L}’'-]+\s){0,7}?(?:(?:in|on|of)\s)?"
    r"(?:the\s)?(?:early\s|late\s)?"
)
_BESIDE = lazy_pattern(
    r",?\s(?:and\s|just\s|exactly\s|only\s|some\s|about\s|almost\s|nearly\s|a\sfull\s|–\s|\()?|\s[–—]\s"
    r"|(?:\s(?!and\b|but\b|which\b|who\b|that\b|while\b|when\b)[\p{L}’'-]+){1,8},\s"
)
_LATER = lazy_pattern(r",?\s(?:on\s|in\s|–\s)?(?:early\s|late\s)?")
_BACK = lazy_pattern(r"[^,;]{0,40},\s(?:in|on)\s")
_OPENS = lazy_pattern(r"[“\"]?(?:But\s|And\s|Just\s|Only\s|Exactly\s|Some\s|About\s|Almost\s)?")
_THEN = lazy_pattern(r"(?:After\sthat|After\sthis|Then|Later|Afterwards|Subsequently|Thereafter),?\s(?:in|on)\s")
_ORDER = lazy_pattern(
    r",?\s(?:shortly\s|just\s|soon\s|only\s|even\s)?(?P<word>before|after)\s(?P<clause>(?:[\p{L}’'-]+\s){1,10}?)(?:in|on)\s"
)
_AHEAD = lazy_pattern(
    r"\b(?:to|will|would|due|plan\w*|promis\w*|pledg\w*|agree\w*|announc\w*|schedul\w*|set|vow\w*|call\w*|expect\w*|dead\w*|for|until"
    r"|bid\w*|right\w*|which|that|who|and|of)\b"
)
_FEW = 2
"""More dates than these in the sentence before, and it is not clear from which one is counted."""


def between_dates(story: DatedStory, rule: Rule, passage: Passage, before: Passage | None) -> Iterator[Finding]:
    """Every pair of dates of a sentence, or of two neighbouring ones, whose words of order they do not bear out."""
    if before and (before.block is not passage.block or passage.number - before.number != 1):
        before = None
    dates = [each for each in passage.of_kind(Kind.DAY, Kind.MONTH, Kind.YEAR) if each.year or each.kind is Kind.DAY]
    context = _years(passage, before)
    for mention in passage.of_kind(Kind.RELATIVE):
        if mention.absolute or mention.number is None or not mention.sense:
            continue
        pair = _pair(passage, mention, dates)
        if pair:
            yield from _apart(story, rule, passage, mention, pair, context)
        elif before:
            yield from _later(story, rule, passage, mention, dates, before)
    if before:
        yield from _after_that(story, rule, passage, dates, before)
    for first, second in pairwise(dates):
        yield from _plain(story, rule, passage, first, second, context)


def _years(passage: Passage, before: Passage | None) -> list[int]:
    return [each.year for source in (passage, before) if source for each in source.dated if each.year]


def _readings(story: DatedStory, mention: Mention, context: Sequence[int]) -> list[Days]:
    """The days that a mention may mean."""
    if mention.year:
        days = story.days(mention)
        return [days] if days else []
    own = story.days(mention)
    dates = (_day(year, mention) for year in dict.fromkeys(context))
    return ([own] if own else []) + [Days(date, date) for date in dates if date]


def _day(year: int, mention: Mention) -> datetime.date | None:
    return real_day(year, mention.month or 1, mention.day or 1)


def _pair(passage: Passage, mention: Mention, dates: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """The date that a distance leads to, and the one that it is counted from; None where one is not there."""
    ahead = [each for each in dates if each.start >= mention.end]
    behind = [each for each in dates if each.end <= mention.start]
    here = anchor = None
    if mention.span.of(passage.block.text).endswith(("after", "before")):
        anchor = ahead[0] if ahead and _TO_ANCHOR.fullmatch(passage.between(mention, ahead[0])) else None
        here = behind[-1] if behind and _BESIDE.fullmatch(passage.between(behind[-1], mention)) else None
        if anchor and here is None and len(ahead) > 1 and _BACK.fullmatch(passage.between(anchor, ahead[1])):
            here = ahead[1]
    else:
        here = ahead[0] if ahead and _LATER.fullmatch(passage.between(mention, ahead[0])) else None
        anchor = behind[-1] if len(behind) == 1 else None
    return (here, anchor) if here and anchor else None


def _apart(
    story: DatedStory,
    rule: Rule,
    passage: Passage,
    mention: Mention,
    pair: tuple[Mention, Mention],
    context: Sequence[int],
    source: Passage | None = None,
) -> Iterator[Finding]:
    """A finding where no reading of the two dates has the distance that the words give."""
    here, anchor = pair
    readings = list(product(_readings(story, here, context), _readings(story, anchor, context)))
    if not readings or any(fits(mention, *_ordered(mention, *reading)) for reading in readings):
        return
    then, other = readings[0] if here.year or anchor.year is None else readings[-1]
    first, last = _ordered(mention, then, other)
    words, found = mention.span.of(passage.block.text), length(first, last, mention.unit)
    if found.most < 0:
        side = "before" if mention.sense > 0 else "after"
        message = f"{named(then)} comes {side} {named(other)}; the text says “{words}”."
    else:
        message = f"From {named(first)} to {named(last)} is {found.shown}; the text says “{words}”."
    near = anchor if source is None and anchor.start >= mention.end else here
    span = mention.span | near.span
    others = (
        [(Place((source or passage).block, anchor.span), "the date that it is counted from")] if near is here else []
    )
    others += [(Place(passage.block, here.span), "the other date")] if near is anchor else []
    assumed = not (here.year and anchor.year) and not context
    yield story.tell(rule, Place(passage.block, span), message, message, against=others, publication=assumed)


def _ordered(mention: Mention, here: Days, anchor: Days) -> tuple[Days, Days]:
    return (anchor, here) if mention.sense > 0 else (here, anchor)


def _later(
    story: DatedStory, rule: Rule, passage: Passage, mention: Mention, dates: Sequence[Mention], before: Passage
) -> Iterator[Finding]:
    """“Ten days later, on 2 November, …” after a sentence with a date."""
    if mention.sense < 0 or not _OPENS.fullmatch(passage.before(mention)):
        return
    here = next((each for each in dates if each.start >= mention.end), None)
    anchors = [each for each in before.of_kind(Kind.DAY, Kind.MONTH, Kind.YEAR) if each.year or each.kind is Kind.DAY]
    if here is None or not _LATER.fullmatch(passage.between(mention, here)) or not 0 < len(anchors) <= _FEW:
        return
    context = _years(passage, before)
    found = [list(_apart(story, rule, passage, mention, (here, each), context, before)) for each in anchors]
    if all(found):
        yield found[-1][0]


def _after_that(
    story: DatedStory, rule: Rule, passage: Passage, dates: Sequence[Mention], before: Passage
) -> Iterator[Finding]:
    """“After that, in 1959, …” after a sentence about 1961."""
    if not dates or len(before.dated) != 1 or not dates[0].year or not _THEN.fullmatch(passage.before(dates[0])):
        return
    here, there = story.days(dates[0]), story.days(before.dated[0])
    if here and there and here.last < there.first:
        place = Place(passage.block, passage.span._replace(end=dates[0].end))
        message = (
            f"{named(here)} comes before {named(there)}; the text says “{passage.text.split(',')[0].split(' in ')[0]}”."
        )
        against = [(Place(before.block, before.dated[0].span), "the date before it")]
        yield story.tell(rule, place, message, message, against=against)


def _plain(
    story: DatedStory, rule: Rule, passage: Passage, first: Mention, second: Mention, context: Sequence[int]
) -> Iterator[Finding]:
    """“rolled out on 9 November, before its engines passed a test on 4 November”."""
    found = _ORDER.fullmatch(passage.between(first, second))
    if not found or _AHEAD.search(found["clause"]):
        return
    after = found["word"] == "after"
    if after and not (first.kind is second.kind is Kind.DAY):
        return
    readings = list(product(_readings(story, first, context), _readings(story, second, context)))
    if not readings or any((a.last >= b.first if after else a.first <= b.last) for a, b in readings):
        return
    there, other = readings[0]
    side = "before" if after else "after"
    message = f"{named(there)} comes {side} {named(other)}; the text says “{found['word']}”."
    place = Place(passage.block, first.span | second.span)
    severity = Severity.QUERY if after else None
    yield story.tell(rule, place, message, message, severity=severity, publication=not context)
