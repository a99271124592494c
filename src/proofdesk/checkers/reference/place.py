"""Cities and their countries: “in Lyon, Germany.” A namesake of any size is enough for silence, and so is a list."""

from collections.abc import Iterator

import regex

from proofdesk.checkers.reference._names import NAMES, by_code, cities, country
from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.knowledge import load_pack
from proofdesk.text import Span

PACKS = ("countries", "cities")
WORDS = (", ",)
RULE = rule(
    "city-country",
    "A well-known city is put in a country that has no place of that name.",
    "GeoNames",
    ("She was born in Lyon, [[Germany -> France]].", "A blast in Karachi, [[India -> Pakistan]], killed two."),
    (
        "She was born in Lyon, France.",
        "He lives in Paris, Texas, and likes it.",
        "It has offices in Lyon, Germany and Japan.",
        "He spoke in Karachi, Pakistan’s largest city.",
    ),
)
_PLACE = regex.compile(
    rf"\b(?:in|at|from|near|outside|to) (?P<city>{NAMES}), (?P<land>{NAMES})"
    r"(?=[.;:)]?\s*$|[.;)]\s|, (?!and\b|or\b)\p{Ll}| (?:where|who|which|on|last|after|when|has|is|was|said)\b)"
)


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every city in a country without such a place."""
    for found in _PLACE.finditer(scene.text):
        city, land = cities().get(found["city"]), country(found["land"])
        if city is None or land is None or land["id"] in city["countries"] or found["land"].endswith(("’s", "'s")):
            continue
        if not city["population"] or scene.past(found.span()):
            continue
        rights = [by_code()[code]["name"] for code in city["countries"] if code in by_code()][:3]
        if rights and len(city["countries"]) <= 4:
            known = f"{found['city']} is in {' or '.join(rights)}"
            yield Conflict(RULE, Span(*found.span("land")), known, load_pack("cities"), tuple(rights))
