"""How a report is shown: one module for each format, a pure function from report to text."""

from dataclasses import dataclass
from typing import Protocol, cast

from proofdesk.findings import Report
from proofdesk.registry import module_names, modules, plugins


@dataclass(frozen=True)
class Look:
    """How wide the reader's screen is (columns), whether it shows colours, and how much is wanted."""

    width: int = 100
    color: bool = False
    quiet: bool = False
    verbose: bool = False


class Reporter(Protocol):
    """What a module in this folder offers. A plugin is any object of the same shape."""

    MACHINE: bool
    """True for formats that programs read: problems then go to standard error as well."""

    def render(self, report: Report, look: Look) -> str:
        """The whole report as text."""


def reporters() -> dict[str, Reporter]:
    """Every format by its name."""
    built_in = {module.__name__.rpartition(".")[2]: cast("Reporter", module) for module in modules(__name__)}
    return {**built_in, **cast("dict[str, Reporter]", plugins("proofdesk.reporters"))}


def format_names() -> tuple[str, ...]:
    """The names of the formats, without importing any."""
    return (*module_names(__name__), *plugins("proofdesk.reporters"))


__all__ = ["Look", "Reporter", "format_names", "reporters"]
