"""More than the whole: 120 percent of voters; answers that come to more than 100 percent; 15 of the 12 members."""

from collections.abc import Iterator
from fractions import Fraction

import regex

from proofdesk.analysis import Analysis, Furniture, Kind, Quantities, Quantity
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import (
    Difference,
    Place,
    Stretch,
    figure,
    scaled,
    span_of,
    stretches,
    words_of,
)
from proofdesk.text import Block
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "over-whole",
    "A part is larger than its whole, or shares of one whole come to more than 100 percent.",
    "No group has more than all of its members.",
    (
        "Of the 12 members, [[15 members]] voted for the plan.",
        "In the poll 48 percent backed her, 41 percent backed him and [[19 percent]] were undecided.",
    ),
    (
        "Of the 12 members, 11 voted for the plan.",
        "In the poll 48 percent backed her, 41 percent backed him and 11 percent were undecided.",
    ),
)
_OF_THE = lazy_pattern(r"\b[Oo](?:ut\sof|f)\s(?:the\s|its\s|their\s|all\s|those\s)*$")
_OF = lazy_pattern(r"\s(?:out\s)?of\s(?:the|its|their|all|his|her|those)\s$")
_REST = lazy_pattern(
    r"\b(?:undecided|(?:did|do)\snot\sknow|no\sopinion|don[’']t\sknow|the\s(?:rest|remainder|remaining|other)|others?|unsure|"
    r"not\ssure|(?:did|do)\snot\ssay|declined\sto\s(?:say|answer))\b",
    regex.IGNORECASE,
)
_SEVERAL = lazy_pattern(
    r"\b(?:multiple|more\sthan\sone\s(?:answer|choice)|several\sanswers|up\sfrom|down\sfrom|compared|from|than|rose|fell)\b"
)


_GROUP = (
    r"voters|members|residents|respondents|people|pupils|students|patients|households|homes|workers|employees|adults|"
    r"children|women|men|customers|passengers|drivers|teachers|doctors|nurses|families|goods|votes|ballots|seats|cases|"
    r"kindergartners|Americans|Britons|those"
)
_OF_GROUP = lazy_pattern(rf"\sof\s(?:the\s|its\s|their\s|all\s|our\s)?(?:\p{{Ll}}+\s){{0,2}}(?:{_GROUP})\b")
_DID = (
    r"came|were|had|have|said|voted|passed|survived|returned|finished|graduated|live|lived|own|owned|are|took|chose|"
    r"agreed|went"
)
_WHO_DID = lazy_pattern(
    rf"\sof\s(?:the\s|its\s|their\s|all\s)?(?:\p{{Ll}}+\s){{0,2}}\p{{Ll}}+(?:s|men|women|people)\s(?:{_DID})\b"
)
_THEY = lazy_pattern(
    r"\s(?:have|had|were|are|said|voted|supported|opposed|own|live|agreed|did|do|had\sbeen|have\sbeen)\b"
)
_OF_ALL = lazy_pattern(
    r"\b(?:recovered|collected|completed|counted|destroyed|vaccinated|surveyed|inspected|closed)\s(?:\p{Ll}+\s)?$"
)
_VOTE = lazy_pattern(r"\b(?:vote|votes|poll|polled|survey|share|took|won|backed|support(?:ed)?|answered|said)\b")


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Parts above their wholes, and lists of shares that come to more than all."""
    for block in analysis.document.prose():
        if not analysis[Furniture].holds(block):
            for each in analysis[Quantities].block(block):
                yield from _above_hundred(block, each)
    for stretch in stretches(analysis):
        yield from _more_than_all(stretch)
        yield from _answers(stretch)
        yield from _seats(stretch)


def _above_hundred(block: Block, each: Quantity) -> Iterator[Difference]:
    """“114 percent of voters”, “recovered 140 percent of the goods”: no growth, but a share of a group."""
    if each.kind is not Kind.PERCENT or each.bounds().low <= 100:
        return
    behind, before = block.text[each.end : each.end + 60], block.text[max(0, each.start - 40) : each.start]
    whole = (
        _OF_GROUP.match(behind)
        or _WHO_DID.match(behind)
        or _THEY.match(behind)
        or (behind.startswith(" of ") and _OF_ALL.search(before))
    )
    if whole:
        yield Difference(
            block,
            span_of(each),
            f"{words_of(block, each)}: a share of a group is 100 percent at most.",
            f"{figure(each.value, each.numeral.step)} > 100",
            proved=True,
        )


def _more_than_all(stretch: Stretch) -> Iterator[Difference]:
    found, block = stretch.quantities, stretch.block
    for at in range(len(found) - 1):
        first, second = found[at : at + 2]
        if first.kind is not Kind.COUNT or second.kind is not Kind.COUNT:
            continue
        between = stretch.between(first, second)
        if _OF.fullmatch(between) and second.noun:
            part, whole = first, second
        elif _OF_THE.search(stretch.before(first)) and regex.fullmatch(r"[^.;:–—]{0,40},\s", between) and first.noun:
            part, whole = second, first
        else:
            continue
        if part.bounds().low > whole.bounds().high and part.noun in ("", whole.noun):
            yield Difference(
                block,
                span_of(part),
                f"{words_of(block, part)} of {words_of(block, whole)}: the part is larger than the whole.",
                f"{scaled(part.value)} > {scaled(whole.value)}",
                (Place(block, span_of(whole), "the whole"),),
                proved=part.widest().low > whole.widest().high,
            )


def _seats(stretch: Stretch) -> Iterator[Difference]:
    """“21 of the 48 seats, the Conservatives 17, the Greens eight and others five” come to more than 48."""
    found, block = stretch.quantities, stretch.block
    if len(found) < 4 or not _OF.fullmatch(stretch.between(found[0], found[1])) or not found[1].noun:
        return
    whole, parts = found[1], [found[0], *found[2:]]
    plain = all(each.kind in (Kind.COUNT, Kind.LABEL) and not each.noun and each.exact for each in parts)
    if not plain or _SEVERAL.search(stretch.text):
        return
    total = sum(each.value for each in parts)
    if total > whole.value:
        yield Difference(
            block,
            span_of(whole),
            f"The parts come to {scaled(Fraction(total))} of {words_of(block, whole)}.",
            f"{' + '.join(scaled(each.value) for each in parts)} = {scaled(Fraction(total))}",
            tuple(Place(block, span_of(each), "a part") for each in parts),
            proved=True,
        )


def _answers(stretch: Stretch) -> Iterator[Difference]:
    shares = [each for each in stretch.quantities if each.kind is Kind.PERCENT]
    shares = shares + _bare(stretch, shares)
    if len(shares) < 3 or len(shares) > 8 or _SEVERAL.search(stretch.text) or not all(each.exact for each in shares):
        return
    block, last = stretch.block, shares[-1]
    near = block.text[shares[-2].end : stretch.span.end]
    total = sum((each.value for each in shares), Fraction(0))
    room = sum(each.numeral.step for each in shares) / 2
    complete = _REST.search(near) or (len(shares) > 3 and _VOTE.search(stretch.text))
    if not complete or total - room <= 100:
        return
    yield Difference(
        block,
        span_of(last),
        f"The shares come to {figure(total, last.numeral.step)} percent.",
        f"{' + '.join(figure(each.value, each.numeral.step) for each in shares)} = {figure(total, last.numeral.step)}",
        tuple(Place(block, span_of(each), "another share") for each in shares[:-1]),
        proved=total - 2 * room > 100,
    )


def _bare(stretch: Stretch, shares: list[Quantity]) -> list[Quantity]:
    """The rest of “Labour 38 percent, the Greens 27, the others 20”: numbers behind the one share that is named so."""
    if len(shares) != 1:
        return []
    found = [each for each in stretch.quantities if each.start > shares[0].end]
    plain = all(each.kind in (Kind.COUNT, Kind.LABEL) and not each.noun and each.value < 100 for each in found)
    return found if plain else []
