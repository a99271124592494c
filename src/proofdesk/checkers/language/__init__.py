"""Spelling and grammar through the engine, made quiet: names, the other dialect and known false alarms taken out.

What stays silent and what sinks is measured data (`findings.precision`), an explicit reason (`severities.toml`) and
evidence in the text (`_spelling.py`).
"""

from collections.abc import Iterator

from proofdesk.analysis import Analysis, Dialect, Furniture, HouseWords, Quotations, Sentences, Tokens
from proofdesk.checkers import Locality, Resources
from proofdesk.checkers._making import finding
from proofdesk.checkers.language import _grammar, _spelling
from proofdesk.checkers.language._famous import FAMOUS, long_names
from proofdesk.checkers.language._grammar import measured_precision, switched_off
from proofdesk.checkers.language._pieces import Piece, pieces
from proofdesk.checkers.language._verdict import Verdict
from proofdesk.engines import Engine, EngineError, EngineGoneError, Flag, engine_for
from proofdesk.findings import Finding, Problem, Rule
from proofdesk.text import Block, BlockKind, Span

_NAMES_ONLY = frozenset({BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.DESK})
"""Blocks that hold names: nothing in them is a misspelling."""


__all__ = ["CHECKER", "Language", "engine_record", "measured_precision", "switched_off", "touches_mask"]


class Language:
    """Asks the engine about every paragraph and keeps what an editor would want to see."""

    name = "language"
    locality = Locality.PARAGRAPH
    requires = (Sentences, Tokens, Quotations, Dialect, HouseWords)

    def __init__(self, resources: Resources) -> None:
        self.settings = resources.settings

    @classmethod
    def records(cls, resources: Resources) -> tuple[Rule, ...]:
        """The rules of its own; those of the engine are known by name (`lt.RULE_ID`)."""
        return (_spelling.OTHER_DIALECT, FAMOUS)

    def check(self, analysis: Analysis) -> Iterator[Finding | Problem]:
        """Findings block by block; one problem where the engine fails."""
        if self.settings.grammar == "none":
            return
        dialect = analysis[Dialect].name
        try:
            engine = engine_for(self.settings.grammar, dialect, switched_off())
        except EngineError as error:
            yield _problem(str(error))
            return
        yield from _Reading(analysis, engine).findings()


class _Reading:
    """One document read by one engine."""

    def __init__(self, analysis: Analysis, engine: Engine) -> None:
        self.analysis = analysis
        self.engine = engine
        self.speller = _spelling.Speller(analysis)
        self.failures: list[str] = []
        self.gone = ""
        self.unread = 0

    def findings(self) -> Iterator[Finding | Problem]:
        for block in self.analysis.document.prose():
            if block.kind in _NAMES_ONLY or self.analysis[Furniture].holds(block):
                continue
            spans, unread = pieces(block.text, self.analysis[Sentences].block(block))
            self.unread += unread
            for piece in spans:
                yield from self._piece(block, piece)
            yield from self._names(block)
            if self.gone or len(self.failures) >= _MOST_FAILURES:
                break
        if self.failures:
            yield _problem(self._failure())
        if self.unread:
            what = f"{self.unread:,} characters without a space between them were not proofread"
            yield Problem(kind="checker", subject="language", message=what, incomplete=True)

    def _piece(self, block: Block, piece: Piece) -> Iterator[Finding]:
        try:
            flags = self.engine.check(piece.text)
        except EngineError as error:
            self.failures.append(str(error))
            self.gone = str(error) if isinstance(error, EngineGoneError) else ""
            return
        unknown = (Span(flag.start, flag.end).moved(piece.start) for flag in flags if _spelling.is_spelling(flag))
        self.speller.evidence.unknown = tuple(unknown)
        for flag in flags:
            span = Span(flag.start, flag.end).moved(piece.start)
            if not touches_mask(block, span):
                yield from self._flag(block, span, flag)

    def _flag(self, block: Block, span: Span, flag: Flag) -> Iterator[Finding]:
        if _spelling.is_spelling(flag):
            judged = self.speller.verdict(block, span, flag)
        else:
            judged = _grammar.verdict(self.analysis, block, span, flag)
        if judged is not None:
            yield self._finding(block, span, judged)

    def _names(self, block: Block) -> Iterator[Finding]:
        """Famous names of several words that are a slip away."""
        for span, known in long_names(self.analysis[Tokens].words(block), self.speller.evidence.counts):
            free = not touches_mask(block, span) and not self.speller.house.holds(block, span)
            judged = self.speller.famous(block, span, known) if free else None
            if judged is not None:
                yield self._finding(block, span, judged)

    def _finding(self, block: Block, span: Span, judged: Verdict) -> Finding:
        return finding(
            self.analysis,
            judged.rule,
            block,
            judged.span or span,
            judged.message,
            judged.suggestions,
            severity=judged.severity,
            confidence=judged.confidence,
        )

    def _failure(self) -> str:
        if self.gone:
            return self.gone  # the same line for every draft, so that it is told once
        more = f" ({len(self.failures)} paragraphs)" if 1 < len(self.failures) < _MOST_FAILURES else ""
        stopped = "; the rest was not read" if len(self.failures) >= _MOST_FAILURES else ""
        return f"{self.failures[0]}{more}{stopped}"


def engine_record(name: str) -> Rule:
    """What is known of a rule of the engine before it fires: how it is filed and why."""
    return _grammar.record(name)


_MOST_FAILURES = 3
"""After so many failures the engine is not asked again: an editor should not wait for a dead engine."""


def touches_mask(block: Block, span: Span) -> bool:
    """True where a flag rests on masked words: on them, or on a neighbour at one space's distance."""
    return block.masked(Span(max(0, span.start - 1), min(len(block.text), span.end + 2)))


def _problem(message: str) -> Problem:
    return Problem(kind="engine", subject="grammar", message=message, incomplete=True)


CHECKER = Language
