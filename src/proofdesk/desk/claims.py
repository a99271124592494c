"""The claims of a draft as its report shows them: what was compared, what a person settled, and what is still asked."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import Literal

from proofdesk.analysis import Analysis, Claims, Statement
from proofdesk.findings import Claim, Finding, Location, Severity, words_fingerprint

FACTUAL = frozenset({"fact", "attribution"})
"""Categories of the findings that checkers of facts make."""


def claims_of(analysis: Analysis, findings: Sequence[Finding], settled: Collection[str]) -> tuple[Claim, ...]:
    """Every claim in order of position. `settled` are fingerprints of words that a person gave a verdict on."""
    compared = sorted(finding.span.start for finding in findings if lays_beside(finding))
    return tuple(_claim(analysis, statement, compared, settled) for statement in analysis[Claims].statements)


def lays_beside(finding: Finding) -> bool:
    """True for a finding of a checker of facts that lays something beside the words: a sum, a source, another place."""
    return finding.category in FACTUAL and bool(finding.evidence or finding.related)


def still_asked(findings: Sequence[Finding], claims: Sequence[Claim]) -> tuple[Finding, ...]:
    """The findings without the questions about facts that lie within a settled claim."""
    settled = [claim.span for claim in claims if claim.status == "settled"]
    starts = [span.start for span in settled]
    return tuple(
        finding
        for finding in findings
        if not (
            finding.severity is Severity.QUERY
            and finding.category in FACTUAL
            and _within(finding.span, settled, starts)
        )
    )


def _claim(analysis: Analysis, statement: Statement, compared: Sequence[int], settled: Collection[str]) -> Claim:
    document = analysis.document
    span = statement.block.source(statement.span)
    name = words_fingerprint(statement.text)
    first = bisect_left(compared, span.start)
    status: Literal["unchecked", "compared", "settled"] = "unchecked"
    if name in settled:
        status = "settled"
    elif first < len(compared) and compared[first] < span.end:
        status = "compared"
    return Claim(
        span=Location.at(document.place(span)),
        quote=document.quote(span),
        kind=statement.kind,
        rank=statement.rank,
        reasons=statement.reasons,
        source=statement.source,
        status=status,
        block=str(statement.block.kind),
        speaker=statement.speaker,
        fingerprint=name,
    )


def _within(span: Location, settled: Sequence[Location], starts: Sequence[int]) -> bool:
    index = bisect_left(starts, span.start + 1) - 1
    return index >= 0 and span.end <= settled[index].end
