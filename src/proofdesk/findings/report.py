"""The report: the contract that every format renders. See the JSON Schema in `docs/`."""

from collections.abc import Iterator
from typing import Literal

from pydantic import ConfigDict, Field

from proofdesk.findings.finding import Finding, Frozen, Location
from proofdesk.text import Document

ProblemKind = Literal["settings", "rule", "file", "engine", "checker", "pack", "ignore"]


class Tool(Frozen):
    """Which proofdesk made the report."""

    name: str = "proofdesk"
    version: str
    ruleset: str


class CostlySentence(Frozen):
    """A sentence that raises the reading grade of the whole more than others do.

    `words` is its length, `reasons` say what makes it heavy, `grade_without` is the Flesch-Kincaid grade that the text
    would have if the sentence were not there.
    """

    span: Location
    quote: str
    words: int
    reasons: tuple[str, ...]
    grade_without: float


class Readability(Frozen):
    """Readability of the running text. A score is None where the text is shorter than its formula asks for.

    `target_grade` is the Flesch-Kincaid grade that the house writes for, None where it names none.
    """

    flesch_reading_ease: float | None
    flesch_kincaid_grade: float | None
    gunning_fog: float | None = None
    smog: float | None = None
    coleman_liau: float | None = None
    automated_readability: float | None = None
    dale_chall: float | None = None
    reading_minutes: float
    target_grade: float | None = None
    costly: tuple[CostlySentence, ...] = ()


class StoryTable(Frozen):
    """A table about the whole story (its names, its abbreviations …), for the reports that people read."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Problem(Frozen):
    """Something that kept a part of the copy from being checked (`incomplete`), or that the user should mend.

    `users_error` marks what the user has to mend: exit code 2.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
    kind: ProblemKind
    subject: str
    message: str
    path: str | None = None
    line: int | None = None
    incomplete: bool = False
    users_error: bool = Field(default=False, exclude=True)


class Confirmed(Frozen):
    """A form that a rule found to be right."""

    rule: str
    span: Location
    quote: str


ClaimKind = Literal[
    "quantity",
    "comparison",
    "date",
    "quotation",
    "attribution",
    "office",
    "place",
    "organisation",
    "event",
    "science",
    "other",
]
ClaimSource = Literal["attributed", "unattributed", "quoted"]


class Claim(Frozen):
    """A statement that can be checked.

    `rank` says how worth checking it is (0 to 1) and `reasons` why; `speaker` is who says so, in the words of the copy,
    empty where nobody is named. `status` is “compared” where a checker laid something beside it, “settled” where a
    person gave a verdict; `fingerprint` names its words, wherever they stand.
    """

    span: Location
    quote: str
    kind: ClaimKind
    rank: float
    reasons: tuple[str, ...]
    source: ClaimSource
    status: Literal["unchecked", "compared", "settled"]
    block: str = ""
    speaker: str = ""
    fingerprint: str = ""


class FileReport(Frozen):
    """Everything found in one draft.

    `document`, `foremost` (what would embarrass most) and `tables` stay with it for the formats that people read;
    `fail_on` is the gate that the draft's settings name.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
    path: str
    sha256: str
    dialect: str
    profile: str
    date: str | None
    words: int
    sentences: int
    readability: Readability | None = None
    findings: tuple[Finding, ...] = ()
    confirmed: tuple[Confirmed, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()
    fail_on: str = Field(default="error", exclude=True)
    foremost: tuple[Finding, ...] = Field(default=(), exclude=True, repr=False)
    tables: tuple[StoryTable, ...] = Field(default=(), exclude=True, repr=False)
    document: Document | None = Field(default=None, exclude=True, repr=False)


class Summary(Frozen):
    """The counts of a report."""

    files: int
    skipped: int
    words: int
    error: int
    warning: int
    suggestion: int
    query: int
    claims: int
    complete: bool


class Report(Frozen):
    """The report of a run over one or many drafts."""

    version: Literal[1] = 1
    tool: Tool
    files: tuple[FileReport, ...]
    problems: tuple[Problem, ...]
    summary: Summary

    def findings(self) -> Iterator[tuple[FileReport, Finding]]:
        """Every finding with its file, in the order of the files and then of the text."""
        return ((file, finding) for file in self.files for finding in file.findings)

    def all_problems(self) -> Iterator[Problem]:
        """The problems of the run, then those of each file."""
        yield from self.problems
        for file in self.files:
            yield from file.problems
