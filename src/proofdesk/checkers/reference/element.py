"""Chemical names with their symbols: “sodium (So)”, “carbon dioxide (CO)”, “gold, atomic number 97”."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import regex

from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.knowledge import load_pack
from proofdesk.text import Span

PACKS = ("elements",)
WORDS = ("(", "atomic number")
RULE = rule(
    "element",
    "A chemical name stands beside the symbol, formula or atomic number of something else.",
    "periodictable; IUPAC nomenclature",
    ("They measured carbon dioxide ([[CO -> CO2]]).", "It holds potassium ([[P -> K]]).",
     "Gold, atomic number [[97 -> 79]], is soft."),
    ("They measured carbon dioxide (CO2).", "It holds potassium (K).", "Iron (II) salts are green.",
     "He led (AP) the way."),
)  # fmt: skip
_SYMBOL = regex.compile(r"\b(?P<name>\p{L}\p{Ll}+(?: \p{Ll}+)?) \((?P<symbol>(?:\p{Lu}\p{Ll}?[\d₀-₉]*)+)\)")
_NUMBER = regex.compile(
    r"\b(?P<name>\p{L}\p{Ll}{2,}),? (?:which has |with )?(?:an |the )?atomic number (?:of )?(?P<number>\d+)"
)
_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_ROMAN = regex.compile(r"[IVX]+")


@cache
def _rows() -> Mapping[str, Any]:
    return {name: row for row in load_pack("elements").rows for name in row["names"]}


@cache
def _symbols() -> frozenset[str]:
    return frozenset(form for row in load_pack("elements").rows for form in row.get("formulas", (row["id"],)))


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every symbol and number that is another’s."""
    pack = load_pack("elements")
    for found in _SYMBOL.finditer(scene.text):
        name = found["name"].lower()
        row = _rows().get(name) or _rows().get(name.split()[-1])
        symbol = found["symbol"].translate(_DIGITS)
        if row is None or _ROMAN.fullmatch(symbol) or symbol not in _symbols():
            continue
        forms = row.get("formulas", (row["id"],))
        if symbol not in (*forms, f"{forms[0]}2"):
            known = f"{row['names'][0].capitalize()} is {forms[0]}"
            yield Conflict(RULE, Span(*found.span("symbol")), known, pack, (forms[0],))
    for found in _NUMBER.finditer(scene.text):
        row = _rows().get(found["name"].lower())
        if row and "number" in row and row["number"] != int(found["number"]):
            known = f"{row['names'][0].capitalize()} has the atomic number {row['number']}"
            yield Conflict(RULE, Span(*found.span("number")), known, pack, (str(row["number"]),))
