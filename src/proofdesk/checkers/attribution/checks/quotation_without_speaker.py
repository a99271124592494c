"""A quotation of a whole sentence, and nobody in its paragraph or beside it who could have said it."""

from collections.abc import Iterator
from itertools import pairwise

import regex

from proofdesk.analysis import tokenize
from proofdesk.analysis.speakers.linking import is_sentence
from proofdesk.analysis.speakers.vocabulary import speech
from proofdesk.checkers.attribution._asking import ask, rule
from proofdesk.checkers.attribution._copy import Copy, Passage, bare_words
from proofdesk.findings import Finding
from proofdesk.text import Block, Span
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "quotation-without-speaker",
    "unnamed",
    0.65,
    "A quotation has no speaker in its paragraph or the ones beside it.",
    "Readers should not have to guess who speaks. A name beside the first quotation of each speaker tells them.",
    bad=(
        "[[“We were never asked about the wall, and nobody told us when it began.”]] The road was closed for a week.",
    ),
    good=(
        "“We were never asked about the wall, and nobody told us,” said Jane Roe. “It was a shock to all of us.”",
        "Jane Roe keeps the shop. “We were never asked about the wall, and nobody told us.”",
        "The “great wall of the north” was closed for a week.",
    ),
)
_LEAST = 6
"""Words that a quotation must have to be asked about."""
_SIGNED = lazy_pattern(r"\s*[-–—]{1,2}\s*\p{Lu}|\s*\(")
_PERSON = lazy_pattern(r"\b(?:he|she|they|I|we|his|her|their|who)\b", regex.IGNORECASE)
_CAPITAL = lazy_pattern(r"(?<=[\p{L}\p{N},;–—-]\s)\p{Lu}\p{Ll}[\p{L}’'-]*|\p{Lu}[\p{L}’'-]+\s+\p{Lu}\p{Ll}+")


def asked(copy: Copy) -> Iterator[Finding]:
    """A query at the first quotation of each paragraph that has no speaker."""
    beside = {id(first): second for first, second in pairwise(copy.blocks)}
    before = {id(second): first for first, second in pairwise(copy.blocks)}
    read = {id(block) for block in copy.blocks}
    told: set[int] = set()
    for block, span in copy.attributions.orphans:
        if id(block) in told or id(block) not in read or not _asks(copy, block, span):
            continue
        previous, following = before.get(id(block)), beside.get(id(block))
        if previous and (_is_quoted(copy, previous) or _somebody(copy, previous)):
            continue
        if following and _somebody(copy, following):
            continue
        told.add(id(block))
        yield ask(
            copy, RULE, [Passage(block, span)], "Who says this? No speaker stands in this paragraph or beside it."
        )


def _asks(copy: Copy, block: Block, span: Span) -> bool:
    """True for whole sentences in a paragraph that names nobody and is no interview or pull quotation."""
    words = span.of(block.text)
    if not is_sentence(words) or len(words.split()) < _LEAST or copy.is_interview(block):
        return False
    if _SIGNED.match(block.text, span.end) or copy.quoted_words[bare_words(words)] > 1:
        return False
    outside = {token.text.lower() for token in tokenize(_outside(copy, block))}
    return speech().roles.isdisjoint(outside) and not _somebody(copy, block)


def _somebody(copy: Copy, block: Block) -> bool:
    """True where a paragraph has, outside of quoted words, a person or a name who could be the speaker."""
    if copy.attributions.cues(block):
        return True
    outside = _outside(copy, block)
    names = (found[0].lower() for found in _CAPITAL.finditer(outside))
    return any(not set(name.split()) & _DAYS for name in names) or _PERSON.search(outside) is not None


def _is_quoted(copy: Copy, block: Block) -> bool:
    """True for a paragraph that is a quotation, whose run the next one goes on with."""
    return block.text[:1] in '“"' and copy.quotations.quoted(block, Span(0, len(block.text))) * 2 > len(block.text)


def _outside(copy: Copy, block: Block) -> str:
    """The text of a block with its quotations blanked."""
    text = block.text
    for span in copy.quotations.outermost(block):
        text = text[: span.start] + " " * span.length + text[span.end :]
    return text


_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december christmas easter".split()
)
