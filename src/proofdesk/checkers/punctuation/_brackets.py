"""Brackets without a partner, within one block. Numbered points ("a)", "1)") and smileys are not brackets."""

from collections.abc import Iterator

import regex

from proofdesk.analysis import Analysis, Sentences
from proofdesk.checkers._making import finding, inserting, related
from proofdesk.checkers.punctuation._missing_mark import (
    closing_bracket_place,
    is_short_form,
    opening_bracket_place,
)
from proofdesk.findings import Finding, Rule, Severity
from proofdesk.text import Block, Span

UNCLOSED = Rule(
    id="punctuation.unclosed-bracket",
    checker="punctuation",
    category="punctuation",
    severity=Severity.WARNING,
    confidence=0.9,
    summary="A bracket is opened and never closed.",
    why="The reader waits for the end of an aside that does not come.",
    source="common English usage",
    bad=("The fund [[(]]set up in 2019 is empty.",),
    good=("The fund (set up in 2019) is empty.",),
)
UNOPENED = Rule(
    id="punctuation.unopened-bracket",
    checker="punctuation",
    category="punctuation",
    severity=Severity.WARNING,
    confidence=0.9,
    summary="A closing bracket has no opening one.",
    why="The reader cannot tell where the aside began.",
    source="common English usage",
    bad=("The fund set up in 2019[[)]] is empty.",),
    good=("She had two aims: a) to win, b) to be seen to win.",),
)
RULES = (UNCLOSED, UNOPENED)
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_OPENERS = {closing: opening for opening, closing in _PAIRS.items()}
_BRACKET = regex.compile(r"[()\[\]{}]")
_POINT = regex.compile(r"(?:^|[\s;,(])(?:\p{L}|[ivxIVX]{1,4}|\d{1,2})$")
_SMILEY = regex.compile(r"[:;=8]['’]?-?$")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every bracket whose partner is missing from its block."""
    for block in analysis.document.prose():
        unclosed, unopened = _unpaired(block)
        for at in unclosed:
            message = f"The bracket {block.text[at]} is opened and never closed."
            place = closing_bracket_place(block.text, at)
            yield _finding(analysis, UNCLOSED, block, at, message, place, _PAIRS[block.text[at]])
        for at in unopened:
            message = f"The bracket {block.text[at]} closes nothing."
            place = opening_bracket_place(block.text, at, analysis[Sentences].around(block, at).start)
            yield _finding(analysis, UNOPENED, block, at, message, place, _OPENERS[block.text[at]])


def _finding(analysis: Analysis, rule: Rule, block: Block, at: int, message: str, place: int, partner: str) -> Finding:
    """A bracket without a partner, with the place where the partner may have stood.

    The fix is offered only where that place is likely: after a short form of a name, or a figure.
    """
    span = Span(at, at + 1)
    if block.masked(Span(max(0, place - 1), min(len(block.text), place + 1))):
        return finding(analysis, rule, block, span, message)
    beside = Span(place - 1, place) if rule is UNCLOSED else Span(place, place + 1)
    note = "it may end here" if rule is UNCLOSED else "it may begin here"
    likely = rule is UNCLOSED and is_short_form(block.text[at + 1 : place])
    fixes = [inserting(block, place, partner, "unsafe", f"add {partner}")] if likely else []
    return finding(analysis, rule, block, span, message, fixes, [related(analysis, block, beside, note)])


def _unpaired(block: Block) -> tuple[list[int], list[int]]:
    text = block.text
    stacks: dict[str, list[int]] = {opening: [] for opening in _PAIRS}
    unopened = []
    for found in _BRACKET.finditer(text):
        mark, at = found[0], found.start()
        if _SMILEY.search(text, max(0, at - 3), at):
            continue
        if mark in _PAIRS:
            stacks[mark].append(at)
        elif stacks[_OPENERS[mark]]:
            stacks[_OPENERS[mark]].pop()
        elif not (mark == ")" and _POINT.search(text, max(0, at - 6), at)):
            unopened.append(at)
    return sorted(at for stack in stacks.values() for at in stack), unopened
