"""The record of a rule: what it looks for, how sure it is, why it matters, and its examples."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Category = Literal[
    "spelling",
    "grammar",
    "punctuation",
    "style",
    "consistency",
    "fact",
    "attribution",
    "sensitivity",
    "structure",
    "readability",
]
CATEGORIES: tuple[Category, ...] = Category.__args__  # type: ignore[attr-defined]
Safety = Literal["safe", "unsafe", "person"]
"""`safe` edits may be applied by a command, `unsafe` ones on request; `person`: one at a time, by a person."""


class Severity(StrEnum):
    """How much a finding matters; a gate counts a severity and all above it, in this order."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"
    QUERY = "query"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Rule:
    """What is known of one rule, whoever finds it. Findings take checker, category, severity and confidence from it.

    `bad` and `good` are sentences in the notation `[[wrong -> right]]` of the rule files. `source` names the
    authority; `url` is given only where the page was looked up. `params` are house values with their defaults, which
    settings may give otherwise.
    """

    id: str
    checker: str
    category: Category
    severity: Severity
    summary: str
    why: str
    confidence: float = 0.8
    source: str = ""
    url: str | None = None
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    origin: str = ""
    params: tuple[tuple[str, float], ...] = ()
