"""The JSON Schema in `docs/` is the one of the models, and reports keep to it."""

import json
import sys
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from fixtures.sample import sample_report

from proofdesk.findings import Problem
from proofdesk.reporting import Look
from proofdesk.reporting import json as json_format

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "docs" / "report.schema.json"


@pytest.fixture
def shown() -> dict[str, Any]:
    report: dict[str, Any] = json.loads(json_format.render(sample_report(), Look()))
    return report


def test_the_schema_in_the_docs_is_that_of_the_models(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    sys.modules.pop("build_schema", None)
    from build_schema import TARGET, schema

    assert TARGET == SCHEMA
    assert schema() == SCHEMA.read_text(encoding="utf-8"), "run python scripts/build_schema.py"


def test_the_sample_report_keeps_to_the_schema(shown: dict[str, Any]) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    assert list(validator.iter_errors(shown)) == []
    shown["files"][0]["findings"][0]["severity"] = "fatal"
    assert not validator.is_valid(shown)


@pytest.mark.parametrize(
    "path, keys",
    [
        ((), ["version", "tool", "files", "problems", "summary"]),
        (("tool",), ["name", "version", "ruleset"]),
        (
            ("files", 0),
            [
                "path",
                "sha256",
                "dialect",
                "profile",
                "date",
                "words",
                "sentences",
                "readability",
                "findings",
                "confirmed",
                "claims",
                "problems",
            ],
        ),
        (
            ("files", 0, "findings", 0),
            [
                "rule",
                "checker",
                "category",
                "severity",
                "confidence",
                "message",
                "why",
                "url",
                "span",
                "quote",
                "block",
                "suggestions",
                "related",
                "evidence",
                "fingerprint",
            ],
        ),
        (("files", 0, "findings", 0, "span"), ["start", "end", "line", "column", "end_line", "end_column"]),
        (("files", 0, "findings", 0, "suggestions", 0), ["label", "safety", "edits"]),
        (("files", 0, "findings", 0, "suggestions", 0, "edits", 0), ["start", "end", "replacement"]),
        (("files", 0, "findings", 0, "evidence", 0), ["kind", "text", "source", "as_of", "url"]),
        (("problems", 0), ["kind", "subject", "message", "path", "line", "incomplete"]),
        (
            ("summary",),
            ["files", "skipped", "words", "error", "warning", "suggestion", "query", "claims", "complete"],
        ),
    ],
)
def test_the_keys_are_those_of_the_contract(
    shown: dict[str, Any], path: tuple[str | int, ...], keys: list[str]
) -> None:
    value: Any = shown
    for step in path:
        value = value[step]
    assert list(value) == keys


def test_a_name_that_is_not_utf8_still_makes_a_report() -> None:
    problem = Problem(kind="file", subject="\udcff.md", message="no such file", path="\udcff.md", users_error=True)
    report = sample_report().model_copy(update={"problems": (problem,)})
    shown = json.loads(json_format.render(report, Look()).encode("utf-8", "replace"))
    assert shown["problems"][0]["path"] == "?.md"
    plain = json.loads(json_format.render(sample_report(), Look()))
    assert shown["files"] == plain["files"]
