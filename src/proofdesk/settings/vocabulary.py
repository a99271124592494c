"""The words that a house accepts, ready to be asked: which words they stand for, and which come close to a name.

An entry in small letters stands for the word and its regular inflections, also with a first capital or all capitals.
An entry with a capital is a name: as written, all in capitals, its possessive and its plural. Accents count. The words
of an entry of several words count only inside it. (Word lists of spell-checkers read capitals in the same way.)
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

from proofdesk.settings.inflections import bases, name_plurals
from proofdesk.settings.phrases import Phrase, Phrases
from proofdesk.settings.spellings import folded, normalised, one_slip, without_possessive
from proofdesk.text import Span

_ONE_WORD = regex.compile(r"[\p{L}\p{M}\p{N}_]+(?:['-][\p{L}\p{M}\p{N}_]+)*")
LEAST_LETTERS = 5
"""A shorter name has too many neighbours: only accents and capitals are looked at."""


class Near(NamedTuple):
    """A name of the house that a word comes close to: `slips` is 0 where only accents or capitals differ, else 1.

    `phrase` is the name of several words that it belongs to, in which it is word number `at`.
    """

    name: str
    slips: int
    phrase: Phrase | None = None
    at: int = 0


class Vocabulary:
    """Accepted words, compiled once for each set of settings."""

    def __init__(self, accept: Iterable[str] = ()) -> None:
        entries = sorted({normalised(entry) for entry in accept})
        words = [entry for entry in entries if _ONE_WORD.fullmatch(entry)]
        self._small = frozenset(word for word in words if not is_name(word))
        self._names = frozenset(word for word in words if is_name(word))
        self._capitals = frozenset(name.upper() for name in self._names)
        self._phrases = Phrases(entry for entry in entries if entry and not _ONE_WORD.fullmatch(entry))
        self._by_letters: dict[str, list[Near]] = {}
        self._by_half: dict[tuple[int, bool, str], list[str]] = {}
        self._index()

    @staticmethod
    @lru_cache(maxsize=32)
    def of(accept: frozenset[str]) -> "Vocabulary":
        """The vocabulary of a set of entries; the last few sets are remembered."""
        return Vocabulary(accept)

    def __bool__(self) -> bool:
        """True where anything is accepted."""
        return bool(self._small or self._names or self.has_phrases)

    @property
    def has_phrases(self) -> bool:
        """True where a name of several words is accepted."""
        return bool(self._phrases)

    def knows(self, word: str) -> bool:
        """True where an accepted word stands for this one, by itself."""
        word = normalised(word)
        return any(self._stands_for(form) for form in dict.fromkeys((word, without_possessive(word))))

    def phrases(self, text: str) -> tuple[Span, ...]:
        """Where accepted names of several words stand in a text."""
        return self._phrases.spans(text)

    def same_letters(self, word: str) -> list[Near]:
        """The names that a word (no possessive) has the letters of, but for accents and capitals."""
        return self._by_letters.get(folded(normalised(word)), []) if self._by_letters else []

    def near(self, word: str) -> list[Near]:
        """The names that a word (no possessive) comes close to: those with its letters, else those one slip away.

        A slip never touches the first letter, unless the first two change places. A word in small letters is no slip
        of a name.
        """
        same = self.same_letters(word)
        if same or not self._by_letters or len(word) < LEAST_LETTERS or word.islower():
            return same
        letters = folded(normalised(word))
        return [near._replace(slips=1) for close in self._one_slip_from(letters) for near in self._by_letters[close]]

    def _stands_for(self, word: str) -> bool:
        if word in self._names or word in self._capitals or word in self._small:
            return True
        if any(stem in self._names and word in name_plurals(stem) for stem in (word[:-1], word[:-2])):
            return True
        if any(stem in self._capitals and word.upper() in _upper_plurals(stem) for stem in (word[:-1], word[:-2])):
            return word.isupper()
        if not self._small or not _plain_capitals(word):
            return False
        small = word.lower()
        return small in self._small or not bases(small).isdisjoint(self._small)

    def _index(self) -> None:
        """Names by their bare letters, and by each half of them: one slip leaves the other half as it is."""
        for near in self._nameable():
            letters = folded(near.name)
            known = self._by_letters.setdefault(letters, [])
            known.append(near)
            if len(known) == 1 and len(letters) >= LEAST_LETTERS:
                half = len(letters) // 2
                self._by_half.setdefault((len(letters), True, letters[:half]), []).append(letters)
                self._by_half.setdefault((len(letters), False, letters[half:]), []).append(letters)

    def _nameable(self) -> Iterator[Near]:
        yield from (Near(name, 0) for name in sorted(self._names))
        for phrase in self._phrases:
            for at, word in enumerate(phrase.words):
                if is_name(word) and _ONE_WORD.fullmatch(word) and len(phrase.words) > 1:
                    yield Near(word, 0, phrase, at)

    def _one_slip_from(self, letters: str) -> list[str]:
        found: set[str] = set()
        if len(letters) < LEAST_LETTERS:
            return []
        for length in (len(letters) - 1, len(letters), len(letters) + 1):
            half = length // 2
            found.update(self._by_half.get((length, True, letters[:half]), ()))
            found.update(self._by_half.get((length, False, letters[len(letters) - length + half :]), ()))
        swapped = (f"{letters[:at]}{letters[at + 1]}{letters[at]}{letters[at + 2 :]}" for at in range(len(letters) - 1))
        found.update(other for other in swapped if other in self._by_letters)
        return sorted(close for close in found if one_slip(letters, close) and _same_start(letters, close))


def is_name(entry: str) -> bool:
    """True for an entry with a capital."""
    return entry != entry.lower()


def _same_start(letters: str, close: str) -> bool:
    return letters[0] == close[0] or letters[:2] == close[1::-1]


def _upper_plurals(name: str) -> tuple[str, ...]:
    return tuple(form.upper() for form in name_plurals(name))


def _plain_capitals(word: str) -> bool:
    """True for small letters, a first capital (of each part), or capitals alone."""
    return word.islower() or word.isupper() or all(part[1:] == part[1:].lower() for part in word.split("-"))
