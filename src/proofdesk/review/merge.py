"""Merge: two findings become one where their first suggestions make the same edit at the same place, or where they have
the same span and category and neither edits. A wide finding never hides a narrow one, and agreement never lowers
confidence.

The edit decides, not the span: “tow the line” and the “tow” in it are one slip when both say “toe” there.
"""

from collections.abc import Iterable

from proofdesk.findings import Edit, Finding, Suggestion
from proofdesk.settings.selectors import ENGINE_PACK

_Key = tuple[object, ...]


def merge(findings: Iterable[Finding]) -> list[Finding]:
    """The findings with equals merged into the gravest and surest of them."""
    groups: dict[_Key, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_key(finding), []).append(finding)
    return sorted((_merged(group) for group in groups.values()), key=lambda finding: finding.order)


def _key(finding: Finding) -> _Key:
    edits: tuple[Edit, ...] = finding.suggestions[0].edits if finding.suggestions else ()
    return edits or (finding.span.start, finding.span.end, finding.category)


def _merged(group: list[Finding]) -> Finding:
    if len(group) == 1:
        return group[0]
    chief = min(group, key=_weight)
    others = [finding for finding in group if finding is not chief]
    suggestions: dict[tuple[Edit, ...], Suggestion] = {}
    for suggestion in (suggestion for finding in (chief, *others) for suggestion in finding.suggestions):
        suggestions.setdefault(suggestion.edits, suggestion)
    return chief.model_copy(
        update={
            "confidence": max(finding.confidence for finding in group),
            "suggestions": tuple(suggestions.values()),
            "related": tuple(dict.fromkeys(place for finding in (chief, *others) for place in finding.related)),
            "evidence": tuple(dict.fromkeys(piece for finding in (chief, *others) for piece in finding.evidence)),
        }
    )


def _weight(finding: Finding) -> tuple[int, float, bool, str]:
    """The gravest first, then the surest; a rule of the house explains itself better than the engine's."""
    return finding.severity.rank, -finding.confidence, finding.rule.startswith(f"{ENGINE_PACK}."), finding.rule
