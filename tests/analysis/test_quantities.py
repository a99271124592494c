"""Quantities: what is counted or measured, where it stands; numbers that are made, written and read back."""

from fractions import Fraction
from typing import Any

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.analysis import Bounds, Kind, unit_named
from proofdesk.analysis.quantities import quantities, singular
from proofdesk.analysis.quantities.units import units


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rose 12 percent to £4.5m", [("12 percent", Kind.PERCENT, "percent", ""), ("£4.5m", Kind.MONEY, "£", "")]),
        ("half a million dollars", [("half a million dollars", Kind.MONEY, "$", "")]),
        ("US$3bn", [("US$3bn", Kind.MONEY, "US$", "")]),
        ("a 6-point lead", [("6-point", Kind.POINTS, "points", "")]),
        ("3 percentage points", [("3 percentage points", Kind.POINTS, "points", "")]),
        ("120 miles (193km)", [("120 miles", Kind.MEASURE, "mile", ""), ("193km", Kind.MEASURE, "kilometre", "")]),
        ("30C and 86F", [("30C", Kind.MEASURE, "celsius", ""), ("86F", Kind.MEASURE, "fahrenheit", "")]),
        ("a 35-year-old clerk", [("35-year-old", Kind.TIME, "age", "")]),
        ("for 12 years", [("12 years", Kind.TIME, "year", "")]),
        ("the 16 steel hangers", [("16 steel hangers", Kind.COUNT, "", "hanger")]),
        ("an 11-member panel", [("11-member", Kind.COUNT, "", "member")]),
        ("four new Green councillors", [("four new Green councillors", Kind.COUNT, "", "councillor")]),
        ("2,061 adults finds that", [("2,061 adults", Kind.COUNT, "", "adult")]),
        ("12 sports cars", [("12 sports cars", Kind.COUNT, "", "car")]),
        ("24 people were hurt", [("24 people", Kind.COUNT, "", "person")]),
        ("about a third of them", [("a third", Kind.SHARE, "share", "")]),
        ("one in five and nine out of ten", [("one in five", Kind.SHARE, "share", ""), ("nine out of ten", Kind.SHARE, "share", "")]),
        ("in 2019", [("2019", Kind.YEAR, "", "")]),
        ("2,019 cars", [("2,019 cars", Kind.COUNT, "", "car")]),
        ("on 5 March", [("5", Kind.LABEL, "", "")]),
        ("March 5, 2024", [("5", Kind.LABEL, "", ""), ("2024", Kind.YEAR, "", "")]),
        ("the 22nd of them", [("22", Kind.LABEL, "", "")]),
        ("13st 2lb", [("13st", Kind.MEASURE, "stone", ""), ("2lb", Kind.MEASURE, "pound-mass", "")]),
        ("the Apollo 13 and No. 10", [("13", Kind.LABEL, "", ""), ("10", Kind.LABEL, "", "")]),
        ("a third man at half-time", []),
        ("half a dozen eggs", [("half a dozen eggs", Kind.COUNT, "", "egg")]),
    ],
)  # fmt: skip
def test_what_a_number_counts(text: str, expected: list[tuple[str, Kind, str, str]]) -> None:
    found = [(text[each.start : each.end], each.kind, each.unit, each.noun) for each in quantities(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "loose", "low", "high"),
    [
        ("12 jobs", "", "11.5", "12.5"),
        ("22,000 jobs", "", "21500", "22500"),
        ("22,417 jobs", "", "22416.5", "22417.5"),
        ("£240m", "", "239500000", "240500000"),
        ("£4m", "", "3950000", "4050000"),
        ("£4.0m", "", "3950000", "4050000"),
        ("about 100 jobs", "about", "85", "115"),
        ("more than 100 jobs", "over", "99.5", "130"),
        ("nearly 100 jobs", "under", "75", "100.5"),
    ],
)
def test_a_figure_lies_between_bounds(text: str, loose: str, low: str, high: str) -> None:
    (found,) = quantities(text)
    assert found.loose == loose
    assert found.bounds() == Bounds(Fraction(low), Fraction(high))


def test_bounds_calculate() -> None:
    one, two = Bounds(Fraction(1), Fraction(2)), Bounds(Fraction(4), Fraction(5))
    assert one + two == Bounds(Fraction(5), Fraction(7))
    assert two.minus(one) == Bounds(Fraction(2), Fraction(4))
    assert two.over(one) == Bounds(Fraction(2), Fraction(5))
    assert two.over(Bounds(Fraction(0), Fraction(1))) is None
    assert one.wider(2).meets(two)
    assert not one.meets(two)


SCALES = {"": 1, " thousand": 10**3, " million": 10**6, "bn": 10**9}


@given(
    st.integers(1, 999),
    st.integers(0, 9),
    st.sampled_from(sorted(SCALES)),
    st.sampled_from(["", "£", "$", "€", "US$"]),
    st.sampled_from(["", "about ", "more than ", "nearly "]),
)
def test_what_is_written_is_read_back(whole: int, tenth: int, scale: str, sign: str, before: str) -> None:
    written = f"{sign}{whole}{f'.{tenth}' if tenth else ''}{scale}"
    text = f"They counted {before}{written} then."
    (found,) = quantities(text)
    assert text[found.start : found.end] == written
    assert found.value == (whole + Fraction(tenth, 10)) * SCALES[scale]
    assert found.exact == (not before)
    assert found.unit == sign


@pytest.mark.parametrize("name", sorted({unit.name for unit in units().values()}))
def test_units_convert_as_in_pint(name: str) -> None:
    registry: Any = pint.UnitRegistry()
    unit = unit_named(name)
    assert unit is not None
    base = {
        "length": "meter",
        "mass": "kilogram",
        "area": "meter ** 2",
        "volume": "meter ** 3",
        "speed": "meter / second",
    }
    there = registry.Quantity(50, unit.pint).to(base.get(unit.dimension, "degree_Celsius")).magnitude
    assert float(unit.base(Fraction(50))) == pytest.approx(there, rel=1e-5)
    assert unit.of_base(unit.base(Fraction(7))) == 7


@pytest.mark.parametrize(
    ("plural", "single"),
    [("members", "member"), ("cities", "city"), ("churches", "church"), ("buses", "bus"), ("houses", "house"), ("people", "person"), ("glass", "glass")],
)  # fmt: skip
def test_nouns_in_the_singular(plural: str, single: str) -> None:
    assert singular(plural) == single
