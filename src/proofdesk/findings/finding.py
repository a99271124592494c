"""One finding: the model used inside and written out as it is."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from proofdesk.findings.rule import Category, Safety, Severity
from proofdesk.text import Place, Span

EvidenceKind = Literal[
    "calendar",
    "arithmetic",
    "text",
    "pack",
    "sheet",
    "transcript",
    "source",
    "fact-check",
    "archive",
    "service",
    "measure",
]


class Frozen(BaseModel):
    """The base of every model in a report: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Location(Frozen):
    """A span of code points in the source with its 1-based lines and columns; the end is exclusive."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def at(cls, place: Place) -> "Location":
        """The location of a place."""
        return cls(**place._asdict())

    @property
    def span(self) -> Span:
        """The bare span."""
        return Span(self.start, self.end)


class Edit(Frozen):
    """Put `replacement` in place of the source from `start` to `end` (code points)."""

    start: int
    end: int
    replacement: str


class Suggestion(Frozen):
    """One way to mend the copy; `label` is what it would read."""

    label: str
    safety: Safety
    edits: tuple[Edit, ...]


class Related(Frozen):
    """Another place that the finding is about."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    quote: str
    note: str


class Evidence(Frozen):
    """What the finding rests on."""

    kind: EvidenceKind
    text: str
    source: str | None = None
    as_of: str | None = None
    url: str | None = None


class Finding(Frozen):
    """What is wrong, where exactly, why it matters and how to mend it."""

    rule: str
    checker: str
    category: Category
    severity: Severity
    confidence: float
    message: str
    why: str
    url: str | None
    span: Location
    quote: str
    block: str
    suggestions: tuple[Suggestion, ...] = ()
    related: tuple[Related, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    fingerprint: str = ""

    @property
    def order(self) -> tuple[int, int, str, str]:
        """The total order of findings: position, then rule id, then message."""
        return (self.span.start, self.span.end, self.rule, self.message)
