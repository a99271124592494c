"""`proofdesk init`: a commented settings file, asked for or not; an old one is never lost by mistake."""

import io
import sys
import tomllib
from pathlib import Path

import pytest
from cli.conftest import Command, Outcome
from fixtures.drafts import CLEAN, draft

from proofdesk.cli.main import _run

NEXT = "next: proofdesk check .\n"


@pytest.fixture
def empty(folder: Path) -> Path:
    """A folder without settings."""
    (folder / "proofdesk.toml").unlink()
    return folder


def written(folder: Path) -> dict[str, object]:
    values = tomllib.loads((folder / "proofdesk.toml").read_text(encoding="utf-8"))
    return {key: value for key, value in values.items() if value != {}}


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def answer(*lines: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Outcome:
    """Type these lines at the questions."""
    monkeypatch.setattr(sys, "stdin", _Terminal(io.BytesIO("".join(f"{line}\n" for line in lines).encode())))
    code = _run(["init"])
    return Outcome(code, *capfd.readouterr())


@pytest.mark.parametrize(
    "answers, values",
    [
        (["", "", "", ""], {}),
        (["wire-us", "", "", ""], {"profile": "wire-us"}),
        (["wire-us", "en-CA", "query", ""], {"profile": "wire-us", "dialect": "en-CA", "fail_on": "query"}),
        (["", "en-GB", "", "Okonjo, Wexcombe"], {"dialect": "en-GB", "vocabulary": {"accept": ["Okonjo", "Wexcombe"]}}),
        (["wire-uk", "wire-us", "English", "auto", "", ""], {"profile": "wire-us", "dialect": "auto"}),
    ],
)
def test_answers_are_written_and_enter_takes_the_default(
    empty: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    answers: list[str],
    values: dict[str, object],
) -> None:
    outcome = answer(*answers, capfd=capfd, monkeypatch=monkeypatch)
    assert (outcome.code, written(empty)) == (0, values)
    assert outcome.out == f"written: {empty / 'proofdesk.toml'}\n{NEXT}"
    assert "American news agency copy." in outcome.err
    assert ("unknown profile “wire-uk”; did you mean “wire-us”?" in outcome.err) is ("wire-uk" in answers)


@pytest.mark.parametrize(
    "arguments, values",
    [
        (["--profile", "broadsheet-uk"], {"profile": "broadsheet-uk"}),
        (["--dialect", "en-AU", "--fail-on", "never"], {"dialect": "en-AU", "fail_on": "never"}),
        (["--profile", "house.toml"], {"profile": "house.toml"}),
    ],
)
def test_with_options_nothing_is_asked(
    proofdesk: Command, empty: Path, arguments: list[str], values: dict[str, object]
) -> None:
    (empty / "house.toml").write_text('dialect = "en-GB"\n')
    outcome = proofdesk("init", *arguments)
    assert (outcome.code, outcome.err, written(empty)) == (0, "", values)
    draft(empty, CLEAN)
    assert proofdesk("check", ".", "--only", "punctuation").code == 0


def test_without_a_terminal_the_defaults_are_taken_and_told(proofdesk: Command, empty: Path) -> None:
    outcome = proofdesk("init")
    assert outcome.err == "not a terminal: nothing is asked and the defaults are taken\n"
    assert (outcome.code, written(empty)) == (0, {})


def test_a_file_that_is_there_stays_unless_it_is_forced(proofdesk: Command, folder: Path) -> None:
    before = (folder / "proofdesk.toml").read_text()
    outcome = proofdesk("init", "--profile", "wire-us")
    assert outcome.code == 2
    assert "is there already; --force replaces it, --print shows the new one" in outcome.err
    assert (folder / "proofdesk.toml").read_text() == before
    assert proofdesk("init", "--profile", "wire-us", "--force").code == 0
    assert written(folder) == {"profile": "wire-us"}


def test_settings_of_a_project_are_not_hidden_by_mistake(proofdesk: Command, empty: Path) -> None:
    (empty / "pyproject.toml").write_text('[tool.proofdesk]\nprofile = "wire-us"\n')
    outcome = proofdesk("init", "--dialect", "en-GB")
    assert outcome.code == 2
    assert "pyproject.toml holds settings, which proofdesk.toml would hide" in outcome.err
    (empty / "below").mkdir()


def test_it_can_be_shown_instead(proofdesk: Command, folder: Path) -> None:
    before = (folder / "proofdesk.toml").read_text()
    outcome = proofdesk("init", "--profile", "wire-us", "--print")
    assert outcome.out.startswith("# Settings of proofdesk for the drafts in this folder")
    assert tomllib.loads(outcome.out)["profile"] == "wire-us"
    assert (folder / "proofdesk.toml").read_text() == before


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["--profile", "wire-uk"], "unknown profile “wire-uk”; did you mean “wire-us”?"),
        (["--profile", "nope.toml"], "unknown profile “nope.toml”"),
        (["--dialect", "en-ZZ"], "Invalid value for '--dialect'"),
    ],
)
def test_a_wrong_choice_is_2_and_writes_nothing(
    proofdesk: Command, empty: Path, arguments: list[str], said: str
) -> None:
    outcome = proofdesk("init", *arguments)
    assert outcome.code == 2
    assert said in outcome.err
    assert list(empty.iterdir()) == []


def test_words_can_be_accepted_into_the_file(proofdesk: Command, empty: Path) -> None:
    proofdesk("init", "--profile", "wire-us")
    assert proofdesk("accept", "Wexcombe").code == 0
    assert written(empty) == {"profile": "wire-us", "vocabulary": {"accept": ["Wexcombe"]}}
    assert "# Never misspelt, with their regular inflections" in (empty / "proofdesk.toml").read_text(encoding="utf-8")
