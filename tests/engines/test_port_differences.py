"""Which rules of the embedded engine are left out: by measured counts and thresholds in a file."""

from typing import Any

import pytest

from proofdesk.engines import engine_for
from proofdesk.engines.embedded import EmbeddedEngine
from proofdesk.engines.port_differences import against, left_out


def table(**count: int) -> dict[str, Any]:
    return {"left_out": {"flags": 3, "alike": 0.5}, "rules": {"A_RULE": {"languagetool": 0, "texts": 9, **count}}}


@pytest.mark.parametrize(
    ("alone", "same", "out"),
    [(3, 0, True), (13, 0, True), (3, 3, True), (2, 0, False), (3, 4, False), (9, 300, False), (0, 0, False)],
)
def test_a_rule_is_left_out_that_is_alone_too_often(alone: int, same: int, *, out: bool) -> None:
    assert against(table(embedded=alone, same=same)) == ({"A_RULE"} if out else set())


def test_what_languagetool_alone_finds_speaks_against_no_rule() -> None:
    assert against(table(embedded=0, same=1, languagetool=50)) == set()


TEXT = "He said that “the plan [...] is sound”."


def test_the_mark_for_words_left_out_of_a_quotation_is_no_fault() -> None:
    assert "EN_ELLIPSIS" in left_out()
    everything = EmbeddedEngine("en-US", left_out=frozenset())
    assert "EN_ELLIPSIS" in {flag.rule for flag in everything.check(TEXT)}
    assert "EN_ELLIPSIS" not in {flag.rule for flag in engine_for("embedded", "en-US").check(TEXT)}


def test_few_rules_are_left_out() -> None:
    assert len(left_out()) < 60
