"""What every checker keeps: its records are whole, their examples hold, and no text makes it stumble."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import assert_marked, findings_of

from proofdesk.analysis import Analysis
from proofdesk.checkers import Checker, Locality, Resources, checkers, language
from proofdesk.checkers.vocabulary import _dictionary
from proofdesk.engines import Flag
from proofdesk.engines.scripted import ScriptedEngine
from proofdesk.findings import Finding, Problem, Rule, Severity
from proofdesk.findings.rule import CATEGORIES
from proofdesk.reading import read
from proofdesk.rulebook import RuleSpec, load_pack, read_marked, shipped_packs
from proofdesk.settings import Settings

NAMES = sorted(checkers())
_PACKS = {folder.name for folder in shipped_packs()}
_FROM_SETTINGS = "vocabulary.prefer"
_OTHER_DIALECT = "language.other-dialect"
_SETTINGS = {
    "vocabulary.near-miss": Settings(accept=frozenset({"McDonnell", "Nguyễn", "Shahed"}), grammar="none"),
    "reference.office": Settings(date="2024-03-08"),
    "reference.not-covered": Settings(date="2031-03-08"),
}
"""Rules that have something to say only of a house's own settings, or of a story with a date."""


@cache
def _shipped() -> tuple[RuleSpec, ...]:
    return tuple(spec for folder in shipped_packs() for spec in load_pack(folder).rules)


def _resources() -> Resources:
    accept = frozenset({"Adviser’s", "Sharé", "Wexcombe Parva", "bytheway"})
    return Resources(Settings(prefer={"e-mail": "email"}, accept=accept), _shipped())


@cache
def _built(name: str) -> Checker:
    checker: Checker = checkers()[name](_resources())
    return checker


def _records() -> list[Rule]:
    return [rule for name in NAMES for rule in checkers()[name].records(_resources())]


_EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{sort}-{number}")
    for rule in _records()
    if rule.checker != "rules" and rule.id != _OTHER_DIALECT
    for sort, examples in (("bad", rule.bad), ("good", rule.good))
    for number, example in enumerate(examples)
]


@pytest.fixture(autouse=True, scope="module")
def engine() -> Iterator[None]:
    """The language checker asks a script that knows a few words."""
    spelling = Flag("MORFOLOGIK_RULE_EN_US", 0, 0, "Misspelt.", ("the",), "TYPOS", "misspelling")
    script = {
        "teh": spelling,
        "colour": spelling._replace(suggestions=("color",)),
        "is": Flag("HE_VERB_AGR", 0, 0, "Use “are”", ("are", "was"), "GRAMMAR", "grammar"),
        "a.": Flag("STYLE", 0, 0, "style", (), "STYLE", "style"),
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "engine_for", lambda *_: ScriptedEngine(script))
        patch.setattr(_dictionary, "speller_for", lambda *_: ScriptedEngine(script))
        yield


@pytest.mark.parametrize("name", NAMES)
def test_a_checker_says_what_it_is(name: str) -> None:
    checker = checkers()[name]
    assert checker.name == name
    assert isinstance(checker.locality, Locality)
    assert all(callable(annotation.of) for annotation in checker.requires)
    assert checker.__doc__


def test_every_rule_has_an_id_of_its_own() -> None:
    ids = [rule.id for rule in _records()]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("rule", _records(), ids=lambda rule: rule.id)
def test_a_record_is_whole(rule: Rule) -> None:
    owner, _, name = rule.id.partition(".")
    assert name
    assert rule.id == _FROM_SETTINGS or owner in (_PACKS if rule.checker == "rules" else {rule.checker})
    assert rule.checker in NAMES
    assert rule.category in CATEGORIES
    assert rule.severity in Severity
    assert 0 < rule.confidence <= 1
    assert rule.summary.strip()
    assert rule.why.strip()
    assert rule.source.strip()
    assert rule.id == _FROM_SETTINGS or (rule.bad and rule.good)


@pytest.mark.parametrize(("rule", "example"), _EXAMPLES)
def test_the_examples_of_a_rule_hold(rule: Rule, example: str) -> None:
    """Each stands between two paragraphs, so that one line is not read as a headline."""
    name = "draft.md" if "# " in example else "draft.txt"
    text = f"It began at the harbour on Monday.\n\n{example}\n\nIt ended in the town hall on Friday."
    assert_marked(text, checkers()[rule.checker], rule.id, name, _SETTINGS.get(rule.id))


def test_bad_examples_are_marked_and_good_ones_are_not() -> None:
    for rule in _records():
        assert all(read_marked(example).marks for example in rule.bad if rule.checker != "rules"), rule.id
        assert not any(read_marked(example).marks for example in rule.good), rule.id


@pytest.mark.parametrize("british", [True, False])
def test_the_example_of_the_other_dialect_holds(*, british: bool) -> None:
    (rule,) = (rule for rule in _records() if rule.id == _OTHER_DIALECT)
    dialect = "en-GB" if british else "en-US"
    for example in (*rule.bad, *rule.good):
        text, marks = read_marked(f"It began on Monday.\n\n{example}")
        found = findings_of(text, checkers()["language"], settings=Settings(dialect=dialect))
        places = [(finding.span.span, finding.quote) for finding in found if finding.rule == _OTHER_DIALECT]
        assert places == ([] if british else [(span, span.of(text)) for span, _ in marks])
        fixes = [[fix.label for fix in finding.suggestions] for finding in found if finding.rule == _OTHER_DIALECT]
        assert fixes == ([] if british else [[fix] for _, fix in marks])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ufeff", "a", "😀"])
def test_a_checker_has_nothing_to_say_of_nothing(name: str, text: str) -> None:
    assert _results(name, text, "draft.txt") == []


_PIECES = st.sampled_from(
    "The the teh colour a is of of Sharè Wexcombé Parva adVisér TK XX [TODO] ( ) [ ] “ ” ‘ ’ \" ' . , ! ? : – — é e\u0301 😀 \u00a0 &amp; ** * _ ` "
    "# > - | By Share e-mail adviser advisor long term utilise <b> </b> <!-- --> [a](b) ![ 1) 5% &lt; very \\".split()
)
_SPACES = st.sampled_from([" ", " ", " ", "  ", "", "\n", "\r\n", "\n\n", "\t", "\u2028"])
_LETTERS = st.characters(exclude_categories=["Cs", "Cc"])  # text with control characters is not read at all
_TEXTS = st.one_of(
    st.lists(st.tuples(_PIECES, _SPACES).map("".join), max_size=25).map("".join), st.text(_LETTERS, max_size=40)
)


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=40, deadline=None)
@given(text=_TEXTS)
def test_a_checker_survives_any_text(name: str, suffix: str, text: str) -> None:
    results = _results(name, text, f"draft.{suffix}")
    assert results == _results(name, text, f"draft.{suffix}")
    source = read(text.encode("utf-8", "replace"), f"draft.{suffix}").source
    for result in results:
        assert isinstance(result, Finding)
        _assert_sound(result, name, source)


def _results(name: str, text: str, path: str) -> list[Finding | Problem]:
    return list(_built(name).check(_analysis(text, path)))


def _analysis(text: str, path: str) -> Analysis:
    return Analysis(read(text.encode("utf-8", "replace"), path), _resources().settings)


def _assert_sound(finding: Finding, name: str, source: str) -> None:
    span = finding.span
    assert 0 <= span.start <= span.end <= len(source)
    assert finding.quote == source[span.start : span.end]
    assert (span.line, span.column) <= (span.end_line, span.end_column)
    assert finding.checker == name
    assert finding.rule in _known(name) or (name == "language" and finding.rule.startswith("lt."))
    assert finding.message.strip()
    assert finding.why.strip()
    for suggestion in finding.suggestions:
        assert suggestion.label
        _assert_apart([(edit.start, edit.end) for edit in suggestion.edits], len(source))
    for related in finding.related:
        assert related.quote == source[related.start : related.end]


def _assert_apart(edits: list[tuple[int, int]], length: int) -> None:
    at = 0
    for start, end in sorted(edits):
        assert at <= start <= end <= length
        at = end


@cache
def _known(name: str) -> frozenset[str]:
    records: Any = checkers()[name].records(_resources())
    return frozenset(rule.id for rule in records)
