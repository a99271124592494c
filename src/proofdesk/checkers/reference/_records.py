"""The records of the checker's rules, and how a finding from a pack is made."""

from collections.abc import Iterable
from typing import NamedTuple

from proofdesk.analysis import Analysis, Quotations
from proofdesk.checkers._making import finding, related, replacing
from proofdesk.findings import Evidence, Finding, Rule, Severity
from proofdesk.knowledge import Pack
from proofdesk.text import Block, Span

_MONTHS = "January February March April May June July August September October November December".split()
_WHY = "Readers who know notice at once, and then ask what else was not looked up."


class Conflict(NamedTuple):
    """Copy that a pack has differently: the words, what the pack says, and what might stand there instead."""

    rule: Rule
    span: Span
    known: str
    pack: Pack
    instead: tuple[str, ...] = ()
    severity: Severity = Severity.WARNING
    source: str = ""
    at: Span | None = None
    """What an alternative replaces, where that is not the whole span."""
    message: str = ""
    beside: Span | None = None
    """The other words of the text that it is about: the country of a capital, the title of a person."""


def rule(name: str, summary: str, source: str, bad: tuple[str, ...], good: tuple[str, ...]) -> Rule:
    """The record of one comparison."""
    return Rule(
        id=f"reference.{name}",
        checker="reference",
        category="fact",
        severity=Severity.WARNING,
        confidence=0.85,
        summary=summary,
        why=_WHY,
        source=source,
        bad=bad,
        good=good,
    )


def dated(pack: Pack, source: str = "") -> str:
    """“World Factbook, as of March 2026”."""
    year, month, *day = pack.as_of.split("-")
    when = f"{_MONTHS[int(month) - 1]} {year}"
    return (
        f"{source or pack.sources[0].partition(',')[0]}, as of {int(day[0])} {when}"
        if day
        else (f"{source or pack.sources[0].partition(',')[0]}, as of {when}")
    )


def told(analysis: Analysis, block: Block, conflicts: Iterable[Conflict]) -> Iterable[Finding]:
    """The findings; inside a quotation a conflict is only asked about."""
    for each in conflicts:
        if block.masked(each.span):
            continue
        quoted = analysis[Quotations].holds(block, each.span)
        where = "the quotation" if quoted else "the text"
        shown = (each.at or each.span).of(block.text)
        message = each.message or f"{each.known} ({dated(each.pack, each.source)}); {where} says “{shown}”."
        evidence = Evidence(
            kind="pack", text=each.known, source=each.source or ", ".join(each.pack.sources), as_of=each.pack.as_of
        )
        yield finding(
            analysis,
            each.rule,
            block,
            each.span,
            message,
            [replacing(block, each.at or each.span, words, "person") for words in each.instead],
            [related(analysis, block, each.beside, "what it goes with")] if each.beside else [],
            [evidence],
            severity=Severity.QUERY if quoted else each.severity,
        )
