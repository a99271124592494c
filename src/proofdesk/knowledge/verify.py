"""Whether packs are whole: header, rows, ids; and how old they are on a given day."""

import datetime
import re
from collections.abc import Iterator

from proofdesk.knowledge.packs import Pack

STALE = 365
"""Days after which a pack of facts that change is called stale."""
LASTING = frozenset({"elements", "science"})
"""Packs whose facts do not change with the years."""
_DATE = re.compile(r"\d{4}-\d\d(-\d\d)?")
_NEEDED = {
    "countries": ("name", "aliases", "capitals", "adjectives", "nouns", "currencies", "territory"),
    "cities": ("countries", "population"),
    "offices": ("country", "body", "title", "terms"),
    "bodies": ("kind", "names"),
    "elements": ("kind", "names"),
    "science": ("field", "anchors", "pattern", "unless", "fact", "message", "source", "bad", "good"),
    "holidays": ("dates",),
}


def faults(pack: Pack) -> Iterator[str]:
    """What is amiss with a pack, in words."""
    if not _DATE.fullmatch(pack.as_of):
        yield f"as_of is “{pack.as_of}”; expected YYYY-MM or YYYY-MM-DD"
    for what in ("title", "licence", "sources", "rows"):
        if not getattr(pack, what):
            yield f"{what} is empty"
    seen: set[str] = set()
    for row in pack.rows:
        name = str(row.get("id", ""))
        if not name or name in seen:
            yield f"the id “{name}” is empty or stands twice"
        seen.add(name)
        missing = [key for key in _NEEDED.get(pack.name, ()) if key not in row]
        if missing:
            yield f"{name}: {', '.join(missing)} missing"


def last_day(as_of: str) -> datetime.date:
    """The last day that an as-of date speaks of: of a month, its first day, to be careful."""
    return datetime.date.fromisoformat(as_of if len(as_of) == 10 else f"{as_of}-01")


def stale(pack: Pack, day: datetime.date) -> bool:
    """True where the facts change and are older than a year on that day."""
    return pack.name not in LASTING and (day - last_day(pack.as_of)).days > STALE
