"""Severities, fingerprints, and the models of a report."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from proofdesk import findings
from proofdesk.findings import (
    Claim,
    Confirmed,
    CostlySentence,
    Edit,
    Evidence,
    FileReport,
    Finding,
    Location,
    Problem,
    Readability,
    Related,
    Report,
    Rule,
    Severity,
    StoryTable,
    Suggestion,
    Summary,
    Tool,
    fingerprint,
    numbered_fingerprint,
)
from proofdesk.findings.rule import CATEGORIES
from proofdesk.text import Document, Place, Span

LOCATION = Location(start=4, end=7, line=1, column=5, end_line=1, end_column=8)
FINDING = Finding(
    rule="dates.weekday",
    checker="dates",
    category="fact",
    severity=Severity.ERROR,
    confidence=0.99,
    message="5 March 2024 was a Tuesday.",
    why="A wrong day misleads.",
    url=None,
    span=LOCATION,
    quote="two",
    block="paragraph",
    suggestions=(Suggestion(label="2", safety="person", edits=(Edit(start=4, end=7, replacement="2"),)),),
    related=(Related(start=0, end=3, line=1, column=1, end_line=1, end_column=4, quote="one", note="before"),),
    evidence=(Evidence(kind="calendar", text="A Tuesday.", source="the calendar", as_of="2024-03-05"),),
    fingerprint="1:00",
)
FILE = FileReport(
    path="draft.md",
    sha256="00",
    dialect="en-GB",
    profile="general",
    date="2024-03-08",
    words=2,
    sentences=1,
    readability=Readability(flesch_reading_ease=47.1, flesch_kincaid_grade=11.8, reading_minutes=3.4),
    findings=(FINDING,),
    confirmed=(Confirmed(rule="names.known", span=LOCATION, quote="two"),),
    claims=(
        Claim(
            span=LOCATION,
            quote="two",
            kind="quantity",
            rank=0.9,
            reasons=("number",),
            source="attributed",
            status="unchecked",
        ),
    ),
    problems=(Problem(kind="file", subject="draft.md", message="odd", path="draft.md", line=3),),
)
REPORT = Report(
    tool=Tool(version="1", ruleset="2026.11"),
    files=(FILE, FILE.model_copy(update={"path": "other.md", "findings": (), "problems": ()})),
    problems=(Problem(kind="engine", subject="grammar", message="dead", incomplete=True),),
    summary=Summary(files=2, skipped=0, words=4, error=1, warning=0, suggestion=0, query=0, claims=2, complete=False),
)
MODELS: list[BaseModel] = [
    REPORT,
    FILE,
    FINDING,
    LOCATION,
    REPORT.tool,
    REPORT.summary,
    REPORT.problems[0],
    FILE.claims[0],
    FILE.confirmed[0],
    FINDING.suggestions[0],
    FINDING.suggestions[0].edits[0],
    FINDING.related[0],
    FINDING.evidence[0],
]
if FILE.readability:
    MODELS.append(FILE.readability)
MODELS += [
    CostlySentence(span=LOCATION, quote="two", words=1, reasons=("1 word",), grade_without=1.0),
    StoryTable(title="Names", columns=("Name",), rows=(("Ruth Okonjo",),)),
]


def test_severities_fall_from_error_to_query() -> None:
    assert [str(severity) for severity in Severity] == ["error", "warning", "suggestion", "query"]
    assert [severity.rank for severity in Severity] == [0, 1, 2, 3]


def test_the_models_under_test_are_all_models() -> None:
    public = {getattr(findings, name) for name in findings.__all__}
    assert {type(model) for model in MODELS} == {
        kind for kind in public if isinstance(kind, type) and issubclass(kind, BaseModel)
    }


@pytest.mark.parametrize("model", MODELS, ids=lambda model: type(model).__name__)
def test_models_are_frozen(model: BaseModel) -> None:
    for field in type(model).model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(model, field, None)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: type(model).__name__)
def test_models_refuse_fields_that_they_do_not_know(model: BaseModel) -> None:
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        type(model).model_validate({**model.model_dump(), "colour": "red"})


@pytest.mark.parametrize("model", MODELS, ids=lambda model: type(model).__name__)
def test_models_survive_a_round_trip_through_json(model: BaseModel) -> None:
    text = model.model_dump_json()
    again = type(model).model_validate_json(text)
    assert again == model
    assert again.model_dump_json() == text


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("severity", "grave"),
        ("category", "taste"),
        ("span", None),
        ("confidence", "sure"),
        ("suggestions", [{"label": "x", "safety": "sometimes", "edits": []}]),
        ("evidence", [{"kind": "rumour", "text": "x"}]),
    ],
)
def test_a_finding_refuses_values_that_are_not_in_the_contract(field: str, value: Any) -> None:
    with pytest.raises(ValidationError):
        Finding.model_validate({**FINDING.model_dump(), field: value})


def test_what_people_read_by_stays_out_of_the_json() -> None:
    document = Document("one two", ())
    report = FILE.model_copy(update={"document": document, "foremost": (FINDING,), "fail_on": "never"})
    assert (report.document, report.foremost, report.fail_on) == (document, (FINDING,), "never")
    assert report.model_dump_json() == FILE.model_dump_json()
    assert not {"document", "foremost", "fail_on"} & set(report.model_dump())
    problem = Problem(kind="rule", subject="s", message="m", users_error=True)
    assert "users_error" not in problem.model_dump()


def test_the_fields_of_a_finding_are_those_of_the_contract() -> None:
    assert list(FINDING.model_dump(mode="json")) == (
        "rule checker category severity confidence message why url span quote block suggestions related evidence "
        "fingerprint".split()
    )
    assert list(REPORT.model_dump()) == "version tool files problems summary".split()
    assert list(FILE.model_dump()) == (
        "path sha256 dialect profile date words sentences readability findings confirmed claims problems".split()
    )


def test_a_report_walks_its_findings_and_problems() -> None:
    assert list(REPORT.findings()) == [(FILE, FINDING)]
    assert list(REPORT.all_problems()) == [*REPORT.problems, *FILE.problems]


def test_a_location_is_a_place() -> None:
    location = Location.at(Place(4, 7, 1, 5, 1, 8))
    assert location == LOCATION
    assert location.span == Span(4, 7)


@pytest.mark.parametrize(
    ("change", "later"),
    [
        ({"span": LOCATION.model_copy(update={"start": 3})}, False),
        ({"span": LOCATION.model_copy(update={"end": 8})}, True),
        ({"rule": "dates.year"}, True),
        ({"message": "4"}, False),
        ({"severity": Severity.QUERY}, None),
    ],
)
def test_findings_are_ordered_by_position_then_rule_then_message(
    change: dict[str, object], *, later: bool | None
) -> None:
    other = FINDING.model_copy(update=change)
    assert (other.order > FINDING.order) is bool(later)
    assert (other.order < FINDING.order) is (later is False)


def test_every_category_may_stand_in_a_rule() -> None:
    rules = [Rule("a.b", "a", category, Severity.QUERY, "s", "w") for category in CATEGORIES]
    assert len({rule.category for rule in rules}) == 10


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        ("the  the", "It was the the end."),
        ("the\nthe", "It was\nthe the end. "),
        (" the\tthe", "  It was the the end."),
    ],
)
def test_a_fingerprint_does_not_see_how_lines_break(quote: str, sentence: str) -> None:
    assert fingerprint("a.b", quote, sentence) == fingerprint("a.b", "the the", "It was the the end.")


def test_a_fingerprint_stays_the_same_from_release_to_release() -> None:
    assert fingerprint("a.b", "the the", "It was the the end.") == "1:5a7b946e6823608b"
    assert numbered_fingerprint("1:5a7b946e6823608b", 1) == "1:a31a95d819d6084c"


_TEXT = st.text(max_size=12).map(lambda text: " ".join(text.split()))


@given(st.lists(st.tuples(_TEXT, _TEXT, _TEXT), min_size=2, max_size=2, unique=True))
def test_what_differs_has_another_fingerprint(parts: list[tuple[str, str, str]]) -> None:
    first, second = (fingerprint(*part) for part in parts)
    assert (first == second) is ("\x1f".join(parts[0]) == "\x1f".join(parts[1]))


@given(st.text(), st.text(), st.text())
def test_any_text_has_a_fingerprint(rule: str, quote: str, sentence: str) -> None:
    first = fingerprint(rule, quote, sentence)
    named = [first, *(numbered_fingerprint(first, number) for number in (1, 2))]
    assert len(set(named)) == 3
    assert all(name.startswith("1:") and len(name) == 18 for name in named)
