"""Which words are frequent in English. Data: `data/frequent.txt`, made by `scripts/build_word_tables.py`."""

from functools import cache, lru_cache
from importlib import resources
from string import ascii_lowercase

_SHORTEST = 5
_STEMMED = 6
"""Letters that a word must have for words of the same stem to be looked for."""


@cache
def _words() -> dict[str, str]:
    text = (resources.files("proofdesk.analysis") / "data" / "frequent.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    letter = ""
    for line in text.splitlines():
        if line.startswith("= "):
            letter = line[2:]
        elif not line.startswith("#"):
            found.update(dict.fromkeys(line.split(), letter))
    return found


def is_frequent(word: str, at_least: str = "H") -> bool:
    """True where the word (any case) is at least as frequent as `at_least`, a letter from A (rare) to Z (common).

    The letters are those of the engine's dictionaries. “H” holds about the 40,000 commonest words.
    """
    return _words().get(word.lower(), "A") >= at_least


@lru_cache(maxsize=4096)
def frequent_neighbours(word: str) -> tuple[str, ...]:
    """The frequent words (small letters) that are one slip away from a word, or made from the same stem."""
    return tuple(sorted((_one_slip(word) & _words().keys()) | set(_kin().get(_stem(word), ())) - {word}))


def _one_slip(word: str) -> set[str]:
    """Every run of small letters that one slip makes of a word: a letter lost, put in, exchanged, or two swapped."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {left + right[1:] for left, right in cuts if right}
    found |= {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    return found | {
        left + letter + right[skip:] for left, right in cuts for letter in ascii_lowercase for skip in (0, 1)
    }


def _stem(word: str) -> str:
    return word[: max(5, len(word) - 4)] if len(word) >= _STEMMED else ""


@cache
def _kin() -> dict[str, tuple[str, ...]]:
    """Common words by their stem."""
    found: dict[str, list[str]] = {}
    for word, letter in _words().items():
        if letter >= "J" and len(word) >= _STEMMED:
            found.setdefault(_stem(word), []).append(word)
    return {stem: tuple(words) for stem, words in found.items()}


def frequent_neighbour(word: str) -> str | None:
    """The commonest frequent word that is one slip away from `word` (small letters), where `word` itself is none.

    Short words have too many neighbours: under five letters none is looked for.
    """
    if len(word) < _SHORTEST or is_frequent(word):
        return None
    found = [other for other in _one_slip(word) if other[:1] == word[0] and is_frequent(other, "J")]
    return max(found, key=lambda other: (_words()[other], other), default=None)
