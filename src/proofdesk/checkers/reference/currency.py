"""Currencies by nation: “the Japanese yuan”. Currencies of the past thirty years count as the country’s own."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from proofdesk.checkers.reference._names import NAME, Row, by_code, country_pack, owner
from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

if TYPE_CHECKING:
    import regex

PACKS = ("countries",)
_UNITS = (
    "dollar yen yuan rupee ruble rouble peso rand lira krona krone franc zloty forint koruna hryvnia dinar dirham rial "
    "riyal shekel baht dong ringgit rupiah naira shilling birr cedi lev leu lari dram tenge kwacha dalasi taka "
    "kroner kronor"
).split()
_DOUBLE = "euro pound mark real reais won sol".split()
"""Units whose names are other words too: they count behind an amount only."""
WORDS = (*_UNITS, *_DOUBLE)
RULE = rule(
    "currency",
    "A currency is named with a nation that has another one.",
    "Unicode CLDR",
    (
        "The Japanese [[yuan -> yen]] fell.",
        "It cost 900 Norwegian [[krona -> krone]].",
        "It cost 90,000 Danish [[euros -> kroner]].",
    ),
    (
        "The Japanese yen fell.",
        "It cost 900 Swiss francs.",
        "It cost 900 Danish kroner.",
        "The old Italian lira is missed by few.",
        "The Danish euro vote was lost.",
    ),
)
_ALIKE = {"rouble": "ruble", "riyal": "rial", "new": "shekel", "krónur": "krona", "króna": "krona", "kroner": "krone",
          "kronor": "krona", "reais": "real", "markka": "mark"}  # fmt: skip
_NATION = rf"(?P<land>(?:North |South |New |Saudi |Sri |Costa )?{NAME})"
_AMOUNT = r"\b\d[\d,.]*[ \u00a0]?(?P<many>m|bn|tn|million|billion|trillion)?[ \u00a0]"
_MONEY = lazy_pattern(rf"\b{_NATION} (?P<unit>{'|'.join(_UNITS)})(?P<more>s?)\b")
_COUNTED = lazy_pattern(
    rf"{_AMOUNT}{_NATION} (?P<unit>{'|'.join(_DOUBLE)})(?P<more>s?)\b(?! (?:the|a|an|their|his|her)\b)"
)
_OWN = lazy_pattern(
    r"\bin (?:its|their|the|that country’s) own (?:currency|money)\b|\bin (?:the )?(?:local|national) currency\b"
)
_BARE = lazy_pattern(rf"{_AMOUNT}(?P<unit>{'|'.join(_UNITS)})(?P<more>s?)\b")
_COMMON = frozenset({"dollar"})
"""Units that firms of any land may reckon in."""


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
    for pattern in (_MONEY, _COUNTED):
        for found in pattern.finditer(scene.text):
            if found["unit"] == "won" and not found["many"]:
                continue
            land = owner(found["land"])
            if land is not None and land["id"] == "US" and found["unit"] == "pound":
                continue  # a weight
            if land is not None and not scene.past(found.span()):
                yield from _compared(found, land)
    if "own" in scene.words or "currency" in scene.words:
        yield from _own(scene)


def _compared(found: "regex.Match[str]", land: Row) -> Iterator[Conflict]:
    if land["id"] not in _units():
        return
    unit = _ALIKE.get(found["unit"], found["unit"])
    now = [name for _, name, _, end in land["currencies"] if end is None]
    if unit in _units()[land["id"]] or not now:
        return
    right = _unit(now[-1])
    known = f"The currency of {land['name']} is the {right}"
    many = found["more"] or found["unit"] in {"kroner", "kronor", "reais"}
    span = Span(found.start("unit"), found.end("more"))
    shown = _MANY.get(right, f"{right}s") if many else right
    yield Conflict(RULE, span, known, country_pack(), (shown,), source="Unicode CLDR")


_MANY = {"krone": "kroner", "krona": "kronor", "real": "reais"} | {
    word: word for word in "yen yuan won baht rand lei lev forint zloty ringgit".split()
}
"""Plurals that are not made with an s."""


def _own(scene: Scene) -> Iterator[Conflict]:
    """“The Czech mill, paid in its own money, asks 60m zloty”: one nation in the sentence, and an amount."""
    for found in _BARE.finditer(scene.text):
        sentence = scene.sentence(found.start())
        lands = {row["id"]: row for word in sentence.split() if (row := owner(word.strip(",.;:()“”")))}
        if len(lands) == 1 and found["unit"] not in _COMMON and _OWN.search(sentence):
            yield from _compared(found, *lands.values())
