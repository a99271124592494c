"""Make the pack `elements`, from the package periodictable and a list of common compounds.

usage: python scripts/facts/build_elements.py    (pip install periodictable)
"""

from _writing import HERE, write

OTHER_NAMES = {"aluminum": "aluminium", "sulfur": "sulphur", "cesium": "caesium"}


def main() -> None:
    """Write it."""
    import periodictable

    rows: list[dict[str, object]] = []
    for element in periodictable.elements:
        if element.number:
            other = OTHER_NAMES.get(element.name)
            names = [element.name, *([other] if other else [])]
            rows.append({"id": element.symbol, "kind": "element", "names": names, "number": element.number})
    for line in (HERE / "compounds.txt").read_text(encoding="utf-8").splitlines():
        formula, _, names_text = line.partition(" ")
        forms = formula.split("|")
        rows.append({"id": forms[0], "kind": "compound", "names": names_text.split(", "), "formulas": forms})
    licence = "public domain (periodictable); Apache-2.0 (compounds, this project)"
    sources = ["periodictable", "IUPAC nomenclature, from general knowledge"]
    write("elements", "Chemical elements and common compounds", licence, sources, "2026-03", rows)


if __name__ == "__main__":
    main()
