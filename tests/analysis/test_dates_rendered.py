"""Dates that are made up, written in every form, and read back the same."""

import datetime
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.analysis.dates import Days, Kind, mentions, resolve
from proofdesk.analysis.dates.words import MONTHS, WEEKDAYS
from proofdesk.analysis.publication import read_date

Form = Callable[[datetime.date], str]
DAYS = st.dates(datetime.date(1800, 1, 1), datetime.date(2199, 12, 31))
YEARS = st.integers(1801, 2198)


def weekday(date: datetime.date) -> str:
    return WEEKDAYS[date.weekday()]


def month(date: datetime.date) -> str:
    return MONTHS[date.month - 1]


def ordinal(number: int) -> str:
    return f"{number}{'th' if 10 < number % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


FULL: dict[str, Form] = {
    "american": lambda date: f"{weekday(date)}, {month(date)} {date.day}, {date.year}",
    "british": lambda date: f"{weekday(date)} {date.day} {month(date)} {date.year}",
    "ordinal": lambda date: f"{weekday(date)} the {ordinal(date.day)} of {month(date)} {date.year}",
    "short": lambda date: f"{weekday(date)[:3]}. {month(date)[:3]} {date.day}, {date.year}",
    "after": lambda date: f"{date.day} {month(date)} {date.year}, a {weekday(date)}",
}
WITHOUT_WEEKDAY: dict[str, Form] = {
    "american": lambda date: f"{month(date)} {date.day}, {date.year}",
    "british": lambda date: f"{date.day} {month(date)} {date.year}",
    "ordinal": lambda date: f"{ordinal(date.day)} of {month(date)}, {date.year}",
    "short": lambda date: f"{month(date)[:3]} {date.day}, {date.year}",
    "iso": lambda date: date.isoformat(),
}


@pytest.mark.parametrize("form", FULL)
@given(date=DAYS)
def test_full_dates(form: str, date: datetime.date) -> None:
    words = FULL[form](date)
    text = f"It began on {words}, they said."
    found = next(each for each in mentions(text) if each.kind is Kind.DAY)
    assert found.span.of(text) == words
    assert (found.year, found.month, found.day, found.weekday) == (date.year, date.month, date.day, date.weekday())
    assert resolve(found) == Days(date, date)


@pytest.mark.parametrize("form", WITHOUT_WEEKDAY)
@given(date=DAYS)
def test_dates_without_a_weekday(form: str, date: datetime.date) -> None:
    words = WITHOUT_WEEKDAY[form](date)
    text = f"It began on {words}, they said."
    found = next(each for each in mentions(text) if each.kind is Kind.DAY)
    assert found.span.of(text) == words
    assert (found.year, found.month, found.day, found.weekday) == (date.year, date.month, date.day, None)
    assert read_date(words) == date


@given(date=DAYS, far=st.integers(-149, 149))
def test_a_day_without_its_year_is_the_nearest(date: datetime.date, far: int) -> None:
    published = date + datetime.timedelta(days=far)
    text = f"It began on {date.day} {month(date)}."
    (found,) = mentions(text)
    leap_day = (date.month, date.day) == (2, 29)
    assert leap_day or resolve(found, published) == Days(date, date)


@given(date=DAYS)
def test_months(date: datetime.date) -> None:
    text = f"It began in {month(date)} {date.year}."
    (found,) = mentions(text)
    days = resolve(found)
    assert (found.kind, found.year, found.month) == (Kind.MONTH, date.year, date.month)
    assert days
    assert days.first <= date <= days.last


@given(first=YEARS, length=st.integers(0, 1))
def test_years_and_spans(first: int, length: int) -> None:
    last = min(2198, first + length)
    text = f"He led it from {first} to {last}."
    span = next(each for each in mentions(text) if each.kind is Kind.SPAN)
    assert [part.year for part in span.parts] == [first, last]
    assert resolve(span) == Days(datetime.date(first, 1, 1), datetime.date(last, 12, 31))


@given(first=YEARS, age=st.integers(0, 99))
def test_lives_and_births(first: int, age: int) -> None:
    last = first + age
    if last > 2199:
        return
    life = mentions(f"Jane Roe ({first}–{last}) sang.")[0]
    birth = mentions(f"She was born in Leeds in {first}.")[0]
    assert (life.kind, [part.year for part in life.parts]) == (Kind.LIFE, [first, last])
    assert (birth.kind, birth.year) == (Kind.BIRTH, first)


@given(decade=st.integers(180, 209), century=st.integers(10, 21))
def test_decades_and_centuries(decade: int, century: int) -> None:
    found = mentions(f"In the {decade}0s and in the {ordinal(century)} century it rained.")
    assert [(each.kind, each.year) for each in found] == [
        (Kind.DECADE, decade * 10),
        (Kind.CENTURY, (century - 1) * 100 + 1),
    ]


_AGES: dict[str, str] = {
    "name": "Jane Roe, {}, sang.",
    "brackets": "Jane Roe ({}) sang.",
    "hyphens": "The {}-year-old sang.",
    "aged": "She was aged {}.",
    "at": "She died at the age of {}.",
    "old": "She is {} years old.",
}


@pytest.mark.parametrize("form", _AGES)
@given(age=st.integers(10, 110))
def test_ages(form: str, age: int) -> None:
    (found,) = mentions(_AGES[form].format(age))
    assert (found.kind, int(found.number or 0)) == (Kind.AGE, age)


@given(st.text(st.sampled_from("Monday 5 March 2024-/,’s()of the 1990 born age years ago in 31"), max_size=60))
def test_any_text_is_survived(text: str) -> None:
    for each in mentions(text):
        assert 0 <= each.start < each.end <= len(text)
        resolve(each, datetime.date(2024, 3, 8))
