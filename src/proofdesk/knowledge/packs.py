"""Reads packs: a header that says where the facts are from and how old they are, and the rows."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from proofdesk.errors import UserError, nearest

Row = Mapping[str, Any]
HEADER = ("pack", "title", "schema", "licence", "sources", "as_of", "covers_from", "rows")


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """A pack. `as_of` is the date of its facts (YYYY-MM or YYYY-MM-DD), `covers_from` the first day that it covers."""

    name: str
    title: str
    licence: str
    sources: tuple[str, ...]
    as_of: str
    covers_from: str | None
    rows: tuple[Row, ...]

    def row(self, name: str) -> Row:
        """The row with this id, in any case. Raises UserError with the nearest id."""
        wanted = name.casefold()
        found = next((row for row in self.rows if str(row["id"]).casefold() == wanted), None)
        found = found or next((row for row in self.rows if str(row.get("name", "")).casefold() == wanted), None)
        if found is None:
            known = [str(row[key]) for row in self.rows for key in ("id", "name") if key in row]
            raise UserError(f"{self.name}: no row “{name}”{nearest(name, known)}")
        return found


@cache
def pack_names() -> tuple[str, ...]:
    """The packs that ship, by name."""
    folder = resources.files(__name__.rpartition(".")[0]) / "data"
    return tuple(sorted(item.name.removesuffix(".json") for item in folder.iterdir() if item.name.endswith(".json")))


@cache
def load_pack(name: str) -> Pack:
    """Read a pack once. Raises UserError for an unknown name."""
    if name not in pack_names():
        raise UserError(f"unknown pack “{name}”{nearest(name, pack_names())} (known: {', '.join(pack_names())})")
    path = resources.files(__name__.rpartition(".")[0]) / "data" / f"{name}.json"
    return read_pack(path.read_text(encoding="utf-8"))


def read_pack(text: str) -> Pack:
    """A pack from the text of its file. Raises UserError where it is not one."""
    try:
        read = json.loads(text)
    except ValueError as error:
        raise UserError(f"not a pack: {error}") from error
    if not isinstance(read, dict) or set(read) != set(HEADER):
        raise UserError(f"not a pack: expected the keys {', '.join(HEADER)}")
    return Pack(
        read["pack"],
        read["title"],
        read["licence"],
        tuple(read["sources"]),
        read["as_of"],
        read["covers_from"],
        tuple(read["rows"]),
    )
