"""The holidays that are looked for: how each is written, and the days on which it falls."""

import datetime
from functools import cache
from typing import NamedTuple

import regex

from proofdesk.knowledge import load_pack

_FIXED = {
    "Christmas Eve": "12-24",
    "Christmas Day": "12-25",
    "Boxing Day": "12-26",
    "New Year’s Eve": "12-31",
    "New Year’s Day": "01-01",
    "Australia Day": "01-26",
    "Groundhog Day": "02-02",
    "Waitangi Day": "02-06",
    "(?:St\\.? |Saint )?Valentine’s Day": "02-14",
    "(?:St\\.?|Saint) David’s Day": "03-01",
    "International Women’s Day": "03-08",
    "(?:St\\.?|Saint) Patrick’s Day": "03-17",
    "April Fools?’s? Day": "04-01",
    "Earth Day": "04-22",
    "(?:St\\.?|Saint) George’s Day": "04-23",
    "Anzac Day|ANZAC Day": "04-25",
    "Juneteenth": "06-19",
    "Canada Day": "07-01",
    "Bastille Day": "07-14",
    "Hallowe’?en": "10-31",
    "All Saints’? Day": "11-01",
    "Veterans Day|Armistice Day": "11-11",
    "(?:St\\.?|Saint) Andrew’s Day": "11-30",
    "World AIDS Day|World Aids Day": "12-01",
}
"""Those with one date all over the world; what is observed in lieu of it goes by another name."""
_MOVABLE = {
    "Martin Luther King(?:,? Jr\\.?)?(?:’s)? (?:Day|[Hh]oliday)|MLK Day": ("Martin Luther King Jr. Day",),
    "Presidents?’?(?:s’?)? Day": ("Presidents' Day", "Presidents Day", "President's Day", "Washington's Birthday"),
    "Columbus Day|Indigenous Peoples?’?s? Day": ("Columbus Day", "Indigenous Peoples' Day"),
    "Memorial Day": ("Memorial Day",),
    "Labou?r Day": ("Labor Day", "Labour Day"),
    "Thanksgiving(?: Day)?": ("Thanksgiving Day",),
    "Victoria Day": ("Victoria Day",),
    "[Ll]ate [Ss]ummer [Bb]ank [Hh]oliday|[Aa]ugust [Bb]ank [Hh]oliday(?: Monday)?": (
        "Late Summer Bank Holiday",
        "Summer Bank Holiday",
        "August Bank Holiday",
    ),
    "[Ss]pring [Bb]ank [Hh]oliday(?: Monday)?": ("Spring Bank Holiday",),
    "(?:May Day|[Ee]arly May) [Bb]ank [Hh]oliday(?: Monday)?": ("May Day",),
}
"""Those that move, by the rows of the pack that have their days."""
_BY_EASTER = {
    "Shrove Tuesday|Pancake Day": -47,
    "Ash Wednesday": -46,
    "Palm Sunday": -7,
    "Maundy Thursday": -3,
    "Good Friday": -2,
    "Easter Sunday|Easter Day": 0,
    "Easter Monday": 1,
    "Whit Sunday|Pentecost Sunday": 49,
    "Whit Monday": 50,
}
"""Those told from Easter Sunday, by days."""
_INDEPENDENCE = (
    "06-24 06-25 06-26 06-27 06-29 06-30 07-01 07-03 07-04 07-05 07-06 07-07 07-09 07-10 07-11 07-12 07-15 07-18"
).split()
"""Independence days of the world around the fourth of July, so that only a day that none has is asked about."""
_MARGIN = 7
"""Days by which the nearest day must be nearer than the next one."""
_CLOSE = 21
"""Days that a slip may be away from the day."""


class Holiday(NamedTuple):
    """How a holiday is written, its fixed date (MM-DD, else empty), and the days of its years (else empty)."""

    pattern: str
    fixed: str
    days: frozenset[str]

    def right(self, year: int | None, said: str) -> str:
        """The date (MM-DD) that would be right where the one said (MM-DD) is not; empty where it is, or who knows."""
        if self.fixed:
            return "" if said == self.fixed or said in (_INDEPENDENCE if self.days else ()) else self._fixed_near(said)
        if year is None or f"{year}-{said}" in self.days:
            return ""
        day = _day(f"{year}-{said}")
        near = sorted((abs((_day(each) - day).days), each) for each in self.days if each[:4] == str(year))
        if not near or near[0][0] > _CLOSE or (len(near) > 1 and near[1][0] - near[0][0] < _MARGIN):
            return ""
        return near[0][1][5:]

    def _fixed_near(self, said: str) -> str:
        return self.fixed if abs((_day(f"2023-{said}") - _day(f"2023-{self.fixed}")).days) <= _CLOSE else ""


def _day(text: str) -> datetime.date:
    year, month, day = map(int, text.split("-"))
    return datetime.date(year, month, 1) + datetime.timedelta(days=day - 1)


@cache
def holidays() -> tuple[Holiday, ...]:
    """All of them."""
    rows = {row["id"]: {day for days in row["dates"].values() for day in days} for row in load_pack("holidays").rows}
    easter = [_day(day) for day in rows["Easter Sunday"]]
    return (
        *(Holiday(_spelt(name), day, frozenset()) for name, day in _FIXED.items()),
        Holiday("Independence Day", "07-04", frozenset(_INDEPENDENCE)),
        *(
            Holiday(_spelt(name), "", frozenset(day for each in ids for day in rows.get(each, ())))
            for name, ids in _MOVABLE.items()
        ),
        *(
            Holiday(name, "", frozenset((day + datetime.timedelta(days=offset)).isoformat() for day in easter))
            for name, offset in _BY_EASTER.items()
        ),
    )


def _spelt(pattern: str) -> str:
    return pattern.replace("’", "['’]")


@cache
def names() -> str:
    """A pattern of all their names."""
    return "|".join(each.pattern for each in holidays())


@cache
def holiday(name: str) -> Holiday:
    """The holiday that a name stands for."""
    return next(each for each in holidays() if regex.fullmatch(each.pattern, name))
