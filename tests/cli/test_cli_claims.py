"""`proofdesk claims`: the sheet, verdicts that come back, the log that is verified, and its exit codes."""

import csv
import io
import json
from pathlib import Path

import pytest
from cli.conftest import Command
from fixtures.drafts import draft

TEXT = "The wall cost £4.1m in 2019. The harbour lost 40 boats.\n\nThank you.\n"
STORE = Path(".proofdesk") / "verdicts.jsonl"
NOW = "2026-03-02T10:00:00+00:00"


@pytest.fixture
def sheet(proofdesk: Command, folder: Path) -> Path:
    """A filled-in sheet of the draft."""
    draft(folder, TEXT)
    assert proofdesk("claims", "draft.md", "--output", "sheet.csv").code == 0
    return fill(folder / "sheet.csv", {1: "confirmed", 2: "cannot confirm"})


def fill(path: Path, verdicts: dict[int, str]) -> Path:
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    for number, verdict in verdicts.items():
        rows[number][rows[0].index("verdict")] = verdict
        rows[number][rows[0].index("initials")] = "MB"
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8")
    return path


def test_the_sheet_of_the_drafts_here(proofdesk: Command, folder: Path) -> None:
    draft(folder, TEXT)
    done = proofdesk("claims")
    assert (done.code, done.err) == (0, "")
    assert "draft.md:1:1  quantity" in done.out
    assert done.out.endswith("2 claims · 1 file · 13 words\n")
    assert proofdesk("claims", "--top", "1").out.endswith("1 of 2 claims · 1 file · 13 words\n")


def test_a_format_by_its_name_or_by_the_suffix_of_the_output(proofdesk: Command, folder: Path) -> None:
    draft(folder, TEXT)
    assert json.loads(proofdesk("claims", "draft.md", "--format", "json").out)["total"] == 2
    for name in ("s.docx", "s.html", "s.csv", "s.json"):
        assert proofdesk("claims", "draft.md", "--output", name).code == 0
    assert (folder / "s.docx").read_bytes().startswith(b"PK")
    assert (folder / "s.html").read_text().startswith("<!doctype html>")
    assert proofdesk("claims", "draft.md", "--output", "s.md").code == 0
    assert "2 claims" in (folder / "s.md").read_text()


def test_a_word_file_is_not_put_on_a_terminal(
    proofdesk: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft(folder, TEXT)
    monkeypatch.setattr("proofdesk.cli.claims.on_terminal", lambda: True)
    done = proofdesk("claims", "draft.md", "--format", "docx")
    assert (done.code, "name a file with --output" in done.err) == (2, True)


def test_standard_input_has_claims(proofdesk: Command, folder: Path) -> None:
    done = proofdesk("claims", "-", "--stdin-filename", "late.md", stdin=TEXT.encode())
    assert (done.code, "late.md:1:1" in done.out) == (0, True)


def test_verdicts_come_back_and_settle(proofdesk: Command, folder: Path, sheet: Path) -> None:
    done = proofdesk("claims", "draft.md", "--verdicts", sheet, "--now", NOW)
    assert (done.code, done.err) == (0, "")
    assert "2 verdicts recorded" in done.out
    kept = (folder / STORE).read_text(encoding="utf-8")
    assert kept.count(f'"appended": "{NOW}"') == 2
    report = json.loads(proofdesk("check", "draft.md", "--format", "json", "--fail-on", "never").out)
    assert sorted(claim["status"] for claim in report["files"][0]["claims"]) == ["settled", "unchecked"]
    shown = proofdesk("claims").out
    assert "confirmed, MB" in shown
    assert "1 settled" in shown
    draft(folder, "It rained all day.\n\n" + TEXT)
    assert "1 settled" in proofdesk("claims").out
    draft(folder, TEXT.replace("4.1", "4.2"))
    assert "settled" not in proofdesk("claims").out


def test_the_same_sheet_adds_nothing_twice(proofdesk: Command, folder: Path, sheet: Path) -> None:
    proofdesk("claims", "--verdicts", sheet)
    before = (folder / STORE).read_bytes()
    done = proofdesk("claims", "--verdicts", sheet)
    assert "0 verdicts recorded, 2 known before" in done.out
    assert (folder / STORE).read_bytes() == before


@pytest.mark.parametrize("name", ["back.json", "back.docx"])
def test_other_formats_come_back_too(proofdesk: Command, folder: Path, sheet: Path, name: str) -> None:
    proofdesk("claims", "--verdicts", sheet, "--now", NOW)
    assert proofdesk("claims", "draft.md", "--output", name).code == 0
    done = proofdesk("claims", "--verdicts", name)
    assert (done.code, "0 verdicts recorded, 2 known before" in done.out) == (0, True)


def test_a_verdict_that_is_none_is_told_with_row_and_column(proofdesk: Command, folder: Path, sheet: Path) -> None:
    fill(sheet, {2: "false"})
    done = proofdesk("claims", "--verdicts", sheet)
    assert done.code == 2
    assert (
        "row 3, column O “verdict”: expected one of confirmed, corrected, stet, cannot-confirm; found “false”"
        in done.err
    )
    assert not (folder / STORE).exists()


def test_rows_whose_words_went_are_told_and_left(proofdesk: Command, folder: Path, sheet: Path) -> None:
    draft(folder, "The pier opened in 1932.\n")
    done = proofdesk("claims", "--verdicts", sheet)
    assert (done.code, done.err.count("no draft here holds the words")) == (0, 2)
    assert "no verdict recorded" in done.out
    assert not (folder / STORE).exists()


def test_rows_without_a_verdict_are_counted(proofdesk: Command, folder: Path, sheet: Path) -> None:
    fill(sheet, {2: ""})
    assert "1 row without a verdict" in proofdesk("claims", "--verdicts", sheet).out


def test_the_drafts_are_those_that_the_sheet_names_or_those_here(proofdesk: Command, folder: Path, sheet: Path) -> None:
    (folder / "draft.md").rename(folder / "moved.md")
    assert "2 verdicts recorded" in proofdesk("claims", "--verdicts", sheet).out


def test_the_log_is_verified(proofdesk: Command, folder: Path, sheet: Path) -> None:
    assert proofdesk("claims", "--verify").out.endswith("verdicts.jsonl: no verdicts yet\n")
    proofdesk("claims", "--verdicts", sheet)
    done = proofdesk("claims", "--verify", "draft.md")
    assert (done.code, done.out.endswith("2 lines intact\n")) == (0, True)
    kept = (folder / STORE).read_bytes()
    (folder / STORE).write_bytes(kept.replace(b"cannot-confirm", b"confirmed"))
    done = proofdesk("claims", "--verify")
    assert (done.code, done.out.endswith("line 2 was changed; 1 line before it intact\n")) == (1, True)
    done = proofdesk("claims")
    assert (done.code, "do not count" in done.err) == (3, True)


def test_a_log_may_be_named(proofdesk: Command, folder: Path, sheet: Path) -> None:
    assert "house.jsonl: 2 verdicts recorded" in proofdesk("claims", "--verdicts", sheet, "--store", "house.jsonl").out
    assert proofdesk("claims", "--verify", "--store", "house.jsonl").code == 0
    assert "1 settled" in proofdesk("claims", "--store", "house.jsonl").out
    assert "settled" not in proofdesk("claims").out
    given = ("check", "draft.md", "--format", "json", "--fail-on", "never", "--store", "house.jsonl")
    assert '"settled"' in proofdesk(*given).out


@pytest.mark.parametrize(
    "arguments, told",
    [
        (("--verify", "--verdicts", "sheet.csv"), "one at a time"),
        (("--verify", "--store", "nope.jsonl"), "nope.jsonl: no such file"),
        (("--verify", "--no-settings"), "name the log of verdicts with --store"),
        (("--verdicts", "sheet.csv", "--no-settings"), "name the log of verdicts with --store"),
        (("--verdicts", "nope.csv"), "nope.csv: cannot be read"),
        (("--date", "today"), "expected a date"),
        (("--format", "pdf"), "pdf"),
        (("nope.md",), "nope.md"),
    ],
)
def test_what_the_user_has_to_mend_is_2(
    proofdesk: Command, folder: Path, sheet: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = proofdesk("claims", *arguments)
    assert (done.code, told in done.err) == (2, True), done.err


def test_a_draft_that_cannot_be_read_is_3(proofdesk: Command, folder: Path) -> None:
    draft(folder, b"\x00\x01\x02" * 500, "binary.md")
    assert proofdesk("claims", "binary.md").code == 3


def test_findings_make_no_sheet_fail(proofdesk: Command, folder: Path) -> None:
    draft(folder, TEXT + "\nExperts say the sea rises by 3 mm a year.\n")
    assert proofdesk("claims", "draft.md", "--profile", "wire-us").code == 0
