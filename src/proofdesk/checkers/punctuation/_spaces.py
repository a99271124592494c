"""Two spaces where one belongs, inside a line. Two after every full stop are a habit, and left alone."""

from collections.abc import Iterator

import regex

from proofdesk.analysis import Analysis
from proofdesk.checkers._making import finding, replacing
from proofdesk.findings import Finding, Rule, Severity
from proofdesk.text import BlockKind, Span

DOUBLE = Rule(
    id="punctuation.double-space",
    checker="punctuation",
    category="punctuation",
    severity=Severity.WARNING,
    confidence=0.95,
    summary="Two spaces stand where one belongs.",
    why="Double spaces leave holes in set type.",
    source="common English usage",
    bad=("The committee[[  ]]met again.",),
    good=("The committee met again.",),
)
RULES = (DOUBLE,)
_RUN = regex.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_AFTER_STOP = regex.compile(r"(?<=[.!?:][\"'”’)\]]*)")
_SET_BY_HAND = frozenset({BlockKind.TABLE_CELL})


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every run of spaces inside a line; where the whole text doubles them after stops, those are left alone."""
    runs = [
        (block, Span(*found.span()))
        for block in analysis.document.prose()
        if block.kind not in _SET_BY_HAND
        for found in _RUN.finditer(block.text)
    ]
    after_stop = [_AFTER_STOP.match(block.text, span.start) is not None for block, span in runs]
    stops = sum(after_stop)
    habit = stops >= 3
    for (block, span), ends in zip(runs, after_stop, strict=True):
        if habit and ends:
            continue
        if len(runs) - stops > 12 and span.length > 2:
            continue  # A layout of columns, not prose.
        yield finding(
            analysis,
            DOUBLE,
            block,
            span,
            f"{span.length} spaces stand where one belongs.",
            [replacing(block, span, " ", label="one space")],
        )
