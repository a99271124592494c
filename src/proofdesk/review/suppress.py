"""Suppress: findings that an ignore comment covers fall away."""

from collections.abc import Iterable, Sequence

from proofdesk.findings import Finding
from proofdesk.review.ignores import Ignore


def suppress(findings: Iterable[Finding], ignores: Sequence[Ignore]) -> list[Finding]:
    """The findings that no ignore covers."""
    return [finding for finding in findings if not any(ignore.holds(finding) for ignore in ignores)]
