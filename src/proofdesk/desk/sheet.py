"""The fact-check sheet of a report: its claims, most worth checking first, with what checkers laid beside each."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from proofdesk.desk.claims import lays_beside
from proofdesk.findings import Claim, FileReport, Finding, Report
from proofdesk.reporting import Sheet, SheetRow
from proofdesk.verdicts import Decision

Decisions = Callable[[FileReport], Mapping[str, Decision]]
"""What people decided about the claims of a draft, by the fingerprints of the claims."""


def sheet_of(report: Report, decisions: Decisions, top: int | None = None) -> Sheet:
    """The sheet: rows by rank, then by file and position; the first `top` of them, or all."""
    rows: list[tuple[float, int, int, SheetRow]] = []
    for order, file in enumerate(report.files):
        decided = decisions(file)
        beside = _beside(file)
        for claim, words in zip(file.claims, _shown(file), strict=True):
            row = _row(file, claim, words, beside[claim.span.start], decided.get(claim.fingerprint))
            rows.append((-claim.rank, order, claim.span.start, row))
    ranked = [row for *_, row in sorted(rows, key=lambda each: each[:3])]
    numbered = [replace(row, number=number) for number, row in enumerate(ranked[:top], start=1)]
    return Sheet(
        rows=tuple(numbered),
        claims=len(rows),
        files=len(report.files),
        words=report.summary.words,
        settled=sum(row.status == "settled" for row in ranked),
        complete=report.summary.complete,
        made_by=f"proofdesk {report.tool.version}, rules of {report.tool.ruleset}",
    )


def _shown(file: FileReport) -> Iterator[str]:
    """The words of each claim as a reader sees them, without markup; those of the source where they cannot be had."""
    blocks = sorted(file.document.prose(), key=lambda block: block.source_span) if file.document else []
    starts = [block.source_span.start for block in blocks]
    for claim in file.claims:
        index = bisect_right(starts, claim.span.start) - 1
        span = blocks[index].shown(claim.span.span) if index >= 0 else None
        yield " ".join((span.of(blocks[index].text) if span else claim.quote).split())


def _row(file: FileReport, claim: Claim, words: str, compared: Iterable[str], decided: Decision | None) -> SheetRow:
    return SheetRow(
        number=0,
        claim=words,
        path=file.path,
        line=claim.span.line,
        column=claim.span.column,
        block=claim.block,
        kind=claim.kind,
        rank=claim.rank,
        reasons=claim.reasons,
        who=claim.speaker,
        status=claim.status,
        id=claim.fingerprint,
        compared=tuple(dict.fromkeys(compared)),
        method=decided.method if decided else "",
        source=decided.source if decided else "",
        date=decided.date if decided else "",
        verdict=str(decided.verdict) if decided else "",
        initials=decided.initials if decided else "",
        note=decided.note if decided else "",
    )


def _beside(file: FileReport) -> Mapping[int, list[str]]:
    """What checkers of facts say within each claim, by where the claim starts."""
    told: dict[int, list[str]] = defaultdict(list)
    starts = [claim.span.start for claim in file.claims]
    for finding in file.findings:
        if lays_beside(finding):
            for start, end in {(finding.span.start, finding.span.end), *_related(finding)}:
                claim = _holding(file, starts, start, end)
                if claim:
                    told[claim.span.start].append(_words(finding))
    return told


def _related(finding: Finding) -> Iterable[tuple[int, int]]:
    return ((other.start, other.end) for other in finding.related)


def _holding(file: FileReport, starts: list[int], start: int, end: int) -> Claim | None:
    index = bisect_right(starts, start) - 1
    return file.claims[index] if index >= 0 and end <= file.claims[index].span.end else None


def _words(finding: Finding) -> str:
    """The finding's message, then what it rests on, each with its source and date."""
    pieces = [finding.message]
    for evidence in finding.evidence:
        origin = ", ".join(
            part for part in (evidence.source or "", f"as of {evidence.as_of}" if evidence.as_of else "") if part
        )
        pieces.append(f"{evidence.text} ({origin})" if origin else evidence.text)
    pieces += [f"line {other.line}: “{' '.join(other.quote.split())}” ({other.note})" for other in finding.related]
    return " · ".join(pieces)
