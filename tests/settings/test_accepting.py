"""Words added to a settings file: the rest of it stays as it was."""

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proofdesk.errors import UserError
from proofdesk.settings import accepting
from proofdesk.settings.accepting import accept_words, remove_words
from proofdesk.settings.schema import faults
from proofdesk.settings.spellings import normalised
from proofdesk.settings.word_file import personal_word_file, project_file


def accept(folder: Path, words: list[str]) -> tuple[Path, list[str]]:
    """The path of the file, and what was added."""
    file = project_file(folder)
    return file.path, accept_words(file, words)


def remove(folder: Path, words: list[str]) -> list[str]:
    return remove_words(project_file(folder), words)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", '[vocabulary]\naccept = ["Shahed"]\n'),
        ('dialect = "en-GB"\n', 'dialect = "en-GB"\n\n[vocabulary]\naccept = ["Shahed"]\n'),
        ('dialect = "en-GB"', 'dialect = "en-GB"\n\n[vocabulary]\naccept = ["Shahed"]\n'),
        ("[vocabulary]", '[vocabulary]\naccept = ["Shahed"]\n'),
        (
            '[vocabulary] # house words\nprefer = {a = "b"}\n',
            '[vocabulary] # house words\naccept = ["Shahed"]\nprefer = {a = "b"}\n',
        ),
        ('[vocabulary.prefer]\na = "b"\n', '[vocabulary.prefer]\na = "b"\n\n[vocabulary]\naccept = ["Shahed"]\n'),
        ("[vocabulary]\naccept = []\n", '[vocabulary]\naccept = ["Shahed"]\n'),
        ("[vocabulary]\naccept = [ ] # none\n", '[vocabulary]\naccept = ["Shahed"] # none\n'),
        ('[vocabulary]\naccept = ["a"]\n', '[vocabulary]\naccept = ["a", "Shahed"]\n'),
        ("vocabulary.accept = ['a', ]\n", "vocabulary.accept = ['a', \"Shahed\"]\n"),
        ('vocabulary = {accept = ["a"]}\n', 'vocabulary = {accept = ["a", "Shahed"]}\n'),
        ("[vocabulary]\naccept = [\n]\n", '[vocabulary]\naccept = [\n    "Shahed",\n]\n'),
        ("[vocabulary]\naccept = [ # none\n]\n", '[vocabulary]\naccept = [ # none\n    "Shahed",\n]\n'),
        ('[vocabulary]\naccept = [\n  "a"\n]\n', '[vocabulary]\naccept = [\n  "a",\n    "Shahed",\n]\n'),
        ('[vocabulary]\naccept = [\n  "a",\n]\n', '[vocabulary]\naccept = [\n  "a",\n    "Shahed",\n]\n'),
        (
            '[vocabulary]\naccept = [\n  "a", # one\n  "b" # two, and more\n]\nprefer = {}\n',
            '[vocabulary]\naccept = [\n  "a", # one\n  "b", # two, and more\n    "Shahed",\n]\nprefer = {}\n',
        ),
        (
            '[vocabulary]\naccept = ["a",\n  "b"] # end\n',
            '[vocabulary]\naccept = ["a",\n  "b",\n    "Shahed",\n] # end\n',
        ),
        ('# a\r\n[vocabulary]\r\naccept = ["a"]\r\n', '# a\r\n[vocabulary]\r\naccept = ["a", "Shahed"]\r\n'),
        (
            'dialect = "en-GB"\r\n[vocabulary]\r\n',
            'dialect = "en-GB"\r\n[vocabulary]\r\naccept = ["Shahed"]\r\n',
        ),
        ('\ufeffdialect = "en-GB"\n', '\ufeffdialect = "en-GB"\n\n[vocabulary]\naccept = ["Shahed"]\n'),
        (
            '[[overrides]]\nfiles = ["a"]\nvocabulary = {accept = ["b"]}\n',
            '[[overrides]]\nfiles = ["a"]\nvocabulary = {accept = ["b"]}\n\n[vocabulary]\naccept = ["Shahed"]\n',
        ),
    ],
)
def test_a_word_is_added_and_the_rest_stays(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / "proofdesk.toml"
    path.write_bytes(before.encode())
    assert accept(tmp_path, ["Shahed"]) == (path, ["Shahed"])
    assert path.read_bytes().decode() == after
    assert accept(tmp_path, ["Shahed"]) == (path, [])
    assert path.read_bytes().decode() == after
    assert [item.name for item in tmp_path.iterdir()] == ["proofdesk.toml"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[tool.proofdesk]\n", "[tool.proofdesk]\n\n[tool.proofdesk.vocabulary]\naccept = ['a']\n"),
        (
            "[tool.proofdesk.vocabulary]\n[tool.other]\nx = 1\n",
            "[tool.proofdesk.vocabulary]\naccept = ['a']\n[tool.other]\nx = 1\n",
        ),
        ("[tool.proofdesk]\nvocabulary.accept = ['b']\n", "[tool.proofdesk]\nvocabulary.accept = ['b', 'a']\n"),
    ],
)
def test_a_project_file_takes_words_too(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(before, encoding="utf-8")
    assert accept(tmp_path, ["a"]) == (path, ["a"])
    assert path.read_text(encoding="utf-8") == after.replace("'a'", '"a"')


def test_without_a_file_one_is_made(tmp_path: Path) -> None:
    path, added = accept(tmp_path, ["one", "two", "one"])
    assert (path, added) == (tmp_path / "proofdesk.toml", ["one", "two"])
    assert path.read_text(encoding="utf-8") == '[vocabulary]\naccept = ["one", "two"]\n'


def test_no_words_write_nothing(tmp_path: Path) -> None:
    path, added = accept(tmp_path, [])
    assert added == []
    assert not path.exists()


def test_words_go_to_the_nearest_file_above(tmp_path: Path) -> None:
    (tmp_path / "proofdesk.toml").write_text("", encoding="utf-8")
    (tmp_path / "deep").mkdir()
    assert accept(tmp_path / "deep", ["a"]) == (tmp_path / "proofdesk.toml", ["a"])
    assert list((tmp_path / "deep").iterdir()) == []


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "shared.toml"
    real.write_text("", encoding="utf-8")
    (tmp_path / "desk").mkdir()
    link = tmp_path / "desk" / "proofdesk.toml"
    link.symlink_to(real)
    accept(tmp_path / "desk", ["a"])
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == '[vocabulary]\naccept = ["a"]\n'


@pytest.mark.parametrize(
    "text",
    [
        'vocabulary = {prefer = {a = "b"}}\n',
        'vocabulary.prefer = {a = "b"}\n',
        '[tool]\nproofdesk = {dialect = "en-GB"} # [tool.proofdesk\n',
    ],
)
def test_what_no_machine_can_change_is_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / ("pyproject.toml" if "tool" in text else "proofdesk.toml")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match="cannot be changed by machine; change “accept” by hand"):
        accept(tmp_path, ["a"])
    assert path.read_text(encoding="utf-8") == text


def test_what_would_not_read_back_as_meant_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accepting, "_additions", lambda file, added: [])
    with pytest.raises(UserError, match="cannot be changed by machine"):
        accept(tmp_path, ["a"])
    assert list(tmp_path.iterdir()) == []


def test_a_word_that_has_no_utf8_form_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written: 'utf-8' codec can't encode"):
        accept(tmp_path, ["\udcff"])
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(UserError, match=r"proofdesk\.toml: cannot be written: Permission denied"):
        accept(tmp_path, ["a"])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written: No such file or directory"):
        accept(tmp_path / "none", ["a"])


_WORDS = st.lists(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x7f"), min_size=1, max_size=8),
    min_size=1,
    max_size=4,
)
_FILES = st.sampled_from(
    [
        "",
        "# remark\n",
        'dialect = "en-GB" # mine\n\n[rules]\n"a.b" = "off"\n',
        "[vocabulary]\n# words\n\n[rules]\n",
        '[vocabulary]\naccept = ["é", "b"] # end\n[rules]\n"a.b" = "off"',
        '[vocabulary]\naccept = [ # of the house\n  "a", # one\n  # two\n  "b"\n  # three\n]\nprefer = {a = "b"}\n',
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_FILES, _WORDS)
def test_the_result_reads_back_and_keeps_every_other_line(tmp_path: Path, before: str, words: list[str]) -> None:
    path = tmp_path / "proofdesk.toml"
    path.write_bytes(before.encode())
    known = tomllib.loads(before).get("vocabulary", {}).get("accept", [])
    words = [word for word in words if any(char.isalnum() for char in word)]
    _, added = accept(tmp_path, words)
    after = path.read_bytes().decode()
    values = tomllib.loads(after)
    assert values.get("vocabulary", {}).get("accept", []) == [*known, *added]
    assert set(map(normalised, words)) <= set(map(normalised, [*known, *added]))
    assert faults(values) == []
    kept = iter(after.split("\n"))
    for line in before.split("\n"):
        if line and not line.startswith("accept") and line != '  "b"':
            assert line in kept


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ('accept = ["a", "b", "c"]\n', ["a"], 'accept = ["b", "c"]\n'),
        ('accept = ["a", "b", "c"]\n', ["b"], 'accept = ["a", "c"]\n'),
        ('accept = ["a", "b", "c"] # end\n', ["c"], 'accept = ["a", "b"] # end\n'),
        ('accept = ["a", "b", "c",]\n', ["c", "b"], 'accept = ["a",]\n'),
        ('accept = ["a", "b", "c"]\n', ["c", "b"], 'accept = ["a"]\n'),
        ('accept = ["a", "b", "a"]\n', ["a"], 'accept = ["b"]\n'),
        ('accept = ["a", "b", ]\n', ["a", "b"], "accept = [ ]\n"),
        ('accept = [\n  "a", # one\n  "b", # two\n]\n', ["b"], 'accept = [\n  "a", # one\n]\n'),
        ('accept = [\n  "a", # one\n  "b" # two\n]\n', ["a"], 'accept = [\n  "b" # two\n]\n'),
        ('accept = [\r\n  "a",\r\n  "b"\r\n]\r\n', ["a", "b"], "accept = [\r\n]\r\n"),
        ('accept = ["a",\n  "b"] # end\n', ["b"], 'accept = ["a"] # end\n'),
        ('accept = ["a",\n  "b"] # end\n', ["a"], 'accept = [\n  "b"] # end\n'),
        ('accept = ["Nguye\u0302\u0303n", "Wexcombe Parva"]\n', ["Nguyễn"], 'accept = ["Wexcombe Parva"]\n'),
        ('accept = ["Wexcombe  Parva"]\n', ["Wexcombe Parva"], "accept = []\n"),
    ],
)
def test_a_word_is_taken_out_and_the_rest_stays(tmp_path: Path, before: str, words: list[str], after: str) -> None:
    path = tmp_path / "proofdesk.toml"
    path.write_bytes(f"[vocabulary]\n{before}".encode())
    remove(tmp_path, words)
    assert path.read_bytes().decode() == f"[vocabulary]\n{after}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[vocabulary]\naccept = ["Shahed"]\n', "“Shahad” is not accepted in .*; did you mean “Shahed”?"),
        ("[vocabulary]\n", "“Shahad” is not accepted in .*proofdesk.toml$"),
    ],
)
def test_what_is_not_there_cannot_be_taken_out(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "proofdesk.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=said):
        remove(tmp_path, ["Shahed", "Shahad"] if "Shahed" in text else ["Shahad"])
    assert path.read_text(encoding="utf-8") == text


def test_a_list_that_cannot_be_cut_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "proofdesk.toml"
    path.write_text('[vocabulary]\naccept = ["a", "b"]\n', encoding="utf-8")
    monkeypatch.setattr(accepting, "_removals", lambda file, numbers: [])
    with pytest.raises(UserError, match="change “accept” by hand"):
        remove(tmp_path, ["a"])
    assert path.read_text(encoding="utf-8") == '[vocabulary]\naccept = ["a", "b"]\n'


def test_a_word_is_written_as_it_was_typed(tmp_path: Path) -> None:
    words = ["O’Neill", "O'Neill", "Nguye\u0302\u0303n"]
    assert accept(tmp_path, words) == (tmp_path / "proofdesk.toml", ["O’Neill", "Nguyễn"])
    assert accept(tmp_path, ["O'Neill"])[1] == []


def test_a_personal_list_is_begun_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.toml"
    assert accept_words(personal_word_file(path), ["naan bread", "naan  bread"]) == ["naan bread"]
    assert path.read_text(encoding="utf-8") == '[vocabulary]\naccept = ["naan bread"]\n'
    assert accept_words(personal_word_file(path), ["naan bread"]) == []
    assert remove_words(personal_word_file(path), ["naan bread"]) == ["naan bread"]
    assert path.read_text(encoding="utf-8") == "[vocabulary]\naccept = []\n"


@given(st.lists(st.sampled_from("abcde"), min_size=1, max_size=6), st.data(), st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_can_be_taken_out(tmp_path: Path, known: list[str], data: st.DataObject, lines: bool) -> None:
    unwanted = data.draw(st.lists(st.sampled_from(known), min_size=1))
    path = tmp_path / "proofdesk.toml"
    between, ends = (",\n  ", "\n") if lines else (", ", "")
    array = between.join(f'"{word}"' for word in known)
    path.write_text(f"# mine\n[vocabulary]\naccept = [{ends}{array}{ends}] # end\n[rules]\n", encoding="utf-8")
    remove(tmp_path, unwanted)
    after = path.read_text(encoding="utf-8")
    assert tomllib.loads(after)["vocabulary"]["accept"] == [word for word in known if word not in unwanted]
    assert after.startswith("# mine\n[vocabulary]\naccept = [")
    assert after.endswith("] # end\n[rules]\n")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes of this sort")
def test_a_file_that_is_written_anew_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "proofdesk.toml"
    path.write_text("[vocabulary]\n")
    path.chmod(0o600)
    accept_words(project_file(tmp_path), ["Wexcombe"])
    assert "Wexcombe" in path.read_text()
    assert path.stat().st_mode & 0o777 == 0o600
    assert [other.name for other in tmp_path.iterdir()] == ["proofdesk.toml"]
