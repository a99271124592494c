"""Limit: the few findings that would embarrass, for the top of the human reports. Machine formats are never limited."""

from collections.abc import Iterable

from proofdesk.findings import Finding, Severity

FOREMOST = 5
_GRAVE = (Severity.ERROR, Severity.WARNING)


def limit(ranked: Iterable[Finding], most: int = FOREMOST) -> list[Finding]:
    """The first few errors and warnings, one for each message, in the order given."""
    kept: dict[str, Finding] = {}
    for finding in ranked:
        if finding.severity in _GRAVE:
            kept.setdefault(finding.message, finding)
    return list(kept.values())[:most]
