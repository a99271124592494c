"""Engines are loaded once; for spelling alone, one that is there already serves."""

import pytest

from proofdesk.engines import engine_for, loading, speller_for
from proofdesk.engines.scripted import ScriptedEngine


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, frozenset[str]]]:
    """What was loaded: dialect and rules switched off."""
    found: list[tuple[str, frozenset[str]]] = []

    def load(dialect: str, disabled: frozenset[str]) -> ScriptedEngine:
        found.append((dialect, disabled))
        return ScriptedEngine()

    monkeypatch.setattr(loading, "_LOADERS", {"loading-test": load})
    return found


def test_a_loaded_engine_serves_for_spelling(loads: list[tuple[str, frozenset[str]]]) -> None:
    engine = engine_for("loading-test", "en-GB", ["A", "B"])
    assert speller_for("loading-test", "en-GB") is engine
    assert engine_for("loading-test", "en-GB", ["B", "A"]) is engine
    assert loads == [("en-GB", frozenset({"A", "B"}))]
    assert engine_for("loading-test", "en-GB") is not engine
    assert speller_for("loading-test", "en-GB") is engine


def test_without_one_an_engine_is_loaded_for_spelling(loads: list[tuple[str, frozenset[str]]]) -> None:
    engine = speller_for("loading-test", "en-AU")
    assert speller_for("loading-test", "en-AU") is engine
    assert loads == [("en-AU", frozenset())]
