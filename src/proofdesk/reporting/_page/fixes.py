"""A suggestion shown in its context: what goes is struck, what comes is new, a word on either side holds them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from proofdesk.findings import Edit, Finding, Suggestion
from proofdesk.reporting._folding import asked
from proofdesk.reporting._page.markup import Markup, draft, element, joined, text
from proofdesk.reporting._page.places import Part
from proofdesk.text import Block, Document, Span

MOST = 5
"""How many alternatives are shown; the rest are counted."""
_REACH = 40
"""How far the context goes at the most, in code points, on either side of an edit."""
_FAR = 80
"""Edits further apart than this have the words between them cut."""
_SHOWN_SPACE = str.maketrans({" ": "␣", "\u00a0": "⍽", "\n": "↵", "\r": "↵", "\t": "⇥"})


def fixes(finding: Finding, document: Document | None, parts: tuple[Part, ...]) -> Markup:
    """Every way to mend the copy: one stands alone, several are a list to choose from.

    `parts` are where the copy shows the finding.
    """
    block = document.blocks[parts[0].block] if document and len(parts) == 1 else None
    shown = [_fix(suggestion, document, block) for suggestion in finding.suggestions[:MOST]]
    if not shown:
        return Markup()
    more = len(finding.suggestions) - len(shown)
    if more:
        shown.append(text(f"and {more} more"))
    choose = element("p", {"class": "choose"}, text("Yours to choose.")) if asked(finding) else Markup()
    if len(shown) == 1:
        return joined((element("p", {"class": "fix"}, shown[0]), choose))
    return joined((element("ul", {"class": "fix"}, *(element("li", None, one) for one in shown)), choose))


def _fix(suggestion: Suggestion, document: Document | None, block: Block | None) -> Markup:
    edits = sorted(suggestion.edits, key=lambda edit: (edit.start, edit.end))
    apart = all(first.end <= second.start for first, second in pairwise(edits))
    if document is None or not edits or not apart or edits[-1].end > len(document.source):
        return element("ins", None, draft(suggestion.label))
    shown = _shown_edits(edits, block) if block else None
    if block and shown:
        return element("bdi", None, *_edited(shown, block.text))
    return element("bdi", None, *_edited(edits, document.source))


def _shown_edits(edits: Sequence[Edit], block: Block) -> list[Edit] | None:
    """The edits in the shown text of a block; None where markup or masked words stand in their way."""
    moved = []
    for edit in edits:
        span = Span(edit.start, edit.end)
        shown = block.shown(span)
        if shown is None or block.source(shown) != span:
            return None
        moved.append(Edit(start=shown.start, end=shown.end, replacement=edit.replacement))
    start, end = moved[0].start, moved[-1].end
    near = Span(start - len(_word_before(block.text, start)), end + len(_word_after(block.text, end)))
    return None if block.masked(near) else moved


def _edited(edits: Sequence[Edit], source: str) -> list[Markup]:
    before, after = _word_before(source, edits[0].start), _word_after(source, edits[-1].end)
    parts = [text(_folded(before))]
    for number, edit in enumerate(edits):
        if number:
            parts.append(text(_folded(_between(source[edits[number - 1].end : edit.start]))))
        parts += _changed("del", Span(edit.start, edit.end).of(source))
        parts += _changed("ins", edit.replacement)
    return [*parts, text(_folded(after))]


def _changed(tag: str, words: str) -> list[Markup]:
    """What goes or comes. White space alone is shown by signs: struck or added, it would be nothing to see."""
    core = words.strip()
    if not core:
        return [element(tag, None, text(words.translate(_SHOWN_SPACE)))] if words else []
    lead, trail = words[: words.index(core)], words[words.index(core) + len(core) :]
    return [text(_folded(lead)), element(tag, None, text(_folded(core))), text(_folded(trail))]


def _folded(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def _between(words: str) -> str:
    return words if len(words) <= _FAR else f"{_word_after(words, 0)} … {_word_before(words, len(words))}"


def _word_before(source: str, at: int) -> str:
    """What stands right before: the rest of the word, or the word before the space, of the same paragraph."""
    window = source[max(0, at - _REACH) : at].rpartition("\n\n")[2]
    found = re.search(r"\S+\s?\Z", window)
    return found[0] if found else ""


def _word_after(source: str, at: int) -> str:
    window = source[at : at + _REACH].partition("\n\n")[0]
    found = re.match(r"\s?\S+", window)
    return found[0] if found else ""
