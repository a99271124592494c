"""Compounds of nations: “Spain-Moroccan” mixes a country with a nationality."""

from collections.abc import Iterator

import regex

from proofdesk.checkers.reference._names import adjectives, country, country_pack
from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.text import Span

PACKS = ("countries",)
WORDS = ("-", "–")
RULE = rule(
    "demonym",
    "A compound joins the name of a country with the adjective of another.",
    "World Factbook, March 2026",
    (
        "A [[Spain-Moroccan -> Spanish-Moroccan]] team dug there.",
        "The [[Germany-French -> German-French]] pact is old.",
    ),
    (
        "A Spanish-Moroccan team dug there.",
        "The Spain-Morocco tunnel is planned.",
        "The US-Chinese talks ended.",
        "The Iran-Contra affair shook Washington.",
    ),
)
_COMPOUND = regex.compile(r"(?<![\w-])(?P<land>\p{Lu}\p{Ll}{2,})[-–](?P<other>\p{Lu}\p{Ll}{2,})(?![\w-])")


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every compound of a country and an adjective of another country."""
    for found in _COMPOUND.finditer(scene.text):
        land, others = country(found["land"]), adjectives().get(found["other"])
        if land is None or not others or found["land"] in adjectives() or not land["adjectives"]:
            continue
        if country(found["other"]) or any(other["id"] == land["id"] for other in others):
            continue
        right = f"{land['adjectives'][0]}-{found['other']}"
        known = f"The adjective of {land['name']} is {land['adjectives'][0]}"
        yield Conflict(
            RULE,
            Span(*found.span()),
            known,
            country_pack(),
            (right, f"{found['land']}-{others[0]['name']}"),
        )
