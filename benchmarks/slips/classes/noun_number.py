"""A noun in the wrong number behind a word that settles it: `two member`, `each years`."""

import re
from collections.abc import Iterator
from random import Random

from slips.lexicon import from_third, is_ordinary, third
from slips.passage import Passage, Word
from slips.slip import Slip

KIND = "noun-number"
_MANY = frozenset(
    "two three four five six seven eight nine ten many several few both these those other various most".split()
)
_ONE = frozenset("a an one each every another this either".split())
_UNITS = re.compile(r"(old|long|wide|high|tall|deep|ago|hundred|thousand|million|billion|dozen)$")
_MASS = frozenset("time work data media police past left".split())


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """One for each noun right behind a number or a quantifier."""
    following = {word: passage.words[number + 1] for number, word in enumerate(passage.words[:-1])}
    for left, noun in passage.pairs():
        after = following.get(noun)
        if not noun.text.islower() or noun.lower in _MASS or (after and _UNITS.search(after.lower)):
            continue
        wrong = _wrong(left, noun, after)
        if wrong and is_ordinary(wrong):
            yield Slip(KIND, "plural lost" if noun.tag == "NNS" else "plural added", noun.start, noun.end, wrong)


def _wrong(left: Word, noun: Word, after: Word | None) -> str | None:
    number = left.lower in _MANY or (
        re.fullmatch(r"[2-9]|[1-9]\d+", left.text) is not None and not left.text.startswith("20")
    )
    if noun.tag == "NNS" and number and noun.lower.isalpha() and (after is None or not after.tag.startswith("NN")):
        return from_third(noun.text)
    if (
        noun.tag == "NN"
        and left.lower in _ONE
        and (after is None or not after.tag.startswith(("NN", "JJ", "HYPH", "CD")))
    ):
        return third(noun.text) if noun.lower.isalpha() else None
    return None
