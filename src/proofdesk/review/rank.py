"""Rank: what matters most comes first."""

from collections.abc import Iterable

from proofdesk.findings import Finding


def rank(findings: Iterable[Finding]) -> list[Finding]:
    """The gravest first, then facts before the rest, then the surest, then by position."""
    return sorted(
        findings,
        key=lambda finding: (finding.severity.rank, finding.category != "fact", -finding.confidence, finding.order),
    )
