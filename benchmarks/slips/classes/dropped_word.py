"""A small word left out: article, preposition, `to`, or auxiliary."""

import re
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any, cast

from slips.lexicon import table
from slips.passage import Passage, Word
from slips.slip import Slip

KIND = "dropped-word"
_BEFORE_OF = re.compile(r"\b(one|part|most|some|number|end|member|half|centre|center|head|top|side|outside|all but)$")
_TAKES_TO = re.compile(
    r"\b(want|wants|wanted|going|able|trying|tried|try|decided|expected|hopes?|hoped|plans?|planned|needs?|needed"
    r"|began|due|likely|refused|failed|agreed|managed|allowed|forced|used|ordered|asked|ready|order|attempt|ability)$"
)
_FORMS_OF_BE = ("is", "are", "was", "were")
_COUNTED = ("er", "or", "ist", "ty", "ry", "ek", "use", "ay")
_MASS = (
    "time",
    "home",
    "work",
    "school",
    "power",
    "life",
    "war",
    "bed",
    "court",
    "prison",
    "hospital",
    "church",
    "man",
)


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """One for each small word that cannot be spared."""
    for index in range(1, len(passage.words) - 1):
        left, word, right = passage.words[index - 1 : index + 2]
        if passage.quoted(word.start) or passage.gap(index - 1) != " " or passage.gap(index) != " ":
            continue
        sort = _sort(passage, index, left, word, right)
        if sort:
            also = (" a ", " an ", " the ", " this ", " his ", " her ", " its ") if "article" in sort else ()
            yield Slip(KIND, sort, left.end, right.start, " ", also)


def _sort(passage: Passage, index: int, left: Word, word: Word, right: Word) -> str:
    if word.text in ("a", "an", "the"):
        return "article" if _alone(passage, index) else "article apart" if _apart(passage, index) else ""
    if any(word.text == behind and verbs.fullmatch(left.lower) for verbs, behind in _governed()) and right.tag != "VB":
        return "preposition behind a verb"
    if word.text == "of" and right.text in ("the", "a", "an", "its", "his", "their") and _BEFORE_OF.search(left.lower):
        return "preposition"
    if word.text == "to" and right.tag == "VB" and _TAKES_TO.search(left.lower):
        return "to"
    if word.text in ("be", "been") and left.tag in ("MD", "VBZ", "VBP", "VBD") and right.tag in ("VBN", "VBG"):
        return "auxiliary"
    if word.text in _FORMS_OF_BE and left.lower in ("he", "she", "they", "we", "it") and right.tag == "VBG":
        return "auxiliary"
    return ""


@cache
def _governed() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Words and the preposition that they take, from prepositions.toml."""
    found = cast("list[dict[str, Any]]", table("prepositions")["after"])
    return tuple((re.compile("|".join(each["words"].split())), each["right"]) for each in found)


def _apart(passage: Passage, index: int) -> bool:
    """True for `a` or `an` before an adjective and a lower-case singular, which cannot go without it."""
    if passage.words[index].text == "the" or index + 3 >= len(passage.words):
        return False
    adjective, noun, follows = passage.words[index + 1 : index + 4]
    closed = passage.gap(index + 2).strip() != "" or follows.tag in ("IN", "TO", "MD", "VBZ", "VBD", "CC", "WDT", "WP")
    counted = noun.lower.endswith(_COUNTED) and noun.lower not in _MASS
    return adjective.tag == "JJ" and noun.tag == "NN" and noun.text.islower() and closed and counted


def _alone(passage: Passage, index: int) -> bool:
    """True for an article right before a lower-case singular that cannot go without one."""
    noun = passage.words[index + 1]
    follows = passage.words[index + 2].tag if index + 2 < len(passage.words) else "."
    closed = passage.gap(index + 1).strip() != "" or follows in ("IN", "TO", "MD", "VBZ", "VBD", "CC", "WDT", "WP", ".")
    seen = {each.lower for each in passage.words}
    plural = f"{noun.lower}s" in seen
    known = passage.words[index].text == "the"
    countable = plural or noun.lower.endswith(_COUNTED if known else (*_COUNTED, "ment", "tion", "ent", "al"))
    if index and passage.words[index - 1].lower in ("as", "for"):
        return False
    return noun.tag == "NN" and noun.text.islower() and closed and countable and noun.lower not in _MASS
