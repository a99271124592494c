"""Makes the queries: one finding for several places, the first marked and the others beside it."""

from collections.abc import Sequence

from proofdesk.checkers._making import finding, related
from proofdesk.checkers.attribution import _words
from proofdesk.checkers.attribution._copy import Copy, Passage
from proofdesk.findings import Finding, Rule, Severity


def rule(
    name: str, table: str, confidence: float, summary: str, why: str, bad: Sequence[str], good: Sequence[str]
) -> Rule:
    """The record of a check: always a query, of the category attribution, with the source of its words."""
    return Rule(
        id=f"attribution.{name}",
        checker="attribution",
        category="attribution",
        severity=Severity.QUERY,
        confidence=confidence,
        summary=summary,
        why=why,
        source=_words.source(table),
        bad=tuple(bad),
        good=tuple(good),
    )


def ask(copy: Copy, record: Rule, places: Sequence[Passage], message: str, note: str = "also here") -> Finding:
    """One query at the first place; the others are related."""
    first, *others = places
    beside = [related(copy.analysis, each.block, each.span, note) for each in others]
    return finding(copy.analysis, record, first.block, first.span, message, related=beside)
