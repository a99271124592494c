"""House words at the command line: project and personal lists, adding, taking out, and where each counts."""

import sys
import tomllib
from pathlib import Path

import pytest
from cli.conftest import Command

from proofdesk import Desk
from proofdesk.desk.personal import left_out_in_ci, personal_file, personal_list


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the user's own settings; not named by PROOFDESK_CONFIG."""
    monkeypatch.delenv("PROOFDESK_CONFIG")
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "proofdesk"


def _draft(folder: Path) -> Path:
    path = folder / "draft.txt"
    path.write_text("It began.\n\nThe man met Nguyen at Wexcombe Parrva and Mcdonnell.\n", encoding="utf-8")
    return path


def _quotes(proofdesk: Command, folder: Path, *options: str) -> list[str]:
    outcome = proofdesk("check", _draft(folder), "--format", "line", "--only", "vocabulary", *options)
    return [line.partition(": ")[2] for line in outcome.out.splitlines()]


def test_a_name_of_several_words_is_one_entry(proofdesk: Command, folder: Path) -> None:
    assert proofdesk("accept", "Wexcombe  Parva").out == f"accepted in {folder / 'proofdesk.toml'}: Wexcombe Parva\n"
    assert _quotes(proofdesk, folder) == [
        "warning vocabulary.near-miss House spelling is “Wexcombe Parva”; is this the same name?"
    ]


def test_words_are_taken_out_again(proofdesk: Command, folder: Path) -> None:
    path = folder / "proofdesk.toml"
    before = path.read_text()
    proofdesk("accept", "Shahed", "Nguyễn")
    assert proofdesk("accept", "--remove", "Shahed", "Nguyễn").out == f"no longer accepted in {path}: Shahed, Nguyễn\n"
    assert path.read_text() == f"{before}\n[vocabulary]\naccept = []\n"
    outcome = proofdesk("accept", "--remove", "Shahed")
    assert (outcome.code, outcome.err) == (2, f"error: “Shahed” is not accepted in {path}\n")


def test_a_word_close_to_a_common_one_is_taken_with_a_note(proofdesk: Command, folder: Path, config: Path) -> None:
    outcome = proofdesk("accept", "recieve", "Recieve", "zorbing")
    assert outcome.code == 0
    assert outcome.err == "note: “recieve” is close to “receive”; to undo: proofdesk accept --remove recieve\n"
    assert "--personal --remove goverment" in proofdesk("accept", "--personal", "goverment").err


def test_a_personal_list_counts_for_every_project(proofdesk: Command, folder: Path, config: Path) -> None:
    path = config / "vocabulary.toml"
    outcome = proofdesk("accept", "--personal", "Nguyễn")
    assert (outcome.code, outcome.out, outcome.err) == (0, f"accepted in {path}: Nguyễn\n", "")
    proofdesk("accept", "--project", "McDonnell")
    assert tomllib.loads(path.read_text(encoding="utf-8")) == {"vocabulary": {"accept": ["Nguyễn"]}}
    assert len(_quotes(proofdesk, folder)) == 2
    assert _quotes(proofdesk, folder, "--no-settings") == []
    assert len(_quotes(proofdesk, folder, "--settings", str(folder / "proofdesk.toml"))) == 2
    shown = proofdesk("settings", "show").out
    assert tomllib.loads(shown)["vocabulary"] == {"accept": ["Nguyễn", "McDonnell"]}
    assert [line.partition("#")[2].strip() for line in shown.splitlines() if line.startswith('    "')] == [
        f"{path}:2",
        f"{folder / 'proofdesk.toml'}:{(folder / 'proofdesk.toml').read_text().count(chr(10))}",
    ]


@pytest.mark.parametrize("value, counts", [("true", False), ("1", False), ("false", True), ("", True), ("0", True)])
def test_in_ci_only_a_list_that_is_named_counts(
    proofdesk: Command, folder: Path, config: Path, monkeypatch: pytest.MonkeyPatch, value: str, counts: bool
) -> None:
    proofdesk("accept", "--personal", "Nguyễn")
    monkeypatch.setenv("CI", value)
    assert left_out_in_ci() is not counts
    assert len(_quotes(proofdesk, folder)) == counts
    assert ("left out, as CI is set" in proofdesk("doctor").out) is not counts
    note = "" if counts else "note: CI is set: personal lists do not count here\n"
    assert proofdesk("accept", "--personal", "Zelig").err == note
    monkeypatch.setenv("PROOFDESK_CONFIG", str(config))
    assert len(_quotes(proofdesk, folder)) == 1
    assert "2 accepted, 0 preferred" in proofdesk("doctor").out


def test_without_a_place_there_is_no_personal_list(proofdesk: Command, folder: Path) -> None:
    outcome = proofdesk("accept", "--personal", "Zelig")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("error: there is no personal list: PROOFDESK_CONFIG is empty")
    assert "personal list          off\n" in proofdesk("doctor").out


def test_a_personal_list_that_is_wrong_is_told(proofdesk: Command, folder: Path, config: Path) -> None:
    assert f"none yet ({config / 'vocabulary.toml'})" in proofdesk("doctor").out
    config.mkdir(parents=True)
    path = config / "vocabulary.toml"
    for text, said in (
        ('dialect = "en-GB"\n', "1:1: “dialect” has no place in a personal list, which holds [vocabulary] only"),
        ("[vocabulray]\n", "1:2: unknown key “vocabulray”; did you mean “vocabulary”?"),
        ("[vocabulary]\naccept = [1]\n", "2:11: expected a string, found a number"),
    ):
        path.write_text(text)
        outcome = proofdesk("check", _draft(folder))
        assert outcome.code == 2
        assert f"{path}:{said}" in outcome.out + outcome.err
        assert proofdesk("accept", "--personal", "Zelig").code == 2
        assert path.read_text() == text
    doctor = proofdesk("doctor")
    assert doctor.code == 3
    assert "missing  personal list" in doctor.out


def test_a_folder_that_cannot_be_made_is_told(
    proofdesk: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "file").write_text("")
    monkeypatch.setenv("PROOFDESK_CONFIG", str(folder / "file" / "deeper"))
    outcome = proofdesk("accept", "--personal", "Zelig")
    assert (outcome.code, outcome.err) == (2, f"error: {folder / 'file' / 'deeper'}: cannot be made: Not a directory\n")


def test_in_python_a_personal_list_is_read_only_when_named(proofdesk: Command, folder: Path, config: Path) -> None:
    proofdesk("accept", "--personal", "Nguyễn")
    text = "It began.\n\nThe man met Nguyen."

    def marked(desk: Desk) -> list[str]:
        return [finding.quote for finding in desk.review_text(text).findings if finding.checker == "vocabulary"]

    given = {"engines": {"grammar": "none"}}
    assert marked(Desk.from_settings(**given)) == []  # type: ignore[arg-type]
    assert marked(Desk.from_settings(personal=personal_list(), **given)) == ["Nguyen"]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "platform, environment, place",
    [
        ("linux", {"PROOFDESK_CONFIG": "/c"}, "/c"),
        ("linux", {"PROOFDESK_CONFIG": ""}, None),
        ("linux", {"XDG_CONFIG_HOME": "/x"}, "/x/proofdesk"),
        ("linux", {"XDG_CONFIG_HOME": "", "HOME": "/home/a"}, "/home/a/.config/proofdesk"),
        ("darwin", {"HOME": "/home/a"}, "/home/a/Library/Application Support/proofdesk"),
        ("win32", {"APPDATA": "/roaming"}, "/roaming/proofdesk"),
        ("win32", {"APPDATA": "", "HOME": "/home/a"}, "/home/a/AppData/Roaming/proofdesk"),
    ],
)
def test_the_personal_list_is_where_the_system_keeps_settings(
    monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict[str, str], place: str | None
) -> None:
    monkeypatch.delenv("PROOFDESK_CONFIG")
    monkeypatch.setattr(sys, "platform", platform)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert personal_file() == (Path(place) / "vocabulary.toml" if place else None)


def test_without_a_home_there_is_no_personal_list(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv("PROOFDESK_CONFIG")
    monkeypatch.setattr(Path, "home", homeless)
    assert personal_file() is None
    assert personal_list() is None
