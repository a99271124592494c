"""Slips of spelling: another word that looks or sounds alike, a slip of the keys, a wrong capital."""

import random
from collections.abc import Iterator

from proofdesk.analysis.proposals.labels import WRONG, in_case_of, labels_between
from training import tables
from training.slips.draft import Draft
from training.slips.labels import replacing

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = "aeiou"


def confused(draft: Draft, at: int) -> bool:
    """A word that the engine's confusion sets pair with it."""
    return _one_of(draft, at, tables.confused().get(draft.lower(at), []))


def near(draft: Draft, at: int) -> bool:
    """A common word one slip of the keys away: form, from."""
    return _one_of(draft, at, tables.near().get(draft.lower(at), []))


def kin(draft: Draft, at: int) -> bool:
    """A common word from the same stem: important, imported."""
    named = draft.tags[at].startswith("NNP")
    return not named and _one_of(draft, at, tables.kin().get(draft.lower(at), []))


def _one_of(draft: Draft, at: int, others: list[str]) -> bool:
    if not others or not draft.free(at):
        return False
    right = draft.words[at]
    wrong = in_case_of(right, draft.rng.choice(others))
    if wrong == right:
        return False
    label = replacing(right.lower()) or next(labels_between(wrong, right), None)
    return draft.put(at, wrong, label) if label else draft.put(at, wrong, WRONG, right)


def mistyped(draft: Draft, at: int) -> bool:
    """A slip of the keys that makes no common word."""
    word = draft.words[at]
    if len(word) < 4 or not word.isalpha() or not draft.free(at) or word.lower() not in tables.common():
        return False
    wrong = word if word.isupper() else slip_of_keys(word, draft.rng)
    if wrong == word or wrong.lower() in tables.common():
        return False
    return draft.put(at, wrong, WRONG, word)


def slip_of_keys(word: str, rng: random.Random) -> str:
    """A swap, a letter lost, doubled or too many, a neighbouring key, or a vowel for another."""
    at = rng.randrange(1, len(word) - 1)
    before, letter, after = word[:at], word[at], word[at + 1 :]
    match rng.randrange(6):
        case 0:
            return f"{before}{after[0]}{letter}{after[1:]}"
        case 1:
            return before + after
        case 2:
            return f"{before}{letter}{letter}{after}"
        case 3:
            return before + rng.choice(_KEYS.get(letter, letter)) + after
        case 4:
            return _other_vowel(word, rng)
        case _:
            return before + rng.choice("aeioustrnl") + letter + after


def _other_vowel(word: str, rng: random.Random) -> str:
    vowels = [index for index in range(1, len(word)) if word[index] in _VOWELS]
    if not vowels:
        return word
    place = rng.choice(vowels)
    return word[:place] + rng.choice(_VOWELS) + word[place + 1 :]


def _neighbours() -> Iterator[tuple[str, str]]:
    for row in _ROWS:
        for at, key in enumerate(row):
            yield key, row[max(0, at - 1) : at] + row[at + 1 : at + 2]


_KEYS = dict(_neighbours())
"""The keys beside each key."""


def case(draft: Draft, at: int) -> bool:
    """A capital lost, or one in the middle of a sentence."""
    word = draft.words[at]
    if not word.isalpha() or not draft.free(at) or (len(word) > 1 and word.isupper()):
        return False
    if word[0].isupper():
        return draft.put(at, word[0].lower() + word[1:], "capital")
    in_name = at > 0 and draft.tags[at - 1].startswith("NNP")
    if draft.tags[at] not in ("NN", "NNS", "JJ") or len(word) < 4 or in_name or draft.rng.random() < 0.6:
        return False
    return draft.put(at, word.capitalize(), "lower")
