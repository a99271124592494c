"""A lead or majority against the two figures: “by six points, 47 percent to 43”, “by 312 votes, 12,402 to 12,090”."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

import regex

from proofdesk.analysis import Analysis, Kind, Quantities, Quantity, Sentences
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import (
    Difference,
    Place,
    Story,
    Stretch,
    known,
    like,
    number_span,
    scaled,
    sentence_near,
    span_of,
    stretches,
    words_of,
)
from proofdesk.text import Block, Span
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "margin",
    "A lead or a majority is not the difference of the two figures.",
    "Both figures stand beside it; the subtraction is the reader’s first.",
    (
        "She leads by [[six points]], 47 percent to 43 percent.",
        "He won by [[412 votes]], with 12,402 votes to 12,090.",
    ),
    ("She leads by four points, 47 percent to 43 percent.", "He won by 312 votes, with 12,402 votes to 12,090."),
)
_LEAD = lazy_pattern(
    r"\b(?:leads?|led|leading|ahead|lead|won|win|beat|beating|defeated|majority|margin|advantage|edged|behind|trail(?:s|ed|ing)?|"
    r"clear|passed|carried|approved|rejected)\b",
    regex.IGNORECASE,
)
_BY = lazy_pattern(
    r"\b(?:by|of|a|an|with\sa|just|only)\s$|\b(?:lead|majority|margin|advantage)\sof\s(?:just\s|only\s|about\s)?$"
)
_APART = 80
"""Code points that two shares of one comparison stand apart at most."""
_GIVEN = lazy_pattern(r"\d+(?:\sto\s|[-–])\d+|margin\sof\s(?:sampling\s)?error|percent|per\scent|%")
_LEADS = lazy_pattern(r"\b(?:leads?|led|ahead|lead|behind|clear\sof|trail(?:s|ed|ing)?)\b", regex.IGNORECASE)
_TO = lazy_pattern(
    r"[^.;:]{0,60}?(?:\bto\b|\bagainst\b|\bcompared\swith\b|[-–]|\bfor\b[^.;:]{1,50}\band\b|\band\b)[^.;:]{0,40}"
)
_OUTSIDE = lazy_pattern(
    r"\b(?:well\s)?(?:(?P<out>outside|beyond|greater\sthan|larger\sthan)|within|inside)\s(?:\p{L}+[’']s\s|the\s)?(?:poll[’']s\s)?"
    r"margin\sof\s(?:sampling\s)?error"
)
_NO_SIDE = lazy_pattern(r"\s(?:\p{L}+\s){0,2}(?:undecided|unsure|did\snot|not\ssure|others?)\b")
_MARGIN = lazy_pattern(r"margin\sof\s(?:sampling\s)?error")
_UNSAFE = lazy_pattern(r"\b(?:from|up|down|last|previous(?:ly)?|earlier|was\sonce|margin\sof\serror)\b")


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Leads whose two figures are further apart or nearer."""
    story, error = known(analysis), _error(analysis)
    for block in analysis.document.prose():
        yield from _of_error(analysis, block, error)
        yield from _elsewhere(analysis, block, story)
    for stretch in stretches(analysis):
        if _LEAD.search(stretch.text) and not _UNSAFE.search(stretch.text):
            yield from _of_shares(stretch)
            yield from _of_votes(stretch)


def _of_shares(stretch: Stretch) -> Iterator[Difference]:
    leads = [each for each in stretch.quantities if each.kind is Kind.POINTS]
    shares = [each for each in stretch.quantities if each.kind is Kind.PERCENT or _bare(each)]
    named = any(each.kind is Kind.PERCENT for each in shares) or (
        len(shares) == 2 and stretch.between(shares[0], shares[1]) in (" to ", "-", "–")
    )
    if len(leads) == 1 and len(shares) == 2 and named:
        yield from _compared(stretch, leads[0], shares[0], shares[1])


def _elsewhere(analysis: Analysis, block: Block, story: Story) -> Iterator[Difference]:
    """A lead in points in a sentence without shares, which no two shares of the story give: it asks."""
    found = analysis[Quantities].block(block)
    for lead in (each for each in found if each.kind is Kind.POINTS):
        sentence = analysis[Sentences].around(block, lead.start)
        alone = not any(_is_share(each) for each in analysis[Quantities].within(block, sentence))
        words = sentence_near(analysis, block, lead.start)
        if not alone or not _LEADS.search(words) or _GIVEN.search(words):
            continue
        pairs = [
            (one, two)
            for one, two in pairwise(
                [each for each in story.near(block, lead) if _is_share(each.quantity) or _bare(each.quantity)]
            )
            if one.block is two.block and _is_share(one.quantity) and two.quantity.start - one.quantity.end < _APART
        ]
        apart = [abs(one.quantity.value - two.quantity.value) for one, two in pairs]
        if pairs and all(abs(each - lead.value) > lead.numeral.step / 2 for each in apart):
            one, two = pairs[0]
            yield Difference(
                block,
                span_of(lead),
                f"No two shares of the story are {words_of(block, lead)} apart: {words_of(*one)} and {words_of(*two)} "
                f"are {scaled(apart[0])} apart. Which does the text mean?",
                f"{scaled(max(one.quantity.value, two.quantity.value))} − "
                f"{scaled(min(one.quantity.value, two.quantity.value))} = {scaled(apart[0])}",
                (
                    Place(one.block, span_of(one.quantity), "a share"),
                    Place(two.block, span_of(two.quantity), "a share"),
                ),
                asks=True,
            )


def _is_share(quantity: Quantity) -> bool:
    return quantity.kind is Kind.PERCENT


def _bare(quantity: Quantity) -> bool:
    """True for the second figure of “47 percent to 43”."""
    return quantity.kind in (Kind.COUNT, Kind.LABEL) and not quantity.noun


def _of_error(analysis: Analysis, block: Block, error: Quantity | None) -> Iterator[Difference]:
    """A lead that is called outside of the margin of error and is smaller, or inside and more than twice as large."""
    told = _OUTSIDE.search(block.text)
    if told is None or error is None:
        return
    before = [each for each in analysis[Quantities].block(block) if each.end <= told.start()]
    shares = [each for each in before if each.kind is Kind.PERCENT or _bare(each)]
    shares = [each for each in shares if not _NO_SIDE.match(block.text[each.end : each.end + 30])][-2:]
    if len(shares) < 2 or all(each.kind is not Kind.PERCENT for each in shares):
        return
    apart, outside = abs(shares[0].value - shares[1].value), told["out"] is not None
    if (outside and apart <= error.value) or (not outside and apart > 2 * error.value):
        yield Difference(
            block,
            Span(told.start(), told.end()),
            f"The shares are {scaled(apart)} points apart and the margin of error is {scaled(error.value)}; the text "
            f"says “{told[0]}”.",
            f"{scaled(max(each.value for each in shares))} − {scaled(min(each.value for each in shares))} = "
            f"{scaled(apart)}; margin {scaled(error.value)}",
            tuple(Place(block, span_of(each), "a share") for each in shares),
        )


def _error(analysis: Analysis) -> Quantity | None:
    """The margin of error of the story, where it gives one."""
    for block in analysis.document.prose():
        for found in _MARGIN.finditer(block.text):
            here = [
                each for each in analysis[Quantities].block(block) if found.start() <= each.start < found.end() + 40
            ]
            here = [each for each in here if each.kind in (Kind.POINTS, Kind.PERCENT)]
            if here:
                return here[0]
    return None


def _of_votes(stretch: Stretch) -> Iterator[Difference]:
    votes = [each for each in stretch.quantities if each.kind is Kind.COUNT]
    if len(votes) != 3 or len(stretch.quantities) > 4:
        return
    leads = [each for each in votes if each.noun in ("vote", "ballot", "seat") and _BY.search(stretch.before(each))]
    rest = [each for each in votes if each not in leads]
    if len(leads) == 1 and len(rest) == 2 and all(each.value > leads[0].value for each in rest):
        yield from _compared(stretch, leads[0], *rest)


def _compared(stretch: Stretch, lead: Quantity, one: Quantity, two: Quantity) -> Iterator[Difference]:
    if not _TO.fullmatch(stretch.between(one, two)) or not lead.exact:
        return
    apart = abs(one.value - two.value)
    fine = one.kind is Kind.PERCENT and one.numeral.step < 1
    room = (one.numeral.step + two.numeral.step) / 2 if fine else Fraction(0)
    if abs(apart - lead.value) <= room + lead.numeral.step / 2 * (lead.numeral.step < 1) or not apart:
        return
    block, unit = stretch.block, " points" if lead.kind is Kind.POINTS else ""
    certain = abs(apart - lead.value) > 1 or one.kind is Kind.COUNT
    yield Difference(
        block,
        span_of(lead),
        f"{words_of(block, one)} and {words_of(block, two)} are {scaled(apart)}{unit} apart; the text says "
        f"{words_of(block, lead)}.",
        f"{scaled(max(one.value, two.value))} − {scaled(min(one.value, two.value))} = {scaled(apart)}",
        (Place(block, span_of(one), "the first figure"), Place(block, span_of(two), "the second figure")),
        proved=certain,
        instead=((number_span(lead), like(apart, lead)),),
    )
