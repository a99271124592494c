"""A word misspelt: one slip of the fingers, or a misspelling that many make. Never a word of the dictionary."""

from collections.abc import Iterator
from functools import cache
from random import Random

from slips.lexicon import matches_case, may_be_word, rows
from slips.passage import Passage
from slips.slip import Slip

KIND = "spelling"
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


@cache
def _common() -> dict[str, str]:
    """Right word to misspelling."""
    return {row[0]: row[1] for row in rows("misspellings", "words")}


@cache
def _neighbours() -> dict[str, str]:
    """The keys beside each key, in its row and the next."""
    found = dict.fromkeys("abcdefghijklmnopqrstuvwxyz", "")
    for row, keys in enumerate(_KEYBOARD):
        for column, key in enumerate(keys):
            beside = keys[max(0, column - 1) : column] + keys[column + 1 : column + 2]
            below = _KEYBOARD[row + 1][max(0, column - 1) : column + 1] if row < 2 else ""
            found[key] += beside + below
            for other in below:
                found[other] += key
    return found


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """One of each sort for every word of five letters or more that is written small."""
    for word in passage.words:
        if word.text.lower() in _common():
            wrong = matches_case(word.text, _common()[word.text.lower()])
            yield Slip(KIND, "common misspelling", word.start, word.end, wrong)
        if word.text.isascii() and word.text.isalpha() and word.text.islower() and len(word.text) >= 5:
            for sort, wrong in _typed(word.text, chance):
                if wrong != word.text and not may_be_word(wrong):
                    yield Slip(KIND, sort, word.start, word.end, wrong)


def _typed(word: str, chance: Random) -> Iterator[tuple[str, str]]:
    # The first letter is seldom wrong (Yannakoudakis and Fawthrop, 1983).
    place = chance.randrange(1, len(word) - 1)
    yield "letters swapped", word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    place = chance.randrange(1, len(word))
    yield "neighbouring key", word[:place] + chance.choice(_neighbours()[word[place]]) + word[place + 1 :]
    place = chance.randrange(1, len(word))
    # What is left has five letters or more: of shorter words the dictionary does not know enough.
    if len(word) > 5:
        yield "letter dropped", word[:place] + word[place + 1 :]
    place = chance.randrange(1, len(word))
    yield "letter doubled", word[:place] + word[place] + word[place:]
