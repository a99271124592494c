"""The embedded engine: its dialects, its data, and how it fails."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from proofdesk.engines import EngineError, Flag, engine_for
from proofdesk.engines._bounded import ABANDONED
from proofdesk.engines.embedded import EmbeddedEngine
from proofdesk.rulebook import read_marked


@pytest.fixture
def abandoned() -> Iterator[list[str]]:
    """The list of calls given up, as it was before afterwards."""
    before = list(ABANDONED)
    yield ABANDONED
    ABANDONED[:] = before


class Loaded:
    """What LingoTweaker would be: it does or answers what a test tells it to."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer
        self.asked: list[str] = []

    def check(self, text: str) -> Any:
        self.asked.append(text)
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer() if callable(self.answer) else self.answer


def engine(answer: Any, time_limit: float = 5.0) -> EmbeddedEngine:
    return EmbeddedEngine("en-US", time_limit=time_limit, load=lambda dialect, disabled: Loaded(answer))


def raw(offset: int, length: int, **more: Any) -> dict[str, Any]:
    """A flag as LingoTweaker gives it: offset and length are bytes."""
    return {
        "rule_id": "R",
        "offset": offset,
        "length": length,
        "message": "Wrong.",
        "suggestions": [],
        "category_id": "C",
        "issue_type": "grammar",
        **more,
    }


@pytest.mark.parametrize(
    ("dialect", "right", "wrong"),
    [
        ("en-US", "The color was nice.", "The [[colour]] was nice."),
        ("en-US", "They organize it.", "They [[organise]] it."),
        ("en-GB", "The colour was nice.", "The [[color]] was nice."),
        ("en-GB", "They organise it.", "My [[favorite]] was nice."),
    ],
)
def test_each_dialect_has_its_own_dictionary(dialect: str, right: str, wrong: str) -> None:
    speller = f"MORFOLOGIK_RULE_{dialect.upper().replace('-', '_')}"
    engine = engine_for("embedded", dialect)
    text, ((span, _),) = read_marked(wrong)
    assert [(flag.start, flag.end) for flag in engine.check(text) if flag.rule == speller] == [span]
    assert [flag for flag in engine.check(right) if flag.rule == speller] == []


def test_rules_switched_off_stay_silent() -> None:
    text = "We was there."
    on, off = engine_for("embedded", "en-US"), EmbeddedEngine("en-US", ["WE_WAS", "PERS_PRONOUN_AGREEMENT"])
    (rule,) = {flag.rule for flag in on.check(text)}
    assert rule in {"WE_WAS", "PERS_PRONOUN_AGREEMENT"}
    assert off.check(text) == []


def test_a_folder_of_data_beside_the_draft_is_not_taken_for_its_own(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "en").mkdir()
    script = (
        "from proofdesk.engines import engine_for\n"
        "print([flag.suggestions for flag in engine_for('embedded', 'en-US').check('It was inevitebly late.')])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "[('inevitably',)]\n", "")


def test_a_call_that_hangs_is_given_up_in_time(abandoned: list[str]) -> None:
    go_on = threading.Event()
    before = len(abandoned)
    hanging = engine(go_on.wait, time_limit=0.05)
    with pytest.raises(EngineError, match=r"the grammar engine gave no answer within 0\.05 seconds"):
        hanging.check("A paragraph of more than forty characters, so that it is cut.")
    go_on.set()
    assert abandoned[before:] == ["A paragraph of more than forty character"]


@pytest.mark.parametrize(
    "error", [RuntimeError("panic"), ValueError("panic"), SystemExit("panic"), MemoryError("panic")]
)
def test_a_call_that_fails_is_told(error: BaseException) -> None:
    with pytest.raises(EngineError, match=r"^the grammar engine failed: panic$"):
        engine(error).check("text")


@pytest.mark.parametrize(
    "answer",
    [
        None,
        3,
        [None],
        [[]],
        ["flag"],
        [{}],
        [{"offset": 0, "length": 1}],
        [raw(0, 1, message=None)],
        [raw(0, 1, suggestions=None)],
        [{**raw(0, 1), "offset": "0"}],
        [{**raw(0, 1), "length": None}],
    ],
)
@pytest.mark.parametrize("text", ["text", "téxt"])
def test_an_answer_that_makes_no_sense_is_told(answer: Any, text: str) -> None:
    with pytest.raises(EngineError, match=r"^the grammar engine gave an answer that cannot be read: "):
        engine(answer).check(text)


def test_a_failure_is_not_remembered() -> None:
    answers = iter([RuntimeError("once"), []])

    def answer() -> Any:
        given = next(answers)
        if isinstance(given, RuntimeError):
            raise given
        return given

    failing = engine(answer)
    with pytest.raises(EngineError):
        failing.check("text")
    assert failing.check("text") == []


def test_an_answer_is_remembered() -> None:
    loaded = Loaded([raw(0, 1)])
    remembering = EmbeddedEngine("en-US", load=lambda dialect, disabled: loaded)
    assert remembering.check("text") == remembering.check("text")
    assert loaded.asked == ["text"]


def test_it_is_loaded_for_its_dialect_without_the_rules_switched_off() -> None:
    given: list[tuple[str, list[str]]] = []

    def load(dialect: str, disabled: list[str]) -> Loaded:
        given.append((dialect, disabled))
        return Loaded([])

    EmbeddedEngine("en-GB", {"B", "A"}, load=load, left_out=frozenset({"C"}))
    assert given == [("en-GB", ["A", "B", "C"])]


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (
            ModuleNotFoundError("No module named 'lt_py'"),
            (
                "the embedded grammar engine is not installed (No module named 'lt_py'); pip install lingotweaker "
                "lingotweaker-data-en"
            ),
        ),
        (OSError("no data"), "the embedded grammar engine does not start: no data"),
        (ValueError("bad data"), "the embedded grammar engine does not start: bad data"),
        (RuntimeError("broken"), "the embedded grammar engine does not start: broken"),
    ],
)
def test_an_engine_that_cannot_be_had_says_so_in_one_line(error: Exception, message: str) -> None:
    def load(dialect: str, disabled: list[str]) -> Any:
        raise error

    with pytest.raises(EngineError) as caught:
        EmbeddedEngine("en-US", load=load)
    assert str(caught.value) == message


def test_without_its_package_the_engine_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lt_py", None)
    with pytest.raises(EngineError, match=r"is not installed .*; pip install lingotweaker lingotweaker-data-en$"):
        engine_for("embedded", "en-US", ["NOT_ASKED_FOR_BEFORE"])


@pytest.mark.parametrize(
    ("text", "offset", "length", "start", "end"),
    [
        ("abc", 0, 2, 0, 2),
        ("abc", -1, 2, 0, 1),
        ("abc", 1, 9, 1, 3),
        ("é b", 3, 1, 2, 3),
        ("é b", 1, 2, 0, 2),
        ("é b", 0, 1, 0, 0),
        ("é b", -2, 9, 0, 3),
        ("😀b", 2, 3, 0, 2),
        ("😀b", 4, 1, 1, 2),
        ("e\u0301b", 3, 1, 2, 3),
        ("\ud800b", 1, 1, 1, 2),
    ],
)
def test_bytes_become_code_points_and_stay_inside(text: str, offset: int, length: int, start: int, end: int) -> None:
    (flag,) = engine([raw(offset, length)]).check(text)
    assert (flag.start, flag.end) == (start, end)


def test_flags_are_put_in_order() -> None:
    flags = engine([raw(4, 1), raw(0, 2), raw(0, 1, rule_id="S"), raw(0, 1)]).check("words")
    assert [(flag.start, flag.end, flag.rule) for flag in flags] == [(0, 1, "R"), (0, 1, "S"), (0, 2, "R"), (4, 5, "R")]


def test_a_flag_is_plain_text() -> None:
    given = raw(0, 1, message=" Use <suggestion>an</suggestion>. ", suggestions=["an", "the"])
    assert engine([given]).check("a apple") == [
        Flag("R", 0, 1, "Use “an”.", ("an", "the"), category="C", issue="grammar")
    ]


def test_threads_may_share_it() -> None:
    shared = engine_for("embedded", "en-US")
    found: list[int] = []

    def ask(number: int) -> None:
        found.append(len(shared.check(f"It was inevitebly late, number {number}.")))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [1, 1, 1, 1]
