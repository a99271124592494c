"""Holidays and their dates: “Christmas Day, 24 December”, “Labor Day on September 9”, of the story’s year."""

import datetime
from collections.abc import Iterator, Mapping
from functools import cache

import regex

from proofdesk.checkers.reference._names import by_code
from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.knowledge import load_pack
from proofdesk.text import Span

PACKS = ("holidays", "countries")
WORDS = ("Day", "Friday", "Monday", "Thanksgiving")
_NAMES = (
    "Christmas Day|Boxing Day|New Year['’]s Day|Labor Day|Memorial Day|Independence Day|Veterans Day|"
    "Thanksgiving(?: Day)?|Good Friday|Easter Monday|Canada Day|Australia Day|Anzac Day|ANZAC Day"
)
_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = (
    r"(?P<month>"
    + "|".join(rf"{month[:3]}(?:{month[3:]}|t?\.)" if len(month) > 3 else month for month in _MONTHS)
    + ")"
)
_DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
_DATE = rf"(?P<date>(?:{_DAY} {_MONTH}|{_MONTH} {_DAY}))(?:,? (?P<year>20\d\d))?(?!\d)"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_HOLIDAY = regex.compile(rf"\b(?P<name>{_NAMES})(?:,| on| \(| falls on| fell on)? ?(?:on )?{_WEEKDAY}{_DATE}")
RULE = rule(
    "holiday",
    "A public holiday is given a date that it does not have that year.",
    "python-holidays",
    (
        "The shops shut on Christmas Day, [[24 December -> 25 December]].",
        "Labor Day, [[September 9, 2024 -> September 2, 2024]], was wet.",
    ),
    (
        "The shops shut on Christmas Day, 25 December.",
        "Labor Day, September 2, 2024, was wet.",
        "It snowed on Christmas Day, and on 24 December too.",
    ),
)
_ELSE = regex.compile(r"\b(?:observed|Orthodox|Julian|Coptic|substitute|in lieu|week|until|to|through|eve)\b|[-–]\d")


@cache
def _dates() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    return {
        _key(row["id"]): {code: tuple(days) for code, days in row["dates"].items()}
        for row in load_pack("holidays").rows
    }


def _key(name: str) -> str:
    return name.lower().replace("’", "'").removesuffix(" day").replace("'", "")


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every date that the holiday has in none of the countries."""
    for found in _HOLIDAY.finditer(scene.text):
        year = int(found["year"]) if found["year"] else scene.date.year if scene.date else None
        by_country = _dates().get(_key(found["name"]))
        month = next(number for number, each in enumerate(_MONTHS, 1) if found["month"][:3] == each[:3])
        if by_country is None or _ELSE.search(scene.text[found.end() - 1 : found.end() + 12]):
            continue
        days = {day for listed in by_country.values() for day in listed}
        said = datetime.date(year or 2024, month, min(int(found["day"]), 28))
        right = _FIXED.get(_key(found["name"])) or (_near(days, said) if year else "")
        told = f"{month:02}-{int(found['day']):02}"
        if right and told != right and (_key(found["name"]) in _FIXED or f"{year}-{told}" not in days):
            yield _conflict(found, right, year, by_country)


def _near(days: set[str], said: datetime.date) -> str:
    """The one date (MM-DD) of the year that is within three weeks of what the text says; else nothing."""
    close = [day for day in days if day[:4] == str(said.year) and abs((_day(day) - said).days) <= _CLOSE]
    return close[0][5:] if len(close) == 1 else ""


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


_CLOSE = 21
"""Days."""
_FIXED = {"christmas": "12-25", "new years": "01-01"}
"""Those with one date all over the world; what is observed in lieu of it goes by another name."""


def _conflict(
    found: "regex.Match[str]", right: str, year: int | None, by_country: Mapping[str, tuple[str, ...]]
) -> Conflict:
    day = datetime.date.fromisoformat(f"{year or 2024}-{right}")
    month = _MONTHS[day.month - 1]
    shown = f"{month} {day.day}" if found["date"][0].isalpha() else f"{day.day} {month}"
    tail = found[0][found.end("date") - found.start() :]
    where = [str(by_code()[code]["name"]) for code in by_country if code in by_code()]
    land = f" in {where[0]}" if len(where) == 1 else ""
    when = f" in {year}" if year else ""
    known = f"{found['name']}{land} is on {shown}{when}"
    return Conflict(RULE, Span(found.start("date"), found.end()), known, load_pack("holidays"), (f"{shown}{tail}",))
