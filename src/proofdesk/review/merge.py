"""Merge: two findings become one where their first suggestions make the same edit at the same place, or where they have
the same span and category and neither edits. A wide finding never hides a narrow one, and agreement never lowers
confidence.

The edit decides, not the span: “tow the line” and the “tow” in it are one slip when both say “toe” there.

Where different checkers make the same edit they are independent witnesses: both are wrong only where each is. What is
right so often that it earns a warning then becomes one, unless it is a matter of fact or of taste, which no number of
rules proves, or the settings say how grave it is.
"""

from collections.abc import Container, Iterable
from math import prod

from proofdesk.findings import Edit, Finding, Severity, Suggestion
from proofdesk.findings.precision import LIKELY
from proofdesk.settings.selectors import ENGINE_PACK

MOST_SURE = 0.99
"""No agreement makes anything certain."""
_UNPROVABLE = frozenset({"fact", "attribution", "style", "sensitivity", "readability"})
_Key = tuple[object, ...]


def merge(findings: Iterable[Finding], settled: Container[str] = ()) -> list[Finding]:
    """The findings with equals merged into the gravest and surest of them. `settled`: rules whose severity is given."""
    groups: dict[_Key, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_key(finding), []).append(finding)
    return sorted((_merged(group, settled) for group in groups.values()), key=lambda finding: finding.order)


def _key(finding: Finding) -> _Key:
    edits: tuple[Edit, ...] = finding.suggestions[0].edits if finding.suggestions else ()
    return edits or (finding.span.start, finding.span.end, finding.category)


def _merged(group: list[Finding], settled: Container[str]) -> Finding:
    if len(group) == 1:
        return group[0]
    chief = min(group, key=_clarity if _witnesses(group) else _weight)
    others = [finding for finding in group if finding is not chief]
    suggestions: dict[tuple[Edit, ...], Suggestion] = {}
    for suggestion in (suggestion for finding in (chief, *others) for suggestion in finding.suggestions):
        suggestions.setdefault(suggestion.edits, suggestion)
    confidence = _agreed(group)
    raised = confidence >= LIKELY and _may_rise(chief, group, settled)
    return chief.model_copy(
        update={
            "severity": Severity.WARNING if raised else chief.severity,
            "confidence": confidence,
            "suggestions": tuple(suggestions.values()),
            "related": tuple(dict.fromkeys(place for finding in (chief, *others) for place in finding.related)),
            "evidence": tuple(dict.fromkeys(piece for finding in (chief, *others) for piece in finding.evidence)),
        }
    )


def _agreed(group: list[Finding]) -> float:
    """How sure all of them are together: the surest of each checker are independent where they make the same edit."""
    surest: dict[str, float] = {}
    for finding in group:
        surest[finding.checker] = max(finding.confidence, surest.get(finding.checker, 0.0))
    most = max(surest.values())
    if not _witnesses(group):
        return most
    return max(most, min(MOST_SURE, round(1 - prod(1 - sure for sure in surest.values()), 4)))


def _witnesses(group: list[Finding]) -> bool:
    """True where several checkers say how to mend a thing, and it is not one of fact."""
    facts = any(finding.category == "fact" for finding in group)
    return bool(group[0].suggestions) and not facts and len({finding.checker for finding in group}) > 1


def _may_rise(chief: Finding, group: list[Finding], settled: Container[str]) -> bool:
    """True for a suggestion that witnesses bear out, unless one of them asks what only a person knows."""
    held = (
        finding.severity is Severity.QUERY or finding.category in _UNPROVABLE or finding.rule in settled
        for finding in group
    )
    return chief.severity is Severity.SUGGESTION and _witnesses(group) and not any(held)


def _weight(finding: Finding) -> tuple[int, float, bool, str]:
    """The gravest first, then the surest; a rule of the house explains itself better than the engine's."""
    return finding.severity.rank, -finding.confidence, finding.rule.startswith(f"{ENGINE_PACK}."), finding.rule


def _clarity(finding: Finding) -> tuple[int, bool, float, str]:
    """The same among witnesses, who are as sure as each other once they agree: the house speaks before the engine."""
    severity, sure, engine, rule = _weight(finding)
    return severity, engine, sure, rule
