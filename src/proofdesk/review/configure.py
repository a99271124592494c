"""Settings and selections: rules switched off fall away, severities given in settings replace those of the rule."""

from collections.abc import Iterable, Sequence

from proofdesk.findings import Finding
from proofdesk.settings import Settings, matches


def configure(findings: Iterable[Finding], settings: Settings) -> list[Finding]:
    """The findings as the settings want them."""
    kept = []
    for finding in findings:
        setting = settings.rule(finding.rule, finding.checker, finding.category)
        if setting is None or (not setting.off and setting.severity is None):
            kept.append(finding)
        elif not setting.off:
            kept.append(finding.model_copy(update={"severity": setting.severity}))
    return kept


def settled(findings: Iterable[Finding], settings: Settings) -> frozenset[str]:
    """The rules among the findings whose severity the settings give."""
    rules = {(finding.rule, finding.checker, finding.category) for finding in findings}
    given = ((names[0], settings.rule(*names)) for names in rules)
    return frozenset(rule for rule, setting in given if setting is not None and setting.severity is not None)


def select(findings: Iterable[Finding], only: Sequence[str], skip: Sequence[str]) -> list[Finding]:
    """The findings that the command line asked for."""
    return [
        finding
        for finding in findings
        if (not only or any(matches(name, finding.rule, finding.checker, finding.category) for name in only))
        and not any(matches(name, finding.rule, finding.checker, finding.category) for name in skip)
    ]
