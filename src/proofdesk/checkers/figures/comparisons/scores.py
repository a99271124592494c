"""Votes and scores: 6-3 in the headline, 7-2 in the standfirst."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from proofdesk.analysis import Analysis, Furniture
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import Difference, Place, above
from proofdesk.findings import Severity
from proofdesk.text import Block, Span
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "score",
    "A vote or a final score is given in two ways.",
    "The headline or the caption was written before the last change.",
    ("# Council votes [[7-2]] for the budget\n\nThe budget passed 6-3 on Monday.",),
    ("# Council votes 6-3 for the budget\n\nThe budget passed 6-3 on Monday.",),
    Severity.WARNING,
)
_SCORE = lazy_pattern(r"(?<![\d–-])(?P<one>\d{1,3})[-–](?P<two>\d{1,3})(?![\d–-]|\s?(?:years?|km|miles?|per|%))")
_SORTS = {
    "vote": lazy_pattern(r"\b(?:vote[sd]?|passed|backed|approved|rejected|council(?:lors)?|board)\b", regex.IGNORECASE),
    "game": lazy_pattern(r"\b(?:win|won|victory|beat|lost|defeat|draw|drew|final\sscore)\b", regex.IGNORECASE),
}
_AROUND = 30


class _Score(NamedTuple):
    block: Block
    span: Span
    sort: str
    sides: frozenset[int]


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Scores of headline, standfirst and captions that stand nowhere else, where the rest has one near them."""
    scores = list(_scores(analysis))
    for score in scores:
        others = [each for each in scores if each.sort == score.sort and each.block is not score.block]
        if not above(score.block) or not others or any(each.sides == score.sides for each in others):
            continue
        near = [each for each in others if _near(score.sides, each.sides)]
        if len({each.sides for each in others}) == 1 and near:
            other = near[0]
            here, there = score.span.of(score.block.text), other.span.of(other.block.text)
            yield Difference(
                score.block,
                score.span,
                f"The {score.block.kind} says {here}; elsewhere the text says {there}.",
                f"{here} ≠ {there}",
                (Place(other.block, other.span, "the other score"),),
                instead=((score.span, there),),
            )


def _scores(analysis: Analysis) -> Iterator[_Score]:
    for block in analysis.document.prose():
        if analysis[Furniture].holds(block):
            continue
        for found in _SCORE.finditer(block.text):
            around = block.text[max(0, found.start() - _AROUND) : found.end() + _AROUND]
            sort = next((name for name, pattern in _SORTS.items() if pattern.search(around)), "")
            if sort:
                yield _Score(block, Span(*found.span()), sort, frozenset({int(found["one"]), int(found["two"])}))


def _near(one: frozenset[int], other: frozenset[int]) -> bool:
    """True where the larger sides and the smaller ones differ by two at most, as of one vote or match."""
    return abs(max(one) - max(other)) <= 2 and abs(min(one) - min(other)) <= 2
