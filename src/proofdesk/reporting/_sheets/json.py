"""The sheet as JSON, for programs and for filling in by them: one object for each claim."""

import json
from typing import Any

from proofdesk.reporting._sheets import COLUMNS, Filled, Sheet, SheetError

SUFFIX = ".json"
BINARY = False


def render(sheet: Sheet) -> str:
    """The sheet with its rows under `claims`."""
    rows = [
        {**{column.name: getattr(row, column.name) for column in COLUMNS}, "status": row.status} for row in sheet.rows
    ]
    whole = {
        "version": 1,
        "tool": sheet.made_by,
        "files": sheet.files,
        "words": sheet.words,
        "total": sheet.claims,
        "settled": sheet.settled,
        "complete": sheet.complete,
        "claims": rows,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def read(data: bytes) -> list[Filled]:
    """The rows under `claims`. Raises SheetError where the JSON is broken or holds no rows."""
    try:
        whole: Any = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SheetError("expected JSON in UTF-8") from error
    except json.JSONDecodeError as error:
        raise SheetError(f"line {error.lineno}, column {error.colno}: expected JSON: {error.msg}") from error
    rows = whole.get("claims") if isinstance(whole, dict) else None
    if not isinstance(rows, list):
        raise SheetError("expected an object with a list “claims”")
    return [_filled(number, row) for number, row in enumerate(rows, start=1)]


def _filled(number: int, row: object) -> Filled:
    if not isinstance(row, dict):
        raise SheetError(f"row {number}: expected an object")
    values = {str(name): value for name, value in row.items() if isinstance(value, str)}
    verdict = row.get("verdict")
    if verdict is not None and not isinstance(verdict, str):
        raise SheetError(f"row {number}, column “verdict”: expected text; found {json.dumps(verdict)}")
    return Filled(f"row {number}", f"row {number}, column “verdict”", values)
