"""The copy as the attribution checks read it: paragraphs, their sentences, who speaks in them, and names."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise, takewhile
from typing import NamedTuple

import regex

from proofdesk.analysis import Analysis, Attributions, Furniture, Quotations, Sentences, SourceKind, tokenize
from proofdesk.checkers.attribution import _words
from proofdesk.text import Block, BlockKind, Span
from proofdesk.text.patterns import lazy_pattern

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_NAME = lazy_pattern(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lord|Lady)\.?\s+)?\p{Lu}[\p{L}’'-]+(?:\s+(?:de|van|von|al|bin|el|di)\b)?"
    r"(?:\s+\p{Lu}(?:\.|[\p{L}’'-]+))*"
)
_FUNCTION = frozenset(
    "the a an in on at for but and when after before while his her its their he she it they we i this that these those"
    " as if by from with to of not no so then now yet since although though because once until both all some many"
    " most".split()
)
_LINK = lazy_pattern(r"\]\(\s*<?https?:|https?://|<a\s|\]\[")
_QA = lazy_pattern(r"\s*(?:Q|A|Question|Answer)\s*[:.]\s", regex.IGNORECASE)


_LONGEST = 3000
"""Code points; a sentence or a paragraph of more is looked at only near the words."""


class Passage(NamedTuple):
    """Words of a block, as a span of its shown text."""

    block: Block
    span: Span

    @property
    def text(self) -> str:
        """The words."""
        return self.span.of(self.block.text)


def bare_words(words: str) -> str:
    """Quoted words without their marks."""
    return words.strip("“”\"‘’'«» ")


def _near(whole: Span, words: Span) -> Span:
    if whole.length <= _LONGEST:
        return whole
    return Span(max(whole.start, words.start - _LONGEST // 2), min(whole.end, words.end + _LONGEST // 2))


def _names(block: Block, span: Span) -> Iterator[Passage]:
    """Runs of capitalised words that name no body, without the “But” or “The” before them."""
    bodies = _words.words("allegation", "bodies")
    for match in _NAME.finditer(block.text, span.start, span.end):
        start, words = match.start(), match[0]
        first, *rest = words.split(maxsplit=1)
        if first.lower() in _FUNCTION:
            words = "".join(rest)
            start = match.end() - len(words)
        if words and not bodies & {_bare(word) for word in words.split()}:
            yield Passage(block, Span(start, start + len(_bare(words))))


def _plain(name: str) -> str:
    """The surname of a name."""
    return _bare(name.rsplit(maxsplit=1)[-1])


def _bare(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s")


class Copy:
    """The paragraphs and list items of a story; headlines, captions, block quotations and furniture are left out."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.attributions = analysis[Attributions]
        self.quotations = analysis[Quotations]
        furniture = analysis[Furniture]
        self.blocks = [
            block for block in analysis.document.prose() if block.kind in _READ and not furniture.holds(block)
        ]

    @cached_property
    def text(self) -> str:
        """All of it, in small letters: for asking whether a word stands anywhere."""
        return "\n".join(block.text for block in self.blocks).lower()

    @cached_property
    def sentences(self) -> tuple[Passage, ...]:
        """Every sentence, in order."""
        found = self.analysis[Sentences]
        return tuple(Passage(block, span) for block in self.blocks for span in found.block(block))

    @cached_property
    def quoted_words(self) -> Counter[str]:
        """How often the same words stand in quotation marks, or as a block quotation: pull quotes stand twice."""
        quotations = (place.span.of(place.block.text) for place in self.quotations.quotations)
        pulled = (block.text for block in self.analysis.document.prose() if block.kind is BlockKind.QUOTE)
        return Counter(bare_words(words) for words in (*quotations, *pulled))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word and mark of the story, in small letters."""
        return frozenset().union(*self._words)

    @cached_property
    def _words(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(token.text.lower() for token in tokenize(block.text)) for block in self.blocks)

    def find(self, pattern: "regex.Pattern[str]", one_of: frozenset[str]) -> Iterator[Passage]:
        """Where a pattern stands outside of quoted words, in order.

        Every match holds one of the words `one_of` (small letters): paragraphs without any are not looked through.
        """
        if one_of.isdisjoint(self.words):
            return
        for block, words in zip(self.blocks, self._words, strict=True):
            if one_of.isdisjoint(words):
                continue
            for found in pattern.finditer(block.text):
                span = Span(*found.span())
                if not self.quotations.holds(block, span):
                    yield Passage(block, span)

    def sentence(self, passage: Passage) -> Passage:
        """The sentence that a passage begins in; of one that is longer than sentences are, what stands near."""
        span = self.analysis[Sentences].around(passage.block, passage.span.start)
        return Passage(passage.block, _near(span, passage.span))

    def paragraph(self, passage: Passage) -> str:
        """The paragraph of a passage; of one that is longer than paragraphs are, what stands near."""
        return _near(Span(0, len(passage.block.text)), passage.span).of(passage.block.text)

    def after(self, sentence: Passage) -> Passage | None:
        """The sentence after one, in the same paragraph or the next."""
        return self._following.get((id(sentence.block), sentence.span.end))

    @cached_property
    def _following(self) -> dict[tuple[int, int], Passage]:
        return {(id(first.block), first.span.end): second for first, second in pairwise(self.sentences)}

    def sourced(self, sentence: Passage, *kinds: SourceKind) -> bool:
        """True where somebody (of the kinds given, else anybody) says something in the sentence."""
        told = self.attributions.cues(sentence.block)
        first = bisect_left(told, sentence.span.start, key=lambda cue: cue.verb.start)
        inside = takewhile(lambda cue: cue.verb.start < sentence.span.end, told[first:])
        return any(not kinds or cue.source.kind in kinds for cue in inside)

    def linked(self, sentence: Passage) -> bool:
        """True where the sentence has a link in its source."""
        span = sentence.block.source(sentence.span)
        return _LINK.search(self.analysis.document.source, span.start, span.end) is not None

    def names(self, passage: Passage) -> list[Passage]:
        """The persons named in a passage: full names, names with a title, and surnames that such a name has."""
        found = _names(passage.block, passage.span)
        return [name for name in found if len(name.text.split()) > 1 or _plain(name.text) in self.people]

    @cached_property
    def people(self) -> frozenset[str]:
        """The surnames of everybody who stands in the story with a full name or a title."""
        named = (name for block in self.blocks for name in _names(block, Span(0, len(block.text))))
        return frozenset(_plain(name.text) for name in named if len(name.text.split()) > 1)

    def is_interview(self, block: Block) -> bool:
        """True for a paragraph of questions and answers."""
        return _QA.match(block.text) is not None
