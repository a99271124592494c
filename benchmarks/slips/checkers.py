"""The checkers that are measured, each as marks on a text: proofdesk, the embedded engine as it comes, and Harper."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.metadata import version
from typing import Any

from proofdesk import Desk
from proofdesk.engines.embedded import EmbeddedEngine
from proofdesk.findings import Finding
from proofdesk.reading import read
from slips.measure import Change, Mark

Checker = Callable[[str, str], list[Mark]]
"""From a text and a profile to marks."""
_ALARMS = ("error", "warning")


def checkers() -> Iterator[tuple[str, Checker]]:
    """Name and checker; Harper only where it is installed."""
    yield "proofdesk", proofdesk
    yield "engine", engine
    try:
        yield f"harper {version('harper-py')}", harper()
    except ImportError:
        return


def dialect(profile: str) -> str:
    """The dialect that a profile is measured in."""
    return "en-GB" if profile.endswith("-uk") else "en-US"


@cache
def _desk(profile: str) -> Desk:
    return Desk.from_settings(profile=profile)


def proofdesk(text: str, profile: str) -> list[Mark]:
    """The findings of a desk that was set up with the profile alone. Raises RuntimeError for an incomplete report."""
    report = _desk(profile).review(read(text.encode(), "draft.txt"))
    incomplete = [problem.message for problem in report.problems if problem.incomplete]
    if incomplete:
        raise RuntimeError(incomplete[0])
    return [_mark(finding) for finding in report.findings]


def _mark(finding: Finding) -> Mark:
    places = ((finding.span.start, finding.span.end), *((each.start, each.end) for each in finding.related))
    edits = finding.suggestions[0].edits if finding.suggestions else ()
    first = tuple(Change(edit.start, edit.end, edit.replacement) for edit in edits)
    return Mark(finding.rule, places, first, finding.severity in _ALARMS)


@cache
def _engine(dialect: str) -> EmbeddedEngine:
    return EmbeddedEngine(dialect, left_out=frozenset())


def engine(text: str, profile: str) -> list[Mark]:
    """Every flag of the embedded engine, paragraph by paragraph, nothing left out."""
    return [mark for start, paragraph in paragraphs(text) for mark in _flags(paragraph, start, dialect(profile))]


def _flags(paragraph: str, start: int, dialect: str) -> Iterator[Mark]:
    for flag in _engine(dialect).check(paragraph):
        span = (start + flag.start, start + flag.end)
        yield Mark(flag.rule, (span,), tuple(Change(*span, each) for each in flag.suggestions[:1]), alarm=True)


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Every line that is not empty, with the place where it begins."""
    return ((match.start(), match[0]) for match in re.finditer(r"[^\n]+", text))


def harper() -> Checker:
    """Every lint of Harper on the whole text. Raises ImportError where it is not installed."""
    import harper

    linters: dict[str, Any] = {
        "en-US": harper.Linter(harper.Dialect.AMERICAN),
        "en-GB": harper.Linter(harper.Dialect.BRITISH),
    }

    def check(text: str, profile: str) -> list[Mark]:
        lints: Sequence[Any] = linters[dialect(profile)].lint(text, language=harper.Language.PLAINTEXT)
        return [_of_lint(lint) for lint in lints]

    return check


def _of_lint(lint: Any) -> Mark:
    start, end = lint.span.start, lint.span.end
    first: tuple[Change, ...] = ()
    for suggestion in lint.suggestions[:1]:
        # `kind` is an IntEnum: its name says what is done.
        after = suggestion.kind.name == "INSERT_AFTER"
        first = (Change(end if after else start, end, suggestion.replacement_text),)
    return Mark(lint.lint_kind, ((start, end),), first, alarm=True)
