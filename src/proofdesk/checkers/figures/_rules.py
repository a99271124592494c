"""The records of the comparisons have most things in common."""

from proofdesk.findings import Rule, Severity


def rule(
    name: str, summary: str, why: str, bad: tuple[str, ...], good: tuple[str, ...], severity: Severity = Severity.ERROR
) -> Rule:
    """A rule of this checker; `severity` is the gravest that it is told with."""
    return Rule(
        id=f"figures.{name}",
        checker="figures",
        category="fact",
        severity=severity,
        confidence=0.9,
        summary=summary,
        why=why,
        source="arithmetic",
        bad=bad,
        good=good,
    )
