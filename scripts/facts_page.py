"""The page `docs/reference-data.md`: what is in each pack, where it is from, how old it is."""

from collections.abc import Iterator

from proofdesk.checkers.reference import comparisons
from proofdesk.knowledge import load_pack, pack_names
from proofdesk.knowledge.refresh import RECIPES

_ABOUT = {
    "bodies": "acronyms of bodies and agencies with their names and seats, and who belongs to which body, since when",
    "cities": "cities over 250,000 and capitals, each with every country that has a place of that name",
    "countries": "names, capitals, nationalities, currencies with their years, ISO codes",
    "elements": "symbols and atomic numbers, and formulas of common compounds",
    "holidays": "days of public holidays in twelve countries, year by year",
    "offices": "heads of state and government, and of large bodies, with the days they came and went",
    "science": "statements that do not hold in physics, chemistry, biology, medicine, earth science and astronomy",
}


def facts_page() -> Iterator[str]:
    """Its lines."""
    yield "# Reference data"
    yield ""
    yield "<!-- Made by scripts/build_docs.py from the packs themselves. -->"
    yield ""
    yield (
        "Copy is compared with dated packs that ship with proofdesk. Where they differ, the finding shows what the pack"
        " has and how old that is; alternatives are for a person to choose. What a pack does not cover is not compared."
        ' Choose packs with `packs = ["countries", "science"]` under `[facts]`; nothing is fetched from anywhere.'
    )
    yield ""
    yield "| pack | rows | as of | covers from | holds | sources | licence |"
    yield "|---|---|---|---|---|---|---|"
    for name in pack_names():
        pack = load_pack(name)
        yield (
            f"| `{name}` | {len(pack.rows):,} | {pack.as_of} | {pack.covers_from or '–'} | {_ABOUT[name]} |"
            f" {'; '.join(pack.sources)} | {pack.licence} |"
        )
    yield ""
    yield "## Comparisons"
    yield ""
    yield "| rule | packs | what it points out |"
    yield "|---|---|---|"
    for comparison in comparisons():
        packs = ", ".join(f"`{pack}`" for pack in comparison.PACKS)
        yield f"| `{comparison.RULE.id}` | {packs} | {comparison.RULE.summary} |"
    yield ""
    yield "## Rebuilding"
    yield ""
    yield "`proofdesk facts list`, `facts show PACK [ROW]`, `facts check --date YYYY-MM-DD` and `facts refresh PACK`."
    yield ""
    for name, recipe in sorted(RECIPES.items()):
        yield f"- `{name}`: `{recipe.script}`, which reads {recipe.reads}."
