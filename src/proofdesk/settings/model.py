"""The settings in force for one draft."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from proofdesk.findings import Rule, Severity
from proofdesk.settings.selectors import matches

DIALECTS = ("auto", "en-US", "en-GB", "en-CA", "en-AU")
FAIL_ON = (*(str(severity) for severity in Severity), "never")
GRAMMAR_ENGINES = ("embedded", "languagetool", "none")
"""Beside these, settings may name the address of a LanguageTool server."""
FACT_PACKS = ("bodies", "cities", "countries", "elements", "holidays", "offices", "science")
"""The fact packs that ship; `[facts] packs` chooses among them."""


Param = str | int | float | bool
"""A house value that a rule reads from the settings."""


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What settings say of the rules that `selector` names: switched off, given a severity, given house values."""

    selector: str
    severity: Severity | None = None
    off: bool = False
    origin: str = ""
    params: Mapping[str, Param] = field(default_factory=dict)

    def over(self, weaker: "RuleSetting | None") -> "RuleSetting":
        """This setting laid over one of a weaker layer: what it does not say stays as it was."""
        if weaker is None:
            return self
        said = self if self.off or self.severity else weaker
        return RuleSetting(self.selector, said.severity, said.off, self.origin, {**weaker.params, **self.params})


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
    packs: tuple[str, ...] = FACT_PACKS
    origins: Mapping[str, str] = field(default_factory=dict)

    def rule(self, rule_id: str, checker: str, category: str) -> RuleSetting | None:
        """What switches a rule off or gives it a severity: the most exact selector wins (id, wildcard, checker,
        category), then the last.
        """
        said = (setting for setting in self.rules if setting.off or setting.severity)
        return _most_exact(said, rule_id, checker, category)

    def param(self, rule: Rule, name: str) -> Param:
        """The value of one of the rule's `params`: as set for it, by the same order, else the rule's default."""
        said = (setting for setting in self.rules if _is_number(setting.params.get(name)))
        setting = _most_exact(said, rule.id, rule.checker, rule.category)
        return setting.params[name] if setting else dict(rule.params)[name]


def _is_number(value: object) -> bool:
    """True for a value that a rule can use; another one is told as an error of the settings, and not used."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _most_exact(settings: Iterable[RuleSetting], rule_id: str, checker: str, category: str) -> RuleSetting | None:
    found: tuple[int, RuleSetting] | None = None
    for setting in settings:
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
