"""One of a pair of quotation marks or brackets lost, where both stand in one paragraph."""

import re
from collections.abc import Iterator
from random import Random

from slips.passage import Passage
from slips.slip import Slip

KIND = "pair"
_QUOTATION = re.compile(r"(“)[^“”\"]{4,300}(”)")
_TYPED = re.compile(r"(?<![^\s(])(\")[^“”\"\s][^“”\"]{3,300}(\")(?=[\s,.;:]|$)")
_BRACKETS = re.compile(r"(\()[^()]{3,120}(\))")


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """Each half of each pair; a closing mark at the end of a paragraph may rightly be absent and is left alone."""
    for sort, pattern in (("quotation", _QUOTATION), ("quotation", _TYPED), ("bracket", _BRACKETS)):
        for match in pattern.finditer(passage.text):
            # A quotation that runs on from the paragraph before opens here and closes nothing.
            yield Slip(KIND, f"{sort} not opened", match.start(1), match.end(1), "")
            if match.end(2) < len(passage.text):
                yield Slip(KIND, f"{sort} not closed", match.start(2), match.end(2), "")
