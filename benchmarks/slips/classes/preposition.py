"""A wrong preposition where only one is right. The places stand in prepositions.toml."""

import re
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any, cast

from slips.lexicon import matches_case, table
from slips.passage import Passage
from slips.slip import Slip

KIND = "preposition"


@cache
def _places(side: str) -> tuple[tuple[re.Pattern[str], str, tuple[str, ...]], ...]:
    """What the neighbour must be, the right preposition, the wrong ones."""
    found = cast("list[dict[str, Any]]", table("prepositions")[side])
    return tuple((re.compile("|".join(each["words"].split())), each["right"], tuple(each["wrong"])) for each in found)


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """One for each preposition beside a word that settles it."""
    for first, second in passage.pairs():
        for neighbour, right, wrong in _places("after"):
            if second.text == right and neighbour.fullmatch(first.text) and _goes_on(passage, second.end, right):
                yield Slip(KIND, f"{first.lower} {right}", second.start, second.end, chance.choice(wrong))
        for neighbour, right, wrong in _places("before"):
            if first.lower == right and neighbour.fullmatch(second.text) and not _dated(passage, second.end):
                written = matches_case(first.text, chance.choice(wrong))
                yield Slip(KIND, f"{right} before", first.start, first.end, written)


def _goes_on(passage: Passage, end: int, right: str) -> bool:
    """`to` before a verb is no preposition."""
    following = next((word for word in passage.words if word.start > end), None)
    return right != "to" or (following is not None and following.tag in ("DT", "NN", "NNS", "NNP", "PRP$", "PRP", "JJ"))


def _dated(passage: Passage, end: int) -> bool:
    """`in October 12` would be another slip; `in addition to` and `in fact-…` are other phrases."""
    return re.match(r" \d|[-’']", passage.text[end:]) is not None
