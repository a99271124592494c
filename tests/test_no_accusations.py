"""Nothing that proofdesk says calls a statement false: it shows places, sums and dated sources, and asks.

Three nets: the words that have no other use stand in no string of the package; no string says of a statement that it is
wrong; and records about facts, and everything about claims, avoid every word of the kind.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fixtures.claims import claims_report, claims_sheet

from proofdesk.checkers import Resources, checkers
from proofdesk.desk import Desk
from proofdesk.desk.claims import FACTUAL
from proofdesk.findings import Rule
from proofdesk.reporting import Look, reporters, sheet_format, sheet_format_names

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))
ABOUT_CLAIMS = [
    path for path in SOURCES if re.search(r"claims|sheet|verdict|settling", path.as_posix().partition("src/")[2])
]
ACCUSING = re.compile(
    r"\b(?:false(?:ly|hoods?)?|untrue|untruths?|lies|lied|liars?|fakes?|faked|debunk\w*|fabricat\w+|inaccura\w+|"
    r"incorrect\w*|disprove\w*|bogus)\b",
    re.IGNORECASE,
)
"""Words that accuse and hardly do anything else."""
CALLED_WRONG = re.compile(
    r"\b(?:statements?|claims?|facts?|figures?|numbers?|dates?|sums?|quotes?|quotations?|text|copy|draft|this|that|it|which)"
    r" (?:is|are|was|were|looks?|seems?|must be|may be|turns? out)(?: \w+)? "
    r"(?:wrong|false|untrue|incorrect|mistaken|inaccurate|misleading|a lie)\b",
    re.IGNORECASE,
)
ANY = re.compile(f"{ACCUSING.pattern}|\\b(?:wrong(?:ly)?|mistaken|mislead\\w*|mistakes?|an? lie)\\b", re.IGNORECASE)
BOOLEAN = re.compile(r": (?:true|false)\b")
"""What JSON says of a switch."""
OTHER_USES = {
    "True/False of settings and rule files": re.compile(r"true or false|^(?:false|False|FALSE)$"),
    "a rule’s own alarms, not the copy": re.compile(r"^\s*False alarms in the clean news"),
}


def strings(path: Path) -> Iterator[str]:
    """The strings of a module, without its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bodies = (getattr(node, "body", None) for node in ast.walk(tree))
    told = {
        id(statement.value)
        for body in bodies
        if isinstance(body, list)
        for statement in body
        if isinstance(statement, ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def records() -> list[Rule]:
    desk = Desk.from_settings()
    settings = desk.settings_for(Path(), {})
    resources = Resources(settings, desk.catalogue(settings).specs)
    return [rule for kind in checkers().values() for rule in kind.records(resources)]


def words_of(rule: Rule) -> str:
    return f"{rule.summary} · {rule.why}"


def hits(pattern: "re.Pattern[str]", texts: "Iterator[str] | list[str]") -> list[str]:
    return [text for text in texts if pattern.search(text) and not any(use.search(text) for use in OTHER_USES.values())]


@pytest.mark.parametrize("pattern", [ACCUSING, CALLED_WRONG], ids=["accusing", "called wrong"])
def test_no_string_of_the_package_accuses(pattern: "re.Pattern[str]") -> None:
    assert {path.name: found for path in SOURCES if (found := hits(pattern, strings(path)))} == {}


def test_what_is_about_claims_has_no_word_of_the_kind() -> None:
    assert len(ABOUT_CLAIMS) > 12
    assert {path.name: found for path in ABOUT_CLAIMS if (found := hits(ANY, strings(path)))} == {}
    data = (ROOT / "src/proofdesk/analysis/claims/signs.toml").read_text(encoding="utf-8")
    assert not ANY.search("\n".join(re.findall(r'^reason = "(.*)"$', data, re.MULTILINE)))


def test_no_record_says_that_a_statement_is_wrong() -> None:
    assert {rule.id: words_of(rule) for rule in records() if CALLED_WRONG.search(words_of(rule))} == {}


def test_records_about_facts_have_no_word_of_the_kind() -> None:
    factual = [rule for rule in records() if rule.category in FACTUAL]
    assert {rule.id: words_of(rule) for rule in factual if ANY.search(words_of(rule))} == {}


@pytest.mark.parametrize("name", sheet_format_names())
def test_no_sheet_has_a_word_of_the_kind(name: str) -> None:
    shown = sheet_format(name).render(claims_sheet())
    text = shown if isinstance(shown, str) else (ROOT / "tests/golden/sheet-docx.xml").read_text(encoding="utf-8")
    assert not ANY.search(BOOLEAN.sub("", text))


@pytest.mark.parametrize("name", sorted(reporters()))
def test_no_report_accuses(name: str) -> None:
    shown = reporters()[name].render(claims_report(), Look(verbose=True))
    shown = re.sub(r"<(style|script)>.*?</\1>", "", shown, flags=re.DOTALL)
    shown = BOOLEAN.sub("", shown)
    assert not ACCUSING.search(shown)
    assert not CALLED_WRONG.search(shown)
