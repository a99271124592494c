"""Sentences of a block. A block's end always ends one.

A mark that can end a sentence ends it unless what stands before it or after it says otherwise: titles and initials
before names, abbreviations that run on, a small letter after the mark. Measured with `benchmarks/sentences.py`.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Self

from proofdesk.analysis.annotation import Analysis
from proofdesk.analysis.item_labels import Item, items
from proofdesk.analysis.sentence_ends import MARK, end_of
from proofdesk.text import Block, Span


class Sentences:
    """The sentences of each block, kept by the block's text."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Sentences are split when a block is first asked for."""
        return cls()

    def block(self, block: Block) -> tuple[Span, ...]:
        """The spans of the sentences in a block's shown text."""
        return split_sentences(block.text)

    def around(self, block: Block, offset: int) -> Span:
        """The sentence that holds an offset of the block's shown text."""
        spans = split_sentences(block.text)
        index = bisect_right(spans, offset, key=lambda span: span.start) - 1
        return spans[max(0, index)] if spans else Span(0, len(block.text))


@lru_cache(maxsize=4096)
def split_sentences(text: str) -> tuple[Span, ...]:
    """The spans of the sentences in `text`, without the white space between them."""
    return tuple(span for item in items(text) for span in _sentences(text, item))


def _sentences(text: str, item: Item) -> Iterator[Span]:
    start = _past_space(text, item.start, item.stop)
    for found in MARK.finditer(text, item.body, item.stop):
        end = end_of(text, found, start, item.stop) if found.end("close") > start else None
        if end is not None:
            yield Span(start, end)
            start = found.end() if end == found.end("close") else _past_space(text, end, item.stop)
    end = item.stop
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield Span(start, end)


def _past_space(text: str, start: int, stop: int) -> int:
    while start < stop and text[start].isspace():
        start += 1
    return start
