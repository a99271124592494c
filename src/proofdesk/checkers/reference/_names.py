"""Countries and cities by name, from the packs; built once a process, in well under a tenth of a second."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import regex

from proofdesk.knowledge import Pack, load_pack
from proofdesk.text.patterns import lazy_pattern

Row = Mapping[str, Any]
NAME = r"(?:(?:[A-Z]\.){2,}|\p{Lu}[\p{L}\p{M}’'.-]*\p{L}|\p{Lu}{2,})"
NAMES = rf"{NAME}(?:[ \u00a0](?:(?:and|of|the|da|de|el|al) )?{NAME}){{0,4}}"
"""Up to five words with capitals, as names of places and people are written."""
PAST = lazy_pattern(
    r"\b(?:former|formerly|then|ex|once|until|previous|previously|old|ancient|historic|historical|imperial|medieval|"
    r"wartime|future|self-declared|proclaimed|rival|first|original|colonial|new|planned|proposed|later|had been|late|"
    r"was then|used to|fictional|imaginary|not|never|nor|rather than|confused?|mistaken(?:ly)?|myth|at the time|Soviet|"
    r"Ottoman|Roman|summer|winter|joked?|17\d\d|18\d\d|19\d\d)\b",
    regex.IGNORECASE,
)
"""Signs that a sentence speaks of another time, or denies what it names."""


@cache
def countries() -> Mapping[str, Row]:
    """Every country by each of its names."""
    found: dict[str, Row] = {}
    for row in load_pack("countries").rows:
        for name in (*row["aliases"], row["name"]):
            found[name] = row
            found[f"the {name}"] = row
            found[f"The {name}"] = row
    return found


@cache
def by_code() -> Mapping[str, Row]:
    """Every country by its ISO code."""
    return {row["id"]: row for row in load_pack("countries").rows}


@cache
def adjectives() -> Mapping[str, tuple[Row, ...]]:
    """The countries that an adjective may belong to."""
    found: dict[str, tuple[Row, ...]] = {}
    for row in load_pack("countries").rows:
        for word in () if row["territory"] else row["adjectives"]:
            found[word] = (*found.get(word, ()), row)
    return found


@cache
def cities() -> Mapping[str, Row]:
    """Well-known cities by name."""
    return {row["id"]: row for row in load_pack("cities").rows}


@cache
def capitals() -> Mapping[str, str]:
    """The code of the country whose capital a name is."""
    return {name: row["id"] for row in load_pack("countries").rows for name in row["capitals"]}


def country_pack() -> Pack:
    """The pack, for its source and date."""
    return load_pack("countries")


def country(words: str) -> Row | None:
    """The country that words name, a possessive ending left aside."""
    bare = words.removesuffix("’s").removesuffix("'s").removesuffix("’").removesuffix("'")
    return countries().get(bare)


def named(words: str) -> Row | None:
    """The country that the last words name: a sentence may begin before it (“In Turkey”)."""
    return next((row for part in tails(words) if (row := owner(part))), None)


def tails(words: str) -> list[str]:
    """The words, and what is left of them without the first, the first two …"""
    parts = words.split()
    return [" ".join(parts[start:]) for start in range(len(parts))]


def owner(words: str) -> Row | None:
    """The country of “Australia’s” or, where only one has it, “Australian”."""
    found = adjectives().get(words, ())
    return country(words) or (found[0] if len(found) == 1 else None)
