"""Engines at the command line: chosen by settings or option, alike in their reports, told once where they fail."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psutil
import pytest
from cli.conftest import Command
from fixtures.drafts import ERROR, draft, settle
from fixtures.languagetool_server import GREETINGS, WORD, Script, serving
from fixtures.real_engines import need_languagetool

from proofdesk.cli import engines as command
from proofdesk.desk import health
from proofdesk.engines import EngineError, Flag, languagetool, loading
from proofdesk.engines._bounded import ABANDONED
from proofdesk.engines._local import LocalServer
from proofdesk.engines._server import TIME_LIMIT
from proofdesk.engines.inventory import Known
from proofdesk.engines.scripted import ScriptedEngine

SAMPLES = Path(__file__).parents[2] / "sample_articles"
MISSPELT = f"It was {WORD} late.\n"
THREE = "\n\n".join((ERROR, MISSPELT, ERROR.replace("crews", "clerks"), f"{WORD.capitalize()} so.\n"))
Serve = Callable[..., Script]


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """No engine, and no server that was given up, outlives its test."""
    before = list(ABANDONED)
    for kept in (loading._engine, languagetool.server_at):
        kept.cache_clear()
    yield
    for kept in (loading._engine, languagetool.server_at):
        kept.cache_clear()
    ABANDONED[:] = before


@pytest.fixture
def serve() -> Iterator[Serve]:
    with ExitStack() as stack:
        yield lambda **script: stack.enter_context(serving(Script(**script)))


def shape(value: Any) -> Any:
    """A report with its keys alone."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return type(value).__name__


def test_a_server_is_chosen_by_option_or_by_settings(proofdesk: Command, folder: Path, serve: Serve) -> None:
    script = serve()
    draft(folder, MISSPELT)
    by_option = proofdesk("check", "draft.md", "--grammar", script.address, "--format", "line")
    settle(folder).write_text(f'[engines]\ngrammar = "{script.address}"\n')
    by_settings = proofdesk("check", "draft.md", "--format", "line")
    assert by_option == by_settings == (1, by_option.out, "")
    assert by_option.out == "draft.md:1:8: error lt.MORFOLOGIK_RULE_EN_US “inevitebly” looks misspelt.\n"


def test_the_settings_in_force_show_the_address(proofdesk: Command, folder: Path) -> None:
    settle(folder).write_text('[engines]\ngrammar = "https://grammar.example:8443/lt"\n')
    outcome = proofdesk("settings", "show")
    assert 'grammar = "https://grammar.example:8443/lt"' in outcome.out
    assert outcome.code == 0


@pytest.mark.parametrize(
    ("grammar", "said"),
    [
        ("langtool", "https://; found “langtool”; did you mean “languagetool”?"),
        ("127.0.0.1:8081", "or an address with http:// or https://; found “127.0.0.1:8081”"),
        ("http://", "“http://” cannot be the address of a server: it names no host"),
        ("http://a b", "cannot be the address of a server: it holds a space"),
        ("http://ed:word@host", "cannot be the address of a server: a name and password in it would be shown"),
        ("http://host:99999", "cannot be the address of a server: port out of range"),
        ("http://host:0", "cannot be the address of a server: 0 is no port"),
        ("http://host/?q=1", "cannot be the address of a server: it goes on after the path"),
    ],
)
def test_what_is_no_engine_is_the_users_error(proofdesk: Command, folder: Path, grammar: str, said: str) -> None:
    draft(folder, ERROR)
    outcome = proofdesk("check", "draft.md", "--grammar", grammar)
    assert outcome.code == 2
    assert said in outcome.out + outcome.err


@pytest.mark.parametrize(
    "front",
    ['{engines: {grammar: "%s"}}', '{overrides: [{files: ["*"], engines: {grammar: "%s"}}]}'],
)
def test_no_draft_decides_where_it_is_sent(proofdesk: Command, folder: Path, serve: Serve, front: str) -> None:
    script = serve()
    draft(folder, f"---\nproofdesk: {front % script.address}\n---\n{MISSPELT}")
    outcome = proofdesk("check", "draft.md")
    assert outcome.code == 2
    assert "front matter: engines.grammar: no draft decides where it is sent" in outcome.out
    assert (script.texts, script.forms) == ([], [])


def test_the_report_has_the_same_shape_through_either_engine(proofdesk: Command, folder: Path, serve: Serve) -> None:
    draft(folder, MISSPELT)
    embedded = proofdesk("check", "draft.md", "--grammar", "embedded", "--dialect", "en-US", "--format", "json")
    faked = proofdesk("check", "draft.md", "--grammar", serve().address, "--dialect", "en-US", "--format", "json")
    assert shape(json.loads(faked.out)) == shape(json.loads(embedded.out))
    assert faked.out == embedded.out


def test_one_that_dies_after_a_paragraph_is_one_line_and_the_rest_stands(
    proofdesk: Command, folder: Path, serve: Serve
) -> None:
    script = serve(then="dies", after=GREETINGS + 2)
    draft(folder, THREE)
    outcome = proofdesk("check", "draft.md", "--grammar", script.address, "--format", "line")
    assert outcome.code == 3
    assert outcome.out.count("house.utilise") == 2
    assert outcome.out.count("lt.MORFOLOGIK_RULE_EN_US") == 1
    assert outcome.err == (
        f"error: draft.md: LanguageTool at {script.address} cannot be reached (connection refused); see that it runs, "
        'or set grammar = "embedded"\n'
    )


@pytest.mark.parametrize("how", ["dies", "rubbish", "error page", "half an answer", "sends on"])
@pytest.mark.parametrize("form", ["text", "line", "json"])
def test_many_drafts_get_one_line_and_each_its_problem(
    proofdesk: Command, folder: Path, serve: Serve, how: str, form: str
) -> None:
    script = serve(then=how, after=0)
    names = [draft(folder, ERROR, f"{number}.md").name for number in range(5)]
    outcome = proofdesk("check", *names, "--grammar", script.address, "--format", form)
    assert outcome.code == 3
    told = [line for line in (outcome.out if form == "text" else outcome.err).splitlines() if script.address in line]
    assert len(told) == 1
    assert told[0].endswith('; see that it runs, or set grammar = "embedded" (5 of 5 drafts)')
    assert outcome.out.count("house.utilise") == 5
    if form == "json":
        files = json.loads(outcome.out)["files"]
        assert [[problem["kind"] for problem in file["problems"]] for file in files] == [["engine"]] * 5
        assert [file["problems"][0]["path"] for file in files] == names
    assert len(script.texts) <= 1


def test_problems_of_single_drafts_stay_with_them(proofdesk: Command, folder: Path, serve: Serve) -> None:
    script = serve(then="error page", after=GREETINGS)
    draft(folder, ERROR, "a.md")
    script.then = "right"
    draft(folder, b"\xef\xbb\xbf\xff\xfe broken", "b.md")
    outcome = proofdesk("check", "a.md", "b.md", "--grammar", script.address)
    assert outcome.code == 3
    assert "Not checked: b.md: " in outcome.out
    assert "drafts)" not in outcome.out


def test_engines_are_listed(proofdesk: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    known = (
        Known("embedded", installed=True, detail="One 1.0"),
        Known("languagetool", installed=False, detail="get it"),
    )
    monkeypatch.setattr(command, "known_engines", lambda: known)
    assert proofdesk("engines", "list") == (
        0,
        "embedded       installed  One 1.0\nlanguagetool   absent     get it\n",
        "",
    )


def test_the_real_list_names_both(proofdesk: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PROOFDESK_ENGINES", str(tmp_path))
    outcome = proofdesk("engines", "list")
    assert outcome.code == 0
    first, second = outcome.out.splitlines()
    assert first.startswith("embedded       installed  LingoTweaker 0.")
    assert second == "languagetool   absent     LanguageTool is not installed; proofdesk engines install languagetool"


FLAG = Flag("MORFOLOGIK_RULE_EN_US", 0, 0, "Wrong.", ("inevitably",), "TYPOS", "misspelling")


@pytest.mark.parametrize(
    ("engine", "code", "said"),
    [
        (ScriptedEngine({WORD: FLAG}), 0, 'a script: works; choose it with grammar = "languagetool" under [engines]\n'),
        (ScriptedEngine(), 3, "error: a script answers, but finds no misspelling\n"),
        (ScriptedEngine(failure="it died"), 3, "error: it died\n"),
    ],
)
def test_an_engine_that_was_installed_is_tried(
    proofdesk: Command, monkeypatch: pytest.MonkeyPatch, engine: ScriptedEngine, code: int, said: str
) -> None:
    monkeypatch.setattr(command, "install", lambda tell: tell("fetching"))
    monkeypatch.setattr(health, "engine_for", lambda name, dialect: engine)
    outcome = proofdesk("engines", "install", "languagetool")
    assert outcome.code == code
    assert (outcome.out or outcome.err.partition("sentence\n")[2]) == said


def test_an_engine_that_cannot_be_installed_is_3(proofdesk: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(tell: object) -> None:
        raise EngineError("LanguageTool needs Java, and none was found")

    monkeypatch.setattr(command, "install", refuse)
    outcome = proofdesk("engines", "install", "languagetool")
    assert outcome == (3, "", "error: LanguageTool needs Java, and none was found\n")
    assert proofdesk("engines", "install", "harpoon").code == 2


def test_doctor_shows_an_engine_that_nobody_chose_as_absent(
    proofdesk: Command, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PROOFDESK_ENGINES", str(tmp_path / "none"))
    monkeypatch.setattr(languagetool, "started_here", LocalServer)
    how = "LanguageTool is not installed; proofdesk engines install languagetool"
    outcome = proofdesk("doctor")
    assert outcome.code == 0
    assert f"\nabsent   grammar: languagetool  {how}\n" in outcome.out
    settle(folder).write_text('[engines]\ngrammar = "languagetool"\n')
    chosen = proofdesk("doctor")
    assert chosen.code == 3
    assert f"\nmissing  grammar: languagetool  {how}\n" in chosen.out


def test_doctor_asks_the_server_that_settings_name(proofdesk: Command, folder: Path, serve: Serve) -> None:
    script = serve()
    settle(folder).write_text(f'[engines]\ngrammar = "{script.address}"\n')
    outcome = proofdesk("doctor")
    assert f"ok       grammar: {script.address} LanguageTool 6.8 at {script.address}\n" in outcome.out
    assert outcome.code == 0


def test_the_real_one_reports_as_the_embedded_one(proofdesk: Command) -> None:
    need_languagetool()
    for name in ("summit-talks.txt", "council-harbour.md"):
        path = SAMPLES / name
        reports = [
            json.loads(proofdesk("check", path, "--grammar", engine, "--no-settings", "--format", "json").out)
            for engine in ("embedded", "languagetool")
        ]
        first, second = (report["files"][0]["findings"] for report in reports)
        assert [(one["rule"], one["span"], one["severity"]) for one in second] == [
            (one["rule"], one["span"], one["severity"]) for one in first
        ]
        assert shape(reports[0]) == shape(reports[1])


def test_the_real_one_killed_in_mid_run_is_one_line(
    proofdesk: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    need_languagetool()
    server = LocalServer()
    monkeypatch.setattr(languagetool, "started_here", lambda: server)
    ask = languagetool.LanguageToolEngine.check

    def killing(self: languagetool.LanguageToolEngine, paragraph: str) -> list[Flag]:
        flags = ask(self, paragraph)
        assert server._process is not None
        if server._process.poll() is None:
            for java in psutil.Process(server._process.pid).children():
                java.kill()
        return flags

    monkeypatch.setattr(languagetool.LanguageToolEngine, "check", killing)
    for number in range(3):
        draft(folder, f"Number {number} came.\n\n{THREE}", f"{number}.md")
    outcome = proofdesk("check", ".", "--grammar", "languagetool", "--jobs", "1", "--format", "line")
    assert outcome.code == 3
    assert outcome.out.count("house.utilise") == 6
    assert outcome.err == (
        "error: LanguageTool, started here, ended while it was asked (killed by signal 9); run the command again, or "
        'set grammar = "embedded" (3 of 3 drafts)\n'
    )


def test_the_time_for_a_paragraph_is_that_of_the_embedded_engine() -> None:
    from proofdesk.engines import embedded

    assert embedded.TIME_LIMIT == TIME_LIMIT
