"""Writes one pack: a header, then one row a line, so that a change of one fact is a change of one line."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[2] / "src" / "proofdesk" / "knowledge" / "data"
HERE = Path(__file__).parent


def write(
    pack: str,
    title: str,
    licence: str,
    sources: list[str],
    as_of: str,
    rows: Iterable[Mapping[str, Any]],
    covers_from: str | None = None,
) -> None:
    """Write `data/PACK.json`; rows are sorted by their id."""
    header = {
        "pack": pack,
        "title": title,
        "schema": 1,
        "licence": licence,
        "sources": sources,
        "as_of": as_of,
        "covers_from": covers_from,
    }
    lines = [json.dumps(row, ensure_ascii=False) for row in sorted(rows, key=lambda row: str(row["id"]))]
    head = json.dumps(header, ensure_ascii=False, indent=1)[:-2]
    text = f'{head},\n "rows": [\n' + ",\n".join(lines) + "\n]}\n"
    (DATA / f"{pack}.json").write_text(text, encoding="utf-8", newline="\n")
    print(f"{pack}: {len(lines)} rows, {len(text) // 1024} kB")
