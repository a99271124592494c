"""Million and billion for the same thing: the same digits with another scale."""

from collections import defaultdict
from collections.abc import Iterator

from proofdesk.analysis import Analysis, Furniture, Kind, Quantities, Quantity
from proofdesk.analysis.numerals import Numeral
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import Difference, Place, scaled, span_of, words_of
from proofdesk.findings import Severity
from proofdesk.text import Block
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "magnitude",
    "The same digits stand once with million and once with billion.",
    "A thousandfold slip is one letter long.",
    ("The bridge will cost £4.5 billion. The council said it would pay the [[£4.5 million]] over ten years.",),
    ("The bridge will cost £4.5 billion. The council will pay £450 million.",),
    Severity.WARNING,
)
_WORD = lazy_pattern(r"\p{L}{4,}")
_AROUND = 60
"""Code points on either side in which two places must share a word where one digit alone agrees."""
_COMMON = frozenset("with from that said would were been have this which about over than more into year years".split())
Found = tuple[Block, Quantity]


def differences(analysis: Analysis) -> Iterator[Difference]:
    """The rarer of two scales of the same digits, where both may tell of one thing."""
    by_digits: dict[object, list[Found]] = defaultdict(list)
    for block in analysis.document.prose():
        if analysis[Furniture].holds(block):
            continue
        for each in analysis[Quantities].block(block):
            if each.kind in (Kind.MONEY, Kind.COUNT) and each.numeral.scale >= 10**6:
                by_digits[each.unit, each.value / each.numeral.scale].append((block, each))
    for found in by_digits.values():
        for one, other in _pairs(found):
            shown = _shown(one[1].numeral)
            if shown > 2 or _alike(one, other) or (shown == 2 and one[1].kind is Kind.MONEY):
                yield _told(one, other, asks=shown < 3 and not _alike(one, other))
                break


def _pairs(found: list[Found]) -> Iterator[tuple[Found, Found]]:
    """A place of the rarer scale (the later one where both are as common), and one of the other."""
    scales = {each.numeral.scale for _, each in found}
    for scale in sorted(scales):
        if scale * 1000 in scales:
            low = [place for place in found if place[1].numeral.scale == scale]
            high = [place for place in found if place[1].numeral.scale == scale * 1000]
            later = found.index(low[0]) > found.index(high[0])
            if len(low) < len(high) or (len(low) == len(high) and later):
                yield low[0], high[0]
            else:
                yield high[0], low[0]


def _shown(numeral: Numeral) -> int:
    """How many digits are given: three or more hardly agree by chance."""
    return len(str(int(numeral.value / numeral.step)))


def _alike(one: Found, other: Found) -> bool:
    """True where both places count the same noun or have a rarer word in common."""
    if one[1].noun and one[1].noun == other[1].noun:
        return True
    return len(_around(one) & _around(other)) >= (1 if _shown(one[1].numeral) > 1 else 2)


def _around(found: Found) -> set[str]:
    block, each = found
    near = block.text[max(0, each.start - _AROUND) : each.start] + " " + block.text[each.end : each.end + _AROUND]
    return {word.lower() for word in _WORD.findall(near)} - _COMMON


def _told(one: Found, other: Found, *, asks: bool) -> Difference:
    block, each = one
    return Difference(
        block,
        span_of(each),
        f"{words_of(block, each)} here, {words_of(*other)} elsewhere: the same digits a thousand times apart. "
        "Is it the same amount?",
        f"{scaled(max(each.value, other[1].value))} ÷ {scaled(min(each.value, other[1].value))} = 1,000",
        (Place(other[0], span_of(other[1]), "the other scale"),),
        asks=asks,
    )
