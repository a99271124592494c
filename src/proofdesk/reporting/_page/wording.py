"""How the page says things: counts, severities, confidence, time; one wording everywhere."""

import datetime

from proofdesk.findings import FileReport, Finding, Problem, Severity

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_PLURALS = {"query": "queries"}
SURE, LIKELY = 0.9, 0.7


def counted(count: int, word: str) -> str:
    """A count with its word: “1 query”, “1,234 words”."""
    return f"{count:,} {word if count == 1 else _PLURALS.get(word, word + 's')}"


def severities(findings: tuple[Finding, ...]) -> dict[Severity, int]:
    """How many findings of each severity there are, the gravest first, without those of which there are none."""
    found = {severity: sum(finding.severity is severity for finding in findings) for severity in Severity}
    return {severity: count for severity, count in found.items() if count}


def long_date(iso: str, dialect: str) -> str:
    """A date in the order of the dialect: “12 March 2026”, “March 12, 2026”; as it is where it is none."""
    try:
        date = datetime.date.fromisoformat(iso)
    except ValueError:
        return iso
    month = _MONTHS[date.month - 1]
    return f"{month} {date.day}, {date.year}" if dialect == "en-US" else f"{date.day} {month} {date.year}"


def confidence(value: float) -> str:
    """How sure a finding is, in a word."""
    return "sure" if value >= SURE else "likely" if value >= LIKELY else "unsure"


def reading_time(minutes: float) -> str:
    """The time to read, as a person says it."""
    if minutes < 0.75:
        return "under a minute to read"
    return f"{counted(max(1, round(minutes)), 'minute')} to read"


def unread(problems: tuple[Problem, ...]) -> bool:
    """True where something that was asked for was not checked."""
    return any(problem.incomplete for problem in problems)


def spotless(file: FileReport) -> bool:
    """True where nothing was found, everything was checked and the user has nothing to mend."""
    return not file.findings and not any(problem.incomplete or problem.users_error for problem in file.problems)


def state(file: FileReport, *, complete: bool) -> str:
    """One file in a few words: its counts or that it is clean, and that it is not fully checked where that is so.

    `complete` says whether the whole run was: where it was not, no file is called clean.
    """
    counts = [counted(count, severity.value) for severity, count in severities(file.findings).items()]
    missing = ["not fully checked"] if unread(file.problems) or not complete else []
    return ", ".join(counts + missing) or ("nothing to mend" if spotless(file) else "nothing found")
