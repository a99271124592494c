"""Every row of the table of exit codes, against the command itself."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cli.conftest import Command
from fixtures.drafts import ALL, CLEAN, ERROR, SUGGESTION, draft, rule, settle

from proofdesk.checkers import checkers
from proofdesk.cli import check
from proofdesk.engines import EngineError, loading
from proofdesk.engines.scripted import ScriptedEngine

BINARY = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x08\x06"
UNDECODABLE = b"\xef\xbb\xbf\xff\xfe broken"


@pytest.mark.parametrize("text, code", [(CLEAN, 0), (SUGGESTION, 0), (ERROR, 1), ("", 0), (" \n\n", 0)])
def test_clean_is_0_and_findings_at_the_gate_are_1(proofdesk: Command, folder: Path, text: str, code: int) -> None:
    draft(folder, text)
    assert proofdesk("check", "draft.md").code == code


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["nope.md"], "nope.md: no such file or folder"),
        (["draft.mb"], "did you mean “draft.md”?"),
        (["empty"], "no draft found in this folder"),
        (["x" * 400], "the name is too long"),
        (["draft.md", "--nonsense"], "No such option"),
        (["draft.md", "--format", "pdf"], "is not one of"),
        (["draft.md", "--dialect", "en-NZ"], "is not one of"),
        (["draft.md", "--fail-on", "fatal"], "is not one of"),
        (["draft.md", "--jobs", "0"], "not in the range"),
        (["draft.md", "--date", "tomorrow"], "--date: expected a date as YYYY-MM-DD, found “tomorrow”"),
        (["draft.md", "--profile", "wire-uk"], "unknown profile “wire-uk”; did you mean “wire-us”?"),
        (["draft.md", "--only", "house.utilize"], "--only/--skip: unknown rule “house.utilize”; did you mean"),
        (["draft.md", "--skip", "nonsense"], "--only/--skip: unknown rule “nonsense”"),
        (["draft.md", "--settings", "gone.toml"], "gone.toml: the settings file cannot be read: No such file"),
        (["draft.md", "--output", "gone/report.txt"], "--output gone/report.txt: cannot be written: No such file"),
        (["draft.md", "--output", "empty"], "--output empty: cannot be written: Is a directory"),
        (["draft.md", "--output", ""], "cannot be written: Is a directory"),
        ([], "Missing argument 'PATH...'"),
    ],
)
def test_what_the_user_got_wrong_is_2(proofdesk: Command, folder: Path, arguments: list[str], said: str) -> None:
    draft(folder, ERROR)
    (folder / "empty").mkdir()
    outcome = proofdesk("check", *arguments)
    assert outcome.code == 2
    assert said in outcome.out + outcome.err


def test_what_could_be_reviewed_is_reviewed_all_the_same(proofdesk: Command, folder: Path) -> None:
    outcome = proofdesk("check", "nope.md", draft(folder, ERROR), "--format", "line")
    assert outcome.code == 2
    assert "house.utilise" in outcome.out
    assert outcome.err == "error: nope.md: no such file or folder\n"


@pytest.mark.parametrize("data", [BINARY, UNDECODABLE])
def test_a_file_that_is_no_text_is_3_if_named_and_skipped_and_counted_in_a_folder(
    proofdesk: Command, folder: Path, data: bytes
) -> None:
    draft(folder, data, "data.md")
    draft(folder, CLEAN)
    named, met = proofdesk("check", "data.md", "draft.md"), proofdesk("check", ".")
    assert (named.code, met.code) == (3, 0)
    assert "Not checked: data.md: " in named.out
    assert "1 skipped (not text)" in met.out


def test_a_file_that_may_not_be_read_is_3(proofdesk: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = draft(folder, CLEAN)
    read_bytes = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.name == path.name:
            raise PermissionError(13, "Permission denied")
        return read_bytes(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    named, met = proofdesk("check", path), proofdesk("check", ".")
    assert (named.code, met.code) == (3, 0)
    assert "Not checked:" in named.out
    assert "draft.md: cannot be read: Permission denied" in named.out
    assert "1 skipped" in met.out


def _engine(monkeypatch: pytest.MonkeyPatch, engine: "ScriptedEngine | EngineError") -> None:
    def load(dialect: str, disabled: object) -> ScriptedEngine:
        if isinstance(engine, EngineError):
            raise engine
        return engine

    monkeypatch.setattr(loading, "_LOADERS", {"embedded": load})
    loading._engine.cache_clear()


@pytest.mark.parametrize(
    "engine",
    [EngineError("the embedded grammar engine is not installed"), ScriptedEngine(failure="the grammar engine failed")],
    ids=["missing", "dead"],
)
def test_an_engine_that_does_not_answer_is_3_and_the_rest_is_reported(
    proofdesk: Command, folder: Path, monkeypatch: pytest.MonkeyPatch, engine: Any
) -> None:
    settings = settle(folder)
    settings.write_text(settings.read_text().replace('"none"', '"embedded"'))
    draft(folder, ERROR)
    _engine(monkeypatch, engine)
    outcome = proofdesk("check", "draft.md")
    loading._engine.cache_clear()
    assert outcome.code == 3
    assert "house.utilise" in outcome.out
    assert "Not checked: draft.md: the " in outcome.out


def test_a_checker_that_crashes_is_3_and_the_rest_is_reported(
    proofdesk: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Crashing(checkers()["punctuation"]):  # type: ignore[misc]
        name = "crashing"

        def check(self, analysis: object) -> Iterator[object]:
            raise KeyError("missing")

    monkeypatch.setitem(checkers(), "crashing", Crashing)
    outcome = proofdesk("check", draft(folder, ERROR), "--format", "line")
    assert outcome.code == 3
    assert "house.utilise" in outcome.out
    assert "the checker “crashing” crashed (KeyError: 'missing'" in outcome.err


SLOW = "extends: existence\nmessage: x\nwhy: y\nlevel: error\nraw: ['(?:q|qq|q?)+Z']\n"


def test_a_rule_over_its_time_limit_is_3_and_the_rest_is_reported(
    proofdesk: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule(folder / "slow", "slow", SLOW)
    settings = settle(folder)
    settings.write_text(settings.read_text().replace("styles = [", 'styles = ["slow", '))
    outcome = proofdesk("check", draft(folder, f"{ERROR}\nThe {'q' * 60} is Zoo.\n"), "--format", "line")
    assert outcome.code == 3
    assert "house.utilise" in outcome.out
    assert "the rule slow.slow took too long and was stopped" in outcome.err


def test_a_broken_rule_file_is_2_and_the_other_rules_run(proofdesk: Command, folder: Path) -> None:
    rule(folder / "own", "broken", "extends: existence\nmesage: x\n")
    settings = settle(folder)
    settings.write_text(settings.read_text().replace("styles = [", 'styles = ["own", '))
    outcome = proofdesk("check", draft(folder, ERROR))
    assert outcome.code == 2
    assert "house.utilise" in outcome.out
    assert "broken.yml:2:1: unknown key “mesage”; did you mean “message”?" in outcome.out


@pytest.mark.parametrize(
    "comment, text, code, said",
    [
        ("ignore house.utilize: x", ERROR, 2, "To mend: draft.md:1: unknown rule “house.utilize”"),
        ("ignore house.utilise: x", ERROR, 0, "nothing to mend"),
        ("ignore house.mail: x", ERROR, 1, "Note: draft.md:1: the comment ignores nothing"),
        ("ignore house.mail: x", CLEAN, 0, "Note: draft.md:1: the comment ignores nothing"),
    ],
)
def test_ignore_comments_in_the_copy(
    proofdesk: Command, folder: Path, comment: str, text: str, code: int, said: str
) -> None:
    outcome = proofdesk("check", draft(folder, f"<!-- proofdesk-{comment} -->\n{text}"))
    assert outcome.code == code
    assert said in outcome.out.replace(f"{folder}/", "")


@pytest.mark.parametrize("gate, code", [("error", 1), ("warning", 1), ("suggestion", 1), ("query", 1), ("never", 0)])
def test_a_gate_never_hides_what_was_found(proofdesk: Command, folder: Path, gate: str, code: int) -> None:
    outcome = proofdesk("check", draft(folder, ALL), "--fail-on", gate)
    assert (outcome.code, outcome.out.count("house.")) == (code, 4)


def test_a_bug_is_4_with_lines_to_paste(proofdesk: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*given: object) -> None:
        raise RuntimeError("a bug of ours")

    monkeypatch.setattr(check, "_width", broken)
    outcome = proofdesk("check", draft(folder, ERROR))
    assert (outcome.code, outcome.out) == (4, "")
    assert outcome.err.startswith("proofdesk has a bug: nothing you wrote should bring this up.")
    assert "Python 3." in outcome.err
    assert "RuntimeError: a bug of ours" in outcome.err
