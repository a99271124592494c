"""The sheet as CSV, for spreadsheets: UTF-8 with a byte order mark, so that they read the letters right.

A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line break) gets an apostrophe in
front, as does one that begins with an apostrophe before one of these; reading takes it away again.
"""

import csv
import io
import re

from proofdesk.reporting._sheets import COLUMNS, Filled, Sheet, check_headers, column_of

SUFFIX = ".csv"
BINARY = False
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_SEPARATORS = ",;\t"


def render(sheet: Sheet) -> str:
    """A header and a row for each claim."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.header for column in COLUMNS])
    writer.writerows([_safe(row.cell(column)) for column in COLUMNS] for row in sheet.rows)
    return "\ufeff" + out.getvalue()


def read(data: bytes) -> list[Filled]:
    """The rows of a file that a spreadsheet saved: commas, semicolons or tabs, UTF-8, UTF-16 or Windows-1252.

    Raises SheetError where the columns “claim” and “verdict” are not there.
    """
    text = _decoded(data)
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    headers = rows[0] if rows else []
    names = [column_of(header) for header in headers]
    check_headers(names, headers)
    verdict = names.index("verdict")
    return [
        Filled(
            f"row {number}",
            f"row {number}, column {_letter(verdict)} “{headers[verdict].strip()}”",
            {name: _unsafe(cell) for name, cell in zip(names, row, strict=False) if name},
        )
        for number, row in enumerate(rows[1:], start=2)
        if any(cell.strip() for cell in row)
    ]


def _safe(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _unsafe(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _letter(index: int) -> str:
    """The name that spreadsheets give a column: A for the first."""
    return chr(ord("A") + index) if index < 26 else _letter(index // 26 - 1) + _letter(index % 26)
