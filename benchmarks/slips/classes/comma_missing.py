"""A comma left out: after what comes before the main clause, or one of the two around an insertion."""

import re
from collections.abc import Iterator
from random import Random

from slips.passage import Passage
from slips.slip import Slip

KIND = "comma-missing"
_OPENERS = "If When While Although Though Because Since Unless Once Despite Whereas As After Before Until".split()
_ADVERBS = (
    "However Meanwhile Nevertheless Moreover Furthermore Therefore Unfortunately Instead Indeed Similarly".split()
)
_ADVERBS += "Otherwise Consequently Finally".split()
_INSERTED = re.compile(r"[A-Za-z’'\d]+(,) (?:who|which|whose|where) [^,.;:“”\"()–—]{12,90}(,) (?!and|or|but)")
_APPOSED = re.compile(
    r"[A-Z][a-z’']+(,) (?:an?|the|his|her|its) [^,.;:“”\"()–—]{6,80}(,) (?=[a-z]+ed\b|said|says|told|is|was|has|will)"
)
_AFTER_SPEECH = re.compile(r"[a-z](,)[”\"] (?=[a-z]+)")


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """One for each comma that only one reading of the sentence explains."""
    for start in sorted(passage.sentence_starts):
        end = passage.sentence(start)[1]
        yield from _introduced(passage, start, end)
    for pattern, sort in ((_INSERTED, "relative clause"), (_APPOSED, "apposition")):
        for match in pattern.finditer(passage.text):
            if not passage.quoted(match.start(2)) and passage.text[match.end(2) :].strip():
                yield Slip(KIND, f"{sort}, second", match.start(2), match.end(2), "")
    for match in _AFTER_SPEECH.finditer(passage.text):
        yield Slip(KIND, "after speech", match.start(1), match.end(1), "")


def _introduced(passage: Passage, start: int, end: int) -> Iterator[Slip]:
    sentence = passage.text[start:end]
    first = re.match(r"([A-Z][a-z]+)", sentence)
    comma = sentence.find(",")
    if first is None or comma < 0 or passage.quoted(start) or re.search(r"[“\"(:;–—]", sentence[:comma]):
        return
    words = len(sentence[:comma].split())
    # One comma only before the main clause: with two, the first may close an insertion.
    whole = "," not in sentence[comma + 1 : comma + 30]
    follows = re.match(r" (the|he|she|it|they|we|you|there|this|these|his|her|their|a|[A-Z])", sentence[comma + 1 :])
    if first[1] in _ADVERBS and words == 1:
        yield Slip(KIND, "after an opening adverb", start + comma, start + comma + 1, "")
    elif first[1] in _OPENERS and words >= 4 and whole and follows:
        yield Slip(KIND, "after an opening clause", start + comma, start + comma + 1, "")
