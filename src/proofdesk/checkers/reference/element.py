"""Chemical names with their symbols: “sodium (So)”, “carbon dioxide (CO)”, “gold, atomic number 97”."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.knowledge import load_pack
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

if TYPE_CHECKING:
    import regex

PACKS = ("elements",)
WORDS = ("(", "atomic number", "symbol", "formula", "element", "compound", "molecule", "atom", "ine", " of ")
RULE = rule(
    "element",
    "A chemical name stands beside the symbol, formula or atomic number of something else.",
    "periodictable; IUPAC nomenclature",
    ("They measured carbon dioxide ([[CO -> CO2]]).", "It holds potassium ([[P -> K]]).",
     "Gold, atomic number [[97 -> 79]], is soft.", "The chemical symbol for gold is [[Ag -> Au]].",
     "They found carbon dioxide, the [[element -> compound]] that plants need.",
     "A molecule of water has [[three -> two]] hydrogen atoms."),
    ("They measured carbon dioxide (CO2).", "It holds potassium (K).", "Iron (II) salts are green.",
     "He led (AP) the way.", "Sodium, whose chemical symbol is Na, burns.", "Carbon is an element that life needs.",
        "Water is an element of the plan.",
     "A molecule of water has two hydrogen atoms and one oxygen atom."),
)  # fmt: skip
_SYMBOL = lazy_pattern(r"\b(?P<name>\p{L}\p{Ll}+(?: \p{Ll}+)?) \((?P<symbol>(?:\p{Lu}\p{Ll}?[\d₀-₉]*)+)\)")
_NUMBER = lazy_pattern(
    r"\b(?P<name>\p{L}\p{Ll}{2,}),? (?:which has |with )?(?:an |the )?atomic number (?:of )?(?P<number>\d+)"
)
_FORMULA = r"(?P<symbol>(?:\p{Lu}\p{Ll}?[\d₀-₉]*)+)(?![\p{L}\d])"
_SIGN = r"(?:chemical )?(?:symbol|formula)"
_NAME = r"(?P<name>\p{L}\p{Ll}+(?: \p{Ll}+)?)"
_SAID = (
    lazy_pattern(
        rf"\b{_NAME}(?:, | \(|,? (?:whose|with the|which has the|has the) ){_SIGN}"
        rf"(?:,? is|,? was|:)? [“\"‘']?{_FORMULA}"
    ),
    lazy_pattern(
        r"\b(?:chemical (?:symbol|formula)|symbol of the element|symbol for the element) (?:for|of) "
        rf"{_NAME}(?:,| is| was|:) [“\"‘']?{_FORMULA}"
    ),
    lazy_pattern(
        rf"[“\"‘']?\b{_FORMULA}[”\"’']?, (?:which is )?the (?:chemical )?(?:symbol|formula) (?:for|of) {_NAME}"
    ),
)
_CALLED = (
    lazy_pattern(
        rf"\b{_NAME}(?:,| is| are)(?: which is)? (?:an?|the) (?:chemical |natural |pure )?"
        r"(?P<kind>element)\b(?! (?:in|of)\b)"
    ),
    lazy_pattern(rf"\bthe (?:chemical )?(?P<kind>element) {_NAME}"),
)
_COUNTS = "one two three four five six seven eight".split()
_ATOMS = {
    "water": {"hydrogen": 2, "oxygen": 1},
    "carbon dioxide": {"carbon": 1, "oxygen": 2},
    "carbon monoxide": {"carbon": 1, "oxygen": 1},
    "methane": {"carbon": 1, "hydrogen": 4},
    "ammonia": {"nitrogen": 1, "hydrogen": 3},
    "ozone": {"oxygen": 3},
    "nitrous oxide": {"nitrogen": 2, "oxygen": 1},
    "sulphur dioxide": {"sulphur": 1, "oxygen": 2},
    "sulfur dioxide": {"sulfur": 1, "oxygen": 2},
    "hydrogen peroxide": {"hydrogen": 2, "oxygen": 2},
}
"""The atoms in one molecule; the elements, and how many there are of each."""
_IONS = {"chlorine": "chloride", "fluorine": "fluoride", "iodine": "iodide", "bromine": "bromide"}
_SALT = lazy_pattern(
    r"\b(?:sodium|potassium|calcium|magnesium|hydrogen|silver) (?P<part>" + "|".join(_IONS) + r")\b(?! and\b)"
)
_MOLECULE = lazy_pattern(
    rf"\b(?P<name>{'|'.join(_ATOMS)})(?:’s|'s)?(?: molecules?)?,? (?:(?:whose|which|each|that|has|have|is|are|a|"
    r"molecules?|its|made|made up|up|consists?|composed|contains?|built|formed|of|from) )+(?P<count>"
    + "|".join(_COUNTS)
    + r") (?:atoms? of (?P<of>\p{Ll}+)|(?P<bare>\p{Ll}+) atoms?)(?: and (?P<count2>"
    + "|".join(_COUNTS)
    + r") (?:atoms? )?(?:of )?(?P<of2>\p{Ll}+))?"
)
_MADE = lazy_pattern(
    rf"\b(?P<name>{'|'.join(_ATOMS)}|table salt|rust|steel|brass|bronze)(?:,[^,.;]{{0,40}})? "
    r"(?:is |are |which is )?(?:made up|made|composed|a compound|consists|formed) of (?P<one>\p{Ll}+) and "
    r"(?P<two>\p{Ll}+)"
)
_PARTS = {
    "table salt": {"sodium", "chlorine", "chloride"},
    "rust": {"iron", "oxygen"},
    "steel": {"iron", "carbon"},
    "brass": {"copper", "zinc"},
    "bronze": {"copper", "tin"},
}
_UNLIKELY = lazy_pattern(
    r"\b(?:not|never|no|nor|neither|fifth|key|important|essential|crucial|central|design)\b|n[’']t\b"
)
_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_ROMAN = lazy_pattern(r"[IVX]+")


@cache
def _rows() -> Mapping[str, Any]:
    return {name: row for row in load_pack("elements").rows for name in row["names"]}


@cache
def _symbols() -> frozenset[str]:
    return frozenset(form for row in load_pack("elements").rows for form in row.get("formulas", (row["id"],)))


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every symbol, number, class and count of atoms that is another’s."""
    yield from _symbols_said(scene)
    for found in _NUMBER.finditer(scene.text):
        row = _rows().get(found["name"].lower())
        if row and "number" in row and row["number"] != int(found["number"]):
            known = f"{row['names'][0].capitalize()} has the atomic number {row['number']}"
            yield _conflict(found, "number", known, str(row["number"]))
    if "element" in scene.words:
        yield from _classes(scene)
    if scene.words.keys() & {"molecule", "molecules", "atoms", "atom"}:
        yield from _molecules(scene)
    yield from _parts(scene)


def _conflict(found: "regex.Match[str]", group: str, known: str, *instead: str) -> Conflict:
    return Conflict(RULE, Span(*found.span(group)), known, load_pack("elements"), instead)


def _row(name: str) -> Any:
    """The row of a name, or of its last word: more may stand before it."""
    return _rows().get(name.lower()) or _rows().get(name.lower().split()[-1])


def _symbols_said(scene: Scene) -> Iterator[Conflict]:
    for pattern in (_SYMBOL, *_SAID):
        for found in pattern.finditer(scene.text):
            row, symbol = _row(found["name"]), found["symbol"].translate(_DIGITS)
            if row is None or (pattern is _SYMBOL and (_ROMAN.fullmatch(symbol) or symbol not in _symbols())):
                continue
            forms = row.get("formulas", (row["id"],))
            if symbol not in (*forms, f"{forms[0]}2"):
                yield _conflict(found, "symbol", f"{row['names'][0].capitalize()} is {forms[0]}", forms[0])


def _classes(scene: Scene) -> Iterator[Conflict]:
    for pattern in _CALLED:
        for found in pattern.finditer(scene.text):
            row = _row(found["name"])
            if row is None or row["kind"] == "element" or _UNLIKELY.search(scene.sentence(found.start())):
                continue
            if " " not in row["names"][0]:
                continue  # “water” and “salt” are elements in other senses
            yield _conflict(found, "kind", f"{row['names'][0].capitalize()} is a compound", "compound")


def _molecules(scene: Scene) -> Iterator[Conflict]:
    for found in _MOLECULE.finditer(scene.text):
        atoms = _ATOMS[found["name"]]
        for group, count in (("of" if found["of"] else "bare", "count"), ("of2", "count2")):
            if not found[group]:
                continue
            right = atoms.get(found[group])
            known = f"A molecule of {found['name']} has {_shown(atoms)}"
            if right is None and found[group] in _rows() and _rows()[found[group]]["kind"] == "element":
                yield _conflict(found, group, known)
            elif right is not None and found[count] != _COUNTS[right - 1]:
                yield _conflict(found, count, known, _COUNTS[right - 1])


def _shown(atoms: Mapping[str, int]) -> str:
    return " and ".join(
        f"{_COUNTS[count - 1]} {'atom' if count == 1 else 'atoms'} of {element}" for element, count in atoms.items()
    )


def _parts(scene: Scene) -> Iterator[Conflict]:
    for found in _SALT.finditer(scene.text):
        ion = _IONS[found["part"]]
        yield _conflict(found, "part", f"The salt is a {ion}; {found['part']} is the element", ion)
    for found in _MADE.finditer(scene.text):
        parts = _PARTS.get(found["name"]) or set(_ATOMS[found["name"]])
        for group in ("one", "two"):
            row = _rows().get(found[group])
            if row is not None and row["kind"] == "element" and not parts & set(row["names"]):
                yield _conflict(found, group, f"{found['name'].capitalize()} is made of {' and '.join(sorted(parts))}")
