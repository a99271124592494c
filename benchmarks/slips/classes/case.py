"""A capital lost at the start of a sentence or a name, or one too many."""

from collections.abc import Iterator
from random import Random

from slips.passage import Passage, Word
from slips.slip import Slip

KIND = "case"
_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July September October"
    " November December English British American European French German Chinese Russian Italian Spanish African Indian"
    " Japanese Scottish Irish Welsh Dutch Greek Mexican Christian Muslim Islamic Jewish Catholic London Paris Britain"
    " England France Germany America Africa Europe Asia Japan Spain Italy Russia Scotland Ireland Washington Beijing"
    " Moscow Brazil Amsterdam Egypt Syria Canada Australia".split()
)
_COMMON = ("VBD", "VBN", "VBG", "RB", "IN", "NNS")


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """Sentences that begin small, names written small, a capital in mid-sentence."""
    for index, word in enumerate(passage.words):
        begins = passage.starts_sentence(word)
        lowers = word.text[0].isupper() and word.text[1:].islower() and word.tag not in ("NNP", "NNPS")
        lowered = word.text[0].lower() + word.text[1:]
        if begins and lowers and word.start > 0:
            yield Slip(KIND, "start of a sentence", word.start, word.end, lowered)
        elif word.text in _NAMES and not begins and not _in_a_name(passage, index):
            yield Slip(KIND, "name", word.start, word.end, lowered)
        elif (
            word.tag in _COMMON
            and word.text.islower()
            and word.text.isalpha()
            and len(word.text) > 4
            and _among_small(passage, index)
        ):
            yield Slip(KIND, "surplus", word.start, word.end, word.text.capitalize())


def _sides(passage: Passage, index: int) -> list[Word]:
    sides = passage.words[max(0, index - 1) : index], passage.words[index + 1 : index + 2]
    return [each for side in sides for each in side]


def _in_a_name(passage: Passage, index: int) -> bool:
    return any(each.text[0].isupper() for each in _sides(passage, index))


def _among_small(passage: Passage, index: int) -> bool:
    plain = index > 0 and passage.gap(index - 1) == " " and passage.gap(index) == " "
    return (
        plain
        and all(each.text[0].islower() for each in _sides(passage, index))
        and not passage.quoted(passage.words[index].start)
    )
