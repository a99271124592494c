"""Two figures of one story with the same digits in another order: 412,000 and 421,000."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from proofdesk.analysis import Analysis, Furniture, Kind, Quantities, Quantity
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import Difference, Place, above, span_of, words_of
from proofdesk.findings import Severity
from proofdesk.text import Block
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "digits",
    "Two figures have the same digits, two of them swapped.",
    "A figure typed from notes turns two digits round; read one of the two again.",
    ("The port lost £412,000. The loss of [[£421,000]] put off the dredging.",),
    ("The port lost £412,000. It spent £124,000 on dredging.",),
    Severity.QUERY,
)
_WORD = lazy_pattern(r"\p{L}{4,}")
_COMMON = frozenset(
    "with from that said would were been have this which about over than more into year years last".split()
)
_AROUND = 50
_FEW = 12
_SMALLEST = 1000
Found = tuple[Block, Quantity]


def differences(analysis: Analysis) -> Iterator[Difference]:
    """The later of two figures that differ by two neighbouring digits and may tell of one thing."""
    found: list[Found] = []
    for block in analysis.document.prose():
        if not analysis[Furniture].holds(block):
            found += [(block, each) for each in analysis[Quantities].block(block) if _large(each)]
    times = Counter(_digits(each) for _, each in found)
    alike: dict[object, list[Found]] = defaultdict(list)
    for block, each in found:
        alike[each.kind, each.unit, "".join(sorted(_digits(each)))].append((block, each))
    for group in alike.values():
        for one, other in combinations(group[:_FEW], 2):
            if _swapped(one[1], other[1]) and min(times[_digits(one[1])], times[_digits(other[1])]) == 1:
                first, second = (other, one) if above(one[0]) else (one, other)
                if _related(one, other) or above(one[0]) or above(other[0]):
                    yield _told(second, first)


def _large(each: Quantity) -> bool:
    return each.kind in (Kind.MONEY, Kind.COUNT) and each.value >= _SMALLEST and not each.numeral.written


def _digits(each: Quantity) -> str:
    return str(int(each.value / each.numeral.step)).rstrip("0")


def _swapped(one: Quantity, other: Quantity) -> bool:
    """True for the same digits with two neighbours swapped, of one unit and order."""
    first, second = _digits(one), _digits(other)
    if one.kind is not other.kind or one.unit != other.unit or len(first) != len(second) or len(first) < 2:
        return False
    if len(str(int(one.value))) != len(str(int(other.value))):
        return False
    apart = [at for at in range(len(first)) if first[at] != second[at]]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and first[apart[0]] == second[apart[1]]
        and sorted(first) == sorted(second)
    )


def _related(one: Found, other: Found) -> bool:
    """True where both have a rarer word beside them, or the same noun."""
    return bool(_beside(one) & _beside(other)) or (bool(one[1].noun) and one[1].noun == other[1].noun)


def _beside(found: Found) -> set[str]:
    block, each = found
    near = f"{block.text[max(0, each.start - _AROUND) : each.start]} {block.text[each.end : each.end + _AROUND]}"
    return {word.lower()[:5] for word in _WORD.findall(near)} - {word[:5] for word in _COMMON}


def _told(one: Found, other: Found) -> Difference:
    block, each = one
    return Difference(
        block,
        span_of(each),
        f"{words_of(block, each)} here, {words_of(*other)} elsewhere: the same digits, two of them "
        "swapped. Which is it?",
        f"{words_of(*other)} ≠ {words_of(block, each)}",
        (Place(other[0], span_of(other[1]), "the other figure"),),
        asks=True,
    )
