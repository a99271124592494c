"""A rule as it was written: one frozen record per file."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from proofdesk.findings import Category, Rule, Severity
from proofdesk.rulebook.literals import Needed

Quotes = Literal["skip", "check", "ask"]
"""What happens inside quoted speech: nothing, a finding like any other, or a query."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence in `[[wrong -> right]]` notation; `spans` marks by words instead, `profile` names where it holds."""

    text: str
    spans: tuple[str, ...] = ()
    profile: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class RuleSpec:
    """Everything a rule file says. `options` holds the keys of its kind (tokens, swap, either …).

    `literals` has what each pattern in them cannot match without, worked out once, when the file is read.
    """

    id: str
    kind: str
    message: str
    why: str
    severity: Severity
    category: Category
    origin: str
    source: str = ""
    url: str | None = None
    scope: tuple[str, ...] = ("text",)
    quotes: Quotes = "check"
    options: Mapping[str, Any] = field(default_factory=dict)
    literals: Mapping[str, Needed] = field(default_factory=dict)
    exceptions: tuple[str, ...] = ()
    except_before: tuple[str, ...] = ()
    except_after: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    valid_from: str = ""
    valid_to: str = ""
    action: str = ""
    params: tuple[str, ...] = ()
    safe: bool = True
    since: str = ""
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()

    @property
    def name(self) -> str:
        """The id without its pack."""
        return self.id.partition(".")[2]

    def active(self, profile: str, ruleset: str) -> bool:
        """True where the rule holds for a profile under a ruleset (empty: the newest)."""
        if self.profiles and profile not in self.profiles:
            return False
        return not (self.since and ruleset and self.since > ruleset)

    def holds_on(self, date: datetime.date | None) -> bool:
        """True where the rule is valid on a date of publication, and where that date is not known."""
        if date is None:
            return True
        written = date.isoformat()
        return (not self.valid_from or written >= self.valid_from) and (not self.valid_to or written <= self.valid_to)

    def record(self) -> Rule:
        """The rule as findings, `explain` and `rules list` know it."""
        return Rule(
            id=self.id,
            checker="rules",
            category=self.category,
            severity=self.severity,
            summary=self.message.replace("%s", "…"),
            why=self.why,
            confidence=_CONFIDENCE[self.severity],
            source=self.source,
            url=self.url,
            bad=tuple(example.text for example in self.bad),
            good=tuple(example.text for example in self.good),
            origin=self.origin,
        )


_CONFIDENCE = {Severity.ERROR: 0.95, Severity.WARNING: 0.8, Severity.SUGGESTION: 0.7, Severity.QUERY: 0.6}
"""The least share of right findings that a rule of each severity must have (`docs/rules.md`)."""
