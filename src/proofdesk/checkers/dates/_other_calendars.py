"""Days and years of the Persian and the Islamic calendar beside their Gregorian ones.

The Persian year begins at the March equinox, between 19 and 22 March; its months have 31, then 30 days. The Islamic
year is reckoned by the tabular calendar; where the new moon decides, a day may be one or two off.
"""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

import regex

from proofdesk.analysis.dates import Kind, Mention
from proofdesk.checkers.dates._story import Passage
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

_PERSIAN = tuple("farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand".split())
_ISLAMIC = (
    ("muharram",),
    ("safar",),
    ("rabi al-awwal", "rabi i"),
    ("rabi al-thani", "rabi ii"),
    ("jumada al-awwal", "jumada i"),
    ("jumada al-thani", "jumada ii"),
    ("rajab",),
    ("shaban", "sha’ban", "sha'ban"),
    ("ramadan", "ramadhan", "ramzan"),
    ("shawwal",),
    ("dhu al-qadah", "dhul qadah", "dhu al-qidah"),
    ("dhu al-hijjah", "dhul hijjah", "zilhaj"),
)
_NAMES = {name: (number, False) for number, name in enumerate(_PERSIAN, 1)} | {
    name: (number, True) for number, names in enumerate(_ISLAMIC, 1) for name in names
}
_DAY = lazy_pattern(
    rf"\b(?P<day>\d{{1,2}})\s(?P<month>{'|'.join(sorted(_NAMES, key=len, reverse=True))}),?\s"
    r"(?P<year>1[234]\d\d)(?:\sA\.?H\.?)?\b",
    regex.IGNORECASE,
)
_YEAR = lazy_pattern(
    r"\b(?:(?P<persian>Persian|Iranian|solar)|(?P<islamic>Islamic|Muslim|Hijri|lunar))\s(?:calendar\s)?year\s(?:of\s)?(?P<year>1[234]\d\d)"
)
_BESIDE = lazy_pattern(r"\s?\(|,\sor\s|\s/\s|,\s(?:that\sis|i\.e\.),?\s|\sor\s")
_EPOCH = 1948440 - 385
"""The day number (Julian days) that the tabular Islamic calendar is counted from."""
_JULIAN_TO_ORDINAL = 1721425
_PERSIAN_SLACK, _ISLAMIC_SLACK = 2, 3
"""Days that the two reckonings may be off."""


class Converted(NamedTuple):
    """A day or year of another calendar beside a Gregorian date, and the Gregorian days that it may be."""

    span: Span
    date: Mention
    first: datetime.date
    last: datetime.date


def converted(passage: Passage) -> Iterator[Converted]:
    """Every such pair in a sentence, in the order of the text."""
    text = passage.block.text
    for found in _DAY.finditer(text, passage.span.start, passage.span.end):
        month, islamic = _NAMES[found["month"].lower()]
        days = _days(int(found["year"]), month, int(found["day"]), islamic=islamic)
        yield from _beside(passage, Span(*found.span()), days, (Kind.DAY,))
    for found in _YEAR.finditer(text, passage.span.start, passage.span.end):
        islamic = bool(found["islamic"])
        year = int(found["year"])
        first = _days(year, 1, 1, islamic=islamic)[0]
        last = _days(year, 12, 29, islamic=islamic)[1]
        yield from _beside(passage, Span(*found.span()), (first, last), (Kind.YEAR, Kind.FISCAL, Kind.SPAN, Kind.LIFE))


def _days(year: int, month: int, day: int, *, islamic: bool) -> tuple[datetime.date, datetime.date]:
    if islamic:
        number = (11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 + day + _EPOCH
        date, slack = datetime.date.fromordinal(number - _JULIAN_TO_ORDINAL), _ISLAMIC_SLACK
    else:
        before = 31 * (month - 1) if month < 8 else 186 + 30 * (month - 7)
        new_year = datetime.date(year + 621, 3, 21)
        date, slack = new_year + datetime.timedelta(days=before + day - 1), _PERSIAN_SLACK
    by = datetime.timedelta(days=slack)
    return date - by, date + by


def _beside(
    passage: Passage, span: Span, days: tuple[datetime.date, datetime.date], kinds: tuple[Kind, ...]
) -> Iterator[Converted]:
    text = passage.block.text
    for each in passage.of_kind(*kinds):
        if each.year is None or each.span.overlaps(span):
            continue
        start = each.start + (each.kind is Kind.LIFE)
        gap = text[span.end : start] if start >= span.end else text[each.end : span.start]
        if _BESIDE.fullmatch(gap):
            yield Converted(span, each, *days)
            return
