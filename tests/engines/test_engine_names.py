"""The engines that settings can name, the names of their rules, and the scripted engine."""

import pytest

from proofdesk.engines import EngineError, Flag, engine_for, engine_names, known_rule
from proofdesk.engines.rule_names import rule_names
from proofdesk.engines.scripted import ScriptedEngine
from proofdesk.settings import GRAMMAR_ENGINES


def test_settings_name_the_engines_that_there_are() -> None:
    assert set(GRAMMAR_ENGINES) - {"none"} == set(engine_names())


def test_an_engine_is_loaded_once_for_its_dialect_and_rules() -> None:
    first = engine_for("embedded", "en-US")
    assert engine_for("embedded", "en-US", ()) is first
    assert engine_for("embedded", "en-US", []) is first


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("HE_VERB_AGR", True),
        ("EN_A_VS_AN", True),
        ("MORFOLOGIK_RULE_EN_US", True),
        ("MORFOLOGIK_RULE_EN_AU", True),
        ("CONFUSION_THERE_THEIR", True),
        ("EN_WORD_REPEAT_BEGINNING", True),
        ("HE_VERB_AGREEMENT", False),
        ("he_verb_agr", False),
        ("MORFOLOGIK_RULE", False),
        ("", False),
        ("*", False),
        ("# Names of the embedded engine's rules", False),
    ],
)
def test_rules_are_known_by_name_and_family(name: str, *, known: bool) -> None:
    assert known_rule(name) is known


def test_names_and_families_are_apart() -> None:
    names, families = rule_names()
    assert len(names) > 1000
    assert not [name for name in names if "*" in name or " " in name]
    assert all(family.endswith("*") for family in families)


def test_every_rule_that_the_real_engine_names_is_known() -> None:
    text = "He are inevitebly late, the the. I seen it yesterday , and a apple fell on there head. We was their."
    flags = engine_for("embedded", "en-US").check(text)
    assert len(flags) > 3
    assert [flag.rule for flag in flags if not known_rule(flag.rule)] == []


def test_a_script_answers_wherever_its_words_stand() -> None:
    flag = Flag("B", 0, 0, "m", (), "C", "i")
    engine = ScriptedEngine({"aa": flag, "b": flag._replace(rule="A")})
    assert [(one.rule, one.start, one.end) for one in engine.check("b aaa")] == [("A", 0, 1), ("B", 2, 4), ("B", 3, 5)]
    assert ScriptedEngine().check("b aaa") == []
    assert engine.describe() == "a script"


def test_a_script_can_fail() -> None:
    with pytest.raises(EngineError, match=r"^dead$"):
        ScriptedEngine(failure="dead").check("text")
