"""Which words are frequent in English. Data: `data/frequent.txt`, made by `scripts/build_word_tables.py`."""

from functools import cache
from importlib import resources
from string import ascii_lowercase

_SHORTEST = 5


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


def frequent_neighbour(word: str) -> str | None:
    """The commonest frequent word that is one slip away from `word` (small letters), where `word` itself is none.

    Short words have too many neighbours: under five letters none is looked for.
    """
    if len(word) < _SHORTEST or is_frequent(word):
        return None
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    close = {left + right[1:] for left, right in cuts if right}
    close |= {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    close |= {left + letter + right[skip:] for left, right in cuts for letter in ascii_lowercase for skip in (0, 1)}
    found = [other for other in close if other[:1] == word[0] and is_frequent(other, "J")]
    return max(found, key=lambda other: (_words()[other], other), default=None)
