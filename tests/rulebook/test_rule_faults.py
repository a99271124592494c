"""Broken rule files: each is told with line, column and what is right, and the other rules of the pack still load."""

from pathlib import Path
from typing import NamedTuple

import pytest

from proofdesk.errors import UserError
from proofdesk.rulebook import load_pack
from proofdesk.rulebook.load import read_rule

_RIGHT = "extends: existence\nmessage: m\nwhy: w\ntokens: [very]\n"


class Broken(NamedTuple):
    """A rule file, and where and how it is refused."""

    text: str
    line: int
    column: int
    message: str


def _plus(lines: str, line: int, column: int, message: str) -> Broken:
    """A right rule with more lines after it; `line` counts from the first of these."""
    return Broken(_RIGHT + lines, line + 4, column, message)


_SCOPE_TYPO = "unknown scope “headlne”; did you mean “headline”?"
_SEVERITIES = "expected one of error, warning, suggestion, query; found "
_CATEGORIES = (
    "expected one of spelling, grammar, punctuation, style, consistency, fact, attribution, sensitivity, structure, "
    "readability; found "
)
_KINDS = "consistency, existence, repetition, substitution"
_MARKS = "a bad example marks what is wrong: [[wrong -> right]]"
BROKEN = {
    "unknown key, the nearest named": _plus("tokns: [a]\n", 1, 1, "unknown key “tokns”; did you mean “tokens”?"),
    "unknown key, nothing near": _plus("  \n  # remark\nzebra: 1\n", 3, 1, "unknown key “zebra”"),
    "key of another kind": _plus("swap: {a: b}\n", 1, 1, "unknown key “swap”"),
    "no kind": Broken("message: m\nwhy: w\n", 1, 1, f"a rule needs “extends”: its kind ({_KINDS})"),
    "empty": Broken("", 1, 1, f"a rule needs “extends”: its kind ({_KINDS})"),
    "only a remark": Broken("# nothing yet\n", 1, 1, f"a rule needs “extends”: its kind ({_KINDS})"),
    "no message": Broken("extends: existence\nwhy: w\ntokens: [a]\n", 1, 1, "existence rules need “message”"),
    "no why": Broken("extends: existence\nmessage: m\ntokens: [a]\n", 1, 1, "existence rules need “why”"),
    "no tokens": Broken("extends: existence\nmessage: m\nwhy: w\n", 1, 1, "existence rules need “tokens” or “raw”"),
    "no swap": Broken("extends: substitution\nmessage: m\nwhy: w\n", 1, 1, "substitution rules need “swap”"),
    "no either": Broken("extends: consistency\nmessage: m\nwhy: w\n", 1, 1, "consistency rules need “either”"),
    "unknown kind": Broken(
        "extends: existance\n", 1, 10, f"expected one of {_KINDS}; found “existance”; did you mean “existence”?"
    ),
    "kind is a list": Broken("extends: [existence]\n", 1, 10, f"expected one of {_KINDS}; found a list"),
    "not a mapping": Broken("- extends\n- existence\n", 1, 1, "expected “key: value” lines"),
    "a bare text": Broken("extends existence\n", 1, 1, "expected “key: value” lines"),
    "message is a list": Broken("extends: existence\nmessage: [m]\n", 2, 10, "expected text, found a list"),
    "message is empty": Broken("extends: existence\nmessage:\nwhy: w\n", 2, 1, "expected text, found nothing"),
    "message is blank": Broken("extends: existence\nmessage: '  '\n", 2, 10, "expected text, found “  ”"),
    "truth": _plus("ignorecase: yes please\n", 1, 13, "expected true or false, found “yes please”"),
    "truth in words": _plus("nonword: on\n", 1, 10, "expected true or false, found “on”"),
    "tokens are a mapping": Broken(
        "extends: existence\nmessage: m\nwhy: w\ntokens: {a: b}\n", 4, 9, "expected a list, found a mapping"
    ),
    "a token is a list": Broken(
        "extends: existence\nmessage: m\nwhy: w\ntokens:\n  - a\n  - [b]\n", 6, 5, "expected text, found a list"
    ),
    "count": Broken(
        "extends: repetition\nmessage: m\nwhy: w\ntokens: [a]\nmax: -1\n", 5, 6, "expected a whole number, found “-1”"
    ),
    "count is a truth": Broken(
        "extends: repetition\nmessage: m\nwhy: w\ntokens: [a]\nmax: true\n",
        5,
        6,
        "expected a whole number, found “True”",
    ),
    "pattern": Broken(
        "extends: existence\nmessage: m\nwhy: w\ntokens:\n  - fine\n  - 'not (fine'\n",
        6,
        5,
        "the pattern does not compile: missing )",
    ),
    "pattern of another version": _plus(
        "raw: '(?V1)a'\n", 1, 6, "the pattern does not compile: VERSION0 and VERSION1 flags are mutually incompatible"
    ),
    "pattern in pieces": _plus("raw: ['(a', 'b']\n", 1, 6, "the pattern does not compile: missing )"),
    "pattern of an exception": _plus("except: ['a**']\n", 1, 10, "the pattern does not compile: multiple repeat"),
    "pattern as a key": Broken(
        "extends: substitution\nmessage: m\nwhy: w\nswap:\n  '[b-a]': c\n",
        5,
        3,
        "the pattern does not compile: bad character range",
    ),
    "swap is a list": Broken(
        "extends: substitution\nmessage: m\nwhy: w\nswap: [a, b]\n", 4, 7, "expected a mapping, found a list"
    ),
    "swap is empty": Broken(
        "extends: substitution\nmessage: m\nwhy: w\nswap: {}\n", 4, 7, "expected a mapping, found a mapping"
    ),
    "swap to a list": Broken(
        "extends: substitution\nmessage: m\nwhy: w\nswap: {a: [b]}\n", 4, 11, "expected text, found a list"
    ),
    "swap key twice": Broken(
        "extends: substitution\nmessage: m\nwhy: w\nswap:\n  a: b\n  c: d\n  a: e\n", 7, 3, "“a” stands twice"
    ),
    "key twice": _plus("why: because\n", 1, 1, "“why” stands twice"),
    "key twice in a table": _plus("valid: {to: 2020-01-01, to: 2021-01-01}\n", 1, 25, "“to” stands twice"),
    "a pattern that calls itself": _plus(
        "except: [a, '(b(?1))']\n", 1, 13, "a pattern cannot call itself or a group: “(?1)”"
    ),
    "scope": _plus("scope: headlne\n", 1, 8, _SCOPE_TYPO),
    "scope left out": _plus("scope: [text, ~headlne]\n", 1, 15, _SCOPE_TYPO),
    "level": _plus("level: warn\n", 1, 8, f"{_SEVERITIES}“warn”; did you mean “warning”?"),
    "level without value": _plus("level:\n", 1, 1, f"{_SEVERITIES}nothing"),
    "category": _plus("category: styl\n", 1, 11, f"{_CATEGORIES}“styl”; did you mean “style”?"),
    "quotes": _plus("quotes: sometimes\n", 1, 9, "expected one of skip, check, ask; found “sometimes”"),
    "date": _plus("valid: {from: 2020-13-01}\n", 1, 15, "expected a date as YYYY-MM-DD, found “2020-13-01”"),
    "date is a list": _plus("valid: {to: [2020]}\n", 1, 13, "expected a date as YYYY-MM-DD, found a list"),
    "valid is text": _plus("valid: 2020-01-01\n", 1, 8, "expected a mapping of from, to"),
    "valid with unknown key": _plus("valid: {until: 2020-01-01}\n", 1, 9, "unknown key “until”"),
    "ruleset": _plus("since: yesterday\n", 1, 8, "expected a ruleset as YYYY.MM, found “yesterday”"),
    "ruleset of no month": _plus("since: 2026.13\n", 1, 8, "expected a ruleset as YYYY.MM, found “2026.13”"),
    "source with unknown key": _plus("source: {link: a}\n", 1, 10, "unknown key “link”"),
    "action without name": _plus("action: {safe: true}\n", 1, 9, "an action needs “name”: replace or remove"),
    "unknown action": _plus("action: {name: drop}\n", 1, 16, "expected one of replace, remove; found “drop”"),
    "examples are a list": _plus("examples: [a]\n", 1, 11, "expected a mapping of bad, good"),
    "bad examples are text": _plus("examples: {bad: '[[a]]'}\n", 1, 17, "expected a list of examples"),
    "example without marks": _plus("examples:\n  bad:\n    - so very\n", 3, 7, _MARKS),
    "example with unpaired marks": _plus("examples:\n  bad: ['so [[very']\n", 2, 9, "“[[” without “]]”"),
    "good example with marks": _plus("examples: {good: ['[[a]]']}\n", 1, 19, "a good example has nothing to mark"),
    "example without text": _plus("examples: {bad: [{spans: [a]}]}\n", 1, 18, "an example needs “text”"),
    "example with unknown key": _plus(
        "examples: {bad: [{txt: a}]}\n", 1, 19, "unknown key “txt”; did you mean “text”?"
    ),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_broken_rule_is_told_with_its_place(broken: Broken) -> None:
    with pytest.raises(UserError) as caught:
        read_rule(broken.text, Path("house/rule.yml"), "house")
    error = caught.value
    assert error.origin is not None
    assert (error.origin.line, error.origin.column, error.message) == broken[1:]
    rows = broken.text.split("\n")
    assert error.origin.excerpt == rows[broken.line - 1]
    assert str(error).startswith(f"house/rule.yml:{broken.line}:{broken.column}: {broken.message}")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("extends: existence\n  message: m\n", 2),
        ("tokens: [a, b\n", 2),
        ("message: 'never closed\n", 2),
        ("extends: existence\n\ttokens: [a]\n", 2),
        ("a: *nowhere\n", 1),
        ("message: \x07\n", 1),
    ],
)
def test_broken_yaml_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(UserError) as caught:
        read_rule(text, Path("house/rule.yml"), "house")
    assert caught.value.origin is not None
    assert caught.value.origin.line == line
    assert caught.value.message


def test_the_other_rules_of_a_pack_load(tmp_path: Path) -> None:
    for name, broken in BROKEN.items():
        (tmp_path / f"{name.replace(' ', '-')}.yml").write_text(broken.text, encoding="utf-8")
    (tmp_path / "first.yml").write_text(_RIGHT, encoding="utf-8")
    (tmp_path / "zz.yml").write_text(_RIGHT, encoding="utf-8")
    pack = load_pack(tmp_path)
    assert [rule.name for rule in pack.rules] == ["first", "zz"]
    assert len(pack.errors) == len(BROKEN)


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [(b"extends: existence\nwhy: \xff\n", 2, 6), (b"\xef\xbb\xbfwhy: \xc3(\n", 1, 6), ("é".encode() + b"\xe9", 1, 2)],
)
def test_bytes_that_are_not_utf8_are_told_with_their_place(tmp_path: Path, data: bytes, line: int, column: int) -> None:
    (tmp_path / "bad.yml").write_bytes(data)
    (tmp_path / "good.yml").write_text(_RIGHT, encoding="utf-8")
    pack = load_pack(tmp_path)
    (error,) = pack.errors
    assert error.origin is not None
    assert (error.message, error.origin.line, error.origin.column) == ("not valid UTF-8", line, column)
    assert [rule.name for rule in pack.rules] == ["good"]


def test_a_rule_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder.yml").mkdir()
    (tmp_path / "good.yml").write_text(_RIGHT, encoding="utf-8")
    pack = load_pack(tmp_path)
    assert [str(error) for error in pack.errors] == [
        f"{tmp_path / 'folder.yml'}: the rule cannot be read: Is a directory"
    ]
    assert [rule.name for rule in pack.rules] == ["good"]
