"""Which word a misspelling most likely stands for: how common each candidate is, against what the slip costs.

The weights were chosen on the lists that `scripts/learn_slips.py` reads. Some words are never put before an editor as a
guess: `never_suggested.txt` holds digests of them, so that nobody has to read them here.
"""

import hashlib
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from importlib import resources

from proofdesk.analysis import spellings, words_of_one_dialect
from proofdesk.checkers.language._candidates import near_words, plainly, split_in_two
from proofdesk.checkers.language._slips import slip_cost

Fit = Callable[[str], float | None]
"""How well a candidate fits its sentence (the logarithm of a likelihood, more is better); None where nobody knows."""

_LETTER = 0.5
_SPLIT = 5.0
_NAME = 1.5
_ACCENT = -10.0
"""Nothing is likelier for a word with an accent than the same letters with another, or with none."""
_NOT_OFFERED = 0.4
"""What the engine does not offer costs this more."""
_UNKNOWN = 1.0
"""So does what only the engine's dictionary has."""
_FIT = 0.3
"""Chosen on the misspellings of BEA-dev and CWEB dev."""
_MOST_IN_CONTEXT = 12
_FARTHEST = 22.0
_DIGEST = 8


def ranked(word: str, suggestions: tuple[str, ...], *, dialect: str = "en-US", fit: Fit | None = None) -> list[str]:
    """What `word` may stand for, the likeliest first: the engine's suggestions and the dictionaries' near words.

    `dialect` is “en-US” or “en-GB”: words of the other are not offered. `fit` judges the first few in their sentence.
    """
    costs = dict(_costs(word, suggestions, dialect))
    order = sorted(costs, key=lambda each: (costs[each], each))
    if fit is None:
        return order
    first = order[:_MOST_IN_CONTEXT]
    fits = {each: score for each in first if (score := fit(each)) is not None}
    usual = sum(fits.values()) / max(1, len(fits))  # of a candidate that the model cannot judge
    first.sort(key=lambda each: (costs[each] - _FIT * fits.get(each, usual), each))
    return [*first, *order[_MOST_IN_CONTEXT:]]


@lru_cache(maxsize=4096)
def _costs(word: str, suggestions: tuple[str, ...], dialect: str) -> tuple[tuple[str, float], ...]:
    """Every candidate in the shape of the word, with its cost."""
    small = word.lower()
    own = [*near_words(small), *split_in_two(small)] if word.isalpha() else []
    found: dict[str, float] = {}
    for candidate in (*suggestions, *own):
        shaped = in_shape_of(word, candidate)
        if shaped in found or shaped == word or not shaped or not _may_be_suggested(candidate, dialect):
            continue
        cost = _cost(word, candidate) + (0.0 if candidate in suggestions or shaped in suggestions else _NOT_OFFERED)
        if cost < _FARTHEST or candidate in suggestions:
            found[shaped] = cost
    return tuple(found.items())


def _cost(word: str, candidate: str) -> float:
    if not word.isascii() and plainly(candidate) == plainly(word):
        return _ACCENT / 2 if candidate.isascii() else _ACCENT
    parts, own = candidate.replace("-", " ").split(), word.replace("-", " ").split()
    if len(parts) == len(own):
        slips = sum(slip_cost(meant.lower(), written.lower()) for meant, written in zip(parts, own, strict=True))
    else:
        slips = _SPLIT + slip_cost("".join(parts).lower(), "".join(own).lower())
    letters = [_letter(part) for part in parts] or [""]
    rare = sum(_UNKNOWN for letter in letters if not letter)
    name = _NAME if candidate[:1].isupper() and word[:1].islower() else 0.0
    return slips + rare + name - _LETTER * min(ord(letter) - ord("A") if letter else 0 for letter in letters)


def _letter(word: str) -> str:
    """How common a word is, small letters or a name; "" where the tables lack it."""
    table = spellings()
    bare = word.replace("’", "'").removesuffix("'s")
    return table.get(bare) or table.get(bare.lower()) or table.get(bare.capitalize()) or ""


def _may_be_suggested(candidate: str, dialect: str) -> bool:
    parts = candidate.replace("-", " ").split()
    return words_of_one_dialect().get(candidate, dialect) == dialect and not any(is_barred(part) for part in parts)


def in_shape_of(word: str, candidate: str) -> str:
    """A candidate with the capitals and the apostrophe of the word that it is for."""
    if "’" in word:
        candidate = candidate.replace("'", "’")
    if len(word) > 1 and word.isupper():
        return candidate.upper()
    return candidate[:1].upper() + candidate[1:] if word[:1].isupper() else candidate


def is_barred(word: str) -> bool:
    """True for a word that is never to be suggested, and for its plural."""
    plain = plainly(word)
    return any(digest(form) in _barred() for form in {plain, plain.removesuffix("s"), plain.removesuffix("es")})


def digest(word: str) -> str:
    """What the list holds of a word in small letters."""
    return hashlib.sha256(word.encode()).hexdigest()[:_DIGEST]


@cache
def _barred() -> frozenset[str]:
    path = resources.files("proofdesk.checkers.language") / "never_suggested.txt"
    return frozenset(_digests(path.read_text(encoding="utf-8").splitlines()))


def _digests(lines: Iterable[str]) -> Iterable[str]:
    return (each for line in lines if not line.startswith("#") for each in line.split())
