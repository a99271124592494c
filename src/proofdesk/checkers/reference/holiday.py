"""Holidays and their dates: “Christmas Day, 24 December”, “Labor Day on September 9”, of the story’s year."""

import datetime
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from proofdesk.checkers.reference._holidays import Holiday, holiday, names
from proofdesk.checkers.reference._names import owner
from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.knowledge import load_pack
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

if TYPE_CHECKING:
    import regex

PACKS = ("holidays", "countries")
WORDS = tuple("Day Friday Monday Sunday Thursday Wednesday Thanksgiving oliday Eve Juneteenth Hallow".split())
_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = (
    r"(?P<month>"
    + "|".join(rf"{month[:3]}(?:{month[3:]}|t?\.)" if len(month) > 3 else month for month in _MONTHS)
    + ")"
)
_DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
_DATE = rf"(?P<date>(?:{_DAY} {_MONTH}|{_MONTH} {_DAY}))(?:,? (?P<year>(?:19|20)\d\d))?(?!\d)"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_BETWEEN = r"(?:,| on| \(|,? (?:which )?(?:this year )?(?:falls?|fell|is|was) on)? ?(?:on )?"
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
_ELSE = lazy_pattern(r"\b(?:observed|Orthodox|Julian|Coptic|substitute|in lieu|weekend|eve)\b|[-–]\d")
_OTHER_CALENDAR = lazy_pattern(r"\b(?:Orthodox|Julian calendar|Coptic|Armenian|Ethiopian?)\b")
_YEAR = lazy_pattern(
    r"\b(?:19|20)\d\d\b|\b(?:last|next|previous|following|every|each|that) year\b|\byears? (?:ago|earlier|before|"
    r"later)\b"
)


@cache
def _patterns() -> "tuple[regex.Pattern[str], ...]":
    name = rf"(?P<name>{names()})"
    return (
        lazy_pattern(rf"\b{name}{_BETWEEN}{_WEEKDAY}{_DATE}"),
        lazy_pattern(rf"\b{_DATE},? (?:\(|which (?:is|was) |(?:is|was) ){name}\b(?! (?:week|bank|[Ee]ve))"),
    )


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every date that the holiday has in none of the countries."""
    for pattern in _patterns():
        for found in pattern.finditer(scene.text):
            if _ELSE.search(scene.text[found.end() - 1 : found.end() + 12]) or int(found["day"]) > _LAST:
                continue
            sentence = scene.sentence(found.start())
            if _OTHER_CALENDAR.search(sentence) or (found["name"] == "Independence Day" and _elsewhere(sentence)):
                continue
            month = next(number for number, each in enumerate(_MONTHS, 1) if found["month"][:3] == each[:3])
            said = f"{month:02}-{int(found['day']):02}"
            kept = holiday(found["name"])
            year = int(found["year"]) if found["year"] else _year(scene, month, int(found["day"]))
            if not found["year"] and not kept.fixed and _YEAR.search(sentence):
                continue
            right = kept.right(year, said)
            if right and not found["year"] and _either(scene, kept, year, said):
                continue
            if right:
                yield _conflict(found, right, year)


_LAST = 31
_HOME = frozenset({"US", "GU", "PR", "VI", "AS", "MP"})


def _elsewhere(sentence: str) -> bool:
    """True where it names another country than the United States, which may have a day of its own."""
    rows = (owner(word.strip(",.;:()")) for word in sentence.split())
    return any(row is not None and row["id"] not in _HOME for row in rows)


def _either(scene: Scene, kept: Holiday, year: int | None, said: str) -> bool:
    """True where the date is months from that of the story, and right in the year before or after."""
    if scene.date is None or year is None or kept.fixed:
        return False
    first = datetime.date(year, int(said[:2]), 1)
    other = year + (1 if first < scene.date else -1)
    return abs((first - scene.date).days) > _MONTHS_AWAY and not kept.right(other, said)


_MONTHS_AWAY = 120
"""Days."""


def _year(scene: Scene, month: int, day: int) -> int | None:
    """The year in which the date is nearest to that of the story."""
    if scene.date is None:
        return None
    first = datetime.timedelta(days=day - 1)
    near = [datetime.date(scene.date.year + step, month, 1) + first for step in (-1, 0, 1)]
    return min(near, key=lambda each: abs((each - scene.date).days) if scene.date else 0).year


def _conflict(found: "regex.Match[str]", right: str, year: int | None) -> Conflict:
    day = datetime.date.fromisoformat(f"{year or 2024}-{right}")
    same = _MONTHS[day.month - 1].startswith(found["month"][:3])
    month = found["month"] if same else _MONTHS[day.month - 1]
    shown = f"{month} {day.day}" if found["date"][0].isalpha() else f"{day.day} {month}"
    end = max(found.end("date"), found.end("year"))
    tail = found.string[found.end("date") : end]
    kept = holiday(found["name"])
    land = " in the United States" if found["name"] == "Independence Day" else ""
    when = f" in {year}" if year and not kept.fixed else ""
    known = f"{found['name']}{land} is on {shown}{when}"
    return Conflict(RULE, Span(found.start("date"), end), known, load_pack("holidays"), (f"{shown}{tail}",))
