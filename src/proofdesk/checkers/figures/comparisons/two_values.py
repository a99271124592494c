"""One thing with two values: in headline, standfirst or caption, and in the body; also the age of one person."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

import regex

from proofdesk.analysis import Analysis, Furniture, Kind, Quantities, Quantity
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import (
    Difference,
    Place,
    above,
    like,
    number_span,
    sentence_near,
    span_of,
    words_of,
)
from proofdesk.text import Block, BlockKind
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "two-values",
    "A headline, standfirst or caption gives another number than the body.",
    "The body was updated and the parts above it were not, or the other way round.",
    ("# Fire leaves [[24 homeless]]\n\nThe fire left 34 people homeless on Sunday.",),
    ("# Fire leaves 34 homeless\n\nThe fire left 34 people homeless on Sunday, up from 24 in the morning.",),
)
_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM})
_STATES = {
    "dead": r"dead|killed|kills?|killing|die[sd]?|dies|deaths?|lives|toll",
    "hurt": r"injured|injur(?:es|ing|ies)|hurt|hurts|wounded|wounding",
    "missing": r"missing",
    "arrested": r"arrest(?:s|ed)?|detained|in\scustody",
    "homeless": r"homeless",
    "rescued": r"rescued",
    "charged": r"charged",
}
_STATE = {name: lazy_pattern(rf"\b(?:{words})\b", regex.IGNORECASE) for name, words in _STATES.items()}
_GENERIC = frozenset(
    "person child man woman other one time thing way point other more day year month week hour minute".split()
)
_PEOPLE = frozenset({"person", "child", "man", "woman", ""})
_CHANGING = lazy_pattern(
    r"\b(?:now|earlier|initially|previous(?:ly)?|had\sbeen|up\sfrom|down\sfrom|last\s(?:year|month|week)|first|another|"
    r"more|others?|further|since|by\sthe\send|at\sleast|so\sfar|only|just|than|each|every)\b",
    regex.IGNORECASE,
)
_MOST = 100
"""Values of one thing that are compared."""
_REACH = 45
"""Code points on either side in which the word stands that says what became of the people counted."""


class Value(NamedTuple):
    """A quantity, where it stands, and whether its sentence speaks of a change or of a part."""

    block: Block
    quantity: Quantity
    changing: bool


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Numbers above the body that the body gives otherwise, once and only so."""
    heads_of, body = _values(analysis, above), _values(analysis, _in_body)
    for key, heads in heads_of.items():
        below = body.get(key, [])[:_MOST]
        for head in heads:
            firm = [each for each in below if not each.changing]
            if head.changing or not firm or any(_same(head.quantity, each.quantity) for each in below):
                continue
            if len({each.quantity.value for each in below}) == 1 and head.quantity.exact and _near(head, firm[0]):
                yield _told(head, firm[0])


def _in_body(block: Block) -> bool:
    return block.kind in _BODY and not above(block)


def _values(analysis: Analysis, chosen: Callable[[Block], bool]) -> dict[str, list[Value]]:
    found: dict[str, list[Value]] = defaultdict(list)
    for block in analysis.document.prose():
        if not chosen(block) or analysis[Furniture].holds(block):
            continue
        numbers = analysis[Quantities].block(block)
        for at, each in enumerate(numbers):
            if each.kind is not Kind.COUNT:
                continue
            before = numbers[at - 1].end if at else 0
            after = numbers[at + 1].start if at + 1 < len(numbers) else len(block.text)
            key = _key(block.text, each, before, after)
            if key:
                changing = _CHANGING.search(sentence_near(analysis, block, each.start)) is not None
                found[key].append(Value(block, each, changing))
    return found


def _key(text: str, each: Quantity, before: int, after: int) -> str:
    """What is counted: a state of people (dead, hurt …), or a noun that is not one of the most general."""
    behind = text[each.numeral.end : min(after, each.end + _REACH)]
    ahead = text[max(before, each.start - 25) : each.start]
    if each.noun in _PEOPLE or each.noun in _STATES:
        states = [name for name, pattern in _STATE.items() if pattern.search(behind)]
        states = states or [name for name, pattern in _STATE.items() if pattern.search(ahead)]
        return states[0] if len(states) == 1 else ""
    return "" if each.noun in _GENERIC or len(each.noun) < 4 else each.noun


def _near(head: Value, body: Value) -> bool:
    """True where one is twice the other at most: two goals and 22 goals are not one number gone astray."""
    small, large = sorted((head.quantity.value, body.quantity.value))
    return large <= small * 2


def _same(one: Quantity, other: Quantity) -> bool:
    return one.bounds().meets(other.bounds())


def _told(head: Value, body: Value) -> Difference:
    return Difference(
        head.block,
        span_of(head.quantity),
        f"The {_part(head.block)} says {words_of(head.block, head.quantity)}, the body "
        f"{words_of(body.block, body.quantity)}.",
        f"{words_of(head.block, head.quantity)} ≠ {words_of(body.block, body.quantity)}",
        (Place(body.block, span_of(body.quantity), "the number in the body"),),
        proved=body.quantity.exact and head.quantity.numeral.scale == 1,
        instead=((number_span(head.quantity), like(body.quantity.value, head.quantity)),),
    )


def _part(block: Block) -> str:
    named = {
        BlockKind.SEO_TITLE: "title for search",
        BlockKind.SEO_DESCRIPTION: "description for search",
        BlockKind.PARAGRAPH: "line in italics",
    }
    return named.get(block.kind, str(block.kind))
