"""Numerals: what each is worth, how finely it is given, where it stands."""

from fractions import Fraction

import pytest

from proofdesk.analysis.numerals import numerals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("twenty-three people", [("twenty-three", 23, 1)]),
        ("two and a half million pounds", [("two and a half million", 2_500_000, 500_000)]),
        ("a dozen eggs", [("a dozen", 12, 12)]),
        ("half a million of them", [("half a million", 500_000, 500_000)]),
        ("a quarter of a million", [("a quarter of a million", 250_000, 250_000)]),
        ("three-quarters of a million", [("three-quarters of a million", 750_000, 750_000)]),
        (
            "1,234.5 and 2.5 million",
            [("1,234.5", Fraction("1234.5"), Fraction(1, 10)), ("2.5 million", 2_500_000, 100_000)],
        ),
        ("£3bn and $4.5m", [("3bn", 3 * 10**9, 10**9), ("4.5m", 4_500_000, 100_000)]),
        ("a $1.2-million plan", [("1.2-million", 1_200_000, 100_000)]),
        ("one hundred and five", [("one hundred and five", 105, 1)]),
        ("two hundred and three thousand and five", [("two hundred and three thousand and five", 203_005, 1)]),
        ("two hundred thousand", [("two hundred thousand", 200_000, 1000)]),
        ("5m people ran 10 km", [("5m", 5_000_000, 10**6), ("10", 10, 1)]),
        ("12-15 cars", [("12", 12, 1), ("15", 15, 1)]),
        ("4½ hours", [("4½", Fraction(9, 2), Fraction(1, 4))]),
        ("three and four", [("three", 3, 1), ("four", 4, 1)]),
        ("twenty seven and thirty", [("twenty seven", 27, 1), ("thirty", 30, 1)]),
        ("one two", [("one", 1, 1), ("two", 2, 1)]),
        ("zero", [("zero", 0, 1)]),
        ("several hundred, covid-19, an F-16, the mid-1990s and a half", []),
    ],
)
def test_numbers_are_read_as_news_writes_them(text: str, expected: list[tuple[str, Fraction, Fraction]]) -> None:
    assert [(text[found.start : found.end], found.value, found.step) for found in numerals(text)] == expected


@pytest.mark.parametrize(("text", "step"), [("1,200", 100), ("2,000,000", 10**6), ("1.50", Fraction(1, 10)), ("0", 1)])
def test_trailing_noughts_may_be_rounding(text: str, step: int) -> None:
    assert numerals(text)[0].round_step == step
