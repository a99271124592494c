"""The settings in force for one draft."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from proofdesk.findings import Severity
from proofdesk.settings.selectors import matches

DIALECTS = ("auto", "en-US", "en-GB", "en-CA", "en-AU")
FAIL_ON = (*(str(severity) for severity in Severity), "never")
GRAMMAR_ENGINES = ("embedded", "none")


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What settings say of the rules that `selector` names: switched off, or given a severity."""

    selector: str
    severity: Severity | None = None
    off: bool = False
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """The merged settings. `origins` says for every key (dotted) which layer it came from."""

    profile: str = "general"
    dialect: str = "auto"
    ruleset: str = ""
    fail_on: str = "error"
    date: str | None = None
    styles: tuple[Path, ...] = ()
    accept: frozenset[str] = frozenset()
    prefer: Mapping[str, str] = field(default_factory=dict)
    rules: tuple[RuleSetting, ...] = ()
    grammar: str = "embedded"
    origins: Mapping[str, str] = field(default_factory=dict)

    def rule(self, rule_id: str, checker: str, category: str) -> RuleSetting | None:
        """What applies to a rule: the most exact selector wins (id, wildcard, checker, category), then the last."""
        found: tuple[int, RuleSetting] | None = None
        for setting in self.rules:
            exactness = _exactness(setting.selector, rule_id, checker)
            if matches(setting.selector, rule_id, checker, category) and (found is None or exactness >= found[0]):
                found = exactness, setting
        return found[1] if found else None


def _exactness(selector: str, rule_id: str, checker: str) -> int:
    if selector == rule_id:
        return 1000
    if "*" in selector:
        return len(selector) if selector.strip("*") else -1
    return 1 if selector == checker else 0
