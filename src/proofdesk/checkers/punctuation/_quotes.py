"""Quotation marks: those without a partner, and straight marks among curly ones."""

from collections import Counter
from collections.abc import Iterator

import regex

from proofdesk.analysis import Analysis, Quotations, Sentences
from proofdesk.analysis.quotations import Mark
from proofdesk.checkers._making import finding, inserting, related, replacing
from proofdesk.checkers.punctuation._missing_mark import closing_place, opening_place
from proofdesk.findings import Finding, Rule, Severity
from proofdesk.text import Block, Span

UNCLOSED = Rule(
    id="punctuation.unclosed-quote",
    checker="punctuation",
    category="punctuation",
    severity=Severity.WARNING,
    confidence=0.9,
    summary="A quotation is opened and never closed.",
    why="The reader cannot tell where the speaker stops and the paper begins.",
    source="common English usage",
    bad=("The minister said [[“]]we shall see and left.",),
    good=("The minister said “we shall see” and left.",),
)
UNOPENED = Rule(
    id="punctuation.unopened-quote",
    checker="punctuation",
    category="punctuation",
    severity=Severity.WARNING,
    confidence=0.9,
    summary="A closing quotation mark has no opening one.",
    why="The reader cannot tell where the quotation began.",
    source="common English usage",
    bad=("The minister said we shall see[[”]] and left.",),
    good=('The boat is 6" longer than the rules allow.',),
)
MIXED = Rule(
    id="punctuation.mixed-quotes",
    checker="punctuation",
    category="consistency",
    severity=Severity.WARNING,
    confidence=0.9,
    summary="Straight quotation marks or apostrophes stand among curly ones.",
    why="Mixed marks betray pasted text; readers see it in print.",
    source="common English usage",
    bad=("“One mark,” she said, “is curly, isn’t it?” They didn[[' -> ’]]t know.",),
    good=('"All straight," she said. "Every one."',),
)
REVERSED = Rule(
    id="punctuation.reversed-quote",
    checker="punctuation",
    category="punctuation",
    severity=Severity.WARNING,
    confidence=0.9,
    summary="A quotation mark is the wrong way round.",
    why="An opening mark at the end of a quotation makes the reader look for another one.",
    source="common English usage",
    bad=("Nap rooms will be “as common as desks[[“ -> ”]] in two years.", "It rose. [[” -> “]]This is good,” he said."),
    good=("Nap rooms will be “as common as desks” in two years.",),
)
RULES = (UNCLOSED, UNOPENED, REVERSED, MIXED)
_STRAIGHT = regex.compile(r"(?<!\d)\"|(?<=\p{L})'(?=\p{L})|(?<=s)'(?=\s)")
_CURLY = regex.compile(r"[“”’‘]")
_DOMINANT = 3
"""How many curly marks there must be for each straight one before the straight one is the odd one out."""
_MOST = 6
_PARTNERS = {"“": "”", "”": "“", '"': '"', "‘": "’"}


def check(analysis: Analysis) -> Iterator[Finding]:
    """Marks without a partner first, then the odd ones out."""
    quotations = analysis[Quotations]
    for mark in quotations.unclosed:
        yield _unpaired(analysis, UNCLOSED, mark, f"{_shown(mark)} is opened and never closed.")
    for mark in quotations.unopened:
        yield _unpaired(analysis, UNOPENED, mark, f"{_shown(mark)} closes a quotation that is not open.")
    for mark in quotations.reversed:
        right = "”" if mark.text == "“" else "“"
        message = f"The quotation mark {mark.text} is the wrong way round."
        yield finding(analysis, REVERSED, mark.block, mark.span, message, [replacing(mark.block, mark.span, right)])
    yield from _mixed(analysis)


def _unpaired(analysis: Analysis, rule: Rule, mark: Mark, message: str) -> Finding:
    """A mark without a partner, with the place where the partner may have stood."""
    block, partner = mark.block, _PARTNERS.get(mark.text)
    if partner is None:
        return finding(analysis, rule, block, mark.span, message)
    if rule is UNCLOSED:
        place, note = closing_place(block.text, mark.span.start), "it may end here"
    else:
        sentence = analysis[Sentences].around(block, mark.span.start)
        place, note = opening_place(block.text, mark.span.start, sentence.start), "it may begin here"
    if place is None or block.masked(Span(place, place)):
        return finding(analysis, rule, block, mark.span, message)
    fix = inserting(block, place, partner, "unsafe", f"add {partner}")
    return finding(
        analysis, rule, block, mark.span, message, [fix], [related(analysis, block, _beside(place, rule), note)]
    )


def _beside(place: int, rule: Rule) -> Span:
    """The character inside the quotation that the missing mark would stand beside."""
    return Span(place - 1, place) if rule is UNCLOSED else Span(place, place + 1)


def _shown(mark: Mark) -> str:
    return "The quotation mark " + mark.text


def _mixed(analysis: Analysis) -> Iterator[Finding]:
    blocks = list(analysis.document.prose())
    straight = [
        (block, Span(*found.span()))
        for block in blocks
        for found in _STRAIGHT.finditer(block.text)
        if not block.masked(Span(*found.span())) and block.unbroken(Span(*found.span()))
    ]
    curly = Counter(found[0] for block in blocks for found in _CURLY.finditer(block.text))
    total = sum(curly.values())
    if not straight or total < _DOMINANT * len(straight) or total < _DOMINANT:
        return
    for number, (block, span) in enumerate(straight[:_MOST]):
        mark = _curled(block, span)
        others = (
            [related(analysis, *place, "straight as well") for place in straight[_MOST:]] if number == _MOST - 1 else []
        )
        message = f"A straight {span.of(block.text)} among {total} curly marks."
        yield finding(analysis, MIXED, block, span, message, [replacing(block, span, mark)], related=others)


def _curled(block: Block, span: Span) -> str:
    before = block.text[span.start - 1 : span.start]
    opening = not before or before.isspace() or before in "([{—–-“‘/"
    if span.of(block.text) == '"':
        return "“" if opening else "”"
    return "’"
