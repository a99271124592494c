"""What every engine keeps: the real ones, the scripted one and a server that is faked pass the same tests."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import pairwise

import pytest
from fixtures.languagetool_server import Script, serving
from fixtures.real_engines import need_languagetool
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proofdesk.engines import Engine, Flag, engine_for
from proofdesk.engines.scripted import ScriptedEngine

WORD = "inevitebly"
_FLAG = Flag("SPELLING", 0, 0, "Possible spelling mistake found.", ("inevitably",), "TYPOS", "misspelling")


def _languagetool(stack: ExitStack) -> Engine:
    need_languagetool()
    return engine_for("languagetool", "en-US")


def _faked(stack: ExitStack) -> Engine:
    return engine_for(stack.enter_context(serving(Script())).address, "en-US")


_ENGINES: dict[str, Callable[[ExitStack], Engine]] = {
    "embedded": lambda stack: engine_for("embedded", "en-US"),
    "languagetool": _languagetool,
    "faked server": _faked,
    "scripted": lambda stack: ScriptedEngine({WORD: _FLAG}),
}


@pytest.fixture(scope="module", params=_ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with ExitStack() as stack:
        yield _ENGINES[request.param](stack)


def _of_word(engine: Engine, text: str) -> list[str]:
    return [text[flag.start : flag.end] for flag in engine.check(text) if "inevitably" in flag.suggestions]


class TestEngineContract:
    def test_it_has_a_name_and_describes_itself(self, engine: Engine) -> None:
        assert engine.name in {"embedded", "languagetool", "scripted"}
        assert engine.describe().strip()

    @pytest.mark.parametrize("text", ["", " ", "\n", "The council met on Tuesday."])
    def test_where_nothing_is_wrong_it_is_silent(self, engine: Engine, text: str) -> None:
        assert engine.check(text) == []

    @pytest.mark.parametrize(
        "before",
        [
            "The result came ",
            "“Well,” she said, “it came ",
            "The café in Zürich was, ",
            "The cafe\u0301 in Zu\u0308rich was, ",
            "It rained 😀 and it was ",
            "The family 👩‍👩‍👧 left 🇬🇧🇺🇸 and was ",
            "Nguye\u0302\u0303n said it was ",
            "一二三 it was ",
            "a\u0300\u0301\u0302\u0303 it was ",
        ],
    )
    def test_offsets_are_code_points(self, engine: Engine, before: str) -> None:
        text = f"{before}{WORD} late."
        assert _of_word(engine, text) == [WORD]

    def test_flags_come_by_position(self, engine: Engine) -> None:
        text = f"It is {WORD} 😀 late and {WORD} é wet and {WORD} cold, as {WORD} as it was."
        flags = engine.check(text)
        assert _of_word(engine, text) == [WORD] * 4
        assert all(first.start <= second.start for first, second in pairwise(flags))

    def test_the_same_text_gets_the_same_answer(self, engine: Engine) -> None:
        text = f"He are {WORD} late."
        first = engine.check(text)
        first.clear()
        assert engine.check(text) == engine.check(text) != []

    def test_a_flag_says_what_is_wrong(self, engine: Engine) -> None:
        (flag,) = (flag for flag in engine.check(f"It was {WORD} late.") if "inevitably" in flag.suggestions)
        assert (flag.category, flag.issue) == ("TYPOS", "misspelling")
        assert flag.rule
        assert flag.message
        assert "<suggestion>" not in flag.message

    def test_a_lone_surrogate_does_no_harm(self, engine: Engine) -> None:
        assert _of_word(engine, f"\ud800 it was {WORD} late.") == [WORD]

    @settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
    @given(text=st.text(max_size=60))
    def test_spans_lie_inside_any_text(self, engine: Engine, text: str) -> None:
        for flag in engine.check(text):
            assert 0 <= flag.start <= flag.end <= len(text)
