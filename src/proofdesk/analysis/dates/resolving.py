"""Which days a mention means: an interval, against the date of publication where the mention needs it.

News looks back: a day without its year is the nearest such day, a weekday alone the last one. Where more than one
reading is likely, there is no answer.
"""

import calendar
import datetime
from typing import NamedTuple

from proofdesk.analysis.dates.mention import Kind, Mention

_SURE = 150
"""Days: a date without its year that lies further off than this may be of either year."""
_PARTS = {"early": (0, 4), "mid": (3, 7), "late": (6, 10)}
"""The tenths of a month, decade or century that “early”, “mid” and “late” may mean."""
_SEASONS = {"spring", "summer", "autumn", "fall"}


class Days(NamedTuple):
    """The days from `first` to `last`, both included."""

    first: datetime.date
    last: datetime.date

    @property
    def one(self) -> bool:
        """True where it is a single day."""
        return self.first == self.last


def length_of_month(year: int | None, month: int) -> int:
    """How many days it has; where the year is unknown, the most it can have."""
    return 29 if month == 2 and year is None else calendar.monthrange(year or 2000, month)[1]


def real_day(year: int, month: int, day: int) -> datetime.date | None:
    """The date; None where there is no such day."""
    return datetime.date(year, month, day) if 0 < day <= length_of_month(year, month) else None


def nearest(month: int, day: int, published: datetime.date) -> list[datetime.date]:
    """The dates that “5 March” may mean in a text published on a day, the nearest first."""
    years = range(max(1, published.year - 1), min(9999, published.year + 1) + 1)
    found = [date for year in years if (date := real_day(year, month, day))]
    return sorted(found, key=lambda date: abs((date - published).days))


def resolve(mention: Mention, published: datetime.date | None = None) -> Days | None:
    """The days that a mention means; None where it names none, or where that is not sure.

    >>> resolve(mentions("in March 2024")[0])
    Days(first=datetime.date(2024, 3, 1), last=datetime.date(2024, 3, 31))
    """
    by_kind = {
        Kind.DAY: _day,
        Kind.MONTH: _month,
        Kind.FISCAL: _fiscal,
        Kind.WEEKDAY: _weekday,
        Kind.RELATIVE: _relative,
        Kind.SPAN: _span,
        Kind.LIFE: _span,
        Kind.BIRTH: _span,
    }
    if mention.kind in by_kind:
        return by_kind[mention.kind](mention, published)
    if mention.year is None or (mention.kind is Kind.SEASON and mention.part not in _SEASONS):
        return None
    length = {Kind.DECADE: 10, Kind.CENTURY: 100}.get(mention.kind, 1)
    if mention.kind is Kind.DECADE and not mention.year % 100:
        length = 100  # “the 1800s” may be ten years or a hundred
    if not 0 < mention.year <= datetime.MAXYEAR - length:
        return None
    whole = Days(datetime.date(mention.year, 1, 1), datetime.date(mention.year + length - 1, 12, 31))
    return _share(whole, mention.part)


def _day(mention: Mention, published: datetime.date | None) -> Days | None:
    month, day = mention.month or 1, mention.day or 1
    if mention.year is not None:
        date = real_day(mention.year, month, day)
        return Days(date, date) if date else None
    near = nearest(month, day, published) if published else []
    return Days(near[0], near[0]) if published and near and abs((near[0] - published).days) <= _SURE else None


def _month(mention: Mention, published: datetime.date | None) -> Days | None:
    month = mention.month or 1
    year = mention.year
    if year is None:
        if published is None:
            return None
        back = (published.year * 12 + published.month) - month
        ahead = mention.sense > 0
        months = back % 12 or (12 if mention.sense else 0)  # last March, told in March, is that of the year before
        distance = -(12 - back % 12) if ahead else months
        if not mention.sense and back % 12 > 5:
            if back % 12 < 8:
                return None  # as near behind as ahead
            distance = back % 12 - 12
        year = (published.year * 12 + published.month - 1 - distance) // 12
    whole = Days(datetime.date(year, month, 1), datetime.date(year, month, length_of_month(year, month)))
    return _share(whole, mention.part)


def _fiscal(mention: Mention, published: datetime.date | None) -> Days | None:
    """“2022-23” and “fiscal 2023” may begin in any month: all days that can belong to it."""
    if not mention.parts:
        year = mention.year or 1
        return Days(datetime.date(year - (mention.span.length > 9), 1, 1), datetime.date(year + 1, 12, 31))
    end = resolve(mention.parts[0], published)
    return Days(end.last - datetime.timedelta(days=365), end.last) if end else None


def _weekday(mention: Mention, published: datetime.date | None) -> Days | None:
    if published is None or mention.weekday is None or mention.sense > 0 or mention.unit == "this":
        return None
    back = (published.weekday() - mention.weekday) % 7 or (7 if mention.sense else 0)
    day = published - datetime.timedelta(days=back)
    return Days(day, day)


def _relative(mention: Mention, published: datetime.date | None) -> Days | None:
    if published is None or mention.number is None or not mention.absolute or mention.about:
        return None
    steps = int(mention.number) * (mention.sense or 0)
    if mention.unit == "day":
        return _moved(published, published, steps)
    if mention.unit == "week":
        monday = published - datetime.timedelta(days=published.weekday())
        return _moved(monday, monday + datetime.timedelta(days=6), 7 * steps)
    if mention.unit == "month":
        year, month = divmod(published.year * 12 + published.month - 1 + steps, 12)
        if not 0 < year <= datetime.MAXYEAR:
            return None
        return Days(datetime.date(year, month + 1, 1), datetime.date(year, month + 1, length_of_month(year, month + 1)))
    year = published.year + steps
    if mention.unit != "year" or not 0 < year <= datetime.MAXYEAR:
        return None
    return Days(datetime.date(year, 1, 1), datetime.date(year, 12, 31))


def _moved(first: datetime.date, last: datetime.date, days: int) -> Days | None:
    try:
        by = datetime.timedelta(days=days)
        return Days(first + by, last + by)
    except OverflowError:
        return None


def _span(mention: Mention, published: datetime.date | None) -> Days | None:
    ends = [resolve(part, published) for part in mention.parts]
    known = [end for end in ends if end]
    if len(known) < len(ends) or not known or (mention.kind is Kind.LIFE and len(known) < 2):
        return None
    return Days(known[0].first, known[-1].last) if known[0].first <= known[-1].last else None


def _share(whole: Days, part: str) -> Days:
    """The part of it that “early”, “mid” or “late” may mean."""
    if part not in _PARTS:
        return whole
    days = (whole.last - whole.first).days
    start, end = _PARTS[part]
    return Days(
        whole.first + datetime.timedelta(days=days * start // 10),
        whole.first + datetime.timedelta(days=days * end // 10),
    )
