"""The sample articles: every planted fault is found at its words, and the clean ones stay silent."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from proofdesk import Desk
from proofdesk.findings import FileReport, Severity
from proofdesk.reading import read

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

import build_expected  # noqa: E402

SAMPLES = ROOT / "sample_articles"
DRAFTS = build_expected.DRAFTS
CLEAN = [path for path in DRAFTS if path.stem.startswith("clean-")]
FAULTY = [path for path in DRAFTS if path not in CLEAN]
LATER = [path for path in DRAFTS if '"later": []' not in path.with_suffix(".expected.json").read_text(encoding="utf-8")]
DESKS = {"arts", "business", "council", "court", "foreign", "obituaries", "opinion", "rural", "science", "sport", "us"}


def expected_of(path: Path) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
    return expected


def stem_of(path: Path) -> str:
    return path.stem


@pytest.fixture(scope="module")
def reports() -> dict[str, FileReport]:
    found = {}
    for path in DRAFTS:
        desk = Desk.from_settings(profile=expected_of(path)["profile"])
        found[path.stem] = desk.review(read(path.read_bytes(), path.name))
    return found


@pytest.mark.parametrize("path", DRAFTS, ids=stem_of)
def test_every_planted_fault_is_found_at_its_words(path: Path, reports: dict[str, FileReport]) -> None:
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
        for fault in expected_of(path)["faults"]
    }
    assert planted - found == set()
    assert reports[path.stem].problems == ()


@pytest.mark.parametrize("path", DRAFTS, ids=stem_of)
def test_nothing_is_missed_and_no_alarm_is_raised_where_nothing_is_planted(
    path: Path, reports: dict[str, FileReport]
) -> None:
    sample = build_expected.sample_of(path)
    assert list(build_expected.differences_in(sample, reports[path.stem].findings)) == []


@pytest.mark.parametrize("path", DRAFTS, ids=stem_of)
def test_the_expected_findings_are_fresh(path: Path, reports: dict[str, FileReport]) -> None:
    sample = build_expected.sample_of(path)
    kept = path.with_suffix(".expected.json").read_text(encoding="utf-8")
    assert kept == build_expected.as_json(sample, reports[path.stem].findings), (
        "run python scripts/build_expected.py --write"
    )


@pytest.mark.parametrize("path", LATER, ids=stem_of)
def test_faults_for_later_checks_stand_at_their_places(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    later = expected_of(path)["later"]
    for line, column, quote in _places(later):
        assert quote
        assert "\n".join(lines[line - 1 :])[column - 1 :].startswith(quote)
    assert all(fault["why"].endswith(".") for fault in later)


def _places(later: list[dict[str, Any]]) -> Iterator[tuple[int, int, str]]:
    for fault in later:
        for place in (fault, *fault.get("against", ())):
            yield place["line"], place["column"], place["quote"]


@pytest.mark.parametrize("path", CLEAN, ids=stem_of)
def test_clean_copy_stays_silent(path: Path, reports: dict[str, FileReport]) -> None:
    alarms = (Severity.ERROR, Severity.WARNING)
    assert [finding for finding in reports[path.stem].findings if finding.severity in alarms] == []
    assert expected_of(path)["faults"] == []


def test_there_are_twelve_drafts_with_faults_and_four_without() -> None:
    assert len(FAULTY) >= 12
    assert len(CLEAN) >= 4
    assert len(LATER) >= 8


def test_every_faulty_draft_holds_eight_faults_or_more_of_mixed_kinds() -> None:
    for path in FAULTY:
        kinds = [fault["kind"] for fault in expected_of(path)["faults"]]
        assert len(kinds) >= 8
        assert len(set(kinds)) >= 5


def test_the_table_names_every_draft_with_its_profile_counts_and_desk() -> None:
    rows = re.findall(
        r"^\| `([^`]+)` \| ([\w-]+) \| (\w+) \| (\d+) \| (\d+) \|",
        (SAMPLES / "README.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    counted = {
        (path.name, expected["profile"], str(len(expected["faults"])), str(len(expected["later"])))
        for path in DRAFTS
        for expected in [expected_of(path)]
    }
    assert {(name, profile, faults, later) for name, profile, _, faults, later in rows} == counted
    assert {desk.lower() for _, _, desk, *_ in rows} == DESKS


def test_a_passage_that_is_not_in_the_draft_exactly_once_is_told() -> None:
    document = read(b"The vote was close. The vote was late.", "draft.txt")
    with pytest.raises(build_expected.PlantError, match=r"draft\.txt: not exactly one place for “The \[\[vote\]\]”"):
        build_expected._place(document, "The [[vote]]")
    with pytest.raises(build_expected.PlantError):
        build_expected._place(document, "The [[count]] was late")
