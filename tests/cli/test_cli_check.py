"""The options of `check`."""

import json
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
from cli.conftest import Command
from fixtures.drafts import ALL, BY_SEVERITY, CLEAN, ERROR, HOUSE, WARNING, draft, house_settings, settle

from proofdesk.cli import output as writing
from proofdesk.cli.check import default_jobs
from proofdesk.findings import Severity

GATES = [*map(str, Severity), "never"]


@pytest.mark.parametrize("gate", GATES)
@pytest.mark.parametrize("severity", BY_SEVERITY)
def test_a_gate_counts_its_severity_and_all_above(proofdesk: Command, folder: Path, severity: str, gate: str) -> None:
    counts = gate != "never" and GATES.index(severity) <= GATES.index(gate)
    assert proofdesk("check", draft(folder, BY_SEVERITY[severity]), "--fail-on", gate).code == int(counts)


@pytest.mark.parametrize(
    "arguments, rules",
    [
        (["--only", "house.mail"], ["house.mail"]),
        (["--only", "style", "--only", "attribution"], ["house.utilise", "house.plainly", "house.supposedly"]),
        (["--skip", "style"], ["house.mail", "house.supposedly"]),
        (["--skip", "house.mail", "--skip", "house.s*"], ["house.utilise", "house.plainly"]),
        (["--only", "house", "--skip", "style"], ["house.mail", "house.supposedly"]),
        (["--only", "punctuation"], []),
        (["--skip", "rules"], []),
    ],
)
def test_only_and_skip_choose_rules(proofdesk: Command, folder: Path, arguments: list[str], rules: list[str]) -> None:
    outcome = proofdesk("check", draft(folder, ALL), "--format", "line", *arguments)
    assert [line.split()[2] for line in outcome.out.splitlines()] == rules
    assert outcome.err == ""


def test_only_and_skip_know_the_rules_where_the_draft_lies(
    proofdesk: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = draft(folder, ALL)
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere" / "proofdesk.toml").write_text("")
    monkeypatch.chdir(folder / "elsewhere")
    assert proofdesk("check", path, "--only", "house.mail", "--format", "line").out.count("house.mail") == 1
    assert proofdesk("check", folder, "--skip", "house.mail", "--format", "line").out.count("house.") == 3


@pytest.mark.parametrize(
    "arguments",
    [["--format", "line", "DRAFT"], ["DRAFT", "--format", "line"], ["--format=line", "--", "DRAFT"]],
)
def test_options_stand_before_or_after_the_paths(proofdesk: Command, folder: Path, arguments: list[str]) -> None:
    draft(folder, ERROR, "DRAFT")
    assert proofdesk("check", *arguments).out.startswith("DRAFT:1:11: error house.utilise ")


def test_the_report_as_json_says_what_was_asked(proofdesk: Command, folder: Path) -> None:
    outcome = proofdesk("check", draft(folder, ALL), "--format", "json", "--dialect", "en-CA", "--date", "2024-03-08")
    (file,) = json.loads(outcome.out)["files"]
    assert (file["dialect"], file["date"], len(file["findings"])) == ("en-CA", "2024-03-08", 4)


def test_problems_go_to_standard_error_where_programs_read_the_report(proofdesk: Command, folder: Path) -> None:
    path = draft(folder, "<!-- proofdesk-ignore house.mail: x -->\n" + ERROR)
    outcome = proofdesk("check", path, "nope.md", "--format", "json")
    assert len(json.loads(outcome.out)["problems"]) == 1
    assert [line.partition(":")[0] for line in outcome.err.splitlines()] == ["error", "note"]


def test_the_report_is_written_to_a_file_whole(proofdesk: Command, folder: Path) -> None:
    path = draft(folder, ERROR)
    shown = proofdesk("check", path)
    outcome = proofdesk("check", path, "--output", "report.txt")
    assert (outcome.code, outcome.out, outcome.err) == (1, "", "")
    assert (folder / "report.txt").read_text() == shown.out
    assert sorted(entry.name for entry in folder.iterdir()) == ["draft.md", "proofdesk.toml", "report.txt"]


def test_a_report_that_cannot_be_written_leaves_the_old_one_and_nothing_else(
    proofdesk: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "report.txt").write_text("the old one")
    path = draft(folder, ERROR)

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    outcome = proofdesk("check", path, "--output", "report.txt")
    assert outcome.code == 2
    assert outcome.err == "error: --output report.txt: cannot be written: No space left on device\n"
    assert (folder / "report.txt").read_text() == "the old one"
    assert len(list(folder.iterdir())) == 3


def test_a_link_and_a_device_stay_what_they_are(proofdesk: Command, folder: Path) -> None:
    path = draft(folder, CLEAN)
    (folder / "link.txt").symlink_to("real.txt")
    assert proofdesk("check", path, "--output", "link.txt").code == 0
    assert (folder / "link.txt").is_symlink()
    assert (folder / "real.txt").is_file()
    assert proofdesk("check", path, "--output", "/dev/null").code == 0
    assert Path("/dev/null").is_char_device()


def test_settings_files_are_found_named_or_left_alone(proofdesk: Command, folder: Path) -> None:
    path = draft(folder, ERROR)
    other = folder / "other.toml"
    other.write_text(house_settings(tables='"house.utilise" = "query"\n'))
    assert proofdesk("check", path).code == 1
    assert "query house.utilise" in proofdesk("check", path, "--settings", other, "--format", "line").out
    without = proofdesk("check", path, "--no-settings", "--only", "newsroom", "--format", "line")
    assert (without.code, without.out) == (0, "")


def test_a_profile_is_named_in_the_report(proofdesk: Command, folder: Path) -> None:
    assert "wire-us · en-US" in proofdesk("check", draft(folder, CLEAN), "--profile", "wire-us").out


def test_quiet_says_nothing_of_clean_drafts_and_verbose_gives_reasons(proofdesk: Command, folder: Path) -> None:
    clean, wrong = draft(folder, CLEAN, "clean.md"), draft(folder, ERROR, "wrong.md")
    assert proofdesk("check", clean, "-q").out == ""
    assert "clean.md" not in proofdesk("check", clean, wrong, "--quiet").out
    assert "Short words are read faster." in proofdesk("check", wrong, "-v").out
    assert "Short words are read faster." not in proofdesk("check", wrong).out


def test_standard_input_is_a_draft(proofdesk: Command, folder: Path) -> None:
    assert proofdesk("check", "-", "--format", "line", stdin=WARNING.encode()).out.startswith("-:1:19: warning ")
    text = b"---\ntitle: We utilise it\n---\n\nText.\n"
    named = proofdesk("check", "-", "--stdin-filename", "story.md", "--format", "line", stdin=text)
    assert named.out.startswith("story.md:2:11: error ")


def test_standard_input_that_is_closed_is_3(proofdesk: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from proofdesk.cli import check

    class Closed:
        stdin = None
        stdout = sys.stdout

    monkeypatch.setattr(check, "sys", Closed)
    outcome = proofdesk("check", "-")
    assert outcome.code == 3
    assert "cannot be read: standard input is closed" in outcome.out


@pytest.mark.parametrize(
    "arguments, environment, colors",
    [
        ([], {}, False),
        (["--color"], {}, True),
        (["--no-color"], {"CLICOLOR_FORCE": "1"}, False),
        (["--color"], {"NO_COLOR": "1"}, True),
        ([], {"CLICOLOR_FORCE": "1"}, True),
        ([], {"CLICOLOR_FORCE": "0"}, False),
        ([], {"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colours_are_shown_where_they_are_wanted(
    proofdesk: Command,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    environment: dict[str, str],
    colors: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in proofdesk("check", draft(folder, ERROR), *arguments).out) is colors


def test_a_terminal_gets_colours_its_width_and_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    from proofdesk.cli.check import _width

    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "71")
    assert writing.color_wanted(None, None)
    assert not writing.color_wanted(None, Path("report.txt"))
    assert (_width(None), _width(Path("report.txt"))) == (71, 100)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with ExitStack() as stack:
        assert writing.progress_bar(3, stack)() is None
        assert not stack._exit_callbacks  # type: ignore[attr-defined]
        writing.progress_bar(4, stack)()
        assert stack._exit_callbacks  # type: ignore[attr-defined]


def test_jobs_are_as_many_as_are_asked_for_and_change_nothing(proofdesk: Command, folder: Path) -> None:
    for number in range(5):
        draft(folder, ALL, f"{number}.md")
    assert len({proofdesk("check", ".", "--format", "json", "--jobs", str(jobs)) for jobs in (1, 4)}) == 1
    assert 1 <= default_jobs() <= 4


def test_house_styles_may_be_relative_to_the_settings_file(proofdesk: Command, folder: Path) -> None:
    settings = settle(folder)
    settings.write_text(settings.read_text().replace(HOUSE.as_posix(), "rules/house"))
    (folder / "rules").mkdir()
    (folder / "rules" / "house").symlink_to(HOUSE)
    assert proofdesk("check", draft(folder, ERROR)).code == 1
