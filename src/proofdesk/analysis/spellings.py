"""Which words may be meant by a misspelling, and how common each is. Data: made by `scripts/build_word_tables.py`.

Ordinary words and names of both dialects, without the rarest: those the engine's own suggestions bring.
"""

import calendar
from functools import cache
from importlib import resources

_ALWAYS_CAPITALS = (frozenset(calendar.month_name) | frozenset(calendar.day_name)) - {"March", "May", "August"}
_TABLES = ("less_frequent.txt", "frequent.txt")


@cache
def spellings() -> dict[str, str]:
    """Every word with its frequency letter, “C” rare to “Z” common; names have their capital."""
    found: dict[str, str] = {}
    for name in _TABLES:
        letter = ""
        for line in (resources.files("proofdesk.analysis") / "data" / name).read_text(encoding="utf-8").splitlines():
            if line.startswith("= "):
                letter = line[2:]
            elif not line.startswith("#"):
                found.update(dict.fromkeys(line.split(), letter))
    for name in _ALWAYS_CAPITALS & {word.capitalize() for word in found}:
        found[name] = found.pop(name.lower())
    return found
