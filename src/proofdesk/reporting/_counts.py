"""How reports count, and what they call clean: one wording for every format that people read."""

from collections.abc import Iterable, Mapping

from proofdesk.findings import FileReport, Finding, Problem, Report, Severity

CLEAN, NOTHING_FOUND, UNCHECKED = "nothing to mend", "nothing found", "not fully checked"
_PLURALS = {"query": "queries"}


def counted(count: int, word: str) -> str:
    """A count with its word: “1 query”, “1,234 words”."""
    return f"{count:,} {word if count == 1 else _PLURALS.get(word, word + 's')}"


def counts_of(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many of each severity, the gravest first."""
    found = dict.fromkeys(Severity, 0)
    for finding in findings:
        found[finding.severity] += 1
    return found


def counts_in(report: Report) -> dict[Severity, int]:
    """How many of each severity in all drafts, the gravest first."""
    return {severity: getattr(report.summary, severity.value) for severity in Severity}


def tally(counts: Mapping[Severity, int]) -> list[str]:
    """The counts in plain English, without those of nothing."""
    return [counted(count, severity.value) for severity, count in counts.items() if count]


def unread(file: FileReport) -> bool:
    """True where something in the draft that was asked for was not checked."""
    return any(problem.incomplete for problem in file.problems)


def clean_words(file: FileReport, *, complete: bool) -> str:
    """What to say of a draft without findings: it is clean only where everything was checked and nothing is to mend.

    `complete` says whether the whole run was.
    """
    return NOTHING_FOUND if not complete or _open(file.problems) else CLEAN


def state_of(file: FileReport, *, complete: bool) -> list[str]:
    """The counts of a draft, and that it is not fully checked; what there is to say where both are missing."""
    told = [*tally(counts_of(file.findings)), *([UNCHECKED] if unread(file) else [])]
    return told or [clean_words(file, complete=complete)]


def totals(report: Report) -> list[str]:
    """The counts of all drafts; what there is to say where nothing was found."""
    clean = report.summary.complete and not _open(report.all_problems())
    return tally(counts_in(report)) or [CLEAN if clean else NOTHING_FOUND]


def total(report: Report) -> tuple[str, str]:
    """The counts of all drafts, and what was read, skipped or left unread; both empty where nothing was reviewed."""
    summary = report.summary
    if not summary.files and not summary.skipped:
        return "", ""
    skipped = f" · {summary.skipped} skipped (not text)" if summary.skipped else ""
    complete = "" if summary.complete else f" · {UNCHECKED}"
    head = f"{counted(summary.files, 'file')}: {' · '.join(totals(report))}"
    return head, f" · {counted(summary.words, 'word')}{skipped}{complete}"


def _open(problems: Iterable[Problem]) -> bool:
    return any(problem.incomplete or problem.users_error for problem in problems)
