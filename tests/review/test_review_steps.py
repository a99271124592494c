"""Each step of the review is a pure function from findings to findings."""

import pytest
from fixtures.making import found

from proofdesk.findings import Finding, Severity, numbered_fingerprint
from proofdesk.review.configure import configure, select
from proofdesk.review.dedupe import dedupe
from proofdesk.review.ignores import Ignore
from proofdesk.review.limit import FOREMOST, limit
from proofdesk.review.rank import rank
from proofdesk.review.runner import numbered
from proofdesk.review.suppress import suppress
from proofdesk.settings import RuleSetting, Settings
from proofdesk.text import Span

CLICHE = found(rule="newsroom.cliche-storm", category="style")
DATE = found(10, 14, rule="dates.weekday", checker="dates", category="fact", severity=Severity.ERROR)


def rules(findings: list[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


@pytest.mark.parametrize(
    "selector", ["newsroom.cliche-storm", "newsroom.cliche-*", "*storm", "newsroom", "rules", "style"]
)
def test_a_rule_switched_off_by_any_of_its_names_falls_away(selector: str) -> None:
    settings = Settings(rules=(RuleSetting(selector, off=True),))
    assert rules(configure([CLICHE, DATE], settings)) == ["dates.weekday"]


def test_a_severity_in_the_settings_replaces_that_of_the_rule_and_nothing_else() -> None:
    (changed,) = configure([CLICHE], Settings(rules=(RuleSetting("style", severity=Severity.QUERY),)))
    assert changed == CLICHE.model_copy(update={"severity": Severity.QUERY})


def test_a_setting_that_says_nothing_changes_nothing() -> None:
    assert configure([CLICHE, DATE], Settings(rules=(RuleSetting("style"),))) == [CLICHE, DATE]


def test_the_most_exact_name_decides() -> None:
    settings = Settings(
        rules=(RuleSetting("newsroom.cliche-storm", severity=Severity.ERROR), RuleSetting("newsroom.*", off=True))
    )
    assert [finding.severity for finding in configure([CLICHE], settings)] == [Severity.ERROR]


@pytest.mark.parametrize(
    "only, skip, left",
    [
        ((), (), ["newsroom.cliche-storm", "dates.weekday"]),
        (("dates",), (), ["dates.weekday"]),
        (("fact", "style"), (), ["newsroom.cliche-storm", "dates.weekday"]),
        ((), ("newsroom.*",), ["dates.weekday"]),
        (("dates", "rules"), ("fact",), ["newsroom.cliche-storm"]),
        (("newsroom",), ("newsroom.cliche-storm",), []),
    ],
)
def test_selection_keeps_what_is_asked_for_less_what_is_skipped(
    only: tuple[str, ...], skip: tuple[str, ...], left: list[str]
) -> None:
    assert rules(select([CLICHE, DATE], only, skip)) == left


@pytest.mark.parametrize(
    "covers, rule, kept",
    [
        (Span(0, 5), "house.rule", False),
        (Span(0, 5), None, False),
        (Span(0, 5), "house.other", True),
        (Span(4, 9), None, True),
        (Span(0, 0), None, False),
    ],
)
def test_suppressed_is_what_starts_inside_an_ignore_of_its_name(covers: Span, rule: str | None, kept: bool) -> None:
    assert bool(suppress([found(0, 4)], [Ignore(rule, covers, 1)])) is kept


def test_one_rule_says_a_thing_once_about_one_place() -> None:
    first, second = found(message="A"), found(message="B")
    elsewhere, other = found(5, 9), found(rule="house.other")
    assert dedupe([second, elsewhere, other, first]) == [other, first, elsewhere]


def test_dedupe_keeps_a_narrow_finding_inside_a_wide_one() -> None:
    assert len(dedupe([found(0, 20), found(3, 6)])) == 2


def test_rank_puts_grave_then_facts_then_sure_then_early_first() -> None:
    error, fact = found(severity=Severity.ERROR), found(9, 12, category="fact", confidence=0.5)
    sure, early, late = found(5, 6, confidence=0.9), found(1, 2), found(3, 4)
    query = found(severity=Severity.QUERY, category="fact", confidence=1.0)
    assert rank([query, late, early, sure, fact, error]) == [error, fact, sure, early, late, query]


def test_limit_keeps_the_first_grave_ones_each_message_once() -> None:
    many = [found(n, n + 1, message=f"Fault {n}.") for n in range(9)]
    again = found(30, 31, message="Fault 0.")
    quiet = found(severity=Severity.SUGGESTION, message="Taste.")
    assert limit([quiet, many[0], again, *many[1:]]) == many[:FOREMOST]
    assert limit(many, most=2) == many[:2]
    assert limit([quiet, found(severity=Severity.QUERY)]) == []


def test_equal_fingerprints_are_numbered_in_order_and_the_first_keeps_its_own() -> None:
    prints = [finding.fingerprint for finding in numbered([found(0), found(9), found(5, fingerprint="1:x"), found(20)])]
    assert prints == ["1:same", numbered_fingerprint("1:same", 1), "1:x", numbered_fingerprint("1:same", 2)]
    assert len(set(prints)) == 4


@pytest.mark.parametrize("step", [dedupe, rank, numbered, limit])
def test_steps_answer_nothing_with_nothing(step: object) -> None:
    assert callable(step)
    assert step([]) == []
