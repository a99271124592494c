"""“Allegedly”, “is accused of”: an accusation about a named person, and nobody in the paragraph who makes it."""

from collections.abc import Iterator
from functools import cache

import regex

from proofdesk.checkers.attribution import _words
from proofdesk.checkers.attribution._asking import ask, rule
from proofdesk.checkers.attribution._copy import Copy, Passage
from proofdesk.findings import Finding
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "allegation",
    "allegation",
    0.7,
    "An accusation about a named person has no accuser in its paragraph.",
    "“Allegedly” protects nobody by itself. Readers, and lawyers, ask who says it, where, and what the person answers.",
    bad=(
        "Tom Marsh [[allegedly]] took the money from the till.",
        "Mrs Ada Pell [[is accused of]] forging two of the letters.",
    ),
    good=(
        "Tom Marsh allegedly took the money, prosecutors say.",
        "Mrs Ada Pell is accused of forging two letters by her former partner.",
        "The gang allegedly met in a café.",
        "Tom Marsh was charged on Monday. He allegedly took the money.",
    ),
)
_BY_WHOM = lazy_pattern(r"\b(?:by|says|said|according to|claims that|claimed that)\b", regex.IGNORECASE)


@cache
def _phrases() -> "regex.Pattern[str]":
    return _words.whole(_words.either("allegation", "phrases"))


@cache
def _accusers() -> "regex.Pattern[str]":
    return _words.whole(_words.either("allegation", "accusers"))


def asked(copy: Copy) -> Iterator[Finding]:
    """A query at the words of accusation."""
    for place in copy.find(_phrases(), _words.words("allegation", "words")):
        sentence = copy.sentence(place)
        if copy.names(sentence) and not _sourced(copy, sentence):
            words = " ".join(place.text.split())
            yield ask(
                copy, RULE, [place], f"Who says so? “{words}” stands here without the one who makes the accusation."
            )


def _sourced(copy: Copy, sentence: Passage) -> bool:
    """True where the paragraph tells an accuser, or a court or police at work, or links to one."""
    block = sentence.block
    told = (
        copy.attributions.cues(block) or _accusers().search(copy.paragraph(sentence)) or _BY_WHOM.search(sentence.text)
    )
    return bool(told) or copy.linked(sentence)
