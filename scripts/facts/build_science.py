"""Make the pack `science` from `science.txt`: statements that cannot stand as they are, in literal contexts.

usage: python scripts/facts/build_science.py
"""

import re
from typing import TYPE_CHECKING

from _writing import HERE, write

if TYPE_CHECKING:
    from collections.abc import Callable

PLANETS = "Mercury Venus Earth Mars Jupiter Saturn Uranus Neptune Pluto".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth".split()
CAUSES = {
    "virus": ("virus|viruses", "viral"),
    "bacterium": ("bacterium|bacteria", "bacterial"),
    "parasite": ("parasite|parasites|protozoan", "parasitic"),
    "fungus": ("fungus|fungi", "fungal"),
}
"""What causes diseases: the nouns, and the adjective."""
Row = dict[str, object]
_ABOUT = "(?:about |around |up to |some |over |nearly |more than |at least )*"


def main() -> None:
    """Write it."""
    makers: dict[str, Callable[..., Row]] = {
        "such": such, "germ": germ, "cause": cause, "unit": unit, "atom": atom, "moon": moon, "order": order,
        "made": made, "plain": plain,
    }  # fmt: skip
    rows = []
    for line in (HERE / "science.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, *parts = (part.strip() for part in line.replace(" | | ", " |  | ").split(" | "))
            rows.append(makers[kind](*parts))
            if kind == "germ" and parts[0] != "flu":  # “stomach flu” has other causes
                rows.append(cause(parts[0], parts[2], parts[3]))
    sources = ["textbooks, WHO, IAU, IUPAC and the SI brochure, by row"]
    write("science", "Science: statements to look at again", "Apache-2.0 (this project)", sources, "2026-03", rows)


def row(name: str, field: str, anchors: list[str], pattern: str, fact: str, source: str, bad: str, good: str) -> Row:
    """One row; the spaces of a pattern are any white space."""
    return {
        "id": re.sub(r"\W+", "-", name.lower()).strip("-"),
        "field": field,
        "anchors": anchors,
        "pattern": rf"\b(?:{pattern})".replace("’", "[’']").replace(" ?", r"\s?").replace(" ", r"\s+"),
        "unless": "",
        "message": f"{fact} ({source}); the text says “{{quote}}”.",
        "fact": fact,
        "source": source,
        "bad": bad,
        "good": good,
    }


def one_of(words: str) -> str:
    """Alternatives, each literal."""
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", " ").replace(r"\-", "-") for word in words.split(", ")) + ")"


def such(field: str, kind: str, members: str, member: str, fact: str, source: str) -> Row:
    """`birds such as bats`."""
    first = members.split(", ", maxsplit=1)[0]
    pattern = rf"{kind},? (?:such as|including|like) {one_of(members)}\b(?!-)"
    bad, good = f"It is about [[{kind} such as {first}]].", f"It is about {kind} such as {member}."
    return row(f"{kind} such as", field, [kind.rsplit(maxsplit=1)[-1]], pattern, fact, source, bad, good)


def germ(disease: str, others: str, cause: str, source: str) -> Row:
    """`the malaria virus`."""
    first = others.split(", ", maxsplit=1)[0]
    shown = disease if disease != "E. coli" else "E. coli"
    pattern = rf"{re.escape(disease)} {one_of(others)}\b".replace(r"\ ", " ").replace(r"\-", "-")
    fact = f"{disease[0].upper()}{disease[1:]} {'is' if cause else ''} caused by a {cause}".replace("  ", " ")
    if disease in {"salmonella", "listeria", "legionella", "E. coli", "MRSA", "HIV", "norovirus", "chlamydia"}:
        fact = f"{disease[0].upper()}{disease[1:]} is a {cause}"
    bad, good = f"The [[{shown} {first}]] was found.", f"The {shown} {cause} was found."
    return row(f"{disease} germ", "medicine", others.split(", "), pattern, fact, source, bad, good)


def cause(disease: str, right: str, source: str) -> Row:
    """`polio is caused by a bacterium`, `polio, a bacterial infection`."""
    nouns = "|".join(words for kind, (words, _) in CAUSES.items() if kind != right)
    adjectives = "|".join(word for kind, (_, word) in CAUSES.items() if kind != right)
    wrong = "parasite" if right != "parasite" else "virus"
    begun = rf"[{disease[0].upper()}{disease[0].lower()}]{re.escape(disease[1:])}".replace(r"\ ", " ").replace(
        r"\-", "-"
    )
    which = r"(?:,? which| which| that)?"
    pattern = (
        rf"{begun}(?:{which},?(?: is| was)?(?: an? (?:\w+ )?(?:disease|infection|illness))?,?(?: that is)? caused by"
        rf" (?:an? |the )?(?:\w+ )?(?:{nouns})|,?(?:{which} is)? an? (?:\w+ )?(?:{adjectives})"
        r" (?:disease|infection|illness))\b(?! (?:and|or|that))"
    )
    name = f"{disease[0].upper()}{disease[1:]}"
    bad, good = f"[[{name} is caused by a {wrong}]], she said.", f"{name} is caused by a {right}, she said."
    anchors = [re.split(r"[ -]", disease)[0].strip(".’")]
    return row(f"{disease} cause", "medicine", anchors, pattern, f"{name} is caused by a {right}", source, bad, good)


def order(planet: str) -> Row:
    """`Mars, the third planet from the Sun`."""
    place = PLANETS.index(planet)
    others = "|".join(each for each in ORDINALS if each != ORDINALS[place])
    pattern = rf"{planet},?(?: which)?(?: is)? the (?:{others}) planet (?:(?:out|away|in order) )?from the [Ss]un"
    wrong = ORDINALS[place - 1] if place else ORDINALS[1]
    fact = f"{planet} is the {ORDINALS[place]} planet from the Sun"
    return row(f"order {planet}", "astronomy", [planet], pattern, fact,
               "International Astronomical Union", f"It flew to [[{planet}, the {wrong} planet from the Sun]].",
               f"It flew to {planet}, the {ORDINALS[place]} planet from the Sun.")  # fmt: skip


def made(what: str, verb: str, others: str, right: str, source: str) -> Row:
    """`insulin is made in the liver`."""
    first = others.split(", ", maxsplit=1)[0]
    begun = rf"[{what[0].upper()}{what[0].lower()}]{what[1:]}"
    pattern = (
        rf"{begun},?(?: which| that)?(?: is| are)? (?:{verb}) (?:mainly |mostly |chiefly )?(?:by|in|through|from)"
        rf" (?:the |an? )?(?:\w+ )?{one_of(others)}\b"
    )
    shown = verb.partition("|")[0]
    name = f"{what[0].upper()}{what[1:]}"
    verb_be = "are" if what.endswith("s") and not what.endswith("is") else "is"
    fact = f"{name} {verb_be} {shown} in the {right}"
    bad, good = f"[[{name} {verb_be} {shown} in the {first}]].", f"{name} {verb_be} {shown} in the {right}."
    return row(f"{what} made", "medicine", [what.split(maxsplit=1)[0]], pattern, fact, source, bad, good)


def unit(quantity: str, others: str, right: str, fact: str) -> Row:
    """`a voltage of 5 amps`."""
    first = others.split(", ", maxsplit=1)[0]
    pattern = rf"{quantity} of {_ABOUT}\d[\d,.]*(?: million| billion)? {one_of(others)}\b"
    amount = right if right[0] == "p" and " " in right else f"5 {right}"
    bad, good = f"It has a [[{quantity} of 5 {first}]].", f"It has a {quantity} of {amount}."
    return row(
        f"{quantity} unit", "physics", [quantity.rsplit(maxsplit=1)[-1]], pattern, fact, "SI brochure", bad, good
    )


def atom(compound: str, parts: str) -> Row:
    """`atoms of water`."""
    fact = f"{compound[0].upper()}{compound[1:]} has no atoms of its own: its parts are {parts}"
    bad, good = f"It holds [[atoms of {compound}]].", "It holds atoms of carbon."
    return row(f"atoms of {compound}", "chemistry", ["atoms"], rf"atoms of {compound}\b", fact, "chemistry textbooks",
               bad, good)  # fmt: skip


def moon(name: str, planet: str) -> Row:
    """`Jupiter’s moon Titan`."""
    others = [each for each in PLANETS if each != planet]
    pattern = rf"(?:{'|'.join(others)})(?:’s|’) (?:\w+ ){{0,2}}moon,? {name}\b"
    fact = f"{name} is a moon of {planet}"
    bad, good = f"A probe will visit [[{others[3]}’s moon {name}]].", f"A probe will visit {planet}’s moon {name}."
    return row(f"moon {name}", "astronomy", [name], pattern, fact, "International Astronomical Union", bad, good)


def plain(
    field: str, name: str, anchors: str, pattern: str, unless: str, fact: str, source: str, bad: str, good: str
) -> Row:
    """A row as it stands; `unless` are words that must not stand in the sentence."""
    made = row(name, field, anchors.split(", "), pattern, fact, source, bad, good)
    made["unless"] = rf"\b(?:{'|'.join(unless.split(', '))})\b" if unless else ""
    return made


if __name__ == "__main__":
    main()
