"""Which words may have been meant by a misspelling: near ones of the dictionaries, and two words run together.

Near is by letters, whatever their order; what a slip really costs is `_slips.py`'s to say.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from string import ascii_lowercase

from proofdesk.analysis import is_frequent, spellings
from proofdesk.checkers.language._distance import near_by

_FEWEST_LETTERS = 3
_LONGEST = 30
_MOST_ALIKE = 60
_MOST_ODD = 5
_SOUNDS = {
    "k": "cq",
    "c": "ksq",
    "q": "ck",
    "f": "p",
    "p": "f",
    "s": "cpz",
    "z": "sx",
    "x": "ez",
    "e": "ai",
    "i": "e",
    "n": "kgp",
    "r": "w",
    "w": "r",
    "j": "gd",
    "g": "j",
    "a": "eo",
    "o": "ha",
    "u": "y",
    "y": "ui",
    "h": "w",
}
"""Other letters that a word may begin with which sounds as if it began with this one."""
_SHORT_WORDS = frozenset("a i".split())
_LEAST_IN_SPLIT = ((2, "R"), (3, "N"), (4, "L"), (99, "J"))
"""How common (letter) a word of some length must be to be one of two run together."""


@lru_cache(maxsize=4096)
def near_words(word: str) -> tuple[str, ...]:
    """Words of the dictionaries that share most letters with a word in small letters."""
    plain = plainly(word)
    if not _FEWEST_LETTERS <= len(plain) <= _LONGEST:
        return ()
    most = 1 if len(plain) < 4 else 2 if len(plain) < 7 else 3
    table = spellings()
    away = near_by(plain)
    alike = ((away(plainly(text)), table[text], text) for text in _alike(plain, min(2 * most, _MOST_ODD)))
    nearest = sorted((slips, -ord(letter), text) for slips, letter, text in alike if slips <= most)
    return tuple(dict.fromkeys([*_one_slip_away(plain), *(text for _, _, text in nearest[:_MOST_ALIKE])]))


def _alike(plain: str, most: int) -> Iterator[str]:
    """Words that begin alike, of about the same length, with at most so many letters that only one of the two has."""
    own = _letters(plain)
    for first in dict.fromkeys((plain[0], plain[1], *_SOUNDS.get(plain[0], ""))):
        for length in range(len(plain) - 2, len(plain) + 3):
            yield from (text for text, letters in _beginning(first, length) if (letters ^ own).bit_count() <= most)


def _one_slip_away(plain: str) -> Iterator[str]:
    """Words whose first letter is another, or is missing, or has one too many before it."""
    table, marked = spellings(), _marked()
    close = {plain[1:], *(letter + plain for letter in ascii_lowercase)}
    close |= {letter + plain[1:] for letter in ascii_lowercase}
    for other in sorted(close):
        yield from (form for form in (other, other.capitalize(), *marked.get(other, ())) if form in table)


def split_in_two(word: str) -> Iterator[str]:
    """The ways to read a word as two common ones without the space between them."""
    for cut in range(1, len(word)):
        parts = word[:cut], word[cut:]
        if all(_common(part) for part in parts):
            yield " ".join(parts)


def _common(word: str) -> bool:
    if len(word) == 1:
        return word in _SHORT_WORDS
    return is_frequent(word, next(letter for length, letter in _LEAST_IN_SPLIT if len(word) <= length))


def plainly(word: str) -> str:
    """In small letters and without accents."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    return "".join(char for char in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(char))


def _letters(plain: str) -> int:
    found = 0
    for char in plain:
        found |= 1 << (ord(char) % 64)
    return found


@cache
def _beginning(first: str, length: int) -> list[tuple[str, int]]:
    """The words that begin with a letter and are so long, each with the letters it has."""
    return [(text, _letters(plainly(text))) for text in _by_start().get((first, length), ())]


@cache
def _by_start() -> dict[tuple[str, int], list[str]]:
    found: dict[tuple[str, int], list[str]] = {}
    for text in spellings():
        first = text[0].lower()
        found.setdefault((first if first.isascii() else plainly(first), len(text)), []).append(text)
    return found


@cache
def _marked() -> dict[str, list[str]]:
    """Words with accents, by the same without."""
    found: dict[str, list[str]] = {}
    for text in spellings():
        if not text.isascii():
            found.setdefault(plainly(text), []).append(text)
    return found
