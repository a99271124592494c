"""The wrong article, or one too many."""

import re
from collections.abc import Iterator
from random import Random

from slips.lexicon import begins_with_vowel_sound
from slips.passage import Passage
from slips.slip import Slip

KIND = "article"
_MASS = frozenset(
    "information evidence advice research progress equipment furniture traffic unemployment violence poverty homework"
    " knowledge behaviour behavior software weather wealth happiness electricity tourism climate-change".split()
)
_PLACES = frozenset(
    "London Paris Britain England France Germany America Africa Europe Asia China India Japan Spain Italy Russia"
    " Scotland Ireland Washington Beijing Moscow Mexico Brazil Amsterdam Egypt Syria Turkey Greece Canada Australia".split()
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
        elif right.tag == "NNS" and right.text.islower() and left.lower in ("of", "for", "with", "by") and vowel is False:
            if _ends(passage.text[right.end :]):
                yield Slip(KIND, "a before a plural", right.start, right.start, "a ")


def _ends(rest: str) -> bool:
    """True where the noun is the last of its phrase."""
    return re.match(r"([,.;)]| (and|or|to|in|of|on|for|from|at|by|that|who|which|is|was|has|have|are|were|will)\b)", rest) is not None
