"""What the reports that people read share: repeats folded into the first, places and fixes in words."""

from collections.abc import Iterable, Sequence

from proofdesk.findings import FileReport, Finding, Location, Related

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
    return place_of(finding.span)


def place_of(somewhere: Location | Related) -> str:
    """Line and column of a place that is no finding."""
    return f"{somewhere.line}:{somewhere.column}"


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
