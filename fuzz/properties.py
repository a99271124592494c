"""What holds for every document, finding and report, whatever went in. Targets and tests share these."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from proofdesk.findings import Finding, Report
from proofdesk.text import Document, RunKind, Span

ROOT = Path(__file__).resolve().parent.parent


def assert_exact(document: Document) -> None:
    """Runs cover the text in order without gaps; `same` runs read the same; all of it lies inside the source."""
    whole = Span(0, len(document.source))
    for block in document.blocks:
        shown = source = 0
        for run in block.offsets.runs:
            here = Span(run.source, run.source + run.source_length)
            words = block.text[run.shown : run.shown + run.shown_length]
            assert run.shown == shown
            assert run.shown_length > 0
            assert whole.contains(here)
            assert here.start >= source, "runs keep the order of the source"
            if run.kind is RunKind.SAME:
                assert here.of(document.source) == words
            shown, source = shown + run.shown_length, here.end
        assert shown == len(block.text) > 0
        assert whole.contains(block.source_span)
        assert all(Span(0, len(block.text)).contains(span) for span in block.emphasis)


def assert_words_exact(document: Document) -> None:
    """Every word that is neither masked nor replaced reads the same in the source at its span."""
    for block in document.blocks:
        at = 0
        for word in block.text.split():
            at = block.text.index(word, at)
            span = Span(at, at + len(word))
            at = span.end
            if block.unbroken(span):
                assert document.quote(block.source(span)) == word
            else:
                kinds = {run.kind for run in block.offsets.touched(span)}
                assert kinds != {RunKind.SAME} or block.source(span).length > span.length


def assert_sound(finding: Finding, source: str) -> None:
    """A finding quotes the source at its span; lines and columns are those of the span; edits stay apart."""
    assert_placed(finding.span, finding.quote, source)
    assert finding.message.strip()
    assert finding.why.strip()
    assert 0 < finding.confidence <= 1
    for suggestion in finding.suggestions:
        assert suggestion.label
        at = 0
        for edit in sorted(suggestion.edits, key=lambda edit: (edit.start, edit.end)):
            assert at <= edit.start <= edit.end <= len(source)
            at = edit.end
    for related in finding.related:
        assert_placed(related, related.quote, source)


def assert_placed(place: Any, quote: str, source: str) -> None:
    """`place` lies inside the source, reads as `quote`, and its lines and columns never run backwards."""
    assert 0 <= place.start <= place.end <= len(source)
    assert quote == source[place.start : place.end]
    assert 1 <= place.line <= place.end_line
    assert min(place.column, place.end_column) >= 1
    assert (place.line, place.column) <= (place.end_line, place.end_column)


def assert_whole(report: Report) -> None:
    """No checker crashed, nothing took too long, findings stand in their total order with fingerprints of their own."""
    for problem in report.all_problems():
        assert problem.kind != "checker" or "crashed" not in problem.message, problem.message
        assert problem.kind != "rule", problem.message
    for file in report.files:
        assert list(file.findings) == sorted(file.findings, key=lambda finding: finding.order)
        assert len({finding.fingerprint for finding in file.findings}) == len(file.findings)
        if file.document is not None:
            for finding in file.findings:
                assert_sound(finding, file.document.source)


def assert_valid(text: str) -> None:
    """The text is JSON that the shipped schema accepts."""
    _validator().validate(json.loads(text))


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema)
