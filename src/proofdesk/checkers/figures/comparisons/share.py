"""A share against its two figures: “12 of the 40 members, or 30 percent”, “a third of the 90 jobs, or 30”."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

import regex

from proofdesk.analysis import Analysis, Bounds, Kind, Quantities, Quantity, singular
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import (
    Difference,
    Place,
    Stretch,
    figure,
    known,
    like,
    number_span,
    scaled,
    span_of,
    stretches,
    words_of,
)
from proofdesk.text import Block
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "share",
    "A percentage or fraction does not follow from its two figures.",
    "Readers who know one of the figures do the division.",
    ("In all 12 of the 40 members, or [[40 percent]], voted no.", "Of the 90 jobs, 30, or [[half]], will go."),
    ("In all 12 of the 40 members, or 30 percent, voted no.", "Of the 90 jobs, 30, or a third, will go."),
)
_OF = lazy_pattern(
    r"\s(?:out\s)?of\s(?:the\s(?:\p{L}+\s){0,2}\p{L}+[’']s?\s|the\s|its\s|their\s|his\s|her\s|all\s|those\s|our\s|some\s|about\s|more\sthan\s)*$"
)
_OF_WHOLE = lazy_pattern(r"\b[Oo](?:ut\sof|f)\s(?:the\s|its\s|their\s|all\s|those\s)*$")
_JOINED = lazy_pattern(
    r"\s?[,(–—-]+\s?(?:or|i\.e\.|that\sis|equal\sto|equivalent\sto)?\s?(?:about|around|some|roughly|just|nearly|almost|over|under|more\sthan|less\sthan|only|fewer\sthan)?\s?$|\s(?:or|equals?|is)\s(?:about|just|only|nearly|almost|around)?\s?$"
)
_THESE = lazy_pattern(r"\b[Oo]f\s(?:these|those|them),\s")
_OF_NOUN = lazy_pattern(
    r"\sof\s(?:the|its|their|his|her)\s(?:[\p{L}]+[’']s?\s)?(?P<noun>\p{Ll}+s|people|children|men|women),\sor\s(?:about\s|just\s)?"
)
_OR_SHARE = lazy_pattern(r",\sor\s(?:about\s|just\s|nearly\s|around\s)?")
_OF_ALL = lazy_pattern(r"\sof\s(?:the|what|its|all|their)\b")
_FEW = 12
"""Where more figures than these could be the whole, nothing is asked."""
_WHOLES = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Shares that stand beside their two figures and do not follow from them."""
    for stretch in stretches(analysis):
        for part, whole, share in (*_of_whole(stretch), *_share_first(stretch)):
            if share.value and whole.value:
                yield from _compared(Where(stretch.block, stretch.block), part, whole, share)
    yield from _of_these(analysis)
    yield from _of_known(analysis)
    yield from _of_any(analysis)


class Where(NamedTuple):
    """The block of the part and the share, and that of the whole."""

    block: Block
    whole: Block


Three = tuple[Quantity, Quantity, Quantity]
"""A part, the whole, and the share that the one is said to be of the other."""


def _of_whole(stretch: Stretch) -> Iterator[Three]:
    """“12 of the 40 members, or 30 percent,” and “of the 40 members, 12, or 30 percent,”."""
    found = stretch.quantities
    for at in range(len(found) - 2):
        first, second, third = found[at : at + 3]
        if third.kind not in (Kind.PERCENT, Kind.SHARE) or not _may_be_parts(first, second):
            continue
        between, joint = stretch.between(first, second), stretch.between(second, third)
        if _OF.search(between) and _JOINED.fullmatch(_short(joint)):
            yield first, second, third
        elif _OF_WHOLE.search(stretch.before(first)) and len(between) < 60 and _JOINED.fullmatch(_short(joint)):
            yield second, first, third


def _share_first(stretch: Stretch) -> Iterator[Three]:
    """“30 percent of the 40 members, or 12,” and “30 percent (12 of 40)”."""
    found = stretch.quantities
    for at in range(len(found) - 2):
        first, second, third = found[at : at + 3]
        if first.kind not in (Kind.PERCENT, Kind.SHARE) or not _may_be_parts(second, third):
            continue
        between, joint = stretch.between(first, second), stretch.between(second, third)
        if _OF.fullmatch(between) and _JOINED.fullmatch(_short(joint)):
            yield third, second, first
        elif _JOINED.fullmatch(between) and _OF.fullmatch(joint):
            yield second, third, first


def _short(joint: str) -> str:
    """What joins them, without the noun of the whole: “ members, or ”."""
    return regex.sub(r"^(?:\s[\p{L}’'-]+){1,4}(?=\s?[,(–—])", "", joint)


def _may_be_parts(first: Quantity, second: Quantity) -> bool:
    return (
        first.kind in _WHOLES
        and second.kind in _WHOLES
        and (first.kind is second.kind or not first.noun)
        and first.unit == second.unit
    )


def _of_these(analysis: Analysis) -> Iterator[Difference]:
    """“It drew 2,150 replies. Of these, 1,720, or four in five, …”: the whole is the last count before."""
    for block in analysis.document.prose():
        found = analysis[Quantities].block(block)
        for opening in _THESE.finditer(block.text):
            after = [each for each in found if each.start >= opening.end()][:2]
            before = [each for each in found if each.end <= opening.start() and each.kind is Kind.COUNT and each.noun]
            if (
                len(after) == 2
                and before
                and after[0].start == opening.end()
                and after[1].kind in (Kind.PERCENT, Kind.SHARE)
            ):
                part, share = after
                if part.kind is Kind.COUNT and _JOINED.fullmatch(block.text[part.end : share.start]):
                    wholes = [each for each in before[-_FEW:] if each.value > part.value]
                    told = [list(_compared(Where(block, block), part, each, share)) for each in wholes]
                    if told and all(told):  # where one of several wholes fits, it is that one
                        yield from told[0]


def _of_known(analysis: Analysis) -> Iterator[Difference]:
    """“2,400 of its pupils, or a quarter,” where the story says once how many pupils there are."""
    counts: dict[str, list[tuple[Block, Quantity]]] = defaultdict(list)
    for block in analysis.document.prose():
        for each in analysis[Quantities].block(block):
            if each.kind is Kind.COUNT and each.noun:
                counts[each.noun].append((block, each))
    for block in analysis.document.prose():
        found = analysis[Quantities].block(block)
        for part, share in pairwise(found):
            joint = _OF_NOUN.fullmatch(block.text[part.end : share.start])
            if joint is None or part.kind is not Kind.COUNT or share.kind not in (Kind.PERCENT, Kind.SHARE):
                continue
            wholes = [
                (where, each)
                for where, each in counts.get(singular(joint["noun"]), [])[:_FEW]
                if each.value > part.value
            ]
            if len({each.value for _, each in wholes}) == 1:
                yield from _compared(Where(block, wholes[0][0]), part, wholes[0][1], share)


def _of_any(analysis: Analysis) -> Iterator[Difference]:
    """“Taxes supply $206 million, half of what the city takes in”: asks where no figure is such a whole."""
    story = known(analysis)
    for block in analysis.document.prose():
        found = analysis[Quantities].block(block)
        for at, (part, share) in enumerate(pairwise(found)):
            joint = block.text[part.end : share.start]
            behind = block.text[share.end : share.end + 12]
            told = _OR_SHARE.fullmatch(joint) or (joint == ", " and _OF_ALL.match(behind))
            if not told or part.kind not in (Kind.COUNT, Kind.MONEY) or share.kind not in (Kind.PERCENT, Kind.SHARE):
                continue
            beside = at > 0 and _OF.search(block.text[found[at - 1].end : part.start])
            if (
                beside
                or _OF.search(block.text[max(0, part.start - 12) : part.start])
                or _OF_WHOLE.search(_sentence_to(block, part))
            ):
                continue
            wholes = [
                each
                for each in story.near(block, part)
                if each.quantity.value > part.value and _same_sort(each.quantity, part)
            ]
            told_of = [list(_compared(Where(block, each.block), part, each.quantity, share)) for each in wholes]
            if 1 <= len(told_of) <= _FEW and all(told_of):
                yield told_of[-1][0]._replace(proved=False, asks=True)


def _sentence_to(block: Block, part: Quantity) -> str:
    return block.text[max(0, part.start - 60) : part.start].rpartition(". ")[2]


def _same_sort(one: Quantity, other: Quantity) -> bool:
    return one.kind is other.kind and one.unit == other.unit


def _compared(where: Where, part: Quantity, whole: Quantity, share: Quantity) -> Iterator[Difference]:
    percent = share.kind is Kind.PERCENT
    factor = 100 if percent else 1
    usual, widest = part.bounds().over(whole.bounds()), part.widest().over(whole.widest())
    said = share.bounds().wider(share.numeral.step / 2) if percent else _fraction(share)
    if usual is None or widest is None or usual.times(factor).meets(said):
        return
    block, exact = where.block, part.value / whole.value * factor
    shown = f"{like(exact, share)} percent" if percent else f"{figure(exact * 100)} percent"
    yield Difference(
        block,
        span_of(share),
        f"{words_of(block, part)} of {words_of(where.whole, whole)} is {shown}; the text says "
        f"{words_of(block, share)}.",
        f"{scaled(part.value)} ÷ {scaled(whole.value)} = {figure(part.value / whole.value * 100, Fraction(1, 10))} "
        "percent",
        (Place(block, span_of(part), "the part"), Place(where.whole, span_of(whole), "the whole")),
        proved=not widest.times(factor).meets(said),
        instead=((number_span(share), like(exact, share)),) if percent else (),
    )


def _fraction(share: Quantity) -> Bounds:
    """What may be called a third: 6 percent of it more or less, more on the side to which a word loosens it."""
    low, high = {"about": (90, 110), "under": (80, 102), "over": (98, 125), "": (94, 106)}[share.loose]
    return Bounds(share.value * Fraction(low, 100), share.value * Fraction(high, 100))
