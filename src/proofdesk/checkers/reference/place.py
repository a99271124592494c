"""Cities and their countries: “in Lyon, Germany.” A namesake of any size is enough for silence, and so is a list."""

from collections.abc import Iterator

from proofdesk.checkers.reference._names import NAMES, by_code, cities, country
from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.knowledge import load_pack
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

PACKS = ("countries", "cities")
WORDS = (", ",)
RULE = rule(
    "city-country",
    "A well-known city is put in a country that has no place of that name.",
    "GeoNames",
    (
        "She was born in Lyon, [[Germany -> France]].",
        "A blast in Karachi, [[India -> Pakistan]], killed two.",
        "They sold it in Lyon, [[the Netherlands -> France]], and moved on.",
    ),
    (
        "She was born in Lyon, France.",
        "He lives in Paris, Texas, and likes it.",
        "It has offices in Lyon, Germany and Japan.",
        "It has offices in Lyon, Germany, and elsewhere, and in Karachi, India, the Gulf and Japan.",
        "He spoke in Karachi, Pakistan’s largest city.",
    ),
)
_PLACE = lazy_pattern(
    rf"\b(?:in|at|from|near|outside|to|of|for|around) (?P<city>{NAMES}),(?: in| now in)? (?P<land>(?:the )?{NAMES})"
    r"(?=[.;:)]?\s*$|[.;)]\s|, (?!(?:and|or|the|as well|other|elsewhere|parts?|much|many|several|most|some|north|south|"
    r"east|west|central|rural|mainland|neighbou?ring|nearby|plus|then)\w*\b)\p{Ll}|"
    r", and (?:\p{Ll}+ed|was|is|has|had|grew|went|came|spent|now|then|lives?|works?|studies|began|took|made|won|"
    r"left|became|still|later)\b|"
    r" (?:where|who|which|on|last|after|when|before|since|until|during|while|at|for|with|"
    r"by|this|next|as|in (?:\d|January|February|March|April|May|June|July|August|September|October|"
    r"November|December))\b)"
)
_ANOTHER_TIME = lazy_pattern(
    r"\b(?:former|formerly|then|once|ancient|historic|imperial|medieval|wartime|colonial|fictional|imaginary|not|"
    r"never|nor|"
    r"rather than|confus\w+|mistaken(?:ly)?|myth|jok\w+|Soviet|Ottoman|Roman|Habsburg|Prussian?|Empire|empire|occupied|"
    r"1[0-8]\d\d|19[0-8]\d)\b|n[’']t\b"
)
"""Signs that borders were others, or that what is named is denied."""


_FEW = 4
"""Countries that can be named where none of them is the well-known one."""


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every city in a country without such a place."""
    for found in _PLACE.finditer(scene.text):
        city, land = cities().get(found["city"]), country(found["land"])
        if city is None or land is None or land["id"] in city["countries"] or found["land"].endswith(("’s", "'s")):
            continue
        if not city["population"] or _ANOTHER_TIME.search(scene.sentence(found.start())):
            continue
        codes = [city["home"]] if city.get("home") else city["countries"]
        rights = [by_code()[code]["name"] for code in codes if code in by_code()]
        if 0 < len(rights) <= _FEW:
            known = f"{found['city']} is in {' or '.join(rights)}"
            yield Conflict(RULE, Span(*found.span("land")), known, load_pack("cities"), tuple(rights))
