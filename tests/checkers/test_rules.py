"""The rules checker: quotations, preferences, time limits, masked words."""

from pathlib import Path

import pytest

from proofdesk.analysis import Analysis
from proofdesk.checkers import Resources
from proofdesk.checkers.rules import Rules
from proofdesk.findings import Finding, Problem, Severity
from proofdesk.reading import read
from proofdesk.rulebook.load import read_rule
from proofdesk.rulebook.spec import RuleSpec
from proofdesk.settings import RuleSetting, Settings


def rule(text: str) -> RuleSpec:
    return read_rule(text, Path("rules/test/one.yml"), "test")


def results(text: str, *rules: RuleSpec, settings: Settings | None = None) -> list[Finding | Problem]:
    chosen = settings or Settings()
    return list(Rules(Resources(chosen, rules)).check(Analysis(read(text.encode(), "a.md"), chosen)))


CLICHE = "extends: existence\nmessage: “%s” is worn.\nwhy: Say it anew.\nlevel: suggestion\ntokens: [worn phrase]\n"


def test_quoted_speech_is_skipped_asked_or_checked() -> None:
    text = "He said “a worn phrase” twice."
    assert results(text, rule(CLICHE)) == []
    (asked,) = results(text, rule(CLICHE + "quotes: ask\n"))
    assert isinstance(asked, Finding)
    assert asked.severity is Severity.QUERY
    assert "check against the recording" in asked.message
    (checked,) = results(text, rule(CLICHE + "quotes: check\n"))
    assert isinstance(checked, Finding)
    assert checked.severity is Severity.SUGGESTION


def test_house_preferences_are_findings_with_a_fix() -> None:
    settings = Settings(prefer={"e-mail": "email"})
    (finding,) = results("Send an E-mail now.", settings=settings)
    assert isinstance(finding, Finding)
    assert (finding.rule, finding.quote, finding.suggestions[0].label) == ("vocabulary.prefer", "E-mail", "Email")


@pytest.mark.parametrize(
    ("text", "fixes"),
    [
        ("She e-mailed E-mails.", [("e-mailed", "emailed", "safe"), ("E-mails", "Emails", "safe")]),
        ("An e-mail's e-mailing e-mailer.", [("e-mail", "email", "safe"), ("e-mailing", "emailing", "safe")]),
        ("Emails, advisors and data bases.", []),
        ("Her advisers per cents; web site, web sites.", [("web site", "website", "safe")]),
    ],
)
def test_house_preferences_hold_for_regular_inflections(text: str, fixes: list[tuple[str, str, str]]) -> None:
    settings = Settings(prefer={"e-mail": "email", "web site": "website"})
    found = [result for result in results(text, settings=settings) if isinstance(result, Finding)]
    shown = [(finding.quote, finding.suggestions[0].label, finding.suggestions[0].safety) for finding in found]
    assert sorted(shown, key=lambda fix: text.index(fix[0])) == fixes


def test_what_the_house_says_of_an_inflection_wins() -> None:
    settings = Settings(prefer={"e-mail": "email", "e-mails": "electronic mail", "adviser": "advisor"})
    found = results("E-mails by advisers.", settings=settings)
    assert [finding.suggestions[0].label for finding in found if isinstance(finding, Finding)] == [
        "Electronic mail",
        "advisors",
    ]
    settings = Settings(prefer={"adviser": "advisor", "counsels": "advisers"})
    assert results("The advisers spoke.", settings=settings) == []


def test_a_rule_switched_off_is_not_matched() -> None:
    settings = Settings(rules=(RuleSetting("test.*", off=True),))
    assert results("A worn phrase.", rule(CLICHE), settings=settings) == []


def test_masked_words_are_never_marked() -> None:
    spec = rule(CLICHE.replace("worn phrase", "Delta"))
    assert results("Use `worn phrase` here.", spec) == []


@pytest.mark.parametrize("date", ["2019-12-31", "2020-01-02"])
def test_a_rule_holds_only_in_its_time(date: str) -> None:
    spec = rule(CLICHE + "valid: {from: 2020-01-01}\n")
    found = results(f"---\ndate: {date}\n---\n\nA worn phrase.", spec)
    assert len(found) == (1 if date > "2020" else 0)


def test_a_rule_that_takes_too_long_is_named_and_the_others_run() -> None:
    slow = rule("extends: existence\nmessage: “%s”.\nwhy: None.\nlevel: error\nraw: ['(?:x|xx)+$']\n")
    checker = Rules(Resources(Settings(), (slow, rule(CLICHE))))
    checker.matcher.time_limit = 0.2
    text = f"{'x' * 60}! A worn phrase."
    found = list(checker.check(Analysis(read(text.encode(), "a.md"), Settings())))
    assert [(result.subject, result.incomplete) for result in found if isinstance(result, Problem)] == [
        ("test.one", True)
    ]
    assert [result.rule for result in found if isinstance(result, Finding)] == ["test.one"]


def test_a_removal_takes_one_space_with_it() -> None:
    spec = rule(CLICHE.replace("suggestion", "warning") + "action: {name: remove}\n")
    (finding,) = results("It is a worn phrase here.", spec)
    assert isinstance(finding, Finding)
    (edit,) = finding.suggestions[0].edits
    assert "It is a worn phrase here."[: edit.start] + "It is a worn phrase here."[edit.end :] == "It is a here."
