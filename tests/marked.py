"""Short texts with marks, for checkers: `It was [[the the -> the]] end.`; unmarked texts must stay silent."""

from collections.abc import Iterable
from typing import Any

from proofdesk.analysis import Analysis
from proofdesk.checkers import Resources
from proofdesk.findings import Finding, Problem
from proofdesk.reading import read
from proofdesk.rulebook import read_marked
from proofdesk.settings import Settings
from proofdesk.text import Span

Mark = tuple[Span, str, str | None]


def findings_of(
    text: str, checker: type[Any], name: str = "draft.txt", settings: Settings | None = None
) -> list[Finding]:
    """What one checker finds in a text, in order."""
    chosen = settings or Settings()
    document = read(text.encode(), name)
    results = checker(Resources(chosen)).check(Analysis(document, chosen))
    return sorted((found for found in results if not isinstance(found, Problem)), key=lambda found: found.order)


def assert_marked(
    text: str, checker: type[Any], rule: str = "", name: str = "draft.txt", settings: Settings | None = None
) -> None:
    """The findings (of one rule, where one is named) are exactly the marks, with the fixes where marks give them."""
    marked = read_marked(text)
    raised = findings_of(marked.text, checker, name, settings)
    found = [finding for finding in raised if not rule or finding.rule == rule]
    expected: list[Mark] = [(span, span.of(marked.text), fix) for span, fix in marked.marks]
    fixed = {span: fix for span, fix in marked.marks if fix is not None}
    actual: list[Mark] = [
        (finding.span.span, finding.quote, fix_of(finding, marked.text) if finding.span.span in fixed else None)
        for finding in found
    ]
    assert actual == expected, f"\n{drawn(marked.text, expected, 'expected')}\n{drawn(marked.text, actual, 'found')}"


def fix_of(finding: Finding, text: str) -> str | None:
    """What the marked words read after the first suggestion."""
    if not finding.suggestions:
        return None
    changed = applied(text, finding)
    return changed[finding.span.start : finding.span.end + len(changed) - len(text)]


def applied(text: str, finding: Finding, number: int = 0) -> str:
    """The text with one suggestion of a finding applied."""
    for edit in sorted(finding.suggestions[number].edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


def drawn(text: str, marks: Iterable[Mark], title: str) -> str:
    """The text with carets under each mark, for a failing test."""
    lines = [f"{title}:", *(f"  {text!r}" for _ in [0])]
    lines += [f"  {' ' * span.start} {'^' * max(1, span.length)} {words!r} -> {fix!r}" for span, words, fix in marks]
    return "\n".join(lines)
