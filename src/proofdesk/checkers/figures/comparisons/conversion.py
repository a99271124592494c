"""Both halves of a pair of units: “26 miles (42km)”, “30C (86F)”."""

from collections.abc import Iterator
from fractions import Fraction

import regex

from proofdesk.analysis import Analysis, Bounds, Kind, Quantity, Unit, unit_named
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import (
    Difference,
    Place,
    Stretch,
    like,
    number_span,
    scaled,
    span_of,
    stretches,
    words_of,
)
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "conversion",
    "The two halves of a pair of units are not the same amount.",
    "One of the two was mistyped, or converted with another factor.",
    ("The trail is 26 miles ([[52km]]) long.", "It was 30C ([[76F]]) in the shade."),
    ("The trail is 26 miles (42km) long.", "It was 30C (86F), some 100 miles (160km) inland."),
)
_PAIR = lazy_pattern(
    r"[\s-]?(?:[\p{L}-]+\s)?[(\[]\s?(?:about\s|around\s|some\s|roughly\s|nearly\s|almost\s|or\s|over\s|just\sover\s|just\sunder\s)*|,?\sor\s(?:about\s|around\s)?|/|\s\|\s"
)
_DIFFERENCE = lazy_pattern(
    r"\b(?:rise|rises|warming|warmer|cooler|colder|hotter|increase|drop|fall|fell|change|by|above|below|within|difference)\b",
    regex.IGNORECASE,
)
_SLACK = Fraction(5, 100)


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Neighbouring measures of one dimension in different units that differ by more than rounding and 5 percent."""
    for stretch in stretches(analysis):
        found = stretch.quantities
        for at in range(len(found) - 1):
            first, second = found[at : at + 2]
            composed = at > 0 and _composed(stretch, found[at - 1], first)
            if _pair(stretch, first, second) and not composed and not _range(stretch, first, second):
                yield from _compared(stretch, first, second)


def _pair(stretch: Stretch, first: Quantity, second: Quantity) -> bool:
    one, two = _unit(first), _unit(second)
    if one is None or two is None or one.dimension != two.dimension or one.name == two.name:
        return False
    return _PAIR.fullmatch(stretch.between(first, second)) is not None


def _unit(quantity: Quantity) -> Unit | None:
    return unit_named(quantity.unit) if quantity.kind is Kind.MEASURE else None


def _composed(stretch: Stretch, before: Quantity, first: Quantity) -> bool:
    """True for the second half of “6ft 2in”."""
    return before.kind is Kind.MEASURE and len(stretch.between(before, first).strip(" ,-")) == 0


def _range(stretch: Stretch, first: Quantity, second: Quantity) -> bool:
    """True where one of them is the end of a range."""
    before = stretch.before(first)[-4:] + "|" + stretch.between(first, second)
    after = stretch.after(second)[:3]
    return regex.search(r"\d\s?(?:-|–|to\s)\|", before) is not None or regex.match(r"\s?[-–]\s?\d", after) is not None


def _compared(stretch: Stretch, first: Quantity, second: Quantity) -> Iterator[Difference]:
    one, two = _unit(first), _unit(second)
    if one is None or two is None:
        return
    low, high = (two.of_base(one.base(each)) for each in first.bounds())
    usual = Bounds(low - abs(low) * _SLACK, high + abs(high) * _SLACK)
    if usual.meets(second.bounds()):
        return
    if one.dimension == "temperature":
        ratio = one.factor / two.factor
        if _DIFFERENCE.search(stretch.text) and first.bounds().times(ratio).wider(1).meets(second.bounds()):
            return
    exact = two.of_base(one.base(first.value))
    wide_low, wide_high = (two.of_base(one.base(each)) for each in first.widest())
    proved = not Bounds(wide_low - abs(wide_low) * _SLACK, wide_high + abs(wide_high) * _SLACK).meets(second.widest())
    block = stretch.block
    shown = like(round(exact / second.numeral.step) * second.numeral.step, second)
    yield Difference(
        block,
        span_of(second),
        f"{words_of(block, first)} is {shown} {_plain(two.name)}; the text says {words_of(block, second)}.",
        f"{scaled(first.value)} {_plain(one.name)} = {shown} {_plain(two.name)}",
        (Place(block, span_of(first), "the other half of the pair"),),
        proved=proved and first.exact,
        instead=((number_span(second), shown),),
    )


def _plain(name: str) -> str:
    """The name of a unit in words."""
    words = name.replace("-an-", " an ").replace("-mass", "").replace("-", " ")
    if words in ("celsius", "fahrenheit"):
        return f"degrees {words.title()}"
    if words == "foot":
        return "feet"
    if words == "inch":
        return "inches"
    if " an " in words:
        return words.replace(" an ", "s an ", 1)
    return words if words == "stone" else f"{words}s"
