"""A comma too many: between subject and verb, behind `that` or `such as`, before an object or an `of`."""

import re
from collections.abc import Iterator
from random import Random

from slips.passage import Passage
from slips.slip import Slip

KIND = "comma-surplus"
_PLACES = (
    (
        "after that",
        re.compile(
            r"\b(?:said|says|believes?|believed|thinks?|found|shows?|showed|insists?|claims?) that"
            r"(?= (?:the|he|she|it|they|a|we|there|his|her|their) )"
        ),
    ),
    ("after such as", re.compile(r"\bsuch as(?= [A-Za-z])")),
    ("after although", re.compile(r"\b(?:[Aa]lthough|[Bb]ecause)(?= (?:the|he|she|it|they) )")),
    ("before of", re.compile(r"\b(?:number|part|member|amount|head|majority|thousands|hundreds|millions)(?= of )")),
    (
        "before an infinitive",
        re.compile(r"\b(?:wants?|wanted|plans?|tried|hopes?|decided|began|refused|agreed)(?= to [a-z])"),
    ),
)


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """One for each place that a comma would tear apart."""
    for sort, pattern in _PLACES:
        for match in pattern.finditer(passage.text):
            near = passage.text[match.end() : match.end() + 45]
            if not passage.quoted(match.start()) and "," not in near:
                yield Slip(KIND, sort, match.end(), match.end(), ",")
    yield from _torn(passage)
    yield from _before_object(passage)


def _before_object(passage: Passage) -> Iterator[Slip]:
    """Between a verb and what it has done something to."""
    for verb, right in passage.pairs():
        tells = verb.lower in ("said", "says", "told", "is", "was", "were", "are", "came", "went")
        if verb.tag in ("VBD", "VBZ") and right.text in ("the", "a", "an", "his", "her", "their", "its") and not tells:
            noun = passage.words[right.head] if right.head >= 0 else right
            if noun.role == "dobj" and "," not in passage.text[verb.end : verb.end + 40]:
                yield Slip(KIND, "before the object", verb.end, verb.end, ",")


def _torn(passage: Passage) -> Iterator[Slip]:
    """Between a subject and the verb that follows it at once, where the subject is two words or more."""
    for left, verb in passage.pairs():
        subject = left.role == "nsubj" and left.tag in ("NN", "NNS") and verb.tag in ("VBD", "VBZ", "VBP", "MD")
        begin = passage.sentence(left.start)[0]
        before = passage.text[begin : left.start]
        if subject and "," not in before and before.strip() and "," not in passage.text[verb.end : verb.end + 40]:
            yield Slip(KIND, "before the verb", left.end, left.end, ",")
