"""Every rule that is known, by name: those of packs, checkers and engines."""

from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from proofdesk.checkers import Resources, checkers
from proofdesk.checkers.language import engine_record, measured_precision
from proofdesk.engines import known_rule
from proofdesk.errors import UserError, nearest
from proofdesk.findings import Problem, Rule
from proofdesk.findings.precision import Precision, precision_of
from proofdesk.findings.rule import CATEGORIES
from proofdesk.rulebook import RuleSpec, load_pack, shipped_packs
from proofdesk.settings import RuleSetting, Settings, matches
from proofdesk.settings.selectors import ENGINE_PACK


class Listed(NamedTuple):
    """A row of `rules list`."""

    rule: Rule
    severity: str
    state: str


class Catalogue:
    """The rules of a set of packs, with the problems of the files that could not be read."""

    def __init__(self, styles: Iterable[Path] = (), cache: Path | None = None) -> None:
        self.specs: tuple[RuleSpec, ...] = ()
        self.problems: list[Problem] = []
        for folder in (*shipped_packs(), *styles):
            self._load(folder, cache)
        resources = Resources(Settings(), self.specs)
        self.records: Mapping[str, Rule] = {
            rule.id: rule for checker in checkers().values() for rule in checker.records(resources)
        }
        self._groups = {*CATEGORIES, *checkers(), ENGINE_PACK} | {name.partition(".")[0] for name in self.records}

    def unknown(self, selector: str) -> str | None:
        """What is wrong with a name given for rules (id, wildcard, pack, checker, category); None where it is known."""
        pack, _, name = selector.partition(".")
        if pack == ENGINE_PACK and name:
            return None if "*" in name or known_rule(name) else f"unknown rule “{selector}”{self._near(selector)}"
        if "*" in selector:
            known = any(fnmatchcase(rule, selector) for rule in self.records)
            return None if known else f"no rule matches “{selector}”"
        if selector in self.records or selector in self._groups:
            return None
        return f"unknown rule “{selector}”{self._near(selector)}"

    def unknown_params(self, setting: RuleSetting) -> list[str]:
        """What is wrong with the house values that a setting gives: names that none of its rules has, wrong kinds."""
        rules = [
            rule for rule in self.records.values() if matches(setting.selector, rule.id, rule.checker, rule.category)
        ]
        known = {name: default for rule in rules for name, default in rule.params}
        found = []
        for name, value in setting.params.items():
            if name not in known:
                near = nearest(name, ("severity", *known))
                found.append(f"“{setting.selector}” has no setting “{name}”{near}")
            elif isinstance(value, bool) or not isinstance(value, int | float):
                found.append(f"“{setting.selector}”: {name}: expected a number, found “{value}”")
        return found

    def record(self, name: str) -> Rule | None:
        """The record of one rule; None for a name that stands for several."""
        pack, _, rest = name.partition(".")
        if pack == ENGINE_PACK and rest and "*" not in rest:
            return engine_record(rest)
        return self.records.get(name)

    def measured(self, name: str) -> Precision | None:
        """How often one rule was right on labelled text, or those like it; None where nothing of its kind was seen."""
        pack, _, rest = name.partition(".")
        return measured_precision(rest) if pack == ENGINE_PACK else precision_of(name)

    def listing(self, settings: Settings, names: Sequence[str] = ()) -> list[Listed]:
        """Every rule (of the names given) with its severity under the settings, and whether it is active."""
        for name in names:
            wrong = self.unknown(name)
            if wrong:
                raise UserError(wrong)
        specs = {spec.id: spec for spec in self.specs}
        rows = []
        for rule in sorted(self.records.values(), key=lambda rule: rule.id):
            if names and not any(matches(name, rule.id, rule.checker, rule.category) for name in names):
                continue
            setting = settings.rule(rule.id, rule.checker, rule.category)
            severity = setting.severity if setting and setting.severity else rule.severity
            spec = specs.get(rule.id)
            state = "active"
            if setting and setting.off:
                state = f"off ({setting.origin})"
            elif spec and not spec.active(settings.profile, settings.ruleset):
                state = f"not in {settings.profile}"
            rows.append(Listed(rule, str(severity), state))
        return rows

    def _near(self, selector: str) -> str:
        if selector.startswith(f"{ENGINE_PACK}."):
            from proofdesk.engines.rule_names import rule_names

            # Those with the same first letter: there are thousands of names, and comparing takes long.
            initial = selector.partition(".")[2][:1].upper()
            return nearest(selector, (f"{ENGINE_PACK}.{name}" for name in rule_names()[0] if name.startswith(initial)))
        return nearest(selector, (*self.records, *self._groups))

    def _load(self, folder: Path, cache: Path | None) -> None:
        try:
            pack = load_pack(folder, cache)
        except UserError as error:
            self.problems.append(_problem(error, str(folder)))
            return
        self.specs = (*self.specs, *pack.rules)
        self.problems += [_problem(error, pack.name) for error in pack.errors]


def _problem(error: UserError, subject: str) -> Problem:
    origin = error.origin
    return Problem(
        kind="rule",
        subject=subject,
        message=str(error),
        path=origin.path if origin else None,
        line=origin.line if origin else None,
        users_error=True,
    )
