"""Bad input: the right code, one clear line, never a traceback, and no long wait."""

import random
import time
from pathlib import Path

import pytest
from cli.conftest import Command
from fixtures.drafts import ERROR, draft, rule, settle

NOISE = random.Random(7)
MEGABYTE = "The crews row boats in the harbour and sail home again. " * 18_000


@pytest.mark.parametrize(
    "data, codes",
    [
        (NOISE.randbytes(4000), {3}),
        (b"\x00" * 100, {3}),
        (bytes(range(256)), {3}),
        (b"\xff\xfeT\x00h\x00e\x00", {0}),
        (b"\xff\xfe\x00", {3}),
        (b"caf\xe9 in the harbour\n", {0}),
        (b"\xc3\x28\xa0\xa1 \xf0\x28\x8c\xbc words", {0, 1, 3}),
        (b"\xed\xa0\x80 a surrogate\n", {0, 3}),
        (b"\xef\xbb\xbf", {0}),
        (b"\r\r\r\n\n\x85\x0c\x0b", {0}),
    ],
)
@pytest.mark.parametrize("name", ["draft.md", "draft.txt"])
def test_bytes_of_every_kind_are_read_or_refused(
    proofdesk: Command, folder: Path, data: bytes, codes: set[int], name: str
) -> None:
    outcome = proofdesk("check", draft(folder, data, name), "--only", "house")
    assert outcome.code in codes
    assert ("Not checked: " in outcome.out) is (outcome.code == 3)


@pytest.mark.parametrize(
    "text",
    [
        MEGABYTE,
        "x" * 1_000_000,
        "(" * 5000,
        "[" * 5000 + "]" * 5000,
        "“" * 5000,
        '"' * 5001,
        "‘“" * 2500 + "a" + "”’" * 2500,
        "> " * 5000 + "deep",
        "* " * 5000 + "deep",
        "*" * 5000,
        "`" * 5001,
        "<b>" * 5000,
        "<!--" * 5000,
        "![" * 2500,
        "\n" * 50_000,
        "| a " * 5000 + "\n" + "|-" * 5000,
        "---\n" * 3000,
        "\u200d\u0301" * 5000,
    ],
    ids=lambda text: f"{text[:6]!r} {len(text)}",
)
@pytest.mark.parametrize("name", ["draft.md", "draft.txt"])
def test_text_that_no_writer_writes_is_checked_in_good_time(
    proofdesk: Command, folder: Path, text: str, name: str
) -> None:
    started = time.process_time()
    outcome = proofdesk("check", draft(folder, text, name), "--format", "json")
    assert outcome.code in (0, 1), outcome.err
    assert time.process_time() - started < 15


def test_many_findings_on_one_long_line_are_shown_in_good_time(proofdesk: Command, folder: Path) -> None:
    text = "".join(f"Crew {number} utilise boats in the harbour again and again today. " for number in range(3000))
    started = time.process_time()
    outcome = proofdesk("check", draft(folder, text, "draft.txt"), "--only", "house")
    assert outcome.code == 1
    assert "and 2991 more" in outcome.out
    assert time.process_time() - started < 15


@pytest.mark.parametrize(
    "settings, said",
    [
        ("profile = 1", "expected a string, found a number"),
        ('dialect = ["en-GB"]', "found a list"),
        ('fail_on = "fatal"', "expected one of error, warning"),
        ('rules = "off"', "expected a table of rules, found a string"),
        ('[rules]\n"house.mail" = true', "found true or false"),
        ("[vocabulary]\naccept = [1]", "expected a string, found a number"),
        ("styles = 3", "expected a list of strings, found a number"),
        ("engines = 1", "expected a table, found a number"),
        ('overrides = [{rules = {"house.mail" = "off"}}]', "an override needs “files”"),
        ("date = 12", "expected a date as YYYY-MM-DD, found a number"),
        ("profile = ", "not valid TOML"),
        ("a = {" * 3000, "not valid TOML"),
        ("\x00", "not valid TOML"),
        ('styles = ["nowhere"]', "no such folder of rules"),
        ('[rules]\n"house.utilize" = "off"', "unknown rule “house.utilize”"),
    ],
)
def test_settings_of_the_wrong_kind_are_2_with_their_place(
    proofdesk: Command, folder: Path, settings: str, said: str
) -> None:
    (folder / "proofdesk.toml").write_text(f"{settings}\n", encoding="utf-8")
    outcome = proofdesk("check", draft(folder, ERROR), "--only", "newsroom")
    assert outcome.code == 2
    assert said in outcome.out + outcome.err


def test_settings_that_are_no_text_are_2(proofdesk: Command, folder: Path) -> None:
    (folder / "proofdesk.toml").write_bytes(b"\xff\xfe\x00\x00")
    outcome = proofdesk("check", draft(folder, ERROR))
    assert outcome.code == 2
    assert "the settings file cannot be read" in outcome.out


@pytest.mark.parametrize(
    "front_matter, said",
    [
        ("proofdesk:\n  dialect: 5", "expected one of auto"),
        ("proofdesk:\n  rules:\n    house.mail: louder", "expected one of off"),
        ("proofdesk:\n  nonsense: 1", "unknown key “nonsense”"),
        ("proofdesk: strict", "“proofdesk” is not a table of settings"),
        ('proofdesk:\n  rules:\n    "house.utilize": "off"', "unknown rule “house.utilize”"),
        ("proofdesk:\n  profile: wire-uk", "unknown profile “wire-uk”"),
    ],
)
def test_wrong_settings_in_front_matter_are_2(proofdesk: Command, folder: Path, front_matter: str, said: str) -> None:
    outcome = proofdesk("check", draft(folder, f"---\n{front_matter}\n---\n\n{ERROR}"))
    assert outcome.code == 2
    assert said in outcome.out


@pytest.mark.parametrize(
    "text", ["- a\n- b\n", "extends: [x]\n", "a: &a [*a, *a]\n", "\tx: 1\n", "{" * 300, "x: !!python/x 1\n"]
)
def test_rule_files_that_are_none_are_2(proofdesk: Command, folder: Path, text: str) -> None:
    rule(folder / "own", "wrong", text)
    settings = settle(folder)
    settings.write_text(settings.read_text().replace("styles = [", 'styles = ["own", '))
    outcome = proofdesk("check", draft(folder, ERROR))
    assert outcome.code == 2
    assert "wrong.yml:1:" in outcome.out
    assert "house.utilise" in outcome.out
