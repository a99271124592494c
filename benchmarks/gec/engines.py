"""The systems that are compared: proofdesk, the bare embedded engine, Harper. Each turns a text into corrections."""

import hashlib
import importlib.util
import json
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple, Protocol

from gec.apply import Correction, Edit
from proofdesk import Desk
from proofdesk.engines import Flag, loading, port_differences
from proofdesk.engines.embedded import EmbeddedEngine
from proofdesk.findings import Severity

PROFILES = {"en-US": "general", "en-GB": "broadsheet-uk"}
"""The profile that scores best for each dialect; `--profile` tries another."""
SYSTEMS = ("proofdesk", "engine", "harper")


class Job(NamedTuple):
    """Which system reads a text, in which dialect, under which profile (where there are profiles)."""

    system: str
    dialect: str
    profile: str


class Answer(NamedTuple):
    """What a system says of one text: how many things it minds, and what it would change."""

    flags: int
    corrections: tuple[Correction, ...]
    words: tuple[str, ...] = ()
    """The suggestions of the first flag, best first."""


class System(Protocol):
    """Reads one text."""

    def read(self, text: str) -> Answer:
        """Flags and corrections."""


def missing(system: str) -> bool:
    """True where what a system needs is not installed."""
    return system == "harper" and importlib.util.find_spec("harper") is None


class Remembering:
    """The embedded engine with a memory on disk, in the temporary folder; loaded only where a text is new to it."""

    name = "embedded"

    def __init__(self, dialect: str, disabled: Iterable[str] = (), left_out: frozenset[str] | None = None) -> None:
        distrusted = port_differences.left_out() if left_out is None else left_out
        self.arguments = (dialect, frozenset(disabled), distrusted)
        self.loaded: EmbeddedEngine | None = None
        rules = ",".join(sorted({*disabled, *distrusted}))
        self.key = f"{EmbeddedEngine.describe(self)}|{dialect}|{rules}|"  # type: ignore[arg-type]  # reads no state

    def check(self, paragraph: str) -> list[Flag]:
        """The flags of one paragraph."""
        key = hashlib.sha256((self.key + paragraph).encode("utf-8", "replace")).hexdigest()
        row = memory().execute("SELECT flags FROM answers WHERE key = ?", (key,)).fetchone()
        if row:
            return [Flag._make(each)._replace(suggestions=tuple(each[4])) for each in json.loads(row[0])]
        flags = self._engine().check(paragraph)
        memory().execute("INSERT OR REPLACE INTO answers VALUES (?, ?)", (key, json.dumps(flags)))
        return flags

    def describe(self) -> str:
        """Name and version."""
        return self._engine().describe()

    def _engine(self) -> EmbeddedEngine:
        if self.loaded is None:
            dialect, disabled, left_out = self.arguments
            self.loaded = EmbeddedEngine(dialect, disabled, left_out=left_out)
        return self.loaded


@cache
def memory() -> sqlite3.Connection:
    """What engines have answered before; it may be deleted at any time."""
    path = Path(tempfile.gettempdir()) / f"proofdesk-benchmarks-{os.getuid()}.sqlite"
    connection = sqlite3.connect(path, timeout=60, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, flags TEXT)")
    return connection


class Proofdesk:
    """Findings with an edit of severity error, warning or suggestion; the graver, then the surer one goes first."""

    def __init__(self, job: Job) -> None:
        loading._LOADERS["embedded"] = Remembering  # noqa: SLF001 - it has the same shape
        self.desk = Desk.from_settings(profile=job.profile, dialect=job.dialect)

    def read(self, text: str) -> Answer:
        """Findings of the text as a draft of its own. Raises RuntimeError where the review is incomplete."""
        report = self.desk.review_text(text)
        if report.problems:
            raise RuntimeError(f"incomplete review: {report.problems[0].message}")
        shown = [finding for finding in report.findings if finding.severity is not Severity.QUERY]
        corrections = tuple(
            Correction(
                (finding.severity.rank, -finding.confidence),
                tuple(Edit(edit.start, edit.end, edit.replacement) for edit in finding.suggestions[0].edits),
                spelling=finding.category == "spelling",
            )
            for finding in shown
            if finding.suggestions
        )
        offered = next((finding.suggestions for finding in report.findings if finding.suggestions), ())
        return Answer(len(shown), corrections, tuple(each.label for each in offered))


class BareEngine:
    """Every flag of the embedded engine, first suggestion, by position."""

    def __init__(self, job: Job) -> None:
        self.engine = Remembering(job.dialect, left_out=frozenset())

    def read(self, text: str) -> Answer:
        """Flags of the text as one paragraph."""
        flags = self.engine.check(text)
        fixes = tuple(
            Correction((), (Edit(flag.start, flag.end, flag.suggestions[0]),), spelling=flag.category == "TYPOS")
            for flag in flags
            if flag.suggestions
        )
        return Answer(len(flags), fixes, next((flag.suggestions for flag in flags if flag.suggestions), ()))


class Harper:
    """Every lint of Harper, first suggestion, by position. Its build prints while it reads: that is thrown away."""

    def __init__(self, job: Job) -> None:
        import harper

        sys.stdout.flush()
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        self.linter = harper.Linter(harper.Dialect.BRITISH if job.dialect == "en-GB" else harper.Dialect.AMERICAN)

    def read(self, text: str) -> Answer:
        """Every lint; a correction where it suggests something."""
        minded = self.linter.lint(text, language="plaintext")
        lints = [lint for lint in minded if lint.suggestions]
        fixes = []
        for lint in lints:
            first = lint.suggestions[0]
            start = lint.span.end if first.kind.name == "INSERT_AFTER" else lint.span.start
            edit = Edit(start, lint.span.end, first.replacement_text)
            fixes.append(Correction((), (edit,), spelling=lint.lint_kind in {"Spelling", "Typo"}))
        words = tuple(each.replacement_text for each in lints[0].suggestions) if lints else ()
        return Answer(len(minded), tuple(fixes), words)


_BUILT: dict[str, Callable[[Job], System]] = {"proofdesk": Proofdesk, "engine": BareEngine, "harper": Harper}


@cache
def system_for(job: Job) -> System:
    """The system of a job, loaded once for the process."""
    return _BUILT[job.system](job)


def read_one(job: Job, text: str) -> Answer:
    """What the system of a job says of one text; for a worker process."""
    return system_for(job).read(text)
