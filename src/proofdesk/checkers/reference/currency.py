"""Currencies by nation: “the Japanese yuan”. Currencies of the past thirty years count as the country’s own."""

from collections.abc import Iterator, Mapping
from functools import cache

import regex

from proofdesk.checkers.reference._names import NAME, by_code, country_pack, owner
from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.text import Span

PACKS = ("countries",)
_UNITS = (
    "dollar yen yuan rupee ruble rouble peso rand lira krona krone franc zloty forint koruna hryvnia dinar dirham rial "
    "riyal shekel baht dong ringgit rupiah naira shilling birr cedi lev leu lari dram tenge kwacha dalasi taka"
).split()
WORDS = tuple(_UNITS)
RULE = rule(
    "currency",
    "A currency is named with a nation that has another one.",
    "Unicode CLDR",
    ("The Japanese [[yuan -> yen]] fell.", "It cost 900 Norwegian [[krona -> krone]]."),
    ("The Japanese yen fell.", "It cost 900 Swiss francs.", "The old Italian lira is missed by few."),
)
_ALIKE = {"rouble": "ruble", "riyal": "rial", "new": "shekel", "krónur": "krona", "króna": "krona"}
_MONEY = regex.compile(rf"\b(?P<land>(?:North |South |New |Saudi )?{NAME}) (?P<unit>{'|'.join(_UNITS)})s?\b")


@cache
def _units() -> Mapping[str, frozenset[str]]:
    """The names of the units of each country, by its code."""
    return {
        code: frozenset(_unit(name) for _, name, _, _ in row["currencies"])
        for code, row in by_code().items()
        if row["currencies"]
    }


def _unit(name: str) -> str:
    word = name.partition(" (")[0].split()[-1].lower()
    return _ALIKE.get(word, word)


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every unit that is none of the nation’s."""
    for found in _MONEY.finditer(scene.text):
        land = owner(found["land"])
        if land is None or land["id"] not in _units() or scene.past(found.span()):
            continue
        unit = _ALIKE.get(found["unit"], found["unit"])
        now = [name for _, name, _, end in land["currencies"] if end is None]
        if unit in _units()[land["id"]] or not now:
            continue
        right = _unit(now[-1])
        span = Span(*found.span("unit"))
        known = f"The currency of {land['name']} is the {right}"
        yield Conflict(RULE, span, known, country_pack(), (right,), source="Unicode CLDR")
