"""Parts against their total: “40 jobs: 12 in York, 18 in Hull and 10 in Leeds”, “… 40 in all”, “of the 24, nine …”."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

import regex

from proofdesk.analysis import Analysis, Bounds, Kind, Quantity
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
    span_of,
    stretches,
    words_of,
)
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "total",
    "The parts do not add up to the total.",
    "A sum that does not come out is the slip that readers write in about.",
    (
        "The cut will cost [[45 jobs]]: 12 in York, 18 in Hull and 10 in Leeds.",
        "They found six coins, four rings and two cups, [[14 pieces]] in all.",
        "Of the [[24 people]] on board, nine were children, eight were women and the other five were men.",
    ),
    (
        "The cut will cost 40 jobs: 12 in York, 18 in Hull and 10 in Leeds.",
        "The cut will cost 45 jobs, including 12 in York and 18 in Hull.",
        "Of the 24 people on board, nine were children and eight were women.",
    ),
)
_PARTS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
_NOT_ALL = lazy_pattern(
    r"\b(?:aged|includ(?:e|es|ed|ing)|among|mostly|mainly|such\sas|at\sleast|for\sexample|of\swhich|of\sthem|of\swhom|respectively"
    r"|compared|than|from|up\sfrom|down\sfrom|between|average|each|every|apiece|per|minus|less|more|plus|instead|against)\b",
    regex.IGNORECASE,
)
_COLON = lazy_pattern(r"^[^:–—]{0,60}(?:[:]|\s[–—]\s)\s?")
_TOTAL_BEHIND = lazy_pattern(r"^[^.;:]{0,40}\b(?:in\sall|in\stotal|altogether|combined|all\stold)\b", regex.IGNORECASE)
_TOTAL_BEFORE = lazy_pattern(
    r"\b(?:(?:for|making|bringing\sthe|giving|a)\s(?:a\s|the\s)?(?:grand\s|combined\s)?total\s(?:of|to)|total\sof|totall?ing|adding\sup\sto)\s(?:about\s)?$",
    regex.IGNORECASE,
)
_OF_THE = lazy_pattern(r"\b[Oo](?:ut\sof|f)\s(?:the\s|its\s|their\s|those\s)*$")
_REST = lazy_pattern(r"\b(?:the\s(?:other|remaining|rest)|another|others?)\b", regex.IGNORECASE)
_LINK = lazy_pattern(r"(?:,|;|\sand\b|,\sand\b|\sor\b)")


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Totals whose parts, all of them named in the sentence, come to something else."""
    story = known(analysis)
    for stretch in stretches(analysis):
        found = _split(stretch, [each for each in stretch.quantities if each.kind in _PARTS])
        yield from _compared(stretch, *found) if found else _elsewhere(stretch, story)


_TOGETHER = lazy_pattern(
    r"\b(?:together|in\sall|altogether|made\sup\sof|in\stotal|consists?\sof|comprising|comprises?|accounts?\sfor|"
    r"accounted\sfor)\b"
)
_MADE_OF = lazy_pattern(r",?\s(?:made\sup\sof|consisting\sof|comprising|that\sis)\s$")
_NEAR = Fraction(15, 100)
"""How far a figure may be from the sum of the parts and still be asked about as their total."""
_FEW = 4
"""Where more figures than these are near the sum, nothing is asked."""
_PAIRS = ({"man", "woman"}, {"boy", "girl"}, {"adult", "child"}, {"male", "female"}, {"teacher", "pupil"})
_ROLES = frozenset({"person", "resident", "member", "man", "woman", "child"})
"""People may be counted twice: a teacher who is a parent as well."""
Split = tuple[Quantity, list[Quantity]]


def _split(stretch: Stretch, numbers: Sequence[Quantity]) -> Split | None:
    """The total of a sentence and its parts, in the first way of telling that fits."""
    ways = (_first, _last, _of_the, _both_sexes, _made_up)
    return next((found for way in ways if (found := way(stretch, numbers))), None) if len(numbers) > 2 else None


def _first(stretch: Stretch, numbers: Sequence[Quantity]) -> Split | None:
    """“45 jobs: 12 in York, 18 in Hull and 10 in Leeds”."""
    total, parts = numbers[0], list(numbers[1:])
    head = stretch.between(total, parts[0])
    if not _COLON.fullmatch(head) or not _list_of_parts(stretch, total, parts):
        return None
    return None if _NOT_ALL.search(stretch.block.text[total.start : stretch.span.end]) else (total, parts)


def _last(stretch: Stretch, numbers: Sequence[Quantity]) -> Split | None:
    """“six coins, four rings and two cups, 12 pieces in all” and “…, for a total of 12”."""
    total, parts = numbers[-1], list(numbers[:-1])
    behind = _TOTAL_BEHIND.match(stretch.after(total)) is not None
    cued = behind or _TOTAL_BEFORE.search(stretch.before(total)) is not None
    if not cued or not _list_of_parts(stretch, total, parts):
        return None
    return None if _NOT_ALL.search(stretch.block.text[parts[0].start : total.start]) else (total, parts)


def _of_the(stretch: Stretch, numbers: Sequence[Quantity]) -> Split | None:
    """“Of the 24 people, nine were children, eight women and the other seven men”."""
    total, parts = numbers[0], list(numbers[1:])
    rest = _REST.search(stretch.block.text[max(stretch.span.start, parts[-1].start - 20) : parts[-1].start])
    plain = all(each.kind in (Kind.COUNT, Kind.MONEY) for each in numbers)
    if not _OF_THE.search(stretch.before(total)) or not rest or not plain:
        return None
    text = stretch.block.text[total.end : stretch.span.end]
    return None if _NOT_ALL.search(text) or not _list_of_parts(stretch, total, parts) else (total, parts)


def _made_up(stretch: Stretch, numbers: Sequence[Quantity]) -> Split | None:
    """“a crowd of 11,450, made up of 9,800 home supporters and 1,650 from Ashby”."""
    total, parts = numbers[0], list(numbers[1:])
    plain = all(each.kind is total.kind and each.unit == total.unit for each in parts) and len(parts) < 6
    joints = [stretch.between(one, two) for one, two in pairwise(parts)]
    listed = all(_LINK.search(joint) and len(joint) < 70 for joint in joints)
    return (total, parts) if plain and listed and _MADE_OF.search(stretch.between(total, parts[0])) else None


def _both_sexes(stretch: Stretch, numbers: Sequence[Quantity]) -> Split | None:
    """“820 voters, 434 women and 386 men”: what is named in pairs, behind the noun of all."""
    for total, one, two in zip(numbers, numbers[1:], numbers[2:], strict=False):
        pair = {one.noun, two.noun}
        beside = regex.fullmatch(r"(?:\s\p{L}+){0,4}(?:,|\s[–—]|:|\s\()\s", stretch.between(total, one))
        if beside and pair in _PAIRS and regex.fullmatch(r",?\sand\s", stretch.between(one, two)):
            apart = abs(one.value + two.value - total.value)
            if total.kind is Kind.COUNT and total.noun not in pair and apart < total.value / 2:
                return total, [one, two]
    return None


def _elsewhere(stretch: Stretch, story: Story) -> Iterator[Difference]:
    """“A has 188 cases, B 151 and C 93”, where another figure of the story is near their sum and none equals it."""
    numbers = [each for each in stretch.quantities if each.kind in (*_PARTS, Kind.LABEL)]
    if len(numbers) < 3:
        return
    parts = [each for each in numbers if each.kind in (numbers[0].kind, Kind.LABEL) and each.unit == numbers[0].unit]
    cued = _TOGETHER.search(stretch.text) is not None
    bare = parts[0].kind is Kind.COUNT and bool(parts[0].noun) and not any(each.noun for each in parts[1:])
    if len(parts) != len(numbers) or not (cued or bare) or not all(each.exact for each in parts):
        return
    joints = [stretch.between(one, two) for one, two in pairwise(parts)]
    if _NOT_ALL.search(stretch.text) or not all(_LINK.search(joint) and len(joint) < 60 for joint in joints):
        return
    total = sum((each.value for each in parts), Fraction(0))
    room = sum((each.bounds().high - each.value for each in parts), Fraction(0))
    others = [
        each
        for each in story.near(stretch.block, parts[0])
        if each.quantity not in parts and _like(each.quantity, parts[0])
    ]
    if any(each.quantity.bounds().meets(Bounds(total - room, total + room)) for each in others):
        return
    near = [each for each in others if abs(each.quantity.value - total) < total * _NEAR]
    if 1 <= len({each.quantity.value for each in near}) <= _FEW:
        other, block = min(near, key=lambda each: abs(each.quantity.value - total)), stretch.block
        yield Difference(
            block,
            Span(parts[0].start, parts[-1].end),
            f"These come to {scaled(total)}; elsewhere the text says {words_of(*other)}. Are they its parts?",
            f"{' + '.join(scaled(each.value) for each in parts)} = {scaled(total)}",
            (Place(other.block, span_of(other.quantity), "the total"),),
            asks=True,
        )


def _like(one: Quantity, part: Quantity) -> bool:
    return one.kind is part.kind and one.unit == part.unit and one.noun in ("", part.noun, "person")


def _list_of_parts(stretch: Stretch, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """True where the parts follow each other as a list, and are of the total's kind."""
    if any(each.kind is not total.kind or each.unit != total.unit for each in parts) or len(parts) < 2:
        return False
    nouns = {each.noun for each in parts if each.noun}
    if total.noun and total.noun in nouns and len(nouns) > 1 and parts[0].noun != total.noun:
        return False
    joints = [stretch.between(one, two) for one, two in pairwise(parts)]
    return all(_LINK.search(joint) and len(joint) < 70 for joint in joints)


def _compared(stretch: Stretch, total: Quantity, parts: Sequence[Quantity]) -> Iterator[Difference]:
    zero = Bounds(Fraction(0), Fraction(0))
    usual, widest = sum((each.bounds() for each in parts), zero), sum((each.widest() for each in parts), zero)
    small = total.value < 1000 and total.numeral.scale == 1
    found = sum((each.value for each in parts), Fraction(0))
    if not (total.exact and all(each.exact for each in parts)) and abs(found - total.value) < total.value / 10:
        return
    if found == total.value or (not small and usual.meets(total.bounds())):
        return
    exact = all(each.numeral.value.denominator == 1 for each in parts) and small
    block = stretch.block
    yield Difference(
        block,
        span_of(total),
        f"The parts add up to {scaled(found)}; the text says {words_of(block, total)}.",
        f"{' + '.join(scaled(each.value) for each in parts)} = {scaled(found)}",
        tuple(Place(block, span_of(each), "a part") for each in parts),
        proved=exact or not widest.meets(total.widest()),
        asks=total.noun in _ROLES and len({each.noun for each in parts}) == len(parts),
        instead=((number_span(total), like(found, total)),),
    )
