"""Writes `docs/report.schema.json`, the JSON Schema of the report, from the models. Run it when a model changes."""

import json
from pathlib import Path

from proofdesk.findings import Report

TARGET = Path(__file__).parent.parent / "docs" / "report.schema.json"


def schema() -> str:
    """The schema as it is written to the file."""
    made = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Report.model_json_schema(mode="serialization"),
        "title": "proofdesk report, version 1",
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(schema(), encoding="utf-8")
    print(f"wrote {TARGET}")
