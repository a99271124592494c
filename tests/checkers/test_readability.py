"""Readability findings: the costliest sentences of a hard text, and very long ones."""

import pytest
from marked import findings_of

from proofdesk.checkers.readability import CHECKER as READABILITY
from proofdesk.findings import Finding, Severity
from proofdesk.settings import RuleSetting, Settings

LIGHT = "The council met on Monday. It talked about the wall. The vote was put off. Ruth Okonjo went home by bus. "
HEAVY = (
    "Representatives of the administration, who had repeatedly emphasised the indispensability of infrastructure "
    "investments, acknowledged that implementation, which was delayed by complications that nobody had anticipated, "
    "would necessitate additional appropriations."
)
LONG = " ".join(["The dog ran to the big red door"] * 7) + "."


def found(text: str, **params: float) -> list[Finding]:
    settings = Settings(rules=(RuleSetting("readability", params=params),))
    return findings_of(text, READABILITY, settings=settings)


def test_a_text_above_its_target_has_its_costliest_sentence_marked() -> None:
    text = LIGHT * 6 + HEAVY
    (finding,) = found(text, grade=4, most=1)
    assert (finding.rule, finding.severity) == ("readability.costly-sentence", Severity.SUGGESTION)
    assert finding.quote == HEAVY
    assert finding.message == (
        "A costly sentence (29 words): four clauses hung on the main one, long nouns (“administration”, "
        "“indispensability”, “infrastructure” …)."
    )
    (evidence,) = finding.evidence
    assert evidence.kind == "measure"
    assert evidence.text.startswith("grade ")
    assert ", target 4; without this sentence " in evidence.text


def test_a_text_below_its_target_has_none() -> None:
    assert found(LIGHT * 6 + HEAVY, grade=16) == []


def test_a_text_too_short_to_say_has_none() -> None:
    assert found(HEAVY, grade=1) == []


@pytest.mark.parametrize("limit, count", [(55, 1), (56, 0)])
def test_very_long_sentences_are_marked_from_the_limit_on(limit: int, count: int) -> None:
    findings = found(f"{LIGHT}{LONG}", words=limit)
    assert [finding.quote for finding in findings] == [LONG] * count
    assert all(finding.message == "A very long sentence (56 words)." for finding in findings)


def test_what_another_has_said_is_left_alone() -> None:
    assert found(f"“{LONG}”", words=20) == []
    assert found(f"He said: “{LONG[:-1]}.”", words=20) == []
    assert len(found(f"{LONG[:-1]} and “stayed”.", words=20)) == 1


def test_a_sentence_is_marked_once() -> None:
    text = LIGHT * 6 + HEAVY
    assert [finding.rule for finding in found(text, grade=4, most=1, words=20)] == ["readability.costly-sentence"]
