"""Lengths of time between dates, with the tolerance that their wording asks for."""

from fractions import Fraction
from typing import NamedTuple

from proofdesk.analysis.dates import Days, Mention

_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25, "decade": 3652.5, "century": 36525.0}
_SLACK = {"day": 1.0, "week": 1.0, "month": 1.0, "year": 1.0, "decade": 0.35, "century": 0.12}
"""How many units a plain number may be off: first and last day, the year not yet full, “decade” for 8."""
_ROUGH = Fraction(15, 100)
"""The share of itself that a number with “about” or “almost” may be off, and a unit at least."""


class Length(NamedTuple):
    """The least and the greatest length, in `unit`, from one date to another: a day, a month or a year each."""

    least: float
    most: float
    unit: str

    @property
    def shown(self) -> str:
        """“25 years”, “25 or 26 years”."""
        low, high = max(0, int(self.least)), int(self.most)
        unit = {"century": "centuries"}.get(self.unit, f"{self.unit}s")
        if self.unit in ("week", "month") and high < 2:
            long = _DAYS[self.unit]
            low, high, unit = max(0, round(self.least * long)), round(self.most * long), "days"
        elif self.unit in ("decade", "century"):
            years = _DAYS[self.unit] / _DAYS["year"]
            low, high, unit = int(self.least * years), int(self.most * years), "years"
        if low >= high:
            return f"{high} {unit if high != 1 else unit[:-1]}"
        return f"{low} or {high} {unit}" if high - low == 1 else f"{low} to {high} {unit}"


def length(first: Days, last: Days, unit: str) -> Length:
    """From the days of one date to those of a later one; from one year to another their plain difference."""
    long = _DAYS[unit]
    if unit == "year" and _whole_year(first) and _whole_year(last):
        years = float(last.first.year - first.first.year)
        return Length(years, years, unit)
    return Length(((last.first - first.last).days) / long, ((last.last - first.first).days) / long, unit)


def _whole_year(days: Days) -> bool:
    return (days.last - days.first).days in (364, 365)


def fits(mention: Mention, first: Days, last: Days, extra: float = 0) -> bool:
    """True where the number of a mention may be the length from one date to the other; `extra` units are let pass."""
    if mention.number is None or mention.unit not in _DAYS:
        return True
    there = length(first, last, mention.unit)
    number = float(mention.number)
    slack = _SLACK[mention.unit] + extra
    if mention.about and mention.unit not in ("decade", "century"):
        slack = max(slack + 1, number * float(_ROUGH))
    elif mention.about:
        slack = max(slack, number * 0.2)
    return there.least - slack <= number <= there.most + slack


def far_off(mention: Mention, first: Days, last: Days) -> bool:
    """True where the number is off by more than twice what any wording explains."""
    return not mention.about and not fits(mention, first, last, extra=1)
