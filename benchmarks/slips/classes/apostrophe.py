"""An apostrophe lost, added or put in the wrong place."""

import re
from collections.abc import Iterator
from random import Random

from slips.lexicon import from_third, is_ordinary
from slips.passage import Passage, Word
from slips.slip import Slip

KIND = "apostrophe"
_POSSESSIVE = re.compile(r"([A-Za-z]{3,})([’'])s")
_CONTRACTION = re.compile(r"([a-z]+n)([’'])t|([Tt]hey|[Yy]ou)([’'])(re|ve)|([Tt]hat|[Ww]hat|[Tt]here)([’'])s")
_WORDS_ALREADY = ("wont", "cant", "were", "shell", "well", "ill", "hell", "id", "lets")
_BEHIND_A_PLURAL = ("IN", "VBD", "VBP", "MD", "WDT", "WP", "CC", "TO", "RB")
_IRREGULAR = ("children", "women", "men", "people")


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """Possessives and contractions without their mark, plurals with one, marks on the wrong side of the s."""
    for index, word in enumerate(passage.words):
        after = passage.words[index + 1] if index + 1 < len(passage.words) and passage.gap(index) == " " else None
        yield from _lost(word, after)
        yield from _misplaced(word, after)
        yield from _added(passage, index, word, after)


def _lost(word: Word, after: Word | None) -> Iterator[Slip]:
    contraction, possessive = _CONTRACTION.fullmatch(word.text), _POSSESSIVE.fullmatch(word.text)
    bare = re.sub("[’']", "", word.text)
    if contraction and bare.lower() not in _WORDS_ALREADY:
        yield Slip(KIND, "lost in a contraction", word.start, word.end, bare)
    elif possessive and after is not None and word.tag in ("NN", "NNP", ""):
        yield Slip(KIND, "lost in a possessive", word.start, word.end, bare)
        if word.text.islower() and after.tag == "NN":
            yield Slip(KIND, "ending lost in a possessive", word.start, word.end, possessive[1])


def _misplaced(word: Word, after: Word | None) -> Iterator[Slip]:
    possessive = _POSSESSIVE.fullmatch(word.text)
    if possessive and after is not None and possessive[1].lower() in _IRREGULAR:
        yield Slip(KIND, "misplaced", word.start, word.end, f"{possessive[1]}s{possessive[2]}")


def _added(passage: Passage, index: int, word: Word, after: Word | None) -> Iterator[Slip]:
    closed = passage.gap(index)[:1] in (",", ".") or (after is not None and after.tag in _BEHIND_A_PLURAL)
    single = from_third(word.lower)
    if (
        word.tag == "NNS"
        and word.text.islower()
        and closed
        and single
        and is_ordinary(single)
        and word.text.endswith("s")
    ):
        mark = "'" if "’" not in passage.text else "’"
        yield Slip(KIND, "added to a plural", word.start, word.end, f"{word.text[:-1]}{mark}s")
