"""A noun in the wrong number beside a word that settles it: `two member`, `each years`, `the seat are`, `voter say`."""

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
_PERSON = ("er", "or", "ist", "ian", "ent", "eer")
_ALONE = ("IN", "VB", "VBD", "VBZ", "VBP", "CC", "")
"""What may stand before a plural that has no determiner."""
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
    yield from _apart(passage)


def _apart(passage: Passage) -> Iterator[Slip]:
    """Plurals lost where what settles the number does not stand right before them."""
    for index in range(1, len(passage.words) - 1):
        left, noun, right = passage.words[index - 1 : index + 2]
        wrong = from_third(noun.text)
        if noun.tag != "NNS" or not noun.text.islower() or passage.quoted(noun.start) or not wrong:
            continue
        if not is_ordinary(wrong) or noun.lower in _MASS or right.tag.startswith("NN") or _UNITS.search(right.lower):
            continue
        counted = index > 1 and _is_number(passage.words[index - 2]) and passage.gap(index - 2) == " "
        if counted and left.tag in ("JJ", "NN", "VBG", "VBN") and passage.gap(index - 1) == " ":
            yield Slip(KIND, "plural lost apart", noun.start, noun.end, wrong)
        elif noun.role == "nsubj" and right.text in ("are", "were", "have") and left.tag in ("DT", "JJ", "JJS", "NN"):
            yield Slip(KIND, "plural lost before its verb", noun.start, noun.end, wrong)
        elif left.tag in _ALONE and wrong.endswith(_PERSON) and passage.gap(index - 1) == " ":
            yield Slip(KIND, "plural lost without an article", noun.start, noun.end, wrong)


def _wrong(left: Word, noun: Word, after: Word | None) -> str | None:
    if (
        noun.tag == "NNS"
        and _is_number(left)
        and noun.lower.isalpha()
        and (after is None or not after.tag.startswith("NN"))
    ):
        return from_third(noun.text)
    if (
        noun.tag == "NN"
        and left.lower in _ONE
        and (after is None or not after.tag.startswith(("NN", "JJ", "HYPH", "CD")))
    ):
        return third(noun.text) if noun.lower.isalpha() else None
    return None


def _is_number(word: Word) -> bool:
    figure = re.fullmatch(r"[2-9]|[1-9]\d+", word.text) is not None and not word.text.startswith("20")
    return figure or word.lower in _MANY
