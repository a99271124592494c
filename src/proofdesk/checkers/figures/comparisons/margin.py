"""A lead or majority against the two figures: “by six points, 47 percent to 43”, “by 312 votes, 12,402 to 12,090”."""

from collections.abc import Iterator

import regex

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
_LEAD = regex.compile(
    r"\b(?:leads?|led|leading|ahead|lead|won|win|beat|beating|defeated|majority|margin|advantage|edged|behind|trail(?:s|ed|ing)?|"
    r"passed|carried|approved|rejected)\b",
    regex.IGNORECASE,
)
_BY = regex.compile(
    r"\b(?:by|of|a|an|with\sa|just|only)\s$|\b(?:lead|majority|margin|advantage)\sof\s(?:just\s|only\s|about\s)?$"
)
_TO = regex.compile(
    r"[^.;:]{0,60}?(?:\bto\b|\bagainst\b|\bcompared\swith\b|[-–]|\bfor\b[^.;:]{1,50}\band\b|\band\b)[^.;:]{0,40}"
)
_UNSAFE = regex.compile(r"\b(?:from|up|down|last|previous(?:ly)?|earlier|was\sonce|margin\sof\serror)\b")


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Leads whose two figures are further apart or nearer."""
    for stretch in stretches(analysis):
        if _LEAD.search(stretch.text) and not _UNSAFE.search(stretch.text):
            yield from _of_shares(stretch)
            yield from _of_votes(stretch)


def _of_shares(stretch: Stretch) -> Iterator[Difference]:
    leads = [each for each in stretch.quantities if each.kind is Kind.POINTS]
    shares = [each for each in stretch.quantities if each.kind is Kind.PERCENT or _bare(each, stretch)]
    if len(leads) == 1 and len(shares) == 2 and any(each.kind is Kind.PERCENT for each in shares):
        yield from _compared(stretch, leads[0], shares[0], shares[1])


def _bare(quantity: Quantity, stretch: Stretch) -> bool:
    """True for the second figure of “47 percent to 43”."""
    return (
        quantity.kind is Kind.COUNT
        and not quantity.noun
        and regex.search(r"(?:to|against)\s$", stretch.before(quantity)) is not None
    )


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
    room = (one.numeral.step + two.numeral.step) / 2
    room = room if one.kind is Kind.PERCENT and one.numeral.step < 1 else 0
    if abs(apart - lead.value) <= room + lead.numeral.step / 2 * (lead.numeral.step < 1) or not apart:
        return
    block = stretch.block
    certain = abs(apart - lead.value) > 1 or one.kind is Kind.COUNT
    yield Difference(
        block,
        span_of(lead),
        f"{words_of(block, one)} and {words_of(block, two)} are {scaled(apart)} apart; the text says "
        f"{words_of(block, lead)}.",
        f"{scaled(max(one.value, two.value))} − {scaled(min(one.value, two.value))} = {scaled(apart)}",
        (Place(block, span_of(one), "the first figure"), Place(block, span_of(two), "the second figure")),
        proved=certain,
        instead=((number_span(lead), like(apart, lead)),),
    )
