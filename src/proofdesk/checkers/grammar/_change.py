"""A proposal as an editor sees it: which words are marked, and what is put in their place."""

from typing import NamedTuple

from proofdesk.analysis.proposals import DELETE, HYPHEN, JOIN, Proposal
from proofdesk.checkers._making import removing, replacing
from proofdesk.findings import Suggestion
from proofdesk.text import Block, Span


class Change(NamedTuple):
    """The marked span of the block's shown text, and the fix."""

    span: Span
    suggestion: Suggestion


def change(block: Block, start: int, proposal: Proposal) -> Change | None:
    """The change of a proposal whose sentence begins at `start` of the block's text; None where nothing may be changed.

    What is missing has no place of its own: the word that it follows is marked for a mark, the word that it goes before
    for a word. Masked words, which stand nowhere in the source, are left alone.
    """
    span = marked(proposal).moved(start)
    if block.masked(Span(max(0, span.start - 1), min(len(block.text), span.end + 1))):
        return None
    edit = Span(proposal.start, proposal.end).moved(start)
    if proposal.label == DELETE and proposal.replacement == "":
        return Change(span, removing(block, span, "unsafe"))
    whole = span | edit
    text = block.text
    new = text[whole.start : edit.start] + proposal.replacement + text[edit.end : whole.end]
    return None if new == whole.of(text) else Change(span, replacing(block, whole, new, "unsafe"))


def marked(proposal: Proposal) -> Span:
    """The words that a proposal marks, in the sentence."""
    words, at = proposal.words, proposal.at
    if proposal.kind == "after":
        if at < 0 or (proposal.value[:1].isalpha() and at + 1 < len(words)):
            return Span(words[at + 1].start, words[at + 1].end)
        return Span(words[at].start, words[at].end)
    if proposal.label in (HYPHEN, JOIN):
        return Span(words[at].start, words[at + 1].end)
    if proposal.word == "-":
        return Span(words[max(0, at - 1)].start, words[min(at + 1, len(words) - 1)].end)
    return Span(words[at].start, words[at].end)
