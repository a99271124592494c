"""A full stop lost, at the end of a paragraph or inside it."""

import re
from collections.abc import Iterator
from random import Random

from slips.passage import Passage
from slips.slip import Slip

KIND = "full-stop"
_INSIDE = re.compile(r"(?<=[a-z]{3})\.(?= [A-Z][a-z]+ )")
_NAMED = re.compile(r"\b([A-Z]\w*\.|Mr|Mrs|Ms|Dr|St|Sen|Gov|Rep|Gen|etc|approx)$")


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """The last stop, and those between a small letter and a capital."""
    if re.search(r"[a-z]{3}\.$", passage.text):
        end = len(passage.text)
        yield Slip(KIND, "end of a paragraph", end - 1, end, "", ("!", "?"))
    for match in _INSIDE.finditer(passage.text):
        if match.end() + 1 in passage.sentence_starts and not _NAMED.search(passage.text[: match.start()]):
            follows = passage.text[match.end() + 1 :].split(None, 1)[0]
            sort = "inside, before a small word" if follows in _SMALL else "inside"
            yield Slip(KIND, sort, match.start(), match.end(), "")


_SMALL = (
    "The",
    "He",
    "She",
    "It",
    "They",
    "But",
    "In",
    "A",
    "We",
    "This",
    "There",
    "His",
    "Her",
    "And",
    "If",
    "When",
    "At",
)
