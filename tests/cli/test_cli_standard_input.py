"""`check - --stdin-filename NAME`: an editor's buffer is reviewed as if it were the file of that name."""

import json
from pathlib import Path

import pytest
from cli.conftest import Command
from fixtures.drafts import ALL, ERROR, house_settings

OVERRIDE = '[[overrides]]\nfiles = ["opinion/**"]\nrules = {"house.utilise" = "query"}\n'


@pytest.fixture
def house(folder: Path) -> Path:
    """A desk below the folder that the command runs in, with settings of its own; opinion is read more kindly."""
    desk = folder / "desk"
    desk.mkdir()
    (desk / "proofdesk.toml").write_text(house_settings(tables='"house.mail" = "off"\n') + OVERRIDE)
    return desk


@pytest.mark.parametrize(
    "name, rules",
    [
        ("desk/story.md", "error house.utilise"),
        ("desk/opinion/story.md", "query house.utilise"),
        ("desk/opinion/not/yet/there/story.md", "query house.utilise"),
        ("desk/opinion/../story.md", "error house.utilise"),
        ("story.md", "error house.utilise, warning house.mail"),
        ("-", "error house.utilise, warning house.mail"),
    ],
)
def test_the_settings_are_those_of_the_named_file(
    proofdesk: Command, house: Path, folder: Path, name: str, rules: str
) -> None:
    for given in (name, str(folder / name)) if name != "-" else (name,):
        outcome = proofdesk("check", "-", "--stdin-filename", given, "--format", "line", stdin=ALL.encode())
        found = [line.split(" ", 3) for line in outcome.out.splitlines()]
        assert ", ".join(f"{row[1]} {row[2]}" for row in found[: len(rules.split(", "))]) == rules
        assert all(row[0].startswith(f"{given}:") for row in found)
        assert len(found) == (4 if "mail" in rules else 3)


def test_the_file_itself_is_not_read(proofdesk: Command, house: Path) -> None:
    (house / "story.md").write_text(ERROR)
    outcome = proofdesk("check", "-", "--stdin-filename", "desk/story.md", stdin=b"The ferry left.\n")
    assert (outcome.code, outcome.err) == (0, "")
    assert "desk/story.md" in outcome.out


def test_names_of_rules_are_known_where_the_named_file_lies(proofdesk: Command, house: Path, folder: Path) -> None:
    (folder / "proofdesk.toml").unlink()
    arguments = ["check", "-", "--only", "house.utilise", "--format", "line"]
    assert proofdesk(*arguments, stdin=ERROR.encode()).code == 2
    named = proofdesk(*arguments, "--stdin-filename", "desk/story.md", stdin=ERROR.encode())
    assert (named.code, named.out.count("house.utilise")) == (1, 1)


def test_an_editor_gets_json_with_places_in_its_buffer(proofdesk: Command, house: Path) -> None:
    text = "# Naïve “harbour”\n\nThe crews utilise 🚢 boats.\n"
    outcome = proofdesk("check", "-", "--stdin-filename", "desk/a.md", "--format", "json", stdin=text.encode())
    (file,) = json.loads(outcome.out)["files"]
    (finding,) = file["findings"]
    span = finding["span"]
    assert file["path"] == "desk/a.md"
    assert text[span["start"] : span["end"]] == "utilise"
    assert (span["line"], span["column"]) == (3, 11)


@pytest.mark.parametrize("name, code", [("story.md", 0), ("story.txt", 1), ("story", 1), ("", 1)])
def test_the_suffix_of_the_name_says_how_the_text_is_written(
    proofdesk: Command, folder: Path, name: str, code: int
) -> None:
    text = "```\nThe crews utilise boats.\n```\n"
    assert proofdesk("check", "-", "--stdin-filename", name, stdin=text.encode()).code == code
