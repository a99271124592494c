"""What the reports that people read share: repeats folded into the first, places, counts and fixes in words."""

from collections.abc import Iterable, Mapping, Sequence

from proofdesk.findings import FileReport, Finding, Report, Severity

MANY = 5
"""From so many findings on, a report opens with those that matter most."""
MOST_PLACES = 8
_MOST_FIXES = 3


def folded(findings: Iterable[Finding]) -> list[tuple[Finding, list[Finding]]]:
    """Each finding with the later ones that say the same of the same words."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.rule, finding.message, finding.quote), []).append(finding)
    return [(group[0], group[1:]) for group in groups.values()]


def again(others: Sequence[Finding]) -> str:
    """Where the same is said again; empty where it is not."""
    if not others:
        return ""
    places = ", ".join(place(other) for other in others[:MOST_PLACES])
    more = f" and {len(others) - MOST_PLACES} more" if len(others) > MOST_PLACES else ""
    return f"again at {places}{more}"


def place(finding: Finding) -> str:
    """Line and column."""
    return f"{finding.span.line}:{finding.span.column}"


def short(text: str, most: int = 60) -> str:
    """The words on one line, cut behind `most` characters."""
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1] + "…"


def foremost(file: FileReport) -> tuple[Finding, ...]:
    """What a report opens with: nothing where the findings are few."""
    return file.foremost if len(file.findings) > MANY and len(file.foremost) > 1 else ()


def labels(finding: Finding) -> list[str]:
    """What the first few fixes would read."""
    return [suggestion.label for suggestion in finding.suggestions[:_MOST_FIXES]]


def asked(finding: Finding) -> bool:
    """True where a person must choose the fix."""
    return bool(finding.suggestions) and finding.suggestions[0].safety == "person"


def fixable(finding: Finding) -> bool:
    """True where a command may apply the first fix."""
    return any(suggestion.safety == "safe" for suggestion in finding.suggestions[:1])


def about(file: FileReport) -> str:
    """Under which house style, English and date the draft was read."""
    return " · ".join(filter(None, (file.profile, file.dialect, file.date)))


def counts_of(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many of each severity, the gravest first."""
    found = dict.fromkeys(Severity, 0)
    for finding in findings:
        found[finding.severity] += 1
    return found


def counted(counts: Mapping[Severity, int]) -> str:
    """The counts in plain English; empty where there is nothing to count."""
    return " · ".join(f"{count} {plural(severity, count)}" for severity, count in counts.items() if count)


def plural(severity: Severity, count: int) -> str:
    """A severity as a noun."""
    word = str(severity)
    return word if count == 1 else {"query": "queries"}.get(word, word + "s")


def words_in(count: int) -> str:
    """A number of words."""
    return "1 word" if count == 1 else f"{count:,} words"


def state_of(file: FileReport) -> str:
    """The counts of a draft, or that it has none, or that nobody can say."""
    unread = any(problem.incomplete for problem in file.problems)
    return counted(counts_of(file.findings)) or ("not fully checked" if unread else "nothing to mend")


def total(report: Report) -> tuple[str, str]:
    """The counts of all drafts, and what was read, skipped or left unread; both empty where nothing was reviewed."""
    summary = report.summary
    if not summary.files and not summary.skipped:
        return "", ""
    found = counted({severity: getattr(summary, severity.value) for severity in Severity}) or "nothing to mend"
    files = "1 file" if summary.files == 1 else f"{summary.files:,} files"
    skipped = f" · {summary.skipped} skipped (not text)" if summary.skipped else ""
    complete = "" if summary.complete else " · not fully checked"
    return f"{files}: {found}", f" · {words_in(summary.words)}{skipped}{complete}"
