"""A word written for one that sounds or looks like it. The pairs and where they are sure stand in near_words.toml."""

import re
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import cast

from slips.lexicon import matches_case, table
from slips.passage import Passage
from slips.slip import Slip

KIND = "near-words"
_ANYWHERE = re.compile("")


@cache
def _pairs() -> dict[str, list[tuple[str, re.Pattern[str], re.Pattern[str]]]]:
    """By right word: what is written for it, and the patterns for the text before and after."""
    found: dict[str, list[tuple[str, re.Pattern[str], re.Pattern[str]]]] = {}
    for pair in cast("list[dict[str, str]]", table("near_words")["pairs"]):
        before = re.compile(pair.get("before", ""), re.IGNORECASE)
        found.setdefault(pair["right"], []).append((pair["wrong"], before, re.compile(pair.get("after", ""))))
    return found


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """One for each word of a pair that stands where the other would be wrong."""
    typewriter = "’" not in passage.text
    for word in passage.words:
        for wrong, before, after in _pairs().get(word.text, _pairs().get(word.text.lower(), [])):
            head = passage.text[max(0, word.start - 30) : word.start]
            if before.search(head) and after.match(passage.text, word.end):
                written = wrong.replace("’", "'") if typewriter else wrong
                yield Slip(KIND, f"{word.lower}/{written}", word.start, word.end, matches_case(word.text, written))
