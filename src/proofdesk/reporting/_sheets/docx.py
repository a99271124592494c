"""The sheet as a Word file: one table on landscape pages, its header on each, to be filled in and given back.

Written and read with python-docx (MIT). The same sheet gives the same bytes: dates inside the file are fixed.
"""

import io
import re
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from proofdesk.reporting._counts import counted
from proofdesk.reporting._page.markup import printable
from proofdesk.reporting._sheets import NOBODY, TITLE, Filled, Sheet, SheetError, SheetRow, check_headers, column_of

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell

SUFFIX = ".docx"
BINARY = True
_FIXED = datetime(2000, 1, 1, tzinfo=UTC)
_ID = re.compile(r"\d+:[0-9a-f]{16}")
_HOW = "Verdicts: confirmed, corrected, stet (let it stand), cannot-confirm. What is most worth checking stands first."
_GREY = "6B645A"


class _Head(NamedTuple):
    """A column: its header, which names what a person fills in, and its width in millimetres (277 in all)."""

    title: str
    width: int


_HEADS = (
    _Head("No.", 12),
    _Head("Claim", 50),
    _Head("Place", 23),
    _Head("Kind", 18),
    _Head("Rank", 10),
    _Head("Reasons", 21),
    _Head("Who says so", 23),
    _Head("What was compared", 26),
    _Head("Method", 16),
    _Head("Source", 18),
    _Head("Date consulted", 16),
    _Head("Verdict", 18),
    _Head("Initials", 11),
    _Head("Note", 15),
)


def render(sheet: Sheet) -> bytes:
    """The whole file."""
    import docx

    document = docx.Document()
    _page(document)
    _properties(document, sheet)
    document.add_heading(_subject(sheet), level=1)
    shown = f"the first {len(sheet.rows)} of " if len(sheet.rows) < sheet.claims else ""
    settled = f" · {sheet.settled} settled" if sheet.settled else ""
    unread = "" if sheet.complete else " · not everything could be checked"
    document.add_paragraph(f"{shown}{counted(sheet.claims, 'claim')}{settled}{unread}. {_HOW}")
    _table(document, sheet)
    out = io.BytesIO()
    document.save(out)
    return _without_clock(out.getvalue())


def read(data: bytes) -> list[Filled]:
    """The rows of the table whose header names “claim” and “verdict”. Raises SheetError where there is none."""
    import docx
    from docx.opc.exceptions import OpcError

    try:
        document = docx.Document(io.BytesIO(data))
    except (OpcError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise SheetError("expected a Word file (.docx)") from error
    headers: list[str] = []
    for table in document.tables:
        rows = [_texts(row) for row in table.rows]
        headers = rows[0] if rows else []
        names = [column_of(header) for header in headers]
        if "claim" in names and "verdict" in names:
            return [_filled(number, names, headers, row) for number, row in enumerate(rows[1:], start=2) if any(row)]
    check_headers([column_of(header) for header in headers], headers)
    raise SheetError("expected a table with the columns “Claim” and “Verdict”")


def _filled(number: int, names: "list[str | None]", headers: list[str], row: list[str]) -> Filled:
    values = {name: cell for name, cell in zip(names, row, strict=False) if name}
    found = _ID.search(row[0]) if row else None
    place = dict(zip(headers, row, strict=False)).get("Place", "")
    values |= {"id": found[0] if found else "", "path": re.split(r":\d+:\d+", place)[0].strip()}
    return Filled(f"row {number}", f"row {number}, column “{headers[names.index('verdict')]}”", values)


def _texts(row: Any) -> list[str]:
    return ["\n".join(paragraph.text for paragraph in cell.paragraphs).strip() for cell in row.cells]


def _subject(sheet: Sheet) -> str:
    one = sheet.rows and not sheet.several
    return printable(f"{TITLE}: {sheet.rows[0].path if one else counted(sheet.files, 'file')}")


def _page(document: "Document") -> None:
    """A4 on its side with narrow margins, in a small face."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(10)
    section.top_margin = section.bottom_margin = Mm(12)
    normal = document.styles["Normal"]
    normal.font.size = Pt(8)
    normal.font.name = "Calibri"
    normal.paragraph_format.space_after = Pt(2)


def _properties(document: "Document", sheet: Sheet) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.comments = _subject(sheet), "proofdesk", ""
    properties.created = properties.modified = _FIXED
    properties.last_modified_by = "proofdesk"


def _table(document: "Document", sheet: Sheet) -> None:
    table = document.add_table(rows=1, cols=len(_HEADS), style="Table Grid")
    table.autofit = False
    for cell, head in zip(table.rows[0].cells, _HEADS, strict=True):
        _write(cell, head.title, bold=True)
    _repeat(table)
    for row in sheet.rows:
        # A row's cells are looked up once: each look-up walks the whole grid.
        for cell, words in zip(table.add_row().cells, _words(row), strict=True):
            _write(cell, words)
        _together(table)
    _widths(table)


def _words(row: SheetRow) -> tuple[str, ...]:
    return (
        f"{row.number}\n{row.id}",
        row.claim,
        f"{row.place}\n{row.block}",
        row.kind,
        f"{row.rank:.2f}",
        ", ".join(row.reasons),
        row.who or NOBODY,
        "\n".join(row.compared),
        row.method,
        row.source,
        row.date,
        row.verdict,
        row.initials,
        row.note,
    )


def _write(cell: "_Cell", words: str, *, bold: bool = False) -> None:
    """The first line in black, what stands below it small and grey."""
    from docx.shared import Pt, RGBColor

    paragraph = cell.paragraphs[0]
    for number, line in enumerate(printable(words).split("\n")):
        if number:
            paragraph = cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(line)
        run.bold = bold or None
        run.font.size = Pt(7)
        if number:
            run.font.size = Pt(5.5)
            run.font.color.rgb = RGBColor.from_string(_GREY)


def _repeat(table: "Table") -> None:
    """The header row stands on every page."""
    from docx.oxml import OxmlElement

    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no other door


def _together(table: "Table") -> None:
    """The last row is not torn over two pages."""
    from docx.oxml import OxmlElement

    table._tbl.tr_lst[-1].get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - no other door


def _widths(table: "Table") -> None:
    from docx.shared import Mm

    for column, head in zip(table.columns, _HEADS, strict=True):
        column.width = Mm(head.width)
    for row in table._tbl.tr_lst:  # noqa: SLF001 - asking python-docx for each cell takes a look through the whole grid
        for cell, head in zip(row.tc_lst, _HEADS, strict=True):
            cell.width = Mm(head.width)


def _without_clock(data: bytes) -> bytes:
    """The same archive with one date for all of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in given.namelist():
            made.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), given.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
