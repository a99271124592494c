"""Doubled words: "the the", also across a line break.

Deliberate doublings are left alone: "had had", "that that", names ("Duran Duran"), rhythm set off by a comma.
"""

from collections.abc import Iterator
from itertools import pairwise

import regex

from proofdesk.analysis import Analysis, Quotations, Token, Tokens
from proofdesk.checkers._making import finding, removing
from proofdesk.findings import Finding, Rule, Safety, Severity
from proofdesk.text import Block, Span

DOUBLED = Rule(
    id="punctuation.doubled-word",
    checker="punctuation",
    category="grammar",
    severity=Severity.ERROR,
    confidence=0.97,
    summary="A word stands twice.",
    why="A doubled word hides well, most of all at the end of a line: the eye skips it, the reader does not.",
    source="common English usage",
    bad=("It was [[the the -> the]] end.", "Ministers said that [[they they -> they]] would resign."),
    good=("She had had enough.", "“No, no,” he said.", "Duran Duran played."),
)
RULES = (DOUBLED,)
VERBS = frozenset("is was are were be has have had do does did will would can could".split())
OPENS_CLAUSE = regex.compile(
    r"\b(?:what(?:ever)?|who(?:ever)?|where(?:ver)?|how|whichever|all|that|which|if|as|because|when(?:ever)?|why|think|"
    r"thing|way|problem|reason|question|truth|there|one|it|he|she|they)\s[^.!?;:—]*$",
    regex.IGNORECASE,
)
"""A clause before the doubled verb may be the subject of the second of them."""
CLAUSE = 80
ALLOWED = frozenset(
    "had that is blah ha hee ho no yes very really so so-so bye knock tut hear there now more many long far far-off "
    "her do oh well boom beep bang chop choo hush wait yeah sing row ding tick pom aye cha cancan".split()
)
"""Words that do stand twice on purpose, in grammar ("had had", "that that", "give her her due") or for effect."""
SELDOM = frozenset("out in on can never please again over round who what which it us you go come".split())
"""Words that stand twice by a slip more often than on purpose ("the state he was in in May"): suggested only."""
ALWAYS_SLIPS = frozenset(
    "the a an and of to for with from by at as but or if be was were are has have will would".split()
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every pair of equal words with only white space between them."""
    for block in analysis.document.prose():
        for first, second in pairwise(analysis[Tokens].block(block)):
            if first.is_word and second.is_word and _doubled(block, first, second):
                span = first.span | second.span
                extra = Span(first.end, second.end)
                unsure = first.text.lower() in SELDOM or _may_be_meant(block, first, second)
                safety: Safety = "unsafe" if unsure else "safe"
                fix = removing(block, extra, safety, label=first.text)
                seldom = first.text.lower() in SELDOM
                if seldom and analysis[Quotations].holds(block, span):
                    continue  # rhythm: people say such things twice
                severity, confidence = (Severity.SUGGESTION, 0.6) if seldom else (DOUBLED.severity, DOUBLED.confidence)
                message = f"“{second.text}” stands twice."
                yield finding(analysis, DOUBLED, block, span, message, [fix], severity=severity, confidence=confidence)


def _may_be_meant(block: Block, first: Token, second: Token) -> bool:
    """True for a verb that ends one clause and begins another ("what it was was"), and for a name ("Will Will")."""
    if first.text[0].isupper() and second.text[0].isupper():
        return not first.text.isupper() or len(first.text) > 1
    clause = block.text[max(0, first.start - CLAUSE) : first.start]
    return first.text.lower() in VERBS and bool(OPENS_CLAUSE.search(clause))


def _doubled(block: Block, first: Token, second: Token) -> bool:
    word = first.text.lower()
    if word != second.text.lower() or not block.text[first.end : second.start].isspace():
        return False
    if block.masked(first.span | second.span) or not word[0].isalpha() or (len(word) == 1 and word not in "ai"):
        return False
    if word in ALWAYS_SLIPS:
        return not (first.text != second.text and first.text[0].islower())
    capitals = first.text[0].isupper() and second.text[0].isupper()
    return word not in ALLOWED and not capitals
