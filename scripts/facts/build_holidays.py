"""Make the pack `holidays`: public holidays of large countries by year, from the package holidays.

usage: python scripts/facts/build_holidays.py    (pip install holidays)
"""

import re
from collections import defaultdict

from _writing import write

COUNTRIES = "US GB CA AU NZ IE IN DE FR IT ES ZA".split()
YEARS = range(1995, 2036)
_FEW = 20
"""Days in all the years: holidays of fewer are left out."""
LABELS = re.compile(r"\s*\((?:observed|substitute|estimated|in lieu)[^)]*\)", re.IGNORECASE)


def main() -> None:
    """Write it."""
    import holidays

    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for country in COUNTRIES:
        kind = getattr(holidays, country)
        for subdivision in (None, *kind.subdivisions):
            for day, names in kind(years=YEARS, subdiv=subdivision, language="en_US").items():
                for name in names.split("; "):
                    found[LABELS.sub("", name)][country].add(day.isoformat())
    rows = [
        {"id": name, "dates": {country: sorted(days) for country, days in sorted(by_country.items())}}
        for name, by_country in found.items()
        if name.isascii() and name[0].isupper() and sum(map(len, by_country.values())) > _FEW
    ]
    write(
        "holidays",
        "Public holidays by year",
        "MIT (holidays)",
        ["python-holidays 0.109"],
        "2026-11",
        rows,
        f"{YEARS[0]}-01-01",
    )


if __name__ == "__main__":
    main()
