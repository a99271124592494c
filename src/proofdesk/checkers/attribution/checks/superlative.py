"""“The world’s first”, “unprecedented”, “the largest in Europe”: claims about all there is, without a source."""

from collections.abc import Iterator
from functools import cache

import regex

from proofdesk.checkers.attribution import _words
from proofdesk.checkers.attribution._asking import ask, rule
from proofdesk.checkers.attribution._copy import Copy, Passage
from proofdesk.findings import Finding
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "superlative",
    "superlative",
    0.6,
    "A claim of first, only, largest or never has no source in its sentence.",
    "Such a claim is about all there is or ever was; one exception undoes it. Say who says so, and as of when.",
    bad=(
        "The storm caused [[unprecedented]] damage.",
        "It is [[the world’s first]] school run by pupils.",
        "The bridge is [[the longest in Europe]].",
    ),
    good=(
        "The fall is steep but not unprecedented.",
        "It is one of the world’s largest lakes.",
        "The bridge is the longest in Europe, according to its engineers.",
        "At first the largest of the three stood empty.",
        "The First Minister came for the first half.",
    ),
)
_BACK = 60
"""Code points before the words in which a hedge is looked for."""
_COUNTED = lazy_pattern(r"\b(?:poll|survey|ranking|ranked|list|index|league table|record book|Guinness)\b")
_MOST = 3
"""Places that are told of one article."""


@cache
def _patterns() -> tuple["regex.Pattern[str]", ...]:
    """The strongest first."""
    grades = rf"(?:{_words.either('superlative', 'grades')}|most (?:{_words.either('superlative', 'most')}))"
    some = (
        r"(?: (?!(?:is|are|was|were|in) )[\w-]+){0,3}(?<!s)(?<!people)"  # “the richest people in India” claims nothing
    )
    places = _words.either("superlative", "places")
    return (
        _words.whole(
            r"unprecedented|(?:for )?the first time in (?:history|living memory|human history)"
            r"|(?:never before|unparalleled) in (?:the )?history(?: of)?"
            r"|the first[- ]ever|for the first time ever|first of its kind"
        ),
        _words.whole(
            rf"the world['’]s (?:first|only|{grades})(?! (?:{_words.either('superlative', 'epithets')}))"
            rf"|the (?:first|only|{grades}){some} in the world"
            rf"|the (?:first|only) (?:[\w-]+ ){{0,2}}(?:{_words.either('superlative', 'firsts')})(?= (?:ever )?to)"
        ),
        _words.whole(rf"the (?:only|{grades}){some} in (?:the )?(?:{places})|the (?:{grades})(?: [\w-]+){{1,3}} ever"),
    )


@cache
def _strong_words() -> frozenset[str]:
    """One of these stands in every such claim."""
    graded = _words.words("superlative", "grades", "most")
    return graded | {"unprecedented", "unparalleled", "first", "first-ever", "only", "never"}


@cache
def _hedges() -> "regex.Pattern[str]":
    hedges = _words.either("superlative", "hedges").replace(" ", r"\s+")
    return lazy_pattern(rf"\b(?:{hedges})(?:\s+an?)?(?:\s+[\w-]+)?\s*$", regex.IGNORECASE)


def asked(copy: Copy) -> Iterator[Finding]:
    """One query for the article: at the strongest claim, the next ones related."""
    found: list[Passage] = []
    for pattern in _patterns():
        found += [
            place for place in copy.find(pattern, _strong_words()) if _claims(copy, place) and not _taken(found, place)
        ]
    if found:
        words = " ".join(found[0].text.split())
        yield ask(
            copy,
            RULE,
            found[:_MOST],
            f"Who says so, and as of when? “{words}” claims it of all there is.",
            "a claim like it",
        )


def _claims(copy: Copy, place: Passage) -> bool:
    """False where a hedge stands before, or somebody says it, or a link stands beside it."""
    sentence = copy.sentence(place)
    before = place.block.text[max(sentence.span.start, place.span.start - _BACK) : place.span.start]
    if _hedges().search(before) or _COUNTED.search(sentence.text):
        return False
    return not (copy.sourced(sentence) or copy.linked(sentence))


def _taken(found: list[Passage], place: Passage) -> bool:
    return any(each.block is place.block and each.span.overlaps(place.span) for each in found)
