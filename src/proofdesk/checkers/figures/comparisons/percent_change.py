"""A rise or fall in percent against its two figures."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from proofdesk.analysis import Analysis, Bounds, Kind, Quantities, Quantity
from proofdesk.checkers.figures._change import Change, alike, changes, changes_from
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import (
    Difference,
    Place,
    Story,
    Stretch,
    figure,
    known,
    like,
    number_span,
    scaled,
    span_of,
    stretches,
    words_of,
)
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "percent-change",
    "A change in percent does not follow from the two figures.",
    "Readers do this sum; it is also how a figure carried over from an earlier draft shows.",
    ("Profit rose [[12 percent]] to $5.0 million from $4.0 million.",),
    ("Profit rose 25 percent to $5.0 million from $4.0 million.",),
)

_NEAREST = 20
"""Figures before “96, a decline of 24 percent” that may be the one it declined from."""
_FEW = 4
"""Where more figures than these could be the other one, nothing is asked."""
_SIZE_BEHIND = lazy_pattern(r",\s(?:a|an)\s(?:\p{Ll}+\s)?\p{Ll}+\sof\s(?:about\s|some\s|nearly\s)?$")


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Those whose change is not the one between the figures."""
    story = known(analysis)
    for stretch in stretches(analysis):
        for change in changes(stretch):
            if change.first.kind is not Kind.PERCENT and change.by and change.by.kind is Kind.PERCENT:
                yield from _compared(change, change.by)
        yield from _elsewhere(story, stretch)
        yield from _in_order(stretch)
    yield from _to_figure(analysis)


def _elsewhere(story: Story, stretch: Stretch) -> Iterator[Difference]:
    """“Up 12 percent from this year’s $400 million”, where no other figure of the story is 12 percent away: it asks."""
    found = changes_from(stretch)
    if found is None or not found.first.value:
        return
    first, by = found.first, found.by
    factor = 1 + (by.value if found.rises else -by.value) / 100
    room = first.bounds().times(by.numeral.step / 100)
    meant = first.bounds().times(max(factor, Fraction(0))).wider(room.high)
    others = [
        each
        for each in story.near(stretch.block, first)
        if alike(each.quantity, first) and each.quantity.numeral != first.numeral
    ]
    if any(each.quantity.bounds().meets(meant) for each in others):
        return
    near = [each for each in others if first.value / 2 < each.quantity.value < first.value * 2]
    near = [each for each in near if each.quantity.value != first.value]
    if not 1 <= len({each.quantity.value for each in near}) <= _FEW:
        return
    other, block = near[0], stretch.block
    exact = (other.quantity.value / first.value - 1) * 100
    yield Difference(
        block,
        span_of(by),
        f"From {words_of(block, first)} to {words_of(*other)} is {figure(abs(exact), by.numeral.step)} percent; the "
        f"text says {words_of(block, by)}. Is another figure meant?",
        f"({scaled(other.quantity.value)} − {scaled(first.value)}) ÷ {scaled(first.value)} = {float(exact):+.1f} "
        "percent",
        (
            Place(block, span_of(first), "the figure before"),
            Place(other.block, span_of(other.quantity), "the figure after"),
        ),
        asks=True,
    )


def _compared(change: Change, by: Quantity) -> Iterator[Difference]:
    usual = _percent(change.first.bounds(), change.second.bounds())
    if usual is None or not change.first.value:
        return
    exact = (change.second.value / change.first.value - 1) * 100
    said = by.bounds().wider(by.numeral.step / 2)
    size = Bounds(min(abs(usual.low), abs(usual.high)), max(abs(usual.low), abs(usual.high)))
    opposite = (exact > 0) != change.rises and abs(exact) > 1
    if size.meets(said) and not opposite:
        return
    widest = _percent(change.first.widest(), change.second.widest())
    proved = widest is None or not _either(widest).meets(said)
    block = change.stretch.block
    way = "up" if exact > 0 else "down"
    old, new = words_of(block, change.first), words_of(block, change.second)
    step = by.numeral.step if abs(exact) >= 1 else Fraction(1, 10)
    yield Difference(
        block,
        span_of(by),
        f"From {old} to {new} is {way} {like(abs(round(exact / step) * step), by)} percent; the text says "
        f"{'up' if change.rises else 'down'} {words_of(block, by)}.",
        f"({scaled(change.second.value)} − {scaled(change.first.value)}) ÷ {scaled(change.first.value)} = "
        f"{float(exact):+.1f} percent",
        (
            Place(block, span_of(change.first), "the figure before"),
            Place(block, span_of(change.second), "the figure after"),
        ),
        proved=proved,
        instead=() if opposite else ((number_span(by), like(abs(round(exact / step) * step), by)),),
    )


def _percent(first: Bounds, second: Bounds) -> Bounds | None:
    ratio = second.over(first)
    return None if ratio is None else Bounds((ratio.low - 1) * 100, (ratio.high - 1) * 100)


def _either(bounds: Bounds) -> Bounds:
    """The sizes of changes, whichever way they go."""
    low, high = sorted((abs(bounds.low), abs(bounds.high)))
    return Bounds(Fraction(0) if bounds.low < 0 < bounds.high else low, high)


def _in_order(stretch: Stretch) -> Iterator[Difference]:
    """“stood at 12.5 feet on Friday, crested at 20 feet on Sunday, a rise of 75 percent”."""
    numbers = [each for each in stretch.quantities if each.kind in (Kind.MONEY, Kind.MEASURE, Kind.PERCENT)]
    if len(numbers) != 3 or numbers[2].kind is not Kind.PERCENT or not alike(numbers[0], numbers[1]):
        return
    first, second, by = numbers
    behind = stretch.between(second, by)
    if first.kind is Kind.PERCENT or changes(stretch) or not _SIZE_BEHIND.search(behind):
        return
    change = Change(stretch, first, second, by, second.value > first.value)
    yield from (each._replace(proved=False, asks=True, instead=()) for each in _compared(change, by))


def _to_figure(analysis: Analysis) -> Iterator[Difference]:
    """“The figure was 96, a decline of 24 percent”: no figure before it in the paragraph is 24 percent larger."""
    for block in analysis.document.prose():
        found = analysis[Quantities].block(block)
        for at, (second, by) in enumerate(pairwise(found)):
            joint = block.text[second.end : by.start]
            if second.kind is not Kind.COUNT or by.kind is not Kind.PERCENT or not _SIZE_BEHIND.fullmatch(joint):
                continue
            nearest = found[max(0, at - _NEAREST) : at]
            before = [each for each in nearest if each.kind is Kind.COUNT and each.value > 12]
            moved = [each.bounds().times(1 + sign * by.value / 100) for each in before for sign in (1, -1)]
            near = [each for each in before if second.value / 2 < each.value < second.value * 2]
            room = second.value * by.numeral.step / 100
            if near and not any(each.wider(room).meets(second.bounds()) for each in moved if each.low <= each.high):
                stretch = Stretch(block, Span(0, len(block.text)), found)
                change = Change(stretch, near[-1], second, by, second.value > near[-1].value)
                yield from (each._replace(proved=False, asks=True, instead=()) for each in _compared(change, by))
