"""Bring the expected findings beside the sample articles into their final form, and show what differs.

usage: python scripts/build_expected.py [--write]

Each planted fault (kind, place, note) gets the rule, the exact words and the first fix that the desk gives it. A fault
that is not found, and an error or warning that was not planted, is printed: neither is ever written.
"""

import json
import sys
from pathlib import Path
from typing import Any

from proofdesk import Desk
from proofdesk.findings import Finding
from proofdesk.reading import read
from proofdesk.text import Document, Span

SAMPLES = Path(__file__).parent.parent / "sample_articles"
ALARMS = ("error", "warning")


def main() -> int:
    """Check every sample; answers 1 where anything differs."""
    differences = sum(one(path, write="--write" in sys.argv) for path in sorted(SAMPLES.glob("*.expected.json")))
    return 1 if differences else 0


def one(path: Path, *, write: bool) -> int:
    """Compare one sample with its expected findings; the number of differences."""
    expected = json.loads(path.read_text(encoding="utf-8"))
    draft = next(
        path.parent / f"{path.name.removesuffix('.expected.json')}{suffix}"
        for suffix in (".md", ".txt")
        if (path.parent / f"{path.name.removesuffix('.expected.json')}{suffix}").is_file()
    )
    document = read(draft.read_bytes(), draft.name)
    findings = list(Desk.from_settings(profile=expected["profile"]).review(document).findings)
    differences = 0
    used: list[Finding] = []
    for fault in expected["faults"]:
        found = [finding for finding in findings if finding.span.span.overlaps(span_of(fault, document))]
        used += found
        if not found:
            differences += 1
            print(f"{draft.name}:{fault['line']}:{fault['column']}: not found: {fault['kind']} “{fault['quote']}”")
        else:
            fault.update(as_expected(found[0]))
    for finding in findings:
        if finding not in used and finding.severity in ALARMS:
            differences += 1
            print(
                f"{draft.name}:{finding.span.line}:{finding.span.column}: not planted: {finding.rule} {finding.message}"
            )
    if write:
        path.write_text(json.dumps(expected, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return differences


def span_of(fault: dict[str, Any], document: Document) -> Span:
    """The source span of a planted fault."""
    start = document.lines.line_span(fault["line"]).start + fault["column"] - 1
    return Span(start, start + len(fault["quote"]))


def as_expected(finding: Finding) -> dict[str, Any]:
    """What the file says of a finding."""
    fix = finding.suggestions[0].label if finding.suggestions else None
    place = {"line": finding.span.line, "column": finding.span.column, "quote": finding.quote, "fix": fix}
    return {"rule": finding.rule, "severity": str(finding.severity), **place}


if __name__ == "__main__":
    sys.exit(main())
