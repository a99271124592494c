"""A paragraph of running text without its closing mark.

Left alone: headlines, list items, bylines, captions, a line that introduces what follows, a quotation that goes on in
the next paragraph, a sign-off in capitals or brackets, and short lines that are headings in all but name.
"""

from collections.abc import Iterator

import regex

from proofdesk.analysis import Analysis, Furniture, Quotations, Sentences
from proofdesk.checkers._making import finding, inserting
from proofdesk.findings import Finding, Rule, Severity
from proofdesk.text import Block, BlockKind, Span

END = Rule(
    id="punctuation.paragraph-end",
    checker="punctuation",
    category="punctuation",
    severity=Severity.WARNING,
    confidence=0.9,
    summary="A paragraph has no closing full stop.",
    why="A last sentence without its full stop reads as if words had been lost.",
    source="common English usage",
    bad=("The council met on Tuesday and agreed to reopen the library[[]]",),
    good=("The council met on Tuesday and agreed to reopen the library.", "Three things stood in the way:"),
)
RULES = (END,)
_CLOSED = regex.compile(r"[.!?…:;。！？—–-][\"'”’»)\]}*_†‡\d]*\s*$|[.!?…]\s*[\"'”’»)\]]+\s*$")
_FINITE = frozenset(
    "is are was were be been has have had do does did will would can could may might must shall should said says "
    "told added".split()
)
_GOES_ON = frozenset(
    "a an the my your his her its our their this these those every each no and or but nor because although while if "
    "when than as of to from with at by into for is are was were am be been has have had do does did will would can "
    "could may might must shall should who whose which that very not".split()
)
"""After one of these more was to come: what is missing is not the stop alone."""
_SIGNED = regex.compile(r"(?:^|[\"”.]\s*)[-–—]\s*\p{Lu}[\p{L}.’'-]+(?:\s+\p{Lu}[\p{L}.’'-]*)*,?[^.]{0,40}$")
"""A quotation set apart and signed: “…” – Ruth Okonjo."""
_FEWEST_WORDS = 5
_POINTS = 3
_INTRODUCES = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.CODE})


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every paragraph that stops in mid-air."""
    blocks = analysis.document.blocks
    furniture = analysis[Furniture]
    going_on = {id(mark.block) for mark in analysis[Quotations].unclosed}
    lacking = _lacking(analysis)
    for block in blocks:
        if id(block) in lacking and id(block) not in going_on and not furniture.holds(block):
            point = len(block.text.rstrip())
            mark = _mark(block, point)
            if block.text[:point].split()[-1].lower() in _GOES_ON:
                yield finding(analysis, END, block, Span(point, point), "The paragraph breaks off in mid-sentence.")
                continue
            fix = inserting(block, point, mark, label=f"add “{mark}”")
            yield finding(analysis, END, block, Span(point, point), "The paragraph has no closing full stop.", [fix])


def _lacking(analysis: Analysis) -> set[int]:
    """The blocks that lack their mark. Several single sentences without one are headings or points, not slips."""
    blocks = analysis.document.blocks
    sentences = analysis[Sentences]
    found = []
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        spans = sentences.block(block)
        if spans and _lacks_end(block, following) and _is_sentence(spans[-1].of(block.text)):
            found.append(block)
    single = [block for block in found if len(sentences.block(block)) == 1]
    points = {id(block) for block in single} if len(single) >= _POINTS else set()
    return {id(block) for block in found} - points


def _lacks_end(block: Block, following: Block | None) -> bool:
    text = block.text.rstrip()
    if block.kind is not BlockKind.PARAGRAPH or not text or _CLOSED.search(text):
        return False
    if following is not None and following.kind in _INTRODUCES and not text[-1].isalnum():
        return False
    if block.masked(Span(max(0, len(text) - 1), len(text))) or _whole_emphasis(block, len(text)):
        return False
    last = text[-1]
    if not (last.isalnum() or last in "”’\"')%]"):
        return False
    return not _SIGNED.search(text)


def _whole_emphasis(block: Block, length: int) -> bool:
    """A line all in bold or italics is a label or a note."""
    return any(span.start == 0 and span.end >= length for span in block.emphasis)


def _is_sentence(text: str) -> bool:
    """Enough words to be one, with a small word or a verb; titles, signatures and credits have neither."""
    words = text.split()
    if text.startswith("(") and text.endswith(")"):
        return False
    if len(words) < _FEWEST_WORDS or not any(word[:1].islower() for word in words):
        return False
    small = sum(word[:1].islower() for word in words)
    finite = any(word.strip("“”\"'’,").lower() in _FINITE or word.rstrip("”\"’',").endswith("ed") for word in words)
    return finite or (small * 2 > len(words) and len(words) >= 8)


def _mark(block: Block, point: int) -> str:
    return "." if block.text[point - 1] not in "!?." else ""
