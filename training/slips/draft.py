"""A sentence on its way from clean to faulty: pieces, each with the label that would mend it."""

import random
from collections.abc import Callable
from typing import NamedTuple

from proofdesk.analysis.proposals.labels import DELETE, KEEP, WRONG, changed
from training.slips.labels import inserting

_STRAIGHT = str.maketrans("‘’", "''")


class Piece(NamedTuple):
    """A word as the writer left it, what would mend it, and the word that was meant where the label is `wrong`."""

    word: str
    spaced: bool
    label: str = KEEP
    meant: str = ""


class Draft:
    """A sentence that slips are put into; no word takes part in two.

    `words`, `spaced` and `tags` are those of the clean sentence, `out` holds for each of its words what the writer has
    there, `first` is the label of what goes before the first word.
    """

    def __init__(self, words: list[str], spaced: list[bool], tags: list[str], rng: random.Random) -> None:
        self.words, self.spaced, self.tags, self.rng = words, spaced, tags, rng
        self.out: list[list[Piece]] = [[Piece(word, gap)] for word, gap in zip(words, spaced, strict=True)]
        self.first = KEEP
        self._touched = [False] * len(words)

    def free(self, *at: int) -> bool:
        """True where all of these words are there and no slip has touched them."""
        return all(0 <= index < len(self.words) and not self._touched[index] for index in at)

    def touch(self, *at: int) -> None:
        """No other slip may touch these words."""
        for index in at:
            self._touched[index] = True

    def lower(self, at: int) -> str:
        """The word in small letters."""
        return self.words[at].lower()

    def put(self, at: int, word: str, label: str, meant: str = "") -> bool:
        """The writer has `word` at `at`; False, and nothing done, where the label does not lead back from it."""
        if not _leads_back(word, label, meant, self.words[at]):
            return False
        self.set(at, Piece(word, self.spaced[at], label, meant))
        return True

    def set(self, at: int, *pieces: Piece) -> None:
        """The writer has these pieces at `at`."""
        self.out[at] = list(pieces)
        self.touch(at)

    def drop(self, at: int) -> bool:
        """The writer left the word out; the word before it is told to put it in. False where that cannot be told.

        What is put in comes in small letters and behind a space, so a capital and a word after an opening mark stay.
        """
        label = inserting(self.words[at])
        apart = self.spaced[at] or not self.words[at][0].isalpha()
        if label is None or not apart or not self.free(at - 1, at):
            return False
        self.out[at - 1][-1] = self.out[at - 1][-1]._replace(label=label)
        self.set(at)
        self.touch(at - 1)
        return True

    def insert(self, at: int, word: str, *, spaced: bool = True) -> bool:
        """The writer has one word more after `at`."""
        self.out[at].append(Piece(word, spaced, DELETE))
        self.touch(at)
        return True

    def pieces(self) -> list[Piece]:
        """What the writer has, in order."""
        return [piece for pieces in self.out for piece in pieces]


def _leads_back(wrong: str, label: str, meant: str, right: str) -> bool:
    """True where the label makes the right word of the wrong one, the shape of apostrophes aside.

    Capitals do not count where an apostrophe is mended: that makes “Bbc’s” of “BBCs”.
    """
    mended = meant if label == WRONG else changed(wrong, label)
    if mended is None:
        return False
    mended, right = mended.translate(_STRAIGHT), right.translate(_STRAIGHT)
    return mended.casefold() == right.casefold() if label.startswith("apostrophe:") else mended == right


Slip = Callable[[Draft, int], bool]
"""Tries one sort of slip at one word of a draft; False, and nothing done, where it does not fit there."""
