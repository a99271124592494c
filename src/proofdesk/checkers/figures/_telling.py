"""What a comparison has found, and how it is told: two places, the sum, a question."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from proofdesk.analysis import Analysis, Furniture, Quantities, Quantity, Quotations, Sentences
from proofdesk.checkers._making import finding, related, replacing
from proofdesk.findings import Evidence, Finding, Rule, Severity
from proofdesk.text import Block, BlockKind, Span

_QUOTED = "Said in a quotation: check against the recording."
_MOST = 40
"""Quantities in a sentence above which it is a table."""
_REACH = 80
_NEAR = 400
_SMALL = (
    "nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty".split()
)


class Stretch(NamedTuple):
    """A sentence (or a whole block) with its quantities; places are code points of the block's shown text."""

    block: Block
    span: Span
    quantities: tuple[Quantity, ...]

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.span.of(self.block.text)

    def between(self, first: Quantity, second: Quantity) -> str:
        """What stands between two quantities of it."""
        return self.block.text[first.end : second.start]

    def before(self, quantity: Quantity) -> str:
        """The sentence up to a quantity."""
        return self.block.text[self.span.start : quantity.start]

    def after(self, quantity: Quantity) -> str:
        """The sentence from a quantity on."""
        return self.block.text[quantity.end : self.span.end]


class Place(NamedTuple):
    """Another place that a difference is about, and what is said of it."""

    block: Block
    span: Span
    note: str


class Difference(NamedTuple):
    """Figures that do not agree: where, what is said, the arithmetic, the other places, what else it could read.

    `proved` is True where no rounding explains it, `asks` where it may well be two different things: a query. Each
    of `instead` is a span of the block's text and its words.
    """

    block: Block
    span: Span
    message: str
    arithmetic: str
    others: tuple[Place, ...] = ()
    proved: bool = False
    asks: bool = False
    instead: tuple[tuple[Span, str], ...] = ()


def told(analysis: Analysis, rule: Rule, difference: Difference) -> Finding:
    """The finding of a difference; within a quotation, where people may misspeak, it is a query."""
    severity = Severity.QUERY if difference.asks else Severity.ERROR if difference.proved else Severity.WARNING
    message = difference.message
    if analysis[Quotations].holds(difference.block, difference.span):
        severity, message = Severity.QUERY, f"{message} {_QUOTED}"
    return finding(
        analysis,
        rule,
        difference.block,
        difference.span,
        message,
        [replacing(difference.block, span, words, "person") for span, words in difference.instead],
        [related(analysis, place.block, place.span, place.note) for place in difference.others],
        [Evidence(kind="arithmetic", text=difference.arithmetic)],
        severity=min(severity, rule.severity, key=lambda each: each.rank) if severity is Severity.ERROR else severity,
    )


def stretches(analysis: Analysis) -> Iterator[Stretch]:
    """The sentences of the story that hold two quantities or more; not those that are whole tables."""
    for block in analysis.document.prose():
        found = analysis[Quantities].block(block)
        if len(found) < 2 or analysis[Furniture].holds(block):
            continue
        for span in analysis[Sentences].block(block):
            first = bisect_left(found, span.start, key=lambda each: each.start)
            last = bisect_left(found, span.end, key=lambda each: each.start)
            if 1 < last - first <= _MOST:
                yield Stretch(block, span, tuple(each for each in found[first:last] if each.end <= span.end))


_ABOVE = frozenset(
    {BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.CAPTION, BlockKind.SEO_TITLE, BlockKind.SEO_DESCRIPTION}
)


def above(block: Block) -> bool:
    """True for headline, standfirst, captions and the like; a paragraph all in italics is a standfirst or a caption."""
    slanted = any(span.start <= 1 and span.end >= len(block.text) - 1 for span in block.emphasis)
    return block.kind in _ABOVE or (block.kind is BlockKind.PARAGRAPH and slanted)


class Known(NamedTuple):
    """A quantity and the block it stands in."""

    block: Block
    quantity: Quantity


class Story:
    """Every quantity of a story, in order.

    It gives those near another one, and those above the body, so that a long draft costs no more for each figure.
    """

    def __init__(self, found: Sequence[Known]) -> None:
        self.found = found
        self._above = [each for each in found[:_REACH] if above(each.block)]
        self._places = {(id(each.block), each.quantity.start): at for at, each in enumerate(found)}

    def near(self, block: Block, quantity: Quantity, reach: int = 0) -> list[Known]:
        """The quantities around one, that one included; `reach` is how many on either side (default: 80)."""
        at = self._places.get((id(block), quantity.start), 0)
        start = max(0, at - (reach or _REACH))
        head = [each for each in self._above if self._places[id(each.block), each.quantity.start] < start]
        return [*head, *self.found[start : at + (reach or _REACH) + 1]]


def known(analysis: Analysis) -> Story:
    """Every quantity of the story."""
    return Story(
        [
            Known(block, each)
            for block in analysis.document.prose()
            if not analysis[Furniture].holds(block)
            for each in analysis[Quantities].block(block)
        ]
    )


def sentence_near(analysis: Analysis, block: Block, at: int) -> str:
    """The sentence around an offset; of one that is longer than sentences are, what stands near it."""
    sentence = analysis[Sentences].around(block, at)
    return block.text[max(sentence.start, at - _NEAR) : min(sentence.end, at + _NEAR)]


def span_of(quantity: Quantity) -> Span:
    """Where a quantity stands."""
    return Span(quantity.start, quantity.end)


def number_span(quantity: Quantity) -> Span:
    """Where its bare number stands."""
    return Span(quantity.numeral.start, quantity.numeral.end)


def words_of(block: Block, quantity: Quantity) -> str:
    """A quantity as it is written."""
    return " ".join(block.text[quantity.start : quantity.end].split())


def figure(value: Fraction, step: Fraction = Fraction(1)) -> str:
    """A number in figures, to as many decimals as the step has, with commas from a thousand on."""
    decimals = 0
    while step.denominator != 1 and decimals < 3:
        step, decimals = step * 10, decimals + 1
    rounded = round(value, decimals)
    shown = f"{float(rounded):,.{decimals}f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def like(value: Fraction, model: Quantity) -> str:
    """A value in the way that the number of another quantity is written: in words, in millions, with its decimals."""
    scale = model.numeral.scale
    if model.numeral.written and scale == 1 and value.denominator == 1 and 0 <= value < len(_SMALL):
        return _SMALL[int(value)]
    return figure(value / scale, model.numeral.step / scale)


def scaled(value: Fraction) -> str:
    """A number with million or billion where it is large."""
    for size, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if value >= size:
            return f"{figure(value / size, Fraction(1, 100))} {name}"
    return figure(value, Fraction(1) if value >= 100 or value.denominator == 1 else Fraction(1, 10))
