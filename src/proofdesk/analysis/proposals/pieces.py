"""Word pieces: what the model reads words in (uncased WordPiece, Devlin and others 2019), and the shapes of words."""

import unicodedata
from collections.abc import Mapping, Sequence

import regex

UNKNOWN, FIRST, LAST, MASKED = "[UNK]", "[CLS]", "[SEP]", "[MASK]"
_CHUNK = regex.compile(r"[\p{L}\p{N}]+|[^\s]")
_STRAIGHT = str.maketrans("‘’‚“”„–", "'''\"\"\"-")
_LONGEST = 60


class Pieces:
    """Cuts words into the pieces of a vocabulary; remembers words that it has seen."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self.ids: Mapping[str, int] = {piece: number for number, piece in enumerate(vocabulary)}
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of a word, at least one."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) > 100_000:
                self._known.clear()
            found = self._known[word] = tuple(self._cut(word)) or (self.ids[UNKNOWN],)
        return found

    def _cut(self, word: str) -> list[int]:
        plain = unicodedata.normalize("NFD", word.translate(_STRAIGHT).lower())
        plain = "".join(char for char in plain if unicodedata.category(char) != "Mn")
        return [number for chunk in _CHUNK.findall(plain) for number in self._greedy(chunk)]

    def _greedy(self, chunk: str) -> list[int]:
        if len(chunk) > _LONGEST:
            return [self.ids[UNKNOWN]]
        numbers, start = [], 0
        while start < len(chunk):
            end = len(chunk)
            while end > start and (chunk[start:end] if start == 0 else f"##{chunk[start:end]}") not in self.ids:
                end -= 1
            if end == start:
                return [self.ids[UNKNOWN]]
            numbers.append(self.ids[chunk[start:end] if start == 0 else f"##{chunk[start:end]}"])
            start = end
        return numbers


SHAPES = 8
"""How many shapes a word may have."""


def shape(word: str, *, spaced: bool) -> int:
    """The case of a word (small, capital, all capitals, mixed), and whether white space stands before it."""
    if not word[:1].isalpha() or word.islower():
        case = 0
    elif word[1:].islower() or len(word) == 1:
        case = 1
    else:
        case = 2 if word.isupper() else 3
    return case + (0 if spaced else 4)
