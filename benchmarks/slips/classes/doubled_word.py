"""A word typed twice."""

from collections.abc import Iterator
from random import Random

from slips.passage import Passage
from slips.slip import Slip

KIND = "doubled-word"
_SMALL = frozenset("the a an of to in on at by for with from and or but is are was were be been has have it as".split())
_SMALL |= frozenset("will would not their his they he she we who which than also its this".split())


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """One for each small word, and for a few longer ones."""
    for index, word in enumerate(passage.words[:-1]):
        if word.text in _SMALL and passage.gap(index) == " ":
            yield Slip(KIND, "small", word.start, word.end, f"{word.text} {word.text}")
        elif word.tag in ("NN", "VBD", "VBN", "JJ") and word.text.islower() and passage.gap(index) == " ":
            yield Slip(KIND, "long", word.start, word.end, f"{word.text} {word.text}")
