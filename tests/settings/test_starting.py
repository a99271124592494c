"""The settings file that a house starts from: every key, its meaning, and what was chosen, valid throughout."""

import re
import tomllib
from pathlib import Path

import pytest

from proofdesk import RULESET
from proofdesk.errors import UserError
from proofdesk.settings import starting
from proofdesk.settings.keys import KEYS, Key
from proofdesk.settings.load import read_layer
from proofdesk.settings.starting import profile_descriptions, starting_text


def test_every_key_stands_there_with_its_meaning() -> None:
    text = starting_text({}, RULESET)
    for key in KEYS:
        said = f"# {key.meaning} ({key.holds})" in text.splitlines()
        assert said is (key.name != "description")


def test_without_a_choice_nothing_is_in_force() -> None:
    values = tomllib.loads(starting_text({}, RULESET))
    assert all(value == {} for value in values.values())


def test_every_line_may_be_put_in_force(tmp_path: Path) -> None:
    text = re.sub(r"^# ([\w\"\[][^ ]* ?= ?.*|\[\[.*)$", r"\1", starting_text({}, RULESET), flags=re.MULTILINE)
    path = tmp_path / "proofdesk.toml"
    path.write_text(text, encoding="utf-8")
    values = dict(read_layer(path).values)
    assert set(values) == {key.name.partition(".")[0] for key in KEYS} - {"description"}
    assert values["ruleset"] == RULESET
    assert values["overrides"][0]["files"] == ["opinion/**"]


def test_what_was_chosen_is_in_force(tmp_path: Path) -> None:
    chosen = {"profile": "wire-us", "fail_on": "warning", "vocabulary.accept": ['O"Kon', "Nguyễn", "a\x7f\nb\\"]}
    path = tmp_path / "proofdesk.toml"
    path.write_text(starting_text(chosen, RULESET), encoding="utf-8")
    values = dict(read_layer(path).values)
    assert {key: value for key, value in values.items() if value != {}} == {
        "profile": "wire-us",
        "fail_on": "warning",
        "vocabulary": {"accept": chosen["vocabulary.accept"]},
    }


@pytest.mark.parametrize("chosen", [{"dialect": "en-ZZ"}, {"profile": 3}, {"fail_on": "loud"}])
def test_a_wrong_choice_is_never_written(chosen: dict[str, object]) -> None:
    with pytest.raises(UserError, match="expected"):
        starting_text(chosen, RULESET)


def test_every_profile_says_what_it_is_for() -> None:
    described = profile_descriptions()
    assert next(iter(described)) == "general"
    assert all(described.values())
    assert all(f"#   {name}: {meaning}\n" in starting_text({}, RULESET) for name, meaning in described.items())


def test_a_key_that_is_new_stands_in_its_table(monkeypatch: pytest.MonkeyPatch) -> None:
    new = (Key("vocabulary.sheet", "path", "none", "A sheet."), Key("engines.jobs", "number", "2", "How many."))
    monkeypatch.setattr(starting, "KEYS", (*KEYS, *new))
    text = starting_text({}, RULESET)
    assert "# A sheet. (path)\n# sheet: no default\n" in text.partition("[vocabulary]")[2].partition("[rules]")[0]
    assert "# How many. (number)\n# jobs = 2\n" in text.partition("[engines]")[2].partition("# [[overrides]]")[0]
    assert text.count("[vocabulary]") == text.count("[engines]") == 1
