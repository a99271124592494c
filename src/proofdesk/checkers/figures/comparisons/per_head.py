"""What each gets against the whole and the number of shares: “£3,000, or £20 each for 150 pupils”."""

from collections.abc import Iterator
from itertools import permutations

from proofdesk.analysis import Analysis, Kind, Quantity
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
    "per-head",
    "What each gets is not the whole divided by their number.",
    "It is the figure that readers remember, and the one that nobody divides again.",
    ("The 150 pupils will share £3,000, or [[£30]] each.",),
    ("The 150 pupils will share £3,000, or £20 each.",),
)
_EACH = lazy_pattern(
    r"\s(?:each|apiece|a\s(?:head|person|pupil|household|family|member|child|worker|share|seat|home|resident|patient|customer|student|passenger|taxpayer|mile|kilometre)|per\s[\p{L}]+)\b"
)
_OR = lazy_pattern(
    r"(?:,|\(|—|–|\sor|\sthat\sis|\sequals)\s?(?:or\s|about\s|roughly\s|equivalent\sto\s|the\sequivalent\sof\s|an\saverage\sof\s|around\s)*$"
)
_UNSAFE = lazy_pattern(r"\b(?:month|week|day|hour|from|up\sto|over\s\p{L}+\syears)\b")


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Sentences with a whole, a number of shares and a figure for each, which do not fit."""
    for stretch in stretches(analysis):
        found = [each for each in stretch.quantities if each.kind in (Kind.MONEY, Kind.COUNT)]
        fitting = [three for three in permutations(found, 3) if _fits(stretch, *three)] if len(found) < 6 else []
        if len(fitting) == 1:
            yield from _compared(stretch, *fitting[0])


def _fits(stretch: Stretch, whole: Quantity, many: Quantity, each: Quantity) -> bool:
    apart = many.kind is Kind.COUNT and bool(many.noun) and whole.kind is Kind.MONEY and each.kind is Kind.MONEY
    told = _EACH.match(stretch.after(each)) is not None and _OR.search(stretch.before(each)) is not None
    return apart and told and whole.unit == each.unit and whole.value > each.value and not _UNSAFE.search(stretch.text)


def _compared(stretch: Stretch, whole: Quantity, many: Quantity, each: Quantity) -> Iterator[Difference]:
    usual, widest = whole.bounds().over(many.bounds()), whole.widest().over(many.widest())
    if usual is None or widest is None or usual.meets(each.bounds().wider(each.numeral.step / 2)):
        return
    block, exact = stretch.block, whole.value / many.value
    share = like(round(exact / each.numeral.step) * each.numeral.step, each)
    yield Difference(
        block,
        span_of(each),
        f"{words_of(block, whole)} among {words_of(block, many)} is {each.unit}{share} each; the text says "
        f"{words_of(block, each)}.",
        f"{scaled(whole.value)} ÷ {scaled(many.value)} = {scaled(exact)}",
        (Place(block, span_of(whole), "the whole"), Place(block, span_of(many), "the number of shares")),
        proved=not widest.meets(each.widest()),
        instead=((number_span(each), share),),
    )
