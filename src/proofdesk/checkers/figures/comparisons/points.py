"""Percent and percentage points: a change between two shares."""

from collections.abc import Iterator

from proofdesk.analysis import Analysis, Bounds, Kind, Quantities, Quantity, Sentences
from proofdesk.checkers.figures._change import Change, changes
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import Difference, Place, figure, span_of, stretches, words_of
from proofdesk.text import Block, Span
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "points",
    "A change between two shares is not the one between the figures, or is in points where the text says percent.",
    "From 40 to 44 percent is a rise of four points but of ten percent.",
    ("Turnout rose [[4 percent]], from 40 percent to 44 percent.", "It fell [[five points]], from 45% to 42%."),
    ("Turnout rose 4 percentage points, from 40 percent to 44 percent.", "It rose 10 percent, from 40% to 44%."),
)

_COMPARES = lazy_pattern(r"\b(?:compared|against|from|up|down|a\syear\s(?:ago|earlier|before)|last)\b")
_SIZE = lazy_pattern(
    r"\b(?:increase|rise|gain|growth|fall|drop|decline|decrease|risen|rose|fallen|fell|up|down|grown|grew)\s(?:of|by)?\s?$"
)


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Changes between two shares whose size is neither that in points nor, where it says percent, that in percent."""
    for stretch in stretches(analysis):
        for change in changes(stretch):
            if change.first.kind is Kind.PERCENT and change.by:
                yield from _compared(change, change.by)
    yield from _sentence_before(analysis)


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
            f"{figure(apart, change.first.numeral.step)} percentage points, or {figure(percent)} percent; the text "
            f"says {words_of(block, by)}."
        )
        instead = ((unit, " percentage points"),) if points else ()
        yield Difference(block, span_of(by), message, arithmetic, places, proved=False, instead=instead)


def _sentence_before(analysis: Analysis) -> Iterator[Difference]:
    """“… 27 percent, compared with 22 percent a year ago. The increase of five percent …”."""
    for block in analysis.document.prose():
        found = [each for each in analysis[Quantities].block(block) if each.kind is Kind.PERCENT]
        for at in range(2, len(found)):
            by, shares = found[at], found[max(0, at - 4) : at]
            if not _SIZE.search(block.text[max(0, by.start - 30) : by.start]):
                continue
            sentence = analysis[Sentences].around(block, by.start)
            before = analysis[Sentences].around(block, max(0, sentence.start - 2))
            shares = [each for each in shares if before.start <= each.start < sentence.start]
            if len(shares) != 2 or not _COMPARES.search(before.of(block.text)):
                continue
            one, other = shares
            apart = abs(other.value - one.value)
            percent = apart / one.value * 100 if one.value else apart
            if apart == by.value and abs(percent - by.value) > max(by.numeral.step, percent / 10):
                yield _in_points(block, by, one, other)


def _in_points(block: Block, by: Quantity, one: Quantity, other: Quantity) -> Difference:
    """A change in percent whose size is the difference of the two shares."""
    step, apart = one.numeral.step, abs(other.value - one.value)
    larger, smaller = max(one.value, other.value), min(one.value, other.value)
    return Difference(
        block,
        span_of(by),
        f"{words_of(block, one)} and {words_of(block, other)} are {figure(apart, step)} percentage points apart; the "
        f"text says {words_of(block, by)}.",
        f"{figure(larger, step)} − {figure(smaller, step)} = {figure(apart, step)} points",
        (Place(block, span_of(one), "a share"), Place(block, span_of(other), "a share")),
        instead=((Span(by.numeral.end, by.end), " percentage points"),),
    )
