"""What is made of an engine's flag."""

from dataclasses import dataclass

from proofdesk.findings import Category, Rule, Severity, Suggestion
from proofdesk.settings.selectors import ENGINE_PACK
from proofdesk.text import Span

SOURCE = "LanguageTool’s English rules"


@dataclass(frozen=True)
class Verdict:
    """A flag that an editor should see: under which rule, how grave, how sure, with which fixes."""

    rule: Rule
    message: str
    severity: Severity
    confidence: float
    suggestions: tuple[Suggestion, ...] = ()
    span: Span | None = None


def engine_rule(name: str, category: Category, severity: Severity, confidence: float, why: str) -> Rule:
    """The record of a rule of the engine."""
    return Rule(
        id=f"{ENGINE_PACK}.{name}",
        checker="language",
        category=category,
        severity=severity,
        confidence=confidence,
        summary=f"{name.replace('_', ' ').capitalize()} (a rule of LanguageTool).",
        why=why,
        source=SOURCE,
    )
