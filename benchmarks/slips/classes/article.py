"""The wrong article, or one too many."""

import re
from collections.abc import Iterator
from random import Random

from slips.lexicon import begins_with_vowel_sound
from slips.passage import Passage, Word
from slips.slip import Slip

KIND = "article"
_CLOSES = re.compile(r"([,.;)]| (and|or|to|in|of|on|for|from|at|by|that|who|which|is|was|has|have|are|were|will)\b)")
_MASS = frozenset(
    "information evidence advice research progress equipment furniture traffic unemployment violence poverty homework"
    " knowledge behaviour behavior software weather wealth happiness electricity tourism".split()
)
_PLACES = frozenset(
    "London Paris Britain England France Germany America Africa Europe Asia China India Japan Spain Italy Russia"
    " Scotland Ireland Washington Beijing Moscow Mexico Brazil Amsterdam Egypt Syria Turkey Greece Canada".split()
)


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """`a` for `an` and back; an article before what takes none."""
    for left, right in passage.pairs():
        vowel = begins_with_vowel_sound(right.text)
        if left.lower in ("a", "an") and vowel is not None and right.text[0].islower():
            changed = {"a": "an", "an": "a", "A": "An", "An": "A"}[left.text]
            yield Slip(KIND, "a/an", left.start, left.end, changed)
        elif right.text in _PLACES and left.lower in ("in", "from", "to") and _ends(passage.text[right.end :]):
            yield Slip(KIND, "added before a name", right.start, right.start, "the ")
        elif right.lower in _MASS and left.tag in ("IN", "VB", "VBD", "VBZ") and _ends(passage.text[right.end :]):
            article = "an" if begins_with_vowel_sound(right.text) else "a"
            yield Slip(KIND, "added before a mass noun", right.start, right.start, f"{article} ")
        elif _plural_behind(left, right) and vowel is False and _ends(passage.text[right.end :]):
            yield Slip(KIND, "a before a plural", right.start, right.start, "a ")


def _plural_behind(left: Word, right: Word) -> bool:
    return right.tag == "NNS" and right.text.islower() and left.lower in ("of", "for", "with", "by")


def _ends(rest: str) -> bool:
    """True where the noun is the last of its phrase."""
    return _CLOSES.match(rest) is not None
