"""The sample articles: every planted fault is found at its words, and the clean ones stay silent."""

import json
from pathlib import Path

import pytest

from proofdesk import Desk
from proofdesk.findings import FileReport
from proofdesk.reading import read

SAMPLES = Path(__file__).parent.parent / "sample_articles"
DRAFTS = sorted(path for path in SAMPLES.iterdir() if path.suffix in (".md", ".txt") and path.name != "README.md")


@pytest.fixture(scope="module")
def reports() -> dict[str, FileReport]:
    found = {}
    for path in DRAFTS:
        profile = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))["profile"]
        found[path.stem] = Desk.from_settings(profile=profile).review(read(path.read_bytes(), path.name))
    return found


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_every_planted_fault_is_found_at_its_words(path: Path, reports: dict[str, FileReport]) -> None:
    expected = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
    found = {
        (
            finding.rule,
            str(finding.severity),
            finding.span.line,
            finding.span.column,
            finding.quote,
            finding.suggestions[0].label if finding.suggestions else None,
        )
        for finding in reports[path.stem].findings
    }
    planted = {
        tuple(fault[key] for key in ("rule", "severity", "line", "column", "quote", "fix"))
        for fault in expected["faults"]
    }
    assert planted <= found
    alarms = {finding for finding in found if finding[1] in ("error", "warning")}
    planted_places = {(fault["line"], fault["column"]) for fault in expected["faults"]}
    on_planted_lines = {fault["line"] for fault in expected["faults"]}
    assert {(line, column) for _, _, line, column, *_ in alarms if line not in on_planted_lines} == set()
    assert {(line, column) for _, _, line, column, *_ in alarms} - planted_places == (
        {(19, 79)} if path.stem == "summit-talks" else set()
    )


@pytest.mark.parametrize("name", [path.stem for path in DRAFTS if path.stem.startswith("clean-")])
def test_clean_copy_stays_silent(name: str, reports: dict[str, FileReport]) -> None:
    assert [finding for finding in reports[name].findings if finding.severity in ("error", "warning")] == []
    assert reports[name].problems == ()


def test_there_are_six_drafts_with_faults_and_two_without() -> None:
    clean = [path for path in DRAFTS if path.stem.startswith("clean-")]
    assert len(DRAFTS) - len(clean) >= 6
    assert len(clean) >= 2
