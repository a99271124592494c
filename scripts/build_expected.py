"""Bring the expected findings beside the sample articles up to date, or say what differs.

usage: python scripts/build_expected.py [--write]

What is planted in a draft stands in `sample_articles/planted/<stem>.toml`, kept by hand: passages of the draft with
the faulty words between [[double brackets]]. `faults` are those that the desk finds; each gets the rule, the severity
and the first fix that the desk gives. `later` are faults for checks still to come: nothing is asked of the desk there.
A fault that is not found at its words, and an error or warning that was not planted, is printed and never written.
"""

import json
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from proofdesk import Desk
from proofdesk.findings import Finding, Severity
from proofdesk.reading import read
from proofdesk.rulebook import read_marked
from proofdesk.text import Document, Span

SAMPLES = Path(__file__).parent.parent / "sample_articles"
DRAFTS = sorted(path for path in SAMPLES.iterdir() if path.suffix in (".md", ".txt") and path.name != "README.md")


class PlantError(ValueError):
    """A passage in the list of planted faults that is not in the draft exactly once."""


class Planted(NamedTuple):
    """One planted fault: its words, the words that they conflict with, and what kind of fault it is and why."""

    kind: str
    span: Span
    against: tuple[Span, ...]
    note: str


class Sample(NamedTuple):
    """A draft, the profile it is written for, and what is planted in it, in order of position."""

    document: Document
    profile: str
    faults: tuple[Planted, ...]
    later: tuple[Planted, ...]

    def findings(self) -> list[Finding]:
        """What the desk finds in the draft today."""
        return list(Desk.from_settings(profile=self.profile).review(self.document).findings)


def main() -> int:
    """Check every sample; answers 1 where anything differs."""
    differing = 0
    for draft in DRAFTS:
        sample = sample_of(draft)
        findings = sample.findings()
        path, text = draft.with_suffix(".expected.json"), as_json(sample, findings)
        if "--write" in sys.argv:
            path.write_text(text, encoding="utf-8")
        differences = list(differences_in(sample, findings))
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            differences.append("the expected findings are not up to date: run with --write")
        print(*(f"{draft.name}: {line}" for line in differences), sep="\n", end="\n" if differences else "")
        differing += len(differences)
    return 1 if differing else 0


def sample_of(draft: Path) -> Sample:
    """Read a draft and what is planted in it. Raises PlantError where a passage is not in the draft exactly once."""
    document = read(draft.read_bytes(), draft.name)
    plants = tomllib.loads((draft.parent / "planted" / f"{draft.stem}.toml").read_text(encoding="utf-8"))
    lists = ((_planted(document, item) for item in plants.get(key, ())) for key in ("faults", "later"))
    faults, later = (tuple(sorted(items, key=lambda planted: planted.span.start)) for items in lists)
    return Sample(document, plants["profile"], faults, later)


def _planted(document: Document, item: dict[str, Any]) -> Planted:
    against = tuple(_place(document, passage) for passage in item.get("against", ()))
    return Planted(item["kind"], _place(document, item["at"]), against, item["note"])


def _place(document: Document, passage: str) -> Span:
    """Where the marked words of a passage stand in the draft."""
    marked = read_marked(passage)
    if len(marked.marks) != 1 or document.source.count(marked.text) != 1:
        raise PlantError(f"{document.path}: not exactly one place for “{passage}”")
    start = document.source.index(marked.text)
    span = marked.marks[0][0]
    return Span(start + span.start, start + span.end)


def as_json(sample: Sample, findings: Iterable[Finding]) -> str:
    """The expected findings of a draft as they are kept beside it."""
    by_span = {finding.span.span: finding for finding in reversed(list(findings))}
    faults = [
        _described(sample.document, fault) | _answer(by_span[fault.span])
        for fault in sample.faults
        if fault.span in by_span
    ]
    later = [_described(sample.document, planted, "why") for planted in sample.later]
    expected = {"profile": sample.profile, "faults": faults, "later": later}
    return json.dumps(expected, indent=2, ensure_ascii=False) + "\n"


def _described(document: Document, planted: Planted, reason: str = "note") -> dict[str, Any]:
    against = [_where(document, span) for span in planted.against]
    place = {"kind": planted.kind} | _where(document, planted.span) | {reason: planted.note}
    return place | ({"against": against} if against else {})


def _where(document: Document, span: Span) -> dict[str, Any]:
    place = document.lines.place(span)
    return {"line": place.line, "column": place.column, "quote": span.of(document.source)}


def _answer(finding: Finding) -> dict[str, Any]:
    fix = finding.suggestions[0].label if finding.suggestions else None
    return {"rule": finding.rule, "severity": str(finding.severity), "fix": fix}


def differences_in(sample: Sample, findings: Iterable[Finding]) -> Iterable[str]:
    """Each planted fault that the desk misses, and each alarm where nothing was planted."""
    found = {finding.span.span for finding in findings}
    for fault in sample.faults:
        if fault.span not in found:
            place = _where(sample.document, fault.span)
            yield f"{place['line']}:{place['column']}: not found: {fault.kind} “{place['quote']}”"
    for finding in findings:
        if finding.severity in (Severity.ERROR, Severity.WARNING) and not _expected(finding, sample):
            place = _where(sample.document, finding.span.span)
            yield f"{place['line']}:{place['column']}: not planted: {finding.rule} “{place['quote']}” {finding.message}"


def _expected(finding: Finding, sample: Sample) -> bool:
    """Whether a finding is at a planted fault, or touches words that a later check is to question."""
    span = finding.span.span
    later = [place for planted in sample.later for place in (planted.span, *planted.against)]
    return any(fault.span == span for fault in sample.faults) or any(span.overlaps(place) for place in later)


if __name__ == "__main__":
    sys.exit(main())
