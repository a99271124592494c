"""Who looks: one module for each checker, found by its name. Siblings never import each other."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from typing import Any, Protocol

from proofdesk.analysis import Analysis
from proofdesk.findings import Finding, Problem, Rule
from proofdesk.registry import modules, plugins
from proofdesk.rulebook import RuleSpec
from proofdesk.settings import Settings


class Locality(Enum):
    """How far a checker has to see: its results can be kept by paragraph, by document, or by collection."""

    PARAGRAPH = "paragraph"
    DOCUMENT = "document"
    COLLECTION = "collection"


@dataclass(frozen=True)
class Resources:
    """What checkers are built from."""

    settings: Settings = field(default_factory=Settings)
    rules: tuple[RuleSpec, ...] = ()


class Checker(Protocol):
    """Looks for one sort of fault. Built once for each set of settings; keeps no state between calls."""

    name: str
    locality: Locality
    requires: tuple[type, ...]

    def __init__(self, resources: Resources) -> None: ...

    @classmethod
    def records(cls, resources: Resources) -> tuple[Rule, ...]:
        """The rules that its findings name, as far as they are known beforehand."""

    def check(self, analysis: Analysis) -> Iterator[Finding | Problem]:
        """The findings in a document, and problems where something could not be checked."""


@cache
def checkers() -> dict[str, Any]:
    """Every checker class by its name: the built-ins, then plugins of the group `proofdesk.checkers`."""
    found = {module.CHECKER.name: module.CHECKER for module in modules(__name__)}
    return {**found, **plugins("proofdesk.checkers")}


__all__ = ["Checker", "Locality", "Resources", "checkers"]
