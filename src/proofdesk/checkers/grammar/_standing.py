"""How each detector stands: how sure the model must be, how grave the finding is, what was measured.

Data: `standing.toml`, made by `benchmarks/detectors.py` from labelled text and clean news.
"""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any

from proofdesk.findings import Rule, Severity


@dataclass(frozen=True, slots=True)
class Standing:
    """The probabilities from which a detector asks, suggests and warns; None where it does not.

    `precision` is the measured share of right findings in each band, from the lowest probability up.
    """

    query: float | None = None
    suggestion: float | None = None
    warning: float | None = None
    precision: tuple[tuple[float, float], ...] = ()

    def severity(self, probability: float) -> Severity | None:
        """How grave a finding of this probability is; None where it is not told."""
        bands = (
            (self.warning, Severity.WARNING),
            (self.suggestion, Severity.SUGGESTION),
            (self.query, Severity.QUERY),
        )
        return next((severity for least, severity in bands if least is not None and probability >= least), None)

    def confidence(self, probability: float) -> float:
        """The measured precision of the band that the probability falls into."""
        found = [precision for least, precision in self.precision if probability >= least]
        return found[-1] if found else probability


@cache
def _table() -> dict[str, Any]:
    path = resources.files("proofdesk.checkers.grammar") / "standing.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def of(rule: str) -> Standing:
    """The standing of a detector by the id of its rule; one that was never measured says nothing."""
    entry = _table().get(rule.partition(".")[2], {})
    bands = tuple((float(least), float(share)) for least, share in entry.get("precision", ()))
    return Standing(entry.get("query"), entry.get("suggestion"), entry.get("warning"), bands)


@cache
def measured(rule: Rule) -> Rule:
    """The record of a detector with the severity and the confidence that were measured."""
    standing = of(rule.id)
    gravest = standing.severity(1.0)
    severity = gravest or Severity.QUERY
    confidence = standing.precision[-1][1] if standing.precision else rule.confidence
    return replace(rule, severity=severity, confidence=confidence)
