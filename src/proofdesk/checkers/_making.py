"""Makes findings: from a rule's record, a block and a span of its shown text."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import regex

from proofdesk.analysis import Analysis, Sentences
from proofdesk.findings import (
    Edit,
    Evidence,
    Finding,
    Location,
    Related,
    Rule,
    Safety,
    Severity,
    Suggestion,
    fingerprint,
)
from proofdesk.text import Block, RunKind, Span

_LONGEST_SENTENCE = 2000
"""Code points; hashing a text without a full stop once for each of its findings would take for ever."""
_WORDS = regex.compile(r"\s+|[\p{L}\p{M}\p{N}_'’-]+|.", regex.DOTALL)


def finding(
    analysis: Analysis,
    rule: Rule,
    block: Block,
    shown: Span,
    message: str,
    suggestions: Iterable[Suggestion] = (),
    related: Iterable[Related] = (),
    evidence: Iterable[Evidence] = (),
    severity: Severity | None = None,
    confidence: float | None = None,
) -> Finding:
    """A finding at a span of the block's shown text; severity and confidence are the rule's unless given."""
    document = analysis.document
    span = block.source(shown)
    quote = document.quote(span)
    sentence = _near(analysis[Sentences].around(block, shown.start), shown).of(block.text)
    return Finding(
        rule=rule.id,
        checker=rule.checker,
        category=rule.category,
        severity=severity or rule.severity,
        confidence=rule.confidence if confidence is None else confidence,
        message=message,
        why=rule.why,
        url=rule.url,
        span=Location.at(document.place(span)),
        quote=quote,
        block=str(block.kind),
        suggestions=tuple(suggestions),
        related=tuple(related),
        evidence=tuple(evidence),
        fingerprint=fingerprint(rule.id, quote, sentence),
    )


def _near(sentence: Span, shown: Span) -> Span:
    """The sentence; of one that is longer than sentences are, only what stands near the words."""
    if sentence.length <= _LONGEST_SENTENCE:
        return sentence
    reach = _LONGEST_SENTENCE // 2
    return Span(max(sentence.start, shown.start - reach), min(sentence.end, shown.start + reach))


def related(analysis: Analysis, block: Block, shown: Span, note: str) -> Related:
    """Another place that a finding is about."""
    span = block.source(shown)
    return Related(**analysis.document.place(span)._asdict(), quote=analysis.document.quote(span), note=note)


def replacing(block: Block, shown: Span, words: str, safety: Safety = "safe", label: str = "") -> Suggestion:
    """Put `words` in place of a span of the shown text; only the words that differ are edited.

    An edit that would cut through markup is never `safe`.
    """
    old = shown.of(block.text)
    if not words:
        return removing(block, shown, safety)
    edits = []
    for part, replacement in _differences(old, words):
        here = part.moved(shown.start)
        safety = safety if block.unbroken(here) or safety != "safe" else "unsafe"
        source = block.source(here)
        edits.append(Edit(start=source.start, end=source.end, replacement=replacement))
    return Suggestion(label=label or words, safety=safety, edits=tuple(edits))


def removing(block: Block, shown: Span, safety: Safety = "safe", label: str = "") -> Suggestion:
    """Take a span of the shown text out, with one space where two would be left."""
    text = block.text
    start, end = shown
    if end < len(text) and text[end].isspace() and (start == 0 or text[start - 1].isspace()):
        end += 1
    elif end == len(text) and start and text[start - 1].isspace():
        start -= 1
    here = Span(start, end)
    source = block.source(here)
    if safety == "safe" and (block.masked(here) or not _plain(block, here)):
        safety = "unsafe"
    edit = Edit(start=source.start, end=source.end, replacement="")
    return Suggestion(label=label or f"remove “{' '.join(shown.of(text).split())}”", safety=safety, edits=(edit,))


def _plain(block: Block, shown: Span) -> bool:
    """True where nothing but white space stands between the words in the source: no mark of emphasis, no quote sign.

    The runs must follow each other without a gap, and what they replace must be white space.
    """
    runs = list(block.offsets.touched(shown))
    joined = all(first.source + first.source_length == second.source for first, second in pairwise(runs))
    return joined and all(
        run.kind is RunKind.SAME or block.text[run.shown : run.shown + run.shown_length].isspace() for run in runs
    )


def inserting(block: Block, offset: int, words: str, safety: Safety = "safe", label: str = "") -> Suggestion:
    """Put `words` in at an offset of the shown text."""
    point = block.source(Span(offset, offset))
    edit = Edit(start=point.start, end=point.end, replacement=words)
    return Suggestion(label=label or f"add “{words}”", safety=safety, edits=(edit,))


def _differences(old: str, new: str) -> Iterator[tuple[Span, str]]:
    """The middle that differs, whole words kept together; several words of equal number are compared one by one."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    start = sum(map(len, before[:head]))
    end = len(old) - sum(map(len, before[len(before) - tail :]))
    yield Span(start, end), "".join(after[head : len(after) - tail])
