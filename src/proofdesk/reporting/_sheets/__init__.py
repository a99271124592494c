"""The fact-check sheet: every claim a row, with columns for what a person finds out. One module for each format.

A format renders a sheet; one that people fill in also reads it back (`Returning`). A plugin is any object of the same
shape under the entry point `proofdesk.sheets`.
"""

import importlib
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import NamedTuple, Protocol, cast, runtime_checkable

from proofdesk.errors import UserError, nearest
from proofdesk.registry import module_names, plugins

TITLE = "Fact-check sheet"
NOBODY = "nobody is named"
"""What stands in the column “who says so” where the copy names no source."""


class SheetError(Exception):
    """What came back is no sheet; the message says where and what was expected."""


class Column(NamedTuple):
    """A column of the sheet: the attribute of a row, its header, and whether a person fills it in."""

    name: str
    header: str
    filled: bool = False


COLUMNS = (
    Column("number", "number"),
    Column("claim", "claim"),
    Column("path", "path"),
    Column("line", "line"),
    Column("column", "column"),
    Column("block", "block"),
    Column("kind", "kind"),
    Column("rank", "rank"),
    Column("reasons", "reasons"),
    Column("who", "who says so"),
    Column("compared", "what was compared"),
    Column("method", "method", filled=True),
    Column("source", "source", filled=True),
    Column("date", "date consulted", filled=True),
    Column("verdict", "verdict", filled=True),
    Column("initials", "initials", filled=True),
    Column("note", "note", filled=True),
    Column("id", "id"),
)
FILLED = tuple(column for column in COLUMNS if column.filled)


@dataclass(frozen=True)
class SheetRow:
    """One claim. `rank` is from 0 to 1; `compared` is what checkers laid beside it; `id` names its words.

    `status` is that of the claim in the report: unchecked, compared, settled.
    """

    number: int
    claim: str
    path: str
    line: int
    column: int
    block: str
    kind: str
    rank: float
    reasons: tuple[str, ...]
    who: str
    status: str
    id: str
    compared: tuple[str, ...] = ()
    method: str = ""
    source: str = ""
    date: str = ""
    verdict: str = ""
    initials: str = ""
    note: str = ""

    @property
    def place(self) -> str:
        """Where the claim begins: path:line:column."""
        return f"{self.path}:{self.line}:{self.column}"

    def cell(self, column: Column) -> str:
        """What stands in a column, as text."""
        value = getattr(self, column.name)
        if isinstance(value, tuple):
            return ("; " if column.name == "compared" else ", ").join(value)
        return f"{value:.2f}" if isinstance(value, float) else str(value)


@dataclass(frozen=True)
class Sheet:
    """The sheet of a run: its rows, how many claims there are in all, and of how many files and words."""

    rows: tuple[SheetRow, ...]
    claims: int
    files: int
    words: int
    settled: int = 0
    complete: bool = True
    made_by: str = "proofdesk"

    @property
    def several(self) -> bool:
        """True where claims of more than one draft stand in it."""
        return len({row.path for row in self.rows}) > 1


@dataclass(frozen=True)
class Filled:
    """A row that came back. `place` says where it stands (“row 4”), `verdict_at` where its verdict does."""

    place: str
    verdict_at: str
    values: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """What stands under a column (by its `name`), white space at its ends aside; empty where nothing does."""
        return self.values.get(name, "").strip()


class SheetFormat(Protocol):
    """What a module in this folder offers."""

    SUFFIX: str
    """The suffix of its files, with the dot."""
    BINARY: bool
    """True where it is no text, and belongs into a file rather than on a terminal."""

    def render(self, sheet: Sheet) -> str | bytes:
        """The whole sheet; the same sheet gives the same bytes."""


@runtime_checkable
class Returning(Protocol):
    """A format that people fill in and give back."""

    def read(self, data: bytes) -> list[Filled]:
        """The rows of a sheet that came back. Raises SheetError, with what was expected, where it is none."""


def sheet_format(name: str) -> SheetFormat:
    """The format of a name, without importing the others. Raises ImportError where there is none."""
    known = plugins("proofdesk.sheets")
    return cast("SheetFormat", known[name] if name in known else importlib.import_module(f"{__name__}.{name}"))


def sheet_format_names() -> tuple[str, ...]:
    """The names of the formats, without importing any."""
    return (*module_names(__name__), *plugins("proofdesk.sheets"))


def read_sheet(path: str, data: bytes) -> list[Filled]:
    """The rows of a filled-in sheet; the suffix says its format. Raises UserError where it cannot be read."""
    suffix = PurePath(path).suffix.lower()
    known = {made.SUFFIX: made for made in map(sheet_format, sheet_format_names()) if isinstance(made, Returning)}
    if suffix not in known:
        raise UserError(f"{path}: expected a sheet with the suffix {', '.join(sorted(known))}; found “{suffix}”")
    try:
        return known[suffix].read(data)
    except SheetError as error:
        raise UserError(f"{path}: {error}") from error


def column_of(header: str) -> str | None:
    """The name of the column with a header, in capitals or not; None for a column that is not of the sheet."""
    folded = " ".join(header.replace("_", " ").lower().split()).lstrip("\ufeff")
    for column in COLUMNS:
        if folded in (column.header, column.name):
            return column.name
    return None


def check_headers(names: "list[str | None]", headers: list[str]) -> None:
    """Raises SheetError where the columns that are needed to read a sheet are not there."""
    missing = next((name for name in ("claim", "verdict") if name not in names), None)
    if missing:
        raise SheetError(f"row 1: expected a column “{missing}”{nearest(missing, headers)}")
