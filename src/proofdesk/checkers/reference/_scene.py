"""What a comparison looks at: one block, its words, and the date of the story."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import regex

from proofdesk.analysis import Analysis, Sentences
from proofdesk.checkers.reference._names import PAST
from proofdesk.text import Block
from proofdesk.text.patterns import lazy_pattern

_WORD = lazy_pattern(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*")


@dataclass(frozen=True)
class Scene:
    """A block of a story. `date` is that of publication, None where nothing says it."""

    analysis: Analysis
    block: Block
    date: datetime.date | None

    @property
    def text(self) -> str:
        """The block's shown text; spans are of it."""
        return self.block.text

    @cached_property
    def words(self) -> Mapping[str, int]:
        """Each word of the block, with the place where it last stands; also the parts of hyphenated ones."""
        found: dict[str, int] = {}
        for word in _WORD.finditer(self.text):
            found[word[0]] = word.start()
            for part in regex.split(r"[-’']", word[0]):
                found[part] = word.start()
        return found

    def sentence(self, at: int) -> str:
        """The sentence around an offset."""
        return self.analysis[Sentences].around(self.block, at).of(self.text)

    def past(self, span: tuple[int, int]) -> bool:
        """True where the sentence speaks of another time, or denies what it names."""
        return PAST.search(self.sentence(span[0])) is not None
