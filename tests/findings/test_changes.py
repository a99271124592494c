"""What came and what went: known by fingerprint, or by words and neighbours in a sentence that was changed."""

import pytest
from fixtures.making import at, found
from fixtures.sample import sample_report

from proofdesk.findings import Changes, FileReport, Finding, Problem, changes, fingerprint, problem_changes, remembered
from proofdesk.text import Document, Span

SAMPLE = sample_report().files[1]
DOWN = Problem(kind="engine", subject="grammar", message="no answer", path="late.txt", incomplete=True)


def review(text: str, *words: str, problems: tuple[Problem, ...] = ()) -> FileReport:
    """A review of one sentence in which each of these words is found wherever it stands."""
    document = Document(text, ())
    findings: list[Finding] = []
    for word in words:
        start = -1
        while (start := text.find(word, start + 1)) >= 0:
            span = Span(start, start + len(word))
            findings.append(
                found(span=at(span.start, span.end), quote=word, fingerprint=fingerprint("house.rule", word, text))
            )
    return SAMPLE.model_copy(update={"findings": tuple(findings), "problems": problems, "document": document})


def quotes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.quote for finding in findings]


@pytest.mark.parametrize(
    "before, after, came, went",
    [
        ("The wal stood.", "The wal stood.", [], []),
        ("The wal stood.", "The wall stood.", [], ["wal "]),
        ("The wall stood.", "The wal stood.", ["wal "], []),
        ("The wal stod still.", "The wall stod still.", [], ["wal "]),
        ("The wal stood here for years and the wal fell.", "The wal stood here for years and it fell.", [], ["wal "]),
        ("The wal stood.", "The old wal stood.", [], []),
        ("The wal stood.", "Once upon a time, and a good one, the wal fell.", ["wal "], ["wal "]),
    ],
)
def test_findings_that_came_and_went(before: str, after: str, came: list[str], went: list[str]) -> None:
    changed = changes(review(before, "wal ", "stod"), review(after, "wal ", "stod"))
    assert (quotes(changed.came), quotes(changed.went)) == (came, went)
    assert bool(changed) is bool(came or went)


def test_a_draft_that_was_not_there_brings_all_and_takes_all() -> None:
    here = review("The wal stod.", "wal", "stod")
    assert changes(None, here) == Changes(came=here.findings)
    assert changes(here, None) == Changes(went=here.findings)
    assert changes(None, None) == Changes()


def test_without_the_document_words_are_enough() -> None:
    bare = {"document": None}
    before = review("The wal stood.", "wal").model_copy(update=bare)
    assert not changes(before, review("The old wal stood.", "wal").model_copy(update=bare))


def test_what_was_not_looked_for_has_not_gone() -> None:
    whole = review("The wal stod.", "wal", "stod")
    half = review("The wal stod.", "wal", problems=(DOWN,))
    assert changes(whole, half) == Changes(problems_came=(DOWN,))
    kept = remembered(whole, half)
    assert quotes(kept.findings) == ["wal", "stod"]
    assert changes(kept, whole) == Changes(problems_went=(DOWN,))
    mended = review("The wal stood.", "wal")
    assert quotes(changes(kept, mended).went) == ["stod"]
    assert remembered(whole, mended) is mended
    assert remembered(None, half) is half


def test_a_problem_that_only_moved_is_the_same() -> None:
    note = Problem(kind="ignore", subject="x", message="ignores nothing", path="a.md", line=3)
    assert not problem_changes([note], [note.model_copy(update={"line": 7})])
    assert problem_changes([note], [DOWN]) == Changes(problems_came=(DOWN,), problems_went=(note,))
