"""The sheet for a terminal: what is most worth checking first, its place, its words, why, and who says so."""

from collections.abc import Iterator
from textwrap import wrap

from proofdesk.reporting._counts import counted
from proofdesk.reporting._sheets import NOBODY, Sheet, SheetRow
from proofdesk.reporting._visible import visible

SUFFIX = ".txt"
BINARY = False
_WIDTH = 96
_INDENT = 10


def render(sheet: Sheet) -> str:
    """A few lines for each claim, then how many there are."""
    lines = [line for row in sheet.rows for line in _row(row)]
    return "\n".join([*lines, _total(sheet)]) + "\n"


def _row(row: SheetRow) -> Iterator[str]:
    yield f"{row.number:>4}  {row.rank:.2f}  {visible(row.place)}  {row.kind}"
    lead = " " * _INDENT
    yield from wrap(visible(row.claim), _WIDTH, initial_indent=lead, subsequent_indent=lead) or [lead]
    who = row.who or NOBODY
    yield from wrap(f"{', '.join(row.reasons)} · {visible(who)}", _WIDTH, initial_indent=lead, subsequent_indent=lead)
    for told in row.compared:
        yield from wrap(f"compared: {visible(told)}", _WIDTH, initial_indent=lead, subsequent_indent=lead + "  ")
    if row.verdict:
        told = ", ".join(part for part in (row.verdict, row.initials, row.date, row.note) if part)
        yield from wrap(visible(told), _WIDTH, initial_indent=lead, subsequent_indent=lead + "  ")
    yield ""


def _total(sheet: Sheet) -> str:
    shown = f"{len(sheet.rows)} of " if len(sheet.rows) < sheet.claims else ""
    parts = [f"{shown}{counted(sheet.claims, 'claim')}", counted(sheet.files, "file"), counted(sheet.words, "word")]
    if sheet.settled:
        parts.insert(1, f"{sheet.settled} settled")
    if not sheet.complete:
        parts.append("not everything could be checked")
    return " · ".join(parts)
