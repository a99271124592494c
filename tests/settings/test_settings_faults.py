"""Broken settings: each is told with file, line, column, the line itself and what would be right."""

from pathlib import Path
from typing import NamedTuple

import pytest

from proofdesk.errors import UserError
from proofdesk.settings import layer_from_mapping
from proofdesk.settings.load import read_layer
from proofdesk.settings.schema import faults
from proofdesk.text import Span, toml_places


class Broken(NamedTuple):
    """A settings file, and where and how it is refused."""

    text: str
    line: int
    column: int
    message: str


_DIALECTS = "expected one of auto, en-US, en-GB, en-CA, en-AU; found "
_FAIL_ON = "expected one of error, warning, suggestion, query, never; found "
_RULE = "expected one of off, error, warning, suggestion, query; found "
BROKEN = [
    Broken('dialcet = "en-GB"', 1, 1, "unknown key “dialcet”; did you mean “dialect”?"),
    Broken("# words\n\nzebra = 1", 3, 1, "unknown key “zebra”"),
    Broken('[vocabulary]\nacept = ["a"]', 2, 1, "unknown key “acept”; did you mean “accept”?"),
    Broken('[vocabluary]\naccept = ["a"]', 1, 2, "unknown key “vocabluary”; did you mean “vocabulary”?"),
    Broken('[engines]\nspelling = "none"', 2, 1, "unknown key “spelling”"),
    Broken('files = ["a"]', 1, 1, "unknown key “files”; did you mean “profile”?"),
    Broken('dialect = "en-UK"', 1, 11, f"{_DIALECTS}“en-UK”; did you mean “en-US”?"),
    Broken("dialect = true", 1, 11, f"{_DIALECTS}true or false"),
    Broken("profile = 1", 1, 11, "expected a string, found a number"),
    Broken("description = [1]", 1, 15, "expected a string, found a list"),
    Broken("profile = 2024-01-01", 1, 11, "expected a string, found a date"),
    Broken("profile = 10:00:00", 1, 11, "expected a string, found time"),
    Broken('fail_on = "warn"', 1, 11, f"{_FAIL_ON}“warn”; did you mean “warning”?"),
    Broken("fail_on = []", 1, 11, f"{_FAIL_ON}a list"),
    Broken("ruleset = 2026.11", 1, 11, "expected a ruleset as YYYY.MM"),
    Broken('ruleset = "2026.13"', 1, 11, "expected a ruleset as YYYY.MM"),
    Broken('ruleset = "26.1"', 1, 11, "expected a ruleset as YYYY.MM"),
    Broken('ruleset = "2026.¹¹"', 1, 11, "expected a ruleset as YYYY.MM"),
    Broken('ruleset = "٢٠٢٦.١١"', 1, 11, "expected a ruleset as YYYY.MM"),
    Broken('date = "8 March"', 1, 8, "expected a date as YYYY-MM-DD, found “8 March”"),
    Broken("date = 20240308", 1, 8, "expected a date as YYYY-MM-DD, found a number"),
    Broken('styles = "rules"', 1, 10, "expected a list of strings, found a string"),
    Broken('styles = [\n  "rules",\n  7,\n]', 3, 3, "expected a string, found a number"),
    Broken('vocabulary = ["a"]', 1, 14, "expected a table, found a list"),
    Broken('[vocabulary]\naccept = "a"', 2, 10, "expected a list of strings, found a string"),
    Broken('[vocabulary]\nprefer = ["a"]', 2, 10, "expected a table of strings, found a list"),
    Broken('[vocabulary]\nprefer = {"e-mail" = 1.5}', 2, 22, "expected a string, found a number"),
    Broken('rules = "off"', 1, 9, "expected a table of rules, found a string"),
    Broken('[rules]\n"a.b" = "of"', 2, 9, f"{_RULE}“of”; did you mean “off”?"),
    Broken('[rules]\n"a.b" = false', 2, 9, f"{_RULE}true or false"),
    Broken('[rules]\n"a.b" = {severity = "eror"}', 2, 21, f"{_RULE}“eror”; did you mean “error”?"),
    Broken('[rules]\n"a.b" = {words = [3]}', 2, 18, "expected a string, a number, or true or false; found a list"),
    Broken('[vocabulary]\naccept = ["a", " ! "]', 2, 16, "“ ! ” holds no letter or digit: there is nothing to accept"),
    Broken('[vocabulary.prefer]\n"-" = "a"', 2, 1, "“-” holds no letter or digit: there is nothing to look for"),
    Broken(
        '[vocabulary]\nprefer = {"a" = "b", Internet = "internet"}',
        2,
        33,
        "“Internet” is what stands there already; a first capital is always kept",
    ),
    Broken('[vocabulary.prefer]\nx = "x"', 2, 5, "“x” is what stands there already; a first capital is always kept"),
    Broken(
        '[vocabulary.prefer]\nx = "y"\ny = "x"',
        2,
        5,
        "“y” is preferred to “x” here, and “x” to “y” in another line",
    ),
    Broken(
        '[engines]\ngrammar = "lt"',
        2,
        11,
        "expected one of embedded, languagetool, none, or an address with http:// or https://; found “lt”",
    ),
    Broken("engines = 1", 1, 11, "expected a table, found a number"),
    Broken("overrides = 1", 1, 13, "expected [[overrides]] tables"),
    Broken("overrides = [1]", 1, 14, "expected a table, found a number"),
    Broken('[[overrides]]\ndialect = "en-GB"', 1, 3, "an override needs “files”, a list of patterns"),
    Broken('[[overrides]]\nfiles = "a"', 2, 9, "expected a list of strings, found a string"),
    Broken(
        '[[overrides]]\nfiles = ["a"]\n[[overrides]]\nfiles = ["b"]\nstyles = []',
        5,
        1,
        "unknown key “styles”",
    ),
    Broken('[[overrides]]\nfiles = ["a"]\n[overrides.rules]\n"a.b" = "of"', 4, 9, f"{_RULE}“of”; did you mean “off”?"),
    Broken('profile = "é😀"\nd = 1', 2, 1, "unknown key “d”"),
    Broken('"dia\\"lect" = 1', 1, 1, 'unknown key “dia"lect”; did you mean “dialect”?'),
]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.text.replace("\n", " / "))
def test_a_fault_is_told_with_its_place(tmp_path: Path, broken: Broken) -> None:
    path = tmp_path / "proofdesk.toml"
    path.write_text(broken.text, encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read_layer(path)
    error = caught.value
    assert error.origin is not None
    assert (error.origin.line, error.origin.column, error.message) == broken[1:]
    excerpt = broken.text.split("\n")[broken.line - 1]
    assert error.origin.excerpt == excerpt
    head, shown, carets = str(error).split("\n")
    assert head == f"{path}:{broken.line}:{broken.column}: {broken.message}"
    assert shown == f"{broken.line:>5} | {excerpt}"
    assert carets.rstrip("^") == f"      | {' ' * (broken.column - 1)}"


def test_faults_in_a_project_file_are_told_with_their_place(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[tool.proofdesk.vocabulary]\naccept = ["a"]\nwords = 1\n', encoding="utf-8")
    with pytest.raises(UserError, match=r"pyproject\.toml:3:1: unknown key “words”"):
        read_layer(path)


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a = \n", 1, 5, "Invalid value"),
        ("a = 1\nb = = 2\n", 2, 5, "Invalid value"),
        ("a = 1\n[open\n", 2, 6, "Expected ']' at the end of a table declaration"),
        ("a = 1\na = 2\n", 2, 6, "Cannot overwrite a value"),
        ('a = "open', 1, 10, "Unterminated string at the end of the text"),
        ('a = 1\r\nb = "open\r\n', 2, 10, "Illegal character '\\n'"),
        ("just words", 1, 6, "Expected '=' after a key in a key/value pair"),
        ("a = [1,\n", 2, 1, "Invalid value at the end of the text"),
    ],
)
def test_text_that_is_not_toml_is_told_with_its_place(
    tmp_path: Path, text: str, line: int, column: int, message: str
) -> None:
    path = tmp_path / "proofdesk.toml"
    path.write_bytes(text.encode())
    with pytest.raises(UserError) as caught:
        read_layer(path)
    origin = caught.value.origin
    assert origin is not None
    assert (origin.line, origin.column, caught.value.message) == (line, column, f"not valid TOML: {message}")
    assert origin.excerpt == text.split("\n")[line - 1].rstrip("\r")


def test_settings_nested_without_end_are_told(tmp_path: Path) -> None:
    path = tmp_path / "proofdesk.toml"
    path.write_text("a = " + "[" * 100_000, encoding="utf-8")
    with pytest.raises(UserError, match="not valid TOML"):
        read_layer(path)


@pytest.mark.parametrize("key", ["a.", "'a' . "])
@pytest.mark.parametrize(
    ("parts", "message"), [(600, "unknown key “a”"), (600_000, "not valid TOML: nested too deeply")]
)
def test_a_key_of_very_many_parts_is_told(tmp_path: Path, key: str, parts: int, message: str) -> None:
    path = tmp_path / "proofdesk.toml"
    path.write_text(f"[{key * parts}b]\n", encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read_layer(path)
    assert caught.value.message == message


def test_a_number_of_thousands_of_digits_is_told(tmp_path: Path) -> None:
    path = tmp_path / "proofdesk.toml"
    path.write_text("a = " + "1" * 5000, encoding="utf-8")
    with pytest.raises(UserError, match=r"proofdesk\.toml:1:1: not valid TOML: Exceeds the limit"):
        read_layer(path)


def test_a_fault_without_a_file_names_its_layer_and_key() -> None:
    with pytest.raises(UserError) as caught:
        layer_from_mapping({"rules": {"a.b": "no"}}, "front matter")
    assert str(caught.value) == f"front matter: rules.a.b: {_RULE}“no”"


def test_all_faults_are_known_in_the_order_of_the_file() -> None:
    found = faults({"x": 1, "dialect": 2, "vocabulary": {"accept": [3, "a", 4]}, "date": "2024-03-08"})
    assert [path for path, _, _ in found] == [
        ("x",),
        ("dialect",),
        ("vocabulary", "accept", 0),
        ("vocabulary", "accept", 2),
    ]


def test_a_fault_whose_key_has_no_place_is_told_at_its_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {("vocabulary",): (Span(1, 11), Span(1, 11))}
    monkeypatch.setattr(toml_places, "places", lambda text: known)
    path = tmp_path / "proofdesk.toml"
    path.write_text("[vocabulary]\nwords = 1\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"proofdesk\.toml:1:2: unknown key “words”"):
        read_layer(path)
