"""How two spellings of a word are compared: normal form, letters without accents and capitals, one slip apart."""

import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans({"’": "'", "‘": "'", "‑": "-", "\u00a0": " "})
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ŧ": "t"}
)
"""Letters that carry their mark inside, so that no decomposition takes it off."""
_POSSESSIVES = ("'s", "'S", "'")


def normalised(text: str) -> str:
    """Accents composed (NFC), straight apostrophes, plain hyphens, one space between words, none around them."""
    if text.isascii() and text.isprintable() and " " not in text:
        return text
    return " ".join(unicodedata.normalize("NFC", text).translate(_PLAIN).split())


@lru_cache(maxsize=16384)
def folded(word: str) -> str:
    """The bare letters of a normalised word: no accents, no capitals."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFD", word.casefold().translate(_LETTERS))
    return "".join(char for char in parts if not unicodedata.combining(char))


def without_possessive(word: str) -> str:
    """The word (with straight apostrophes) that “word's” or “words'” is the possessive of."""
    if word[-1:] not in ("s", "S", "'"):
        return word
    ending = next((ending for ending in _POSSESSIVES if word.endswith(ending)), "")
    return word[: len(word) - len(ending)] or word


def one_slip(first: str, second: str) -> bool:
    """True where one letter too many, too few, wrong, or two that changed places, make one word of the other."""
    if abs(len(first) - len(second)) > 1 or first == second:
        return False
    head = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        head += 1
    rest, others = first[head:], second[head:]
    while rest and others and rest[-1] == others[-1]:
        rest, others = rest[:-1], others[:-1]
    return max(len(rest), len(others)) == 1 or (len(rest) == 2 and rest == others[::-1])


def in_style_of(found: str, word: str) -> str:
    """The word all in capitals where what was found is, and with its sort of apostrophe."""
    shown = word.replace("'", "’") if "’" in found else word
    return shown.upper() if len(found) > 1 and found.isupper() else shown
