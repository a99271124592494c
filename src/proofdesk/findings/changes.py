"""What came and what went between two reviews of one draft."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from proofdesk.findings.finding import Finding
from proofdesk.findings.report import FileReport, Problem
from proofdesk.text import Document, Span

_BESIDE = 12
"""Characters on either side of a finding that say whether it stands where it stood."""


@dataclass(frozen=True)
class Changes:
    """The findings and problems that a new review has and the one before had not (`came`), and the other way round."""

    came: tuple[Finding, ...] = ()
    went: tuple[Finding, ...] = ()
    problems_came: tuple[Problem, ...] = ()
    problems_went: tuple[Problem, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.came or self.went or self.problems_came or self.problems_went)


def changes(before: FileReport | None, after: FileReport | None) -> Changes:
    """Compare two reviews; None stands for a draft that was not there.

    A finding is known by its fingerprint. That of every finding in a sentence changes with the sentence: what says the
    same of the same words, and has the same characters before or behind them, is taken for the same finding too. Where
    the new review is not complete, a finding that it lacks may just not have been looked for: it has not gone.
    """
    came, went = _unknown(_findings(after), _findings(before)), _unknown(_findings(before), _findings(after))
    stayed = _stayed(before, went, after, came)
    problems = problem_changes(before.problems if before else (), after.problems if after else ())
    return Changes(
        came=tuple(finding for finding in came if id(finding) not in stayed),
        went=() if after and _incomplete(after) else tuple(finding for finding in went if id(finding) not in stayed),
        problems_came=problems.problems_came,
        problems_went=problems.problems_went,
    )


def remembered(before: FileReport | None, after: FileReport) -> FileReport:
    """What the next review is compared with: the new one, with what it may only have failed to look for."""
    if before is None or not _incomplete(after):
        return after
    whole = after.model_copy(update={"problems": ()})
    return after.model_copy(update={"findings": (*after.findings, *changes(before, whole).went)})


def problem_changes(before: Iterable[Problem], after: Iterable[Problem]) -> Changes:
    """The problems that came and went; the line that one is about may have moved."""
    old, new = {_moved(problem): problem for problem in before}, {_moved(problem): problem for problem in after}
    return Changes(
        problems_came=tuple(problem for key, problem in new.items() if key not in old),
        problems_went=tuple(problem for key, problem in old.items() if key not in new),
    )


def _incomplete(report: FileReport) -> bool:
    return any(problem.incomplete for problem in report.problems)


def _moved(problem: Problem) -> Problem:
    return problem.model_copy(update={"line": None})


def _findings(report: FileReport | None) -> tuple[Finding, ...]:
    return report.findings if report else ()


def _unknown(findings: Sequence[Finding], known: Sequence[Finding]) -> list[Finding]:
    names = {finding.fingerprint for finding in known}
    return [finding for finding in findings if finding.fingerprint not in names]


def _stayed(
    before: FileReport | None, went: Iterable[Finding], after: FileReport | None, came: Iterable[Finding]
) -> set[int]:
    """Those of both lists, by identity, that are the same finding in a sentence that was changed elsewhere."""
    open_: dict[tuple[str, str, str], list[Finding]] = defaultdict(list)
    for finding in came:
        open_[finding.rule, finding.message, finding.quote].append(finding)
    stayed: set[int] = set()
    for old in went:
        here = _beside(before, old)
        same = open_[old.rule, old.message, old.quote]
        new = next((one for one in same if any(a == b for a, b in zip(here, _beside(after, one), strict=True))), None)
        if new is not None:
            same.remove(new)
            stayed |= {id(old), id(new)}
    return stayed


def _beside(report: FileReport | None, finding: Finding) -> tuple[str, str]:
    """The characters before and behind a finding, white space folded; nothing where the document was not kept."""
    document = report.document if report else None
    return _around(document, finding.span.span) if document is not None else ("", "")


def _around(document: Document, span: Span) -> tuple[str, str]:
    before = document.source[max(0, span.start - _BESIDE) : span.start]
    behind = document.source[span.end : span.end + _BESIDE]
    return " ".join(before.split()), " ".join(behind.split())
