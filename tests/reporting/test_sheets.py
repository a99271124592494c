"""The fact-check sheet: golden files of every format, safe cells, and what comes back is what was filled in.

`PROOFDESK_GOLDEN=1 pytest tests/reporting` writes the golden files anew; read the difference before you keep it.
"""

import io
import os
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from fixtures.claims import claims_sheet
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.errors import UserError
from proofdesk.reporting import (
    Filled,
    Returning,
    Sheet,
    SheetRow,
    read_sheet,
    sheet_format,
    sheet_format_names,
)
from proofdesk.reporting._sheets import COLUMNS, FILLED

GOLDEN = Path(__file__).parent.parent / "golden"
RETURNING = [name for name in sheet_format_names() if isinstance(sheet_format(name), Returning)]
ANY = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)


def rendered(name: str, sheet: Sheet) -> bytes:
    shown = sheet_format(name).render(sheet)
    return shown if isinstance(shown, bytes) else shown.encode()


def returned(name: str, sheet: Sheet) -> list[Filled]:
    made = sheet_format(name)
    assert isinstance(made, Returning)
    return made.read(rendered(name, sheet))


def filled_in(**cells: str) -> Sheet:
    sheet = claims_sheet()
    return replace(sheet, rows=(replace(sheet.rows[0], **cells), *sheet.rows[1:]))  # type: ignore[arg-type]


def document_xml(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return parts.read("word/document.xml")


def test_there_are_five_formats() -> None:
    assert sheet_format_names() == ("csv", "docx", "html", "json", "text")
    assert RETURNING == ["csv", "docx", "json"]


@pytest.mark.parametrize("name", sheet_format_names())
def test_the_sample_sheet_is_shown_as_ever(name: str) -> None:
    shown = rendered(name, claims_sheet())
    kept = document_xml(shown) if name == "docx" else shown
    path = GOLDEN / f"sheet-{name}{'.xml' if name == 'docx' else sheet_format(name).SUFFIX}"
    if os.environ.get("PROOFDESK_GOLDEN"):
        path.write_bytes(kept)
    assert kept == path.read_bytes()
    assert rendered(name, claims_sheet()) == shown


def test_the_most_worth_checking_stands_first_and_the_rest_may_be_left_out() -> None:
    rows = claims_sheet().rows
    assert [row.rank for row in rows] == [0.91, 0.62, 0.4, 0.33]
    assert [row.number for row in rows] == [1, 2, 3, 4]
    assert claims_sheet(2).rows == rows[:2]
    assert "2 of 4 claims" in rendered("text", claims_sheet(2)).decode()
    assert "the first 2 of 4 claims" in rendered("html", claims_sheet(2)).decode()


def test_what_checkers_laid_beside_a_claim_is_shown_with_its_source() -> None:
    (row,) = [row for row in claims_sheet().rows if row.compared]
    assert row.claim.startswith("The council voted on Wednesday")
    assert row.compared[0].startswith("13 March 2025 was a Thursday; the text says Wednesday.")
    assert "13 March 2025: Thursday (the Gregorian calendar)" in row.compared[0]
    assert "(the headline)" in row.compared[0]


def test_no_cell_of_the_csv_is_a_formula() -> None:
    shown = sheet_format("csv").render(filled_in(note="=1+1", method="@x", source="+1", initials="-", date="\tx"))
    assert isinstance(shown, str)
    assert shown.startswith("\ufeffnumber,claim,")
    cells = re.split(r'[",\r\n]+', shown)
    assert [cell for cell in cells if re.match(r"[=+\-@\t]", cell)] == []
    assert "'=1+1" in shown
    assert "'=cmd" in shown


@pytest.mark.parametrize("name", RETURNING)
@given(verdict=ANY, note=ANY)
def test_what_is_filled_in_comes_back(name: str, verdict: str, note: str) -> None:
    cells = {"verdict": verdict, "note": note, "method": "'=called", "source": "=SUM(A1)"}
    back = returned(name, filled_in(**cells))
    assert len(back) == 4
    assert {key: back[0].get(key) for key in cells} == {key: value.strip() for key, value in cells.items()}


@pytest.mark.parametrize("name", RETURNING)
def test_every_row_comes_back_with_its_claim(name: str) -> None:
    rows = claims_sheet().rows
    back = returned(name, claims_sheet())
    assert [(row.get("claim"), row.get("id"), row.get("path")) for row in back] == [
        (row.claim, row.id, row.path) for row in rows
    ]
    assert [row.get("verdict") for row in back] == ["", "", "stet", ""]
    assert back[2].get("initials") == "MB"


@pytest.mark.parametrize(
    "name, row, at",
    [
        ("csv", "row 4", "row 4, column O “verdict”"),
        ("docx", "row 4", "row 4, column “Verdict”"),
        ("json", "row 3", "row 3, column “verdict”"),
    ],
)
def test_rows_and_columns_are_named_as_people_see_them(name: str, row: str, at: str) -> None:
    assert (returned(name, claims_sheet())[2].place, returned(name, claims_sheet())[2].verdict_at) == (row, at)


@pytest.mark.parametrize(
    "data",
    [
        "claim;verdict\nThe wall cost £4m.;stet\n".encode(),
        "Claim\tVerdict\r\nThe wall cost £4m.\tstet\r\n\t\r\n".encode(),
        "claim;verdict\nThe wall cost £4m.;stet\n".encode("cp1252"),
        "claim\tverdict\nThe wall cost £4m.\tstet\n".encode("utf-16"),
        '\ufeffclaim,other,verdict\n"The wall cost £4m.",x,stet\n'.encode(),
    ],
)
def test_what_spreadsheets_make_of_a_csv_is_read(data: bytes) -> None:
    (row,) = read_sheet("sheet.csv", data)
    assert (row.get("claim"), row.get("verdict")) == ("The wall cost £4m.", "stet")


@pytest.mark.parametrize(
    "name, data, told",
    [
        ("s.csv", b"claim,verdct\n", "row 1: expected a column “verdict”; did you mean “verdct”?"),
        ("s.csv", b"", "row 1: expected a column “claim”"),
        ("s.json", b"{", "line 1, column 2: expected JSON"),
        ("s.json", b"\xff", "expected JSON in UTF-8"),
        ("s.json", b"[]", "expected an object with a list “claims”"),
        ("s.json", b'{"claims": [1]}', "row 1: expected an object"),
        ("s.json", b'{"claims": [{"verdict": 1}]}', "row 1, column “verdict”: expected text; found 1"),
        ("s.docx", b"no", "expected a Word file"),
        ("s.html", b"", "expected a sheet with the suffix .csv, .docx, .json; found “.html”"),
    ],
)
def test_what_is_no_sheet_is_told(name: str, data: bytes, told: str) -> None:
    with pytest.raises(UserError, match=re.escape(told)):
        read_sheet(name, data)


@pytest.mark.parametrize("cells", [[], ["Claim", "Verdikt"]])
def test_a_word_file_without_the_table_is_told(cells: list[str]) -> None:
    document = docx.Document()
    if cells:
        for cell, words in zip(document.add_table(rows=1, cols=len(cells)).rows[0].cells, cells, strict=True):
            cell.text = words
    out = io.BytesIO()
    document.save(out)
    with pytest.raises(UserError, match="row 1: expected a column"):
        read_sheet("s.docx", out.getvalue())


def test_the_word_file_lies_on_its_side_and_repeats_its_header() -> None:
    data = rendered("docx", claims_sheet())
    document = docx.Document(io.BytesIO(data))
    section = document.sections[0]
    assert section.page_width
    assert section.page_height
    assert section.page_width > section.page_height
    (table,) = document.tables
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert "w:cantSplit" in table.rows[1]._tr.xml
    assert {column.header for column in FILLED} <= {cell.text.lower() for cell in table.rows[0].cells}
    assert document.core_properties.author == "proofdesk"


def test_the_page_fetches_nothing_and_runs_nothing() -> None:
    page = rendered("html", claims_sheet()).decode()
    assert "default-src &#39;none&#39;" in page
    assert not re.search(r"<script|src=|https?://|@import|url\(", page)
    assert "prefers-color-scheme: dark" in page
    assert "@media print" in page
    assert page.count("<tr") == 5
    assert "Not everything could be checked." in page


def test_words_of_the_draft_are_no_markup() -> None:
    sheet = filled_in(claim="<b>\x1b[31m", who="<script>", note="&")
    page = rendered("html", sheet).decode()
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert "\x1b" not in page
    assert "\x1b" not in rendered("text", sheet).decode()
    assert returned("docx", sheet)[0].get("note") == "&"


def test_a_sheet_without_claims() -> None:
    empty = Sheet(rows=(), claims=0, files=1, words=2)
    assert rendered("text", empty) == "0 claims · 1 file · 2 words\n".encode()
    assert "There is no claim to check." in rendered("html", empty).decode()
    assert all(returned(name, empty) == [] for name in RETURNING)


def test_every_column_is_an_attribute_of_a_row() -> None:
    row = claims_sheet().rows[0]
    assert all(isinstance(row.cell(column), str) for column in COLUMNS)
    assert {column.name for column in COLUMNS} | {"status"} == set(SheetRow.__dataclass_fields__)
