"""Words for nations that there are not: “Spain-Moroccan”, “Anglo-Belgium”, “Ghanan”."""

from collections.abc import Iterator, Mapping
from functools import cache

import regex

from proofdesk.checkers.reference._names import Row, adjectives, cities, country, country_pack
from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.knowledge import load_pack
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

PACKS = ("countries", "cities")
WORDS = ()
RULE = rule(
    "demonym",
    "A word for a nation mixes a country’s name with an adjective, or is made of it in a way that is not in use.",
    "World Factbook, March 2026",
    (
        "A [[Spain-Moroccan -> Spanish-Moroccan]] team dug there.",
        "The [[Germany-French -> German-French]] pact is old.",
        "An [[Anglo-Belgium -> Anglo-Belgian]] team dug there.",
        "The [[German-Poland -> German-Polish]] border is open.",
        "Two [[Maltan -> Maltese]] banks failed.",
    ),
    (
        "A Spanish-Moroccan team dug there.",
        "The Spain-Morocco tunnel is planned.",
        "The US-Chinese talks ended.",
        "The Nepalese and Nepali banks, and the Kazakh one, failed.",
        "The Iran-Contra affair shook Washington.",
    ),
)
_COMPOUND = lazy_pattern(r"(?<![\w-])(?P<land>\p{Lu}\p{Ll}{2,})[-–](?P<other>\p{Lu}\p{Ll}{2,})(?![\w-])")


_PREFIXED = lazy_pattern(
    r"(?<![\w-])(?P<first>Anglo|Franco|Russo|Greco|Graeco|Italo|Turco|Hispano|"
    r"Luso)[-–](?P<land>\p{Lu}\p{Ll}{3,})(?![\w-])"
)
_REVERSED = lazy_pattern(
    r"(?<![\w-])(?P<first>\p{Lu}\p{Ll}{3,})[-–](?P<land>\p{Lu}\p{Ll}{3,})(?= (?:borders?|frontier|deal|pact|treaty|war|"
    r"relations|trade|talks|agreement|alliance|team|project|summit|friendship|ties|dispute|company|venture|couple)\b)"
)
_ENDINGS = "an ian ese ish".split()
_STEM = lazy_pattern(r"(?:ia|a|e|o|y|us)$")
_IN_USE = frozenset(
    "Afghani Albanese Argentinan Botswanan Chilian Comorian Cyprian Fijian Francese Germanish Ghani Guinese "
    "Guyanan Irani "
    "Japani Jordanese Jordani Chadi Kiribatian Kosovian Lesothan Luxembourgian Luxembourgish Moldavian Mongolese "
    "Myanmarese Nepalese Omani Peruan "
    "Pakistanian Portugali Rwandese Romanese Romani Romanish Serban Slovakian Somalese Somalian Sudani Sudanian "
    "Surinamean Surinamian Turki Vanuatuan "
    "Venezuelani".split()
)
"""Words that stand for something else, are names of people, or are used by some."""


@cache
def _made_up() -> Mapping[str, Row]:
    """Words made of a country’s name and an ending that is not its own, with the country."""
    rows = load_pack("countries").rows
    real = {word for row in rows for word in (*row["adjectives"], *row["nouns"], row["name"], *row["aliases"])}
    found: dict[str, Row] = {}
    twice: set[str] = set()
    for row in rows:
        name = row["name"]
        if row["territory"] or " " in name or "-" in name or not row["adjectives"]:
            continue
        stems = (name, _STEM.sub("", name))
        for word in {f"{name}i", *(f"{stem}{ending}" for stem in stems for ending in _ENDINGS)}:
            if word in found:
                twice.add(word)
            if word not in real and word not in _IN_USE and not _doubled(word):
                found[word] = row
    return {word: row for word, row in found.items() if word not in twice and word not in cities()}


def _doubled(word: str) -> bool:
    return regex.search(r"[aeiou]{3}|ii|yi|ai$|ei$", word) is not None


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every compound of a country and an adjective of another country, and every adjective that there is not."""
    if "-" in scene.text or "–" in scene.text:
        yield from _compounds(scene)
        yield from _halves(scene)
    for word in scene.words.keys() & _made_up().keys() if scene.words else ():
        yield from _words(scene, word)


def _words(scene: Scene, word: str) -> Iterator[Conflict]:
    row = _made_up()[word]
    for found in regex.finditer(rf"(?<![\w’'-]){word}(?= \p{{Ll}})(?! {_NO_NOUN})", scene.text):
        before = scene.text[: found.start()].rsplit(maxsplit=1)[-1:]
        if before and before[0][0].isupper() and before[0].lower() not in _ARTICLES and before[0][-1] not in ".!?:":
            continue
        right = row["adjectives"][0]
        known = f"The adjective of {row['name']} is {right}"
        yield Conflict(RULE, Span(*found.span()), known, country_pack(), (right,))


_NO_NOUN = (
    r"(?:said|says|told|was|is|were|are|has|had|have|and|or|of|who|which|will|would|also|scored|won|did|does|can|could|"
    r"may|might|should|added|then|in|on|at|to|for|from|with|by|as|but|made|took|went|came|\p{L}+ed)\b"
)
"""Words behind a name that is a person’s."""
_REGIONS = frozenset({"Canada", "Guinea", "America", "Congo", "Sudan", "Somalia"})
"""Countries that an adjective divides or has ruled: “French-Canada”."""
_ARTICLES = frozenset("the a an two three four five six some many most one both all several".split())


def _halves(scene: Scene) -> Iterator[Conflict]:
    """“Anglo-Belgium”, and “the German-Poland border”."""
    for pattern in (_PREFIXED, _REVERSED):
        for found in pattern.finditer(scene.text):
            land = country(found["land"])
            first = adjectives().get(found["first"])
            if land is None or not land["adjectives"] or found["land"] in adjectives() or found["land"] in _REGIONS:
                continue
            if pattern is _REVERSED and (
                not first or country(found["first"]) or any(row["id"] == land["id"] for row in first)
            ):
                continue
            right = land["adjectives"][0]
            known = f"The adjective of {land['name']} is {right}"
            yield Conflict(RULE, Span(*found.span()), known, country_pack(), (f"{found['first']}-{right}",))


def _compounds(scene: Scene) -> Iterator[Conflict]:
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
