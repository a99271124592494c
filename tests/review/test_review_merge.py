"""Merging: agreement becomes one finding; a wide finding never hides a narrow one."""

from itertools import permutations
from typing import Any

import pytest
from fixtures.making import fix, found, place, proof

from proofdesk.findings import Finding, Severity
from proofdesk.review import Ignores, review
from proofdesk.review.merge import merge
from proofdesk.settings import RuleSetting, Settings


def test_the_same_edit_at_the_same_place_is_one_finding_whatever_the_spans() -> None:
    wide = found(0, 12, rule="newsroom.toe-the-line", suggestions=(fix(0, 3, "toe"),))
    narrow = found(0, 3, rule="lt.TOW", category="grammar", suggestions=(fix(0, 3, "toe"),), confidence=0.95)
    (merged,) = merge([wide, narrow])
    assert merged.rule == "lt.TOW"
    assert merged.confidence == 0.95
    assert merged.suggestions == (fix(0, 3, "toe"),)


def test_the_same_span_and_category_without_edits_is_one_finding() -> None:
    (merged,) = merge([found(rule="house.a", confidence=0.6), found(rule="house.b", confidence=0.7)])
    assert (merged.rule, merged.confidence) == ("house.b", 0.7)


@pytest.mark.parametrize(
    "other",
    [
        found(rule="house.b", category="grammar"),
        found(0, 5, rule="house.b"),
        found(rule="house.b", suggestions=(fix(0, 4, "that"),)),
    ],
    ids=["another category", "another span", "an edit against none"],
)
def test_what_differs_stays_apart(other: Finding) -> None:
    assert len(merge([found(), other])) == 2


def test_different_edits_of_one_span_stay_apart() -> None:
    assert len(merge([found(suggestions=(fix(0, 4, "a"),)), found(suggestions=(fix(0, 4, "b"),))])) == 2


def test_a_wide_finding_never_hides_a_narrow_one() -> None:
    wide = found(0, 40, severity=Severity.ERROR, confidence=1.0)
    narrow = found(10, 14, rule="house.narrow", severity=Severity.QUERY, confidence=0.1)
    assert merge([narrow, wide]) == [wide, narrow]


def test_the_gravest_leads_then_the_surest_then_the_house_then_the_name() -> None:
    grave = found(rule="house.z", severity=Severity.ERROR, confidence=0.1)
    sure = found(rule="house.y", confidence=0.9)
    house, engine = found(rule="house.x"), found(rule="lt.A")
    assert merge([sure, grave])[0].rule == "house.z"
    assert merge([house, sure])[0].rule == "house.y"
    assert merge([engine, house])[0].rule == "house.x"
    assert merge([house, found(rule="house.w")])[0].rule == "house.w"


def test_confidence_is_the_highest_of_all_even_where_another_leads() -> None:
    grave = found(rule="house.z", severity=Severity.ERROR, confidence=0.1)
    assert merge([grave, found(rule="house.y", confidence=0.9)])[0].confidence == 0.9


def test_suggestions_places_and_evidence_are_united_each_once() -> None:
    first = found(
        rule="house.a",
        confidence=0.9,
        suggestions=(fix(0, 4, "toe"), fix(0, 4, "tie")),
        related=(place(50, "here"),),
        evidence=(proof("one"),),
    )
    second = found(
        rule="house.b",
        suggestions=(fix(0, 4, "toe", "unsafe"), fix(0, 4, "tea")),
        related=(place(50, "here"), place(70, "there")),
        evidence=(proof("one"), proof("two")),
    )
    (merged,) = merge([second, first])
    assert [suggestion.label for suggestion in merged.suggestions] == ["toe", "tie", "tea"]
    assert merged.suggestions[0].safety == "safe"
    assert [related.note for related in merged.related] == ["here", "there"]
    assert [piece.text for piece in merged.evidence] == ["one", "two"]


def test_the_order_is_total_position_then_rule_then_message() -> None:
    findings = [
        found(0, 4, rule="b.a", category="fact"),
        found(0, 4, rule="a.b", message="1", suggestions=(fix(0, 1, "x"),)),
        found(0, 4, rule="a.b", message="2", suggestions=(fix(0, 1, "y"),)),
        found(0, 9),
        found(3, 4),
    ]
    expected = [findings[1], findings[2], findings[0], findings[3], findings[4]]
    assert all(merge(order) == expected for order in permutations(findings))


def test_the_review_of_the_same_findings_in_any_order_is_the_same() -> None:
    findings = [
        found(0, 4, rule="house.a", confidence=0.9),
        found(0, 4, rule="house.b", severity=Severity.ERROR),
        found(0, 4, rule="house.b", message="Once more.", severity=Severity.ERROR),
        found(9, 12, rule="house.a", message="Another."),
    ]
    results = {review(order, Settings(), Ignores(), "draft.md") for order in permutations(findings)}
    assert len(results) == 1
    (result,) = results
    assert [(finding.span.start, finding.rule) for finding in result.findings] == [(0, "house.b"), (9, "house.a")]
    assert [finding.span.start for finding in result.foremost] == [0, 9]
    assert result.problems == ()


def witness(checker: str, confidence: float, **fields: Any) -> Finding:
    values: dict[str, Any] = {"category": "grammar", "severity": Severity.SUGGESTION, **fields}
    suggestions = values.pop("suggestions", (fix(0, 4, "that"),))
    return found(rule=f"{checker}.rule", checker=checker, confidence=confidence, suggestions=suggestions, **values)


@pytest.mark.parametrize(
    ("one", "other", "confidence", "severity"),
    [
        (witness("a", 0.5), witness("b", 0.5), 0.75, Severity.WARNING),
        (witness("a", 0.5), witness("b", 0.4), 0.7, Severity.SUGGESTION),
        (witness("a", 0.95), witness("b", 0.95), 0.99, Severity.WARNING),
        (witness("a", 1.0), witness("b", 0.5), 1.0, Severity.WARNING),
        (witness("a", 0.8), witness("a", 0.9), 0.9, Severity.SUGGESTION),
        (witness("a", 0.6), witness("b", 0.5, suggestions=(fix(0, 4, "then"),)), 0.6, Severity.SUGGESTION),
        (witness("a", 0.8, severity=Severity.WARNING), witness("b", 0.9), 0.98, Severity.WARNING),
        (witness("a", 0.8, severity=Severity.QUERY), witness("b", 0.9, severity=Severity.QUERY), 0.98, Severity.QUERY),
        (witness("a", 0.8), witness("b", 0.9, severity=Severity.QUERY), 0.98, Severity.SUGGESTION),
        (witness("a", 0.8, category="fact"), witness("b", 0.9, category="fact"), 0.9, Severity.SUGGESTION),
        (witness("a", 0.8), witness("b", 0.9, category="fact"), 0.9, Severity.SUGGESTION),
        (witness("a", 0.8, category="style"), witness("b", 0.9), 0.98, Severity.SUGGESTION),
    ],
    ids=[
        "two halves",
        "too little",
        "never certain",
        "never less",
        "one checker twice",
        "different edits",
        "a warning stays one",
        "a query stays one",
        "one of them asks",
        "facts",
        "one says it is a fact",
        "taste",
    ],
)
def test_independent_checkers_that_make_the_same_edit_are_surer(
    one: Finding, other: Finding, confidence: float, severity: Severity
) -> None:
    first = next(finding for finding in merge([one, other]) if finding.confidence == confidence)
    assert first.severity is severity
    assert [(each.severity, each.confidence) for each in merge([other, one])] == [
        (each.severity, each.confidence) for each in merge([one, other])
    ]


def test_among_witnesses_the_house_explains_however_sure_the_engine_is() -> None:
    for severity, rule in ((Severity.SUGGESTION, "house.rule"), (Severity.ERROR, "lt.rule")):
        merged = merge([witness("house", 0.5), witness("lt", 0.9, severity=severity)])
        assert [finding.rule for finding in merged] == [rule]


def test_a_severity_of_the_settings_is_not_raised() -> None:
    group = [witness("a", 0.5), witness("b", 0.5)]
    for selector, severity in (("b.rule", Severity.SUGGESTION), ("c.rule", Severity.WARNING)):
        settings = Settings(rules=(RuleSetting(selector, severity=Severity.SUGGESTION),))
        (merged,) = review(group, settings, Ignores(), "a.txt").findings
        assert (merged.severity, merged.confidence) == (severity, 0.75)
