"""How a report is shown: one module for each format, a pure function from report to text."""

import importlib
from dataclasses import dataclass
from typing import Protocol, cast, runtime_checkable

from proofdesk.findings import Changes, FileReport, Report
from proofdesk.registry import module_names, modules, plugins
from proofdesk.reporting._counts import counted
from proofdesk.reporting._sheets import (
    Filled,
    Returning,
    Sheet,
    SheetFormat,
    SheetRow,
    read_sheet,
    sheet_format,
    sheet_format_names,
)
from proofdesk.reporting._told import Telling, problem_kind, problem_line


@dataclass(frozen=True)
class Look:
    """How wide the reader's screen is (columns), whether it shows colours, and how much is wanted."""

    width: int = 100
    color: bool = False
    quiet: bool = False
    verbose: bool = False


@dataclass(frozen=True)
class Update:
    """A draft that was looked at again: what changed, and its new report.

    `told` is what became of it (“new”, “saved”), `verb` what is said of findings that went (“mended”); `complete` says
    whether everything that is watched was checked.
    """

    file: FileReport
    changes: Changes
    told: str = "saved"
    verb: str = "mended"
    complete: bool = True


class Reporter(Protocol):
    """What a module in this folder offers. A plugin is any object of the same shape."""

    MACHINE: bool
    """True for formats that programs read: problems then go to standard error as well."""

    def render(self, report: Report, look: Look) -> str:
        """The whole report as text."""


@runtime_checkable
class Following(Reporter, Protocol):
    """A format that can go on after its report, with what changed since."""

    def render_update(self, update: Update, look: Look) -> str:
        """The changes as text; empty where there is nothing to tell."""


def reporters() -> dict[str, Reporter]:
    """Every format by its name."""
    built_in = {module.__name__.rpartition(".")[2]: cast("Reporter", module) for module in modules(__name__)}
    return {**built_in, **cast("dict[str, Reporter]", plugins("proofdesk.reporters"))}


def reporter(name: str) -> Reporter:
    """The format of a name, without importing the others. Raises ImportError where there is none."""
    known = plugins("proofdesk.reporters")
    return cast("Reporter", known[name] if name in known else importlib.import_module(f"{__name__}.{name}"))


def format_names() -> tuple[str, ...]:
    """The names of the formats, without importing any."""
    return (*module_names(__name__), *plugins("proofdesk.reporters"))


__all__ = [
    "Filled",
    "Following",
    "Look",
    "Reporter",
    "Returning",
    "Sheet",
    "SheetFormat",
    "SheetRow",
    "Telling",
    "Update",
    "counted",
    "format_names",
    "problem_kind",
    "problem_line",
    "read_sheet",
    "reporter",
    "reporters",
    "sheet_format",
    "sheet_format_names",
]
