"""A hyphen lost in a compound before its noun, or one too many behind an adverb in -ly."""

import re
from collections.abc import Iterator
from random import Random

from slips.passage import Passage
from slips.slip import Slip

KIND = "hyphen"
_NUMBER = "one two three four five six seven eight nine ten eleven twelve twenty thirty".split()
_UNIT = "year day week month hour minute mile metre meter foot inch point page storey bedroom man seat".split()
_SECOND = (
    "term based old known made scale profile time level style speaking making funded led backed owned class paid"
    " range quality income size thirds hearted growing standing running winning fitting century off up".split()
)
_LY = re.compile(
    r"\b((?!early|only|family|daily|friendly|likely|elderly)[a-z]{3,}ly) ([a-z]+ed|built|made|known|born)\b(?!-)"
)


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """One for each compound that wants its hyphen, and for each adverb that wants none."""
    for index, word in enumerate(passage.words[:-1]):
        follows = passage.words[index + 1]
        parts = word.text.split("-")
        before_noun = passage.gap(index) == " " and (follows.tag in ("NN", "NNS", "JJ") or follows.tag == "HYPH")
        if len(parts) == 2 and before_noun and _compound(*parts):
            yield Slip(KIND, "lost", word.start, word.end, " ".join(parts))
        elif len(parts) == 3 and parts[2] == "old" and parts[1] == "year":
            yield Slip(KIND, "lost in year-old", word.start, word.end, " ".join(parts))
    for match in _LY.finditer(passage.text):
        if not passage.quoted(match.start()):
            yield Slip(KIND, "added after -ly", match.start(), match.end(), f"{match[1]}-{match[2]}")


def _compound(first: str, second: str) -> bool:
    number = first.lower() in _NUMBER or first.isdigit()
    return (number and second in _UNIT) or (second in _SECOND and first.isalpha() and len(first) > 2)
