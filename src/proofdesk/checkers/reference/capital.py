"""Capitals: “Sydney, the capital of Australia”, “Australia’s capital, Sydney”, “the Australian capital, Sydney”."""

from collections.abc import Iterator

import regex

from proofdesk.checkers.reference._names import NAMES, PAST, capitals, cities, country_pack, named
from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

PACKS = ("countries", "cities")
WORDS = ("capital",)
RULE = rule(
    "capital",
    "A city is called the capital of a country that has another one.",
    "World Factbook, March 2026",
    (
        "They met in [[Sydney -> Canberra]], the capital of Australia.",
        "The Brazilian capital, [[Rio de Janeiro -> Brasilia]], was calm.",
        "In Turkey’s capital, [[Istanbul -> Ankara]], shops shut early.",
        "[[Toronto -> Ottawa]] is the capital of Canada.",
        "It flew to the Swiss capital of [[Zurich -> Bern]] at night.",
        "He worked in [[Istanbul -> Ankara]], the Turkish capital, for a year.",
        "He went to Turkey and arrived in [[Istanbul -> Ankara]], the country’s capital, by train.",
    ),
    (
        "They met in Canberra, the capital of Australia.",
        "Almaty, the former capital of Kazakhstan, is larger.",
        "Milan is the fashion capital of Italy.",
        "Mumbai, the financial capital of India, was flooded.",
        "They left Bonn, then the capital of West Germany.",
        "“Sydney, the business capital of Australia,” he said.",
    ),
)
_CITY = rf"(?P<city>{NAMES})"
_LAND = rf"(?P<land>(?:the )?{NAMES})"
_PATTERNS = tuple(
    lazy_pattern(pattern)
    for pattern in (
        rf"{_CITY},? (?:is |, )?(?:the|its) capital(?: city)? of {_LAND}",
        rf"\b{_LAND}(?:’s|'s|’|') capital(?: city)?,? (?:of |is )?{_CITY}",
        rf"\b[Tt]he {_LAND} capital(?: city)?(?:,| of| is) {_CITY}",
        rf"[Tt]he capital(?: city)? of {_LAND},? (?:is )?{_CITY}",
        rf"{_CITY}, the {_LAND} capital(?=[,.;:])",
        rf"{_LAND}(?=(?P<between>[^.;:]{{0,90}}? ){_CITY}, (?:its|the (?:country|nation)[’']s) capital(?: city)?\b)",
    )
)


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every capital that the pack has otherwise."""
    for pattern in _PATTERNS:
        for found in pattern.finditer(scene.text):
            if "between" in found.groupdict() and _another(found["between"]):
                continue
            land, city = named(found["land"]), found["city"].removesuffix("’s").removesuffix("'s")
            if land is None or not land["capitals"] or city in land["capitals"] or PAST.search(found[0]):
                continue
            if (city not in cities() and city not in capitals()) or scene.past(found.span()):
                continue
            start = found.start("city")
            right = land["capitals"][0]
            article = "the " if land["name"].split()[-1] in ("States", "Kingdom", "Emirates", "Netherlands") else ""
            yield Conflict(
                RULE,
                Span(start, start + len(city)),
                f"The capital of {article}{land['name']} is {right}",
                country_pack(),
                (right,),
                beside=_beside(found),
            )


def _another(between: str) -> bool:
    """True where another country is named in between: the capital may be that one’s."""
    return any(named(name) for name in regex.findall(NAMES, between))


def _beside(found: "regex.Match[str]") -> Span | None:
    """The country, where it does not lie inside the city’s words."""
    land, city = Span(*found.span("land")), Span(*found.span("city"))
    return land if land.end <= city.start or land.start >= city.end else None
