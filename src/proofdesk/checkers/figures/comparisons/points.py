"""Percent and percentage points: a change between two shares."""

from collections.abc import Iterator

from proofdesk.analysis import Analysis, Bounds, Kind, Quantity
from proofdesk.checkers.figures._change import Change, changes
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import Difference, Place, figure, span_of, stretches, words_of
from proofdesk.text import Span

RULE = rule(
    "points",
    "A change between two shares is not the one between the figures, or is in points where the text says percent.",
    "From 40 to 44 percent is a rise of four points but of ten percent.",
    ("Turnout rose [[4 percent]], from 40 percent to 44 percent.", "It fell [[five points]], from 45% to 42%."),
    ("Turnout rose 4 percentage points, from 40 percent to 44 percent.", "It rose 10 percent, from 40% to 44%."),
)


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Changes between two shares whose size is neither that in points nor, where it says percent, that in percent."""
    for stretch in stretches(analysis):
        for change in changes(stretch):
            if change.first.kind is Kind.PERCENT and change.by:
                yield from _compared(change, change.by)


def _compared(change: Change, by: Quantity) -> Iterator[Difference]:
    apart = abs(change.second.value - change.first.value)
    between = change.second.bounds().minus(change.first.bounds())
    low, high = sorted((abs(between.low), abs(between.high)))
    points = Bounds(low, high).meets(by.bounds())
    block = change.stretch.block
    places = (
        Place(block, span_of(change.first), "the share before"),
        Place(block, span_of(change.second), "the share after"),
    )
    sum_text = f"{figure(change.second.value, by.numeral.step)} − {figure(change.first.value, by.numeral.step)}"
    arithmetic = f"{sum_text} = {figure(change.second.value - change.first.value, change.first.numeral.step)} points"
    if by.kind is Kind.POINTS and not points:
        message = f"The two shares are {figure(apart, change.first.numeral.step)} points apart; the text says "
        yield Difference(block, span_of(by), f"{message}{words_of(block, by)}.", arithmetic, places, proved=by.exact)
    elif by.kind is Kind.PERCENT and change.first.value:
        percent = apart / change.first.value * 100
        if abs(percent - by.value) <= max(by.numeral.step, percent / 10):
            return
        unit = Span(by.numeral.end, by.end)
        message = (
            f"From {words_of(block, change.first)} to {words_of(block, change.second)} is "
            f"{figure(apart, change.first.numeral.step)} percentage points, or {figure(percent)} percent; the text says "
            f"{words_of(block, by)}."
        )
        instead = ((unit, " percentage points"),) if points else ()
        yield Difference(block, span_of(by), message, arithmetic, places, proved=False, instead=instead)
