"""Suppress: findings that an ignore comment covers fall away."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from proofdesk.findings import Finding
from proofdesk.review.ignores import Ignore, Names, names_of
from proofdesk.text import Span


def suppress(findings: Iterable[Finding], ignores: Sequence[Ignore]) -> list[Finding]:
    """The findings that no ignore covers."""
    covers: dict[Names, list[Span]] = {}
    kept = []
    for finding in findings:
        names = names_of(finding)
        if names not in covers:
            covers[names] = _joined(ignore.starts for ignore in ignores if ignore.names(names))
        if not _inside(covers[names], finding.span.start):
            kept.append(finding)
    return kept


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that touch or overlap as one: a draft may hold thousands of comments."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] |= span
        else:
            joined.append(span)
    return joined


def _inside(spans: list[Span], at: int) -> bool:
    index = bisect_right(spans, at, key=lambda span: span.start) - 1
    return index >= 0 and at < spans[index].end
