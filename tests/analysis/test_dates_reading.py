"""Mentions of time: every form of news, its exact words, its kind and what it gives."""

import pytest

from proofdesk.analysis.dates import Kind, Mention, mentions


def read(text: str) -> list[str]:
    return [drawn(each, text) for each in mentions(text)]


def drawn(each: Mention, text: str) -> str:
    """“Monday 5 March 2024: day 2024-3-5 w0”."""
    given = "-".join("?" if part is None else str(part) for part in (each.year, each.month, each.day))
    found = f"{each.span.of(text)}: {each.kind} {given}" if given != "?-?-?" else f"{each.span.of(text)}: {each.kind}"
    if each.weekday is not None:
        found += f" w{each.weekday}"
    if each.number is not None:
        found += f" {each.number} {each.unit}"
    return found + (" about" if each.about else "") + (f" {each.part}" if each.part else "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was Monday, March 5, 2024.", ["Monday, March 5, 2024: day 2024-3-5 w0"]),
        ("It was Monday 5 March 2024.", ["Monday 5 March 2024: day 2024-3-5 w0"]),
        ("on the 5th of March", ["5th of March: day ?-3-5"]),
        ("on Mar. 5, at noon", ["Mar. 5: day ?-3-5"]),
        ("on Sat 9 March", ["Sat 9 March: day ?-3-9 w5"]),
        ("on Monday night, March 5", ["Monday night, March 5: day ?-3-5 w0"]),
        ("on Monday the 5th of March 2024", ["Monday the 5th of March 2024: day 2024-3-5 w0"]),
        ("MONDAY, MARCH 5, 2024", ["MONDAY, MARCH 5, 2024: day 2024-3-5 w0"]),
        ("on Wednesday (March 6)", ["Wednesday (March 6): day ?-3-6 w2"]),
        ("on 2024-03-05.", ["2024-03-05: day 2024-3-5"]),
        ("5 March 2024 was a Tuesday.", ["5 March 2024 was a Tuesday: day 2024-3-5 w1"]),
        ("on 5 March 2024 (Tuesday)", ["5 March 2024 (Tuesday): day 2024-3-5 w1"]),
        ("on March 5-7", ["March 5-7: span", "March 5: day ?-3-5", "7: day ?-3-7"]),
        ("on 5/6 March", ["5/6 March: span", "5: day ?-3-5", "6 March: day ?-3-6"]),
        ("Friday to Sunday, 5-7 March", [
            "Friday to Sunday: span",
            "Friday: weekday w4",
            "Sunday: weekday w6",
            "5-7 March: span",
            "5: day ?-3-5",
            "7 March: day ?-3-7",
        ]),
        ("March 30-April 2, 2024", [
            "March 30-April 2, 2024: span",
            "March 30: day ?-3-30",
            "April 2, 2024: day 2024-4-2",
        ]),
        ("by March 5, 1500 people had come", ["March 5: day ?-3-5"]),
        ("The Evening Sun, July 18, 1925", ["July 18, 1925: day 1925-7-18"]),
        ("in March 2024", ["March 2024: month 2024-3-?"]),
        ("in early March", ["early March: month ?-3-? early"]),
        ("last May she may march in June", ["last May: month ?-5-?", "June: month ?-6-?"]),
        ("June 31, of which 40 March 45", ["June 31: day ?-6-31"]),
        ("on the 32nd of May", ["32nd of May: day ?-5-32"]),
        ("on May Day, 12 May Day marches", []),
    ],
)  # fmt: skip
def test_days_and_months(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2019", ["2019: year 2019-?-?"]),
        ("the 2008 election", ["2008: year 2008-?-?"]),
        ("2019 was dry", ["2019: year 2019-?-?"]),
        ("2000 people in 2000", ["2000: year 2000-?-?"]),
        ("the 1990s", ["1990s: decade 1990-?-?"]),
        ("the mid-1980s and late ’90s", ["mid-1980s: decade 1980-?-? mid", "late ’90s: decade 1990-?-? late"]),
        ("the late Sixties, in their sixties", ["late Sixties: decade 1960-?-? late"]),
        ("the 19th century", ["19th century: century 1801-?-? 19 century"]),
        ("a late nineteenth-century barn", ["late nineteenth-century: century 1801-?-? 19 century late"]),
        ("the 5th century BC", []),
        ("in spring 2021", ["spring 2021: season 2021-?-? spring"]),
        ("in the summer of 1976", ["summer of 1976: season 1976-?-? summer"]),
        ("the 2022-23 season", ["2022-23: fiscal 2022-?-?"]),
        ("fiscal 2023", ["fiscal 2023: fiscal 2023-?-?"]),
        ("in the year to March 2023", ["the year to March 2023: fiscal 2023-3-?", "March 2023: month 2023-3-?"]),
        ("from 1998 to 2004", ["from 1998 to 2004: span 1998-?-?", "1998: year 1998-?-?", "2004: year 2004-?-?"]),
        ("from 1990 to 2000", ["from 1990 to 2000: span 1990-?-?", "1990: year 1990-?-?", "2000: year 2000-?-?"]),
        ("between March and May", ["between March and May: span", "March: month ?-3-?", "May: month ?-5-?"]),
        ("1998–2004", ["1998–2004: span 1998-?-?", "1998: year 1998-?-?", "2004: year 2004-?-?"]),
        ("2010-12", ["2010-12: span 2010-?-?", "2010: year 2010-?-?", "12: year 2012-?-?"]),
        ("Roe (1923–1998)", ["(1923–1998): life 1923-?-?", "1923: year 1923-?-?", "1998: year 1998-?-?"]),
        ("Roe (1937-)", ["(1937-): life 1937-?-?", "1937: year 1937-?-?"]),
        ("born in 1970", ["born in 1970: birth 1970-?-?", "1970: year 1970-?-?"]),
        ("born on 3 May 1970", ["born on 3 May 1970: birth 1970-5-3", "3 May 1970: day 1970-5-3"]),
        ("born to Irish parents in Leeds in 1950", [
            "born to Irish parents in Leeds in 1950: birth 1950-?-?", "1950: year 1950-?-?",
        ]),
        ("born in a war that ended in 1945", ["1945: year 1945-?-?"]),
        ("call 020-1998, room 1998, £2020, 2019m", []),
    ],
)  # fmt: skip
def test_years_and_what_is_made_of_them(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Monday", ["Monday: weekday w0"]),
        ("last Friday", ["last Friday: weekday w4"]),
        ("every Sunday on Black Friday", []),
        ("yesterday", ["yesterday: relative 1 day"]),
        ("last month and next week", ["last month: relative 1 month", "next week: relative 1 week"]),
        ("three years ago", ["three years ago: relative 3 year"]),
        ("a decade earlier", ["a decade earlier: relative 1 decade about"]),
        ("a fortnight ago", ["a fortnight ago: relative 2 week"]),
        ("some 20 years later", ["20 years later: relative 20 year about"]),
        ("20 years or so ago", ["20 years: duration 20 year about"]),
        ("the year before", ["the year before: relative 1 year"]),
        ("for 12 years", ["12 years: duration 12 year"]),
        ("a 12-year career", ["12-year: duration 12 year"]),
        ("half a century", ["half a century: duration 1/2 century about"]),
        ("in the nine years since 2001", ["nine years: duration 9 year", "2001: year 2001-?-?"]),
        ("the 50th anniversary", ["50th anniversary: anniversary 50 year"]),
        ("the fiftieth anniversary and the bicentenary", [
            "fiftieth anniversary: anniversary 50 year", "bicentenary: anniversary 200 year",
        ]),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe, 45, said", ["45: age 45 year"]),
        ("Jane Roe (45) said", ["45: age 45 year"]),
        ("the 45-year-old", ["45-year-old: age 45 year"]),
        ("a 45-year-old firm", ["45-year-old: age 45 year"]),
        ("aged 45", ["aged 45: age 45 year"]),
        ("at the age of 45", ["at the age of 45: age 45 year"]),
        ("he is 45 years old", ["45 years old: age 45 year"]),
        ("She is 51 and well", ["51: age 51 year"]),
        ("she turned 50", ["turned 50: age 50 birthday"]),
        ("her 80th birthday", ["80th birthday: age 80 birthday"]),
        ("aged about 45", ["aged about 45: age 45 year about"]),
        ("those aged 16 to 24, 16- to 24-year-olds, aged 5-7", []),
        ("The temperature is 30. On May, 12, it rose.", []),
        ("They won 3, 2 and 45, and Leeds, 45 points", []),
    ],
)
def test_ages(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_the_parts_of_a_date_have_their_places() -> None:
    text = "It was Monday, March 5th, 2024."
    (mention,) = mentions(text)
    assert [span and span.of(text) for span in mention.places] == ["Monday", "5", "March", "2024"]


def test_a_compound_holds_its_parts() -> None:
    life, first, last = mentions("Roe (3 May 1923 – 5 June 1998)")
    assert (life.kind, life.parts) == (Kind.LIFE, (first, last))


def test_numbers_of_any_length_are_survived() -> None:
    assert mentions("9" * 5000 + " years ago") == ()
    assert len(mentions("one " * 200 + "years ago")) == 1
