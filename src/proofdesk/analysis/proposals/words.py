"""Cuts a sentence into the words and marks that the model of likely slips reads."""

from functools import lru_cache
from typing import NamedTuple

import regex

_WORD = regex.compile(
    r"(?:\p{L}\.){2,}"  # U.S., a.m.
    r"|\p{N}+(?:[.,:]\p{N}+)*\p{L}*"  # 1,000, 2.30pm
    r"|\p{L}[\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*"  # don’t, O’Brien
    r"|[^\s]"
)


class Word(NamedTuple):
    """A word or a mark at a span of code points; `spaced` is true where white space stands before it."""

    text: str
    start: int
    end: int
    spaced: bool

    @property
    def is_word(self) -> bool:
        """True for words and numbers."""
        return self.text[0].isalnum()


@lru_cache(maxsize=2048)
def words(text: str) -> tuple[Word, ...]:
    """The words and marks of a text, in order. A hyphen is a mark of its own."""
    found = []
    end = -1
    for match in _WORD.finditer(text):
        found.append(Word(match[0], match.start(), match.end(), match.start() != end))
        end = match.end()
    return tuple(found)
