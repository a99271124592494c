"""Dates that are made of dates: spans, the dates of a life, births, and years that end in a month."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from proofdesk.analysis.dates.mention import Kind, Mention
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

_CALENDAR = frozenset({Kind.DAY, Kind.MONTH, Kind.YEAR, Kind.DECADE, Kind.CENTURY, Kind.SEASON, Kind.WEEKDAY})
_BORN = lazy_pattern(r"\b[Bb]orn\b|\(b\.|\b[Dd]ate\sof\sbirth(?:\s(?:as|is|was)|:)?")
_FAR = 70
"""Code points between “born” and its date."""
_GAP = lazy_pattern(
    r"(?:[\s,]|\b(?:in|on|at|near|to|of|the|a|an|into|his|her|their|twins?|son|daughter|parents?|family|abroad|raised|up|there"
    r"|city|town|village|suburb|hospital|island|north|south|east|west|northern|southern|eastern|western|and|by)\b"
    r"|\p{Lu}[\p{L}’'.-]*+|\bc\.|\b(?:mining|farming|working|middle|class|poor|rich)\b|-)*"
)
"""Nothing but a place and parents may stand between “born” and the date."""
_JOIN = lazy_pattern(r"\s?[-–—/]\s?|,?\s(?:to|until|till|through|up\sto|and)\s(?:the\s)?(?:early\s|late\s)?")
_BETWEEN = lazy_pattern(r"\b(?P<word>[Bb]etween|[Ff]rom)\s(?:the\s|about\s|around\s|early\s|late\s|mid-)?$")
_YEAR_TO = lazy_pattern(
    r"\b(?:(?:the|a|financial|fiscal|tax|its|full)\s)*year\s(?:to|ended|ending|that\sended|which\sends)\s(?:on\s|in\s|the\send\sof\s)?$"
)
_OPEN_LIFE = lazy_pattern(r"\s?[-–—]\s?\)")
_LOOK_BACK = 40


def compounds(text: str, simple: Sequence[Mention]) -> Iterator[Mention]:
    """What neighbouring dates are together. `simple` are in the order of the text and do not overlap."""
    calendar = [each for each in simple if each.kind in _CALENDAR]
    for first, second in pairwise(calendar):
        yield from _pair(text, first, second)
    for each in calendar:
        yield from _alone(text, each)
    if "orn" in text or "(b." in text or "ate of birth" in text:
        yield from _births(text, calendar)


def _pair(text: str, first: Mention, second: Mention) -> Iterator[Mention]:
    between = text[first.end : second.start]
    if len(between) > 20 or not _JOIN.fullmatch(between):
        return
    opened = _BETWEEN.search(text[max(0, first.start - _LOOK_BACK) : first.start])
    word = opened["word"].lower() if opened else ""
    if ("and" in between) != (word == "between") and not (_days_of_a_month(first, second) and "and" not in between):
        return
    if not word and first.kind is not second.kind:
        return
    start = first.start - (len(opened[0]) if opened else 0)
    parts = (first, second)
    around = text[start - 1 : start] + text[second.end : second.end + 1]
    if around == "()" and first.year and second.year and text[max(0, start - 3) : start - 2].isalpha():
        yield Mention(Span(start - 1, second.end + 1), Kind.LIFE, first.year, parts=parts)
    else:
        yield Mention(Span(start, second.end), Kind.SPAN, first.year, parts=parts)


def _days_of_a_month(first: Mention, second: Mention) -> bool:
    return first.kind is second.kind is Kind.DAY


def _alone(text: str, each: Mention) -> Iterator[Mention]:
    if each.kind in (Kind.DAY, Kind.MONTH):
        ends = _YEAR_TO.search(text[max(0, each.start - _LOOK_BACK) : each.start])
        if ends:
            start = each.start - len(ends[0])
            yield Mention(Span(start, each.end), Kind.FISCAL, each.year, each.month, each.day, parts=(each,))
    if each.year and text[each.start - 1 : each.start] == "(":
        end = _OPEN_LIFE.match(text, each.end)
        if end:
            yield Mention(Span(each.start - 1, end.end()), Kind.LIFE, each.year, parts=(each,))


def _births(text: str, calendar: Sequence[Mention]) -> Iterator[Mention]:
    for born in _BORN.finditer(text):
        index = bisect_left(calendar, born.end(), key=lambda each: each.start)
        date = calendar[index] if index < len(calendar) else None
        if date is None or date.start - born.end() > _FAR or date.kind not in (Kind.DAY, Kind.MONTH, Kind.YEAR):
            continue
        if date.year and _GAP.fullmatch(text, born.end(), date.start):
            start = born.start() + (born[0] == "(b.")
            yield Mention(Span(start, date.end), Kind.BIRTH, date.year, date.month, date.day, parts=(date,))
