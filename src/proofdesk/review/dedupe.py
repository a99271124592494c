"""Dedupe: one rule says a thing once about one place."""

from collections.abc import Iterable

from proofdesk.findings import Finding


def dedupe(findings: Iterable[Finding]) -> list[Finding]:
    """The first finding of each rule and span, in the total order."""
    seen: set[tuple[str, int, int]] = set()
    kept = []
    for finding in sorted(findings, key=lambda finding: finding.order):
        key = (finding.rule, finding.span.start, finding.span.end)
        if key not in seen:
            seen.add(key)
            kept.append(finding)
    return kept
