"""Which words are frequent in English. Data: `data/frequent.txt`, made by `scripts/build_word_tables.py`."""

from functools import cache
from importlib import resources


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
