"""Ratios and rates against the figures near them: “one for every 20 runners”, “16 to each”, “40 per 100,000”."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from proofdesk.analysis import Analysis, Kind, Quantity
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import Difference, Known, Place, figure, known, scaled, span_of, words_of
from proofdesk.findings import Severity
from proofdesk.text import Block
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "ratio",
    "A ratio or a rate follows from no two of the figures beside it.",
    "The figures for it may stand elsewhere, so this asks.",
    ("There were 1,100 runners and 55 marshals, one for every [[40]].",),
    ("There were 1,100 runners and 55 marshals, one for every 20.",),
    Severity.QUERY,
)
_EVERY = lazy_pattern(r"\b(?:one|1)\s(?:\p{Ll}+\s)?(?:for|to)\s(?:every|each)\s$")
_TO_EACH = lazy_pattern(r"\s(?:to|for)\s(?:each|every)\b|\s(?:per|a|for\seach|for\severy)\s(?P<unit>\p{Ll}+)\b")
_AVERAGE = lazy_pattern(
    r"\b(?:average\sof|works?\sout\sat|worked\sout\sat|amounts?\sto|amounted\sto|comes?\sto|came\sto|or|equivalent\sto)\s"
    r"(?:about\s|some\s|just\s|around\s)?$"
)
_TIMES = frozenset("year month week day hour minute night time lot few bit couple share".split())
_RATE = lazy_pattern(
    r"(?:\s\p{Ll}+){0,3}\s(?:per|for\severy|in\severy)\s(?P<base>1,000|10,000|100,000|1\smillion|million|1m)\b"
)
_BASES = {"1,000": 10**3, "10,000": 10**4, "100,000": 10**5}
_COUNTED = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
_REACH = 12
"""Quantities on either side of a ratio that it may rest on."""
_SLACK = Fraction(3, 100)


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Ratios that no two figures near them give, though two that could are there."""
    story = known(analysis)
    for block, each in story.found:
        factor = _factor(block.text, each)
        if factor:
            yield from _compared(block, each, factor, story.near(block, each, _REACH))


def _factor(text: str, each: Quantity) -> int:
    """1 for a ratio, 100,000 for a rate per 100,000; 0 for a number that is neither."""
    if each.kind not in (Kind.COUNT, Kind.MONEY):
        return 0
    before, behind = text[max(0, each.start - 30) : each.start], text[each.end : each.end + 60]
    found = _TO_EACH.match(behind)
    told = found and (not found["unit"] or (found["unit"] not in _TIMES and _AVERAGE.search(before)))
    if _EVERY.search(before) or (told and (each.noun or _AVERAGE.search(before))):
        return 1
    rate = _RATE.match(text[each.numeral.end : each.numeral.end + 60])
    return _BASES.get(rate["base"], 10**6) if rate else 0


def _compared(block: Block, ratio: Quantity, factor: int, everything: Sequence[Known]) -> Iterator[Difference]:
    rest = [
        each
        for each in everything
        if each[1].kind in _COUNTED and each[1] is not ratio and each[1].value > 1 and each[1].value != factor
    ]
    pairs = [(one, two) for one in rest for two in rest if one[1] is not two[1] and _kinds(one[1], two[1], ratio)]
    pairs = [(one, two) for one, two in pairs if _near(block, one, two)]
    fits = any(_fits(one[1], two[1], ratio, factor) for one, two in pairs)
    pairs = [(one, two) for one, two in pairs if _could_be(one[1], two[1], ratio, factor)]
    if fits or not pairs:
        return
    one, two = pairs[-1]
    exact = one[1].value / two[1].value * factor
    yield Difference(
        block,
        span_of(ratio),
        f"{words_of(*one)} and {words_of(*two)} make {figure(exact, Fraction(1, 10))}; the text says "
        f"{words_of(block, ratio)}. Which figures does it rest on?",
        f"{scaled(one[1].value)} ÷ {scaled(two[1].value)}{f' × {factor:,}' if factor > 1 else ''} = "
        f"{figure(exact, Fraction(1, 10))}",
        (Place(one[0], span_of(one[1]), "the first figure"), Place(two[0], span_of(two[1]), "the second figure")),
        asks=True,
    )


def _near(block: Block, one: Known, two: Known) -> bool:
    """True where one of the two stands in the paragraph of the ratio."""
    return one.block is block or two.block is block


def _kinds(one: Quantity, two: Quantity, ratio: Quantity) -> bool:
    """True where money is shared by things that are counted, or one thing that is counted by another."""
    if ratio.kind is Kind.MONEY:
        return one.kind is Kind.MONEY and one.unit == ratio.unit and two.kind is not Kind.MONEY
    named = bool(one.noun) and bool(two.noun) and one.noun != two.noun
    return one.kind is Kind.COUNT and two.kind is Kind.COUNT and named


def _could_be(one: Quantity, two: Quantity, ratio: Quantity, factor: int) -> bool:
    """True where the quotient is of the order of the ratio, from a quarter to twelve times of it."""
    quotient = one.value / two.value * factor
    ordered = factor > 1 or ratio.kind is Kind.MONEY or ratio.value < 1 or one.value > two.value
    return ratio.value / 12 < quotient < ratio.value * 12 and ordered


def _fits(one: Quantity, two: Quantity, ratio: Quantity, factor: int) -> bool:
    quotient = one.value / two.value * factor
    return abs(quotient - ratio.value) <= max(ratio.value * _SLACK, ratio.numeral.step)
