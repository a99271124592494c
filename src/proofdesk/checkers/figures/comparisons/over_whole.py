"""More than the whole: 120 percent of voters; answers that come to more than 100 percent; 15 of the 12 members."""

from collections.abc import Iterator

import regex

from proofdesk.analysis import Analysis, Kind
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
_OF_THE = regex.compile(r"\b[Oo](?:ut\sof|f)\s(?:the\s|its\s|their\s|all\s|those\s)*$")
_OF = regex.compile(r"\s(?:out\s)?of\s(?:the|its|their|all|his|her|those)\s$")
_REST = regex.compile(
    r"\b(?:undecided|(?:did|do)\snot\sknow|no\sopinion|don[’']t\sknow|the\s(?:rest|remainder|remaining|other)|others?|unsure|"
    r"not\ssure|(?:did|do)\snot\ssay|declined\sto\s(?:say|answer))\b",
    regex.IGNORECASE,
)
_SEVERAL = regex.compile(
    r"\b(?:multiple|more\sthan\sone\s(?:answer|choice)|several\sanswers|up\sfrom|down\sfrom|compared|from|than|rose|fell)\b"
)


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Parts above their wholes, and lists of shares that come to more than all."""
    for stretch in stretches(analysis):
        yield from _more_than_all(stretch)
        yield from _answers(stretch)


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


def _answers(stretch: Stretch) -> Iterator[Difference]:
    shares = [each for each in stretch.quantities if each.kind is Kind.PERCENT]
    if len(shares) < 3 or len(shares) > 8 or _SEVERAL.search(stretch.text) or not all(each.exact for each in shares):
        return
    block, last = stretch.block, shares[-1]
    near = block.text[shares[-2].end : stretch.span.end]
    total = sum(each.value for each in shares)
    room = sum(each.numeral.step for each in shares) / 2
    if not _REST.search(near) or total - room <= 100:
        return
    yield Difference(
        block,
        span_of(last),
        f"The shares come to {figure(total, last.numeral.step)} percent.",
        f"{' + '.join(figure(each.value, each.numeral.step) for each in shares)} = {figure(total, last.numeral.step)}",
        tuple(Place(block, span_of(each), "another share") for each in shares[:-1]),
        proved=total - 2 * room > 100,
    )
