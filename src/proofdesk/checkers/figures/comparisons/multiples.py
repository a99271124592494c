"""Doubled, tripled, halved, N times: against the two figures."""

from collections.abc import Iterator
from fractions import Fraction

import regex

from proofdesk.analysis import Analysis, Bounds, Kind, Quantities, Quantity
from proofdesk.checkers.figures._change import Change, alike, changes
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import (
    Difference,
    Place,
    Stretch,
    figure,
    like,
    number_span,
    scaled,
    span_of,
    stretches,
    words_of,
)
from proofdesk.text import Block, Span
from proofdesk.text.patterns import lazy_pattern

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
    "quarter": Fraction(1, 4),
    "halv": Fraction(1, 2),
}
_WORD = lazy_pattern(
    r"\b(?:(?P<loose>more\sthan|less\sthan|nearly|almost|roughly|about|just\sunder|close\sto|virtually|over)\s)?"
    r"(?P<word>(?P<stem>doubl|tripl|trebl|quadrupl|quintupl|halv|quarter)(?:ed|e|es|ing)\b)",
    regex.IGNORECASE,
)
_FOLDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10}
_FOLD = lazy_pattern(
    r"\b(?P<word>(?P<stem>doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|ing))\sfrom\s(?:the\s)?"
    r"|\b(?P<word>(?P<fold>two|three|four|five|six|eight|ten)-?fold)\b",
    regex.IGNORECASE,
)
_ONWARD = lazy_pattern(r"[^.;]{0,30}?\sto\s")
_TIMES = lazy_pattern(r"\s(?:as\s(?:many|much|high|large)\sas\s)?(?:the\s|its\s|their\s)?(?:figure\sof\s|total\sof\s)?")
_REACH, _MOST = 300, 40
"""Code points around “fourfold” in which its figures stand, and how many are compared."""
_TENTH = Fraction(1, 10)
_COUNTED = (Kind.COUNT, Kind.MONEY, Kind.LABEL, Kind.POINTS)
_SLACK = Fraction(15, 100)


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Multiples that the figures of their sentence do not bear out."""
    for stretch in stretches(analysis):
        yield from _times(stretch)
        words = list(_WORD.finditer(stretch.text))
        if len(words) == 1:
            for change in changes(stretch, cued=True) or _to_alone(stretch, words[0]) or _double_the(stretch, words[0]):
                if change.by is None and change.first.kind in (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE):
                    yield from _compared(stretch, change, words[0])
    yield from _elsewhere(analysis)


def _elsewhere(analysis: Analysis) -> Iterator[Difference]:
    """“The total has tripled from 206” and “a fourfold rise”: asks where no figure near it is so many times another."""
    for block in analysis.document.prose():
        for word in _FOLD.finditer(block.text):
            near_it = Span(max(0, word.start() - _REACH), min(len(block.text), word.end() + _REACH))
            found = [each for each in analysis[Quantities].within(block, near_it)[:_MOST] if each.kind in _COUNTED]
            if word["stem"]:
                base = [each for each in found if each.start == word.end() and not _ONWARD.match(block.text, each.end)]
                others, factor = [each for each in found if each not in base], _FACTORS[word["stem"].lower()]
            else:
                base, factor = found[:], Fraction(_FOLDS[word["fold"].lower()])
                others = found
            pairs = [(one, two) for one in base for two in others if one is not two and one.value > 1]
            near = [(one, two) for one, two in pairs if factor / 3 < two.value / one.value < factor * 3]
            near = [(one, two) for one, two in near if (two.value > one.value) == (factor > 1)]
            fits = Bounds(factor * (1 - _SLACK), factor * (1 + _SLACK))
            if near and not any(fits.low <= two.value / one.value <= fits.high for one, two in pairs):
                yield _asked(block, word, *near[0])


def _asked(block: Block, word: "regex.Match[str]", one: Quantity, two: Quantity) -> Difference:
    exact = two.value / one.value
    start, end = word.span("word")
    return Difference(
        block,
        Span(start, end),
        f"{words_of(block, two)} is {figure(exact, Fraction(1, 10))} times {words_of(block, one)}; the text says "
        f"“{word['word']}”. Are other figures meant?",
        f"{scaled(two.value)} ÷ {scaled(one.value)} = {figure(exact, Fraction(1, 100))}",
        (Place(block, span_of(one), "the one figure"), Place(block, span_of(two), "the other figure")),
        asks=True,
    )


def _to_alone(stretch: Stretch, word: "regex.Match[str]") -> list[Change]:
    """“1.1m passengers last year, and expects that to double, to 2.2m”: the first figure stands without “from”."""
    at = stretch.span.start + word.end()
    after = [each for each in stretch.quantities if each.start >= at]
    before = [each for each in stretch.quantities if each.end <= at]
    if not after or regex.fullmatch(r",?\sto\s", stretch.block.text[at : after[0].start]) is None:
        return []
    before = [each for each in before if alike(each, after[0])]
    return [Change(stretch, before[0], after[0], None, rises=True)] if len(before) == 1 else []


def _double_the(stretch: Stretch, word: "regex.Match[str]") -> list[Change]:
    """“120 buses, treble the 40 of last year”."""
    at = stretch.span.start + word.end()
    after = [each for each in stretch.quantities if each.start >= at]
    if (
        not after
        or regex.fullmatch(r"\sthe\s(?:\p{Ll}+\s(?:of|as)\s)?", stretch.block.text[at : after[0].start]) is None
    ):
        return []
    before = [each for each in stretch.quantities if each.end <= at and alike(each, after[0])]
    return [Change(stretch, after[0], before[-1], None, rises=True)] if len(before) == 1 else []


def _times(stretch: Stretch) -> Iterator[Difference]:
    """“180,000 people came, three times the 60,000 of 2010”."""
    found = stretch.quantities
    for first, factor, base in zip(found, found[1:], found[2:], strict=False):
        joint = _TIMES.fullmatch(stretch.between(factor, base)) if factor.noun == "time" else None
        apart = first.kind is not base.kind or base.unit != first.unit or first.kind not in (Kind.COUNT, Kind.MONEY)
        if joint is None or apart or factor.kind is not Kind.COUNT or not 2 <= factor.value <= 100:
            continue
        if not regex.fullmatch(r"[^.;:]{0,40},\s(?:or\s|some\s|about\s)*", stretch.between(first, factor)):
            continue
        ratio = first.bounds().over(base.bounds())
        if ratio and not ratio.meets(Bounds(factor.value * (1 - _TENTH), factor.value * (1 + _TENTH))):
            block, exact = stretch.block, first.value / base.value
            yield Difference(
                block,
                Span(factor.start, factor.end),
                f"{words_of(block, first)} is {figure(exact, Fraction(1, 10))} times {words_of(block, base)}; the text "
                f"says {words_of(block, factor)}.",
                f"{scaled(first.value)} ÷ {scaled(base.value)} = {figure(exact, Fraction(1, 100))}",
                (Place(block, span_of(first), "the larger figure"), Place(block, span_of(base), "the smaller figure")),
                proved=abs(exact - factor.value) > factor.value / 5,
                instead=((number_span(factor), like(Fraction(round(exact)), factor)),),
            )


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
