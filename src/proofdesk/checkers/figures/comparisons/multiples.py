"""Doubled, tripled, halved, N times: against the two figures."""

from collections.abc import Iterator
from fractions import Fraction

import regex

from proofdesk.analysis import Analysis, Bounds, Kind
from proofdesk.checkers.figures._change import Change, changes
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import Difference, Place, Stretch, figure, scaled, span_of, stretches, words_of
from proofdesk.text import Span

RULE = rule(
    "multiple",
    "A figure said to have doubled, tripled or halved has not, by the two figures.",
    "The two figures stand beside the word; readers see it at once.",
    ("The number of members [[doubled]] from 300 to 900.", "Sales [[halved]] to £30m from £45m."),
    ("The number of members tripled from 300 to 900.", "Profit nearly doubled from £10m to £19m."),
)
_FACTORS = {
    "doubl": Fraction(2),
    "tripl": Fraction(3),
    "trebl": Fraction(3),
    "quadrupl": Fraction(4),
    "quintupl": Fraction(5),
    "halv": Fraction(1, 2),
}
_WORD = regex.compile(
    r"\b(?:(?P<loose>more\sthan|less\sthan|nearly|almost|roughly|about|just\sunder|close\sto|virtually|over)\s)?"
    r"(?P<word>(?P<stem>doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|e|es|ing)\b)",
    regex.IGNORECASE,
)
_SLACK = Fraction(15, 100)


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Multiples that the figures of their sentence do not bear out."""
    for stretch in stretches(analysis):
        words = list(_WORD.finditer(stretch.text))
        if len(words) == 1:
            for change in changes(stretch, cued=True):
                if change.by is None and change.first.kind in (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE):
                    yield from _compared(stretch, change, words[0])


def _compared(stretch: Stretch, change: Change, found: "regex.Match[str]") -> Iterator[Difference]:
    ratio = change.second.bounds().over(change.first.bounds())
    factor = _FACTORS[found["stem"].lower()]
    if ratio is None or ratio.meets(_allowed(factor, (found["loose"] or "").lower())):
        return
    exact = change.second.value / change.first.value
    widest = change.second.widest().over(change.first.widest())
    proved = widest is None or not widest.meets(Bounds(factor * Fraction(3, 4), factor * Fraction(4, 3)))
    block = stretch.block
    span = Span(stretch.span.start + found.start("word"), stretch.span.start + found.end("word"))
    old, new = words_of(block, change.first), words_of(block, change.second)
    yield Difference(
        block,
        span,
        f"From {old} to {new} is {figure(exact, Fraction(1, 10))} times as much; the text says “{found[0]}”.",
        f"{scaled(change.second.value)} ÷ {scaled(change.first.value)} = {figure(exact, Fraction(1, 100))}",
        (
            Place(block, span_of(change.first), "the figure before"),
            Place(block, span_of(change.second), "the figure after"),
        ),
        proved=proved,
    )


def _allowed(factor: Fraction, loose: str) -> Bounds:
    """What may be called so: 15 percent either way, the whole way up to the next multiple behind “more than”."""
    if loose in ("more than", "over"):
        return (
            Bounds(factor * Fraction(97, 100), factor * Fraction(3, 2))
            if factor > 1
            else Bounds(Fraction(1, 5), factor)
        )
    if loose in ("nearly", "almost", "just under", "close to", "virtually", "less than"):
        low, high = factor * Fraction(8, 10), factor * Fraction(103, 100)
        return Bounds(low, high) if factor > 1 else Bounds(factor * Fraction(97, 100), factor * Fraction(13, 10))
    return Bounds(factor * (1 - _SLACK), factor * (1 + _SLACK))
