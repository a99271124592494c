"""Words and marks of a block, with their places."""

from functools import lru_cache
from typing import NamedTuple, Self

import regex

from proofdesk.analysis.annotation import Analysis
from proofdesk.text import Block, Span

# The separators \x1c to \x1f are white space to `str.split()`, by which words are counted, but not to a pattern.
_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}_]+(?:['’‑-][\p{L}\p{M}\p{N}_]+)*|[^\s\x1c-\x1f\p{L}\p{M}\p{N}_]")


class Token(NamedTuple):
    """A word (letters and digits with inner apostrophes and hyphens) or a single mark, at a span of the shown text."""

    text: str
    start: int
    end: int
    is_word: bool

    @property
    def span(self) -> Span:
        """Its span in the shown text."""
        return Span(self.start, self.end)


class Tokens:
    """The tokens of each block, kept by the block's text."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Tokens are cut when a block is first asked for."""
        return cls()

    def block(self, block: Block) -> tuple[Token, ...]:
        """The tokens of a block's shown text."""
        return tokenize(block.text)

    def words(self, block: Block) -> list[Token]:
        """The word tokens alone."""
        return [token for token in tokenize(block.text) if token.is_word]


@lru_cache(maxsize=4096)
def tokenize(text: str) -> tuple[Token, ...]:
    """Cut a text into tokens."""
    return tuple(
        Token(found[0], found.start(), found.end(), found[0][0] == "_" or found[0][0].isalnum() or len(found[0]) > 1)
        for found in _TOKEN.finditer(text)
    )
