"""Two sentences joined by a comma."""

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from slips.passage import Passage
from slips.slip import Slip

KIND = "comma-splice"
_NEXT = re.compile(r"(He|She|It|They|We|This|There|The|His|Her|Their|That) [a-z]")
_JOINED = ("; {}", ", and {}", ", but {}", ": {}", " – {}", ", so {}")


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """One for each full stop between two plain sentences, the second of which begins with a small word."""
    starts = sorted(passage.sentence_starts)
    for before, start in pairwise(starts):
        first = passage.text[before:start]
        match = _NEXT.match(passage.text, start)
        plain = first.rstrip().endswith(".") and first.count(",") < 2 and len(first.split()) in range(5, 22)
        if match and plain and not passage.quoted(start) and not re.search(r"[“”\":;?]", first):
            lower = match[1].lower()
            stop = start - (len(first) - len(first.rstrip())) - 1
            also = tuple(each.format(lower) for each in _JOINED)
            yield Slip(KIND, match[1].lower(), stop, match.end(1), f", {lower}", also)
