"""Why a sentence is heavy: its length, nesting, long nouns and passives. Lists and limits: `data/heavy.toml`."""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

import regex

from proofdesk.analysis.formulas import syllables
from proofdesk.analysis.running_text import Sentence

_INSERTED = regex.compile(r"\([^()]*\)|(?<=\s)[–—] [^–—]+ [–—](?=\s)|(?<=\p{L})—[^—]+—(?=\p{L})")
_MOST_NAMED = 3
_ADVERBS_BETWEEN = 3
"""Words that may stand between a form of “be” and the participle: “was not yet decided”."""
_BETWEEN = frozenset(("not", "also", "and", "been", "being", "never", "yet"))
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class _Lists(NamedTuple):
    least_words: int
    least_clauses: int
    least_syllables: int
    subordinators: frozenset[str]
    noun_endings: tuple[str, ...]
    be_forms: frozenset[str]
    participles: frozenset[str]


@cache
def _lists() -> _Lists:
    text = (resources.files("proofdesk.analysis") / "data" / "heavy.toml").read_text(encoding="utf-8")
    values = tomllib.loads(text)
    return _Lists(
        values["least_words"],
        values["least_clauses"],
        values["least_syllables"],
        frozenset(values["subordinators"].split()),
        tuple(values["noun_endings"].split()),
        frozenset(values["be_forms"].split()),
        frozenset(values["participles"].split()),
    )


def reasons(sentence: Sentence) -> tuple[str, ...]:
    """What weighs on the reader, each in a few words, the gravest first; never empty."""
    found = tuple(_reasons(sentence))
    average = sum(map(syllables, sentence.words)) / max(1, len(sentence.words))
    return found or (f"{average:.1f} syllables a word",)


def _reasons(sentence: Sentence) -> Iterator[str]:
    lists = _lists()
    words = [word.lower() for word in sentence.words]
    if sentence.length >= lists.least_words:
        yield f"{sentence.length} words"
    clauses = sum(word in lists.subordinators for word in words[1:]) + len(_INSERTED.findall(sentence.text))
    if clauses >= lists.least_clauses:
        yield f"{_number(clauses)} clauses hung on the main one"
    common = list(dict.fromkeys(word for word in sentence.words if word.islower()))
    nouns = [word for word in common if _long_noun(word, lists)]
    if len(nouns) > 1:
        yield f"long nouns ({_named(nouns)})"
    passives = list(_passives(words, lists))
    if passives:
        yield f"passive ({_named(passives)})"
    if not nouns[1:]:
        yield from _long_words(common, lists)


def _long_words(words: Sequence[str], lists: _Lists) -> Iterator[str]:
    long_ones = [word for word in words if word.isalpha() and syllables(word) >= lists.least_syllables]
    if len(long_ones) > 1:
        yield f"long words ({_named(long_ones)})"


def _long_noun(word: str, lists: _Lists) -> bool:
    return word.endswith(lists.noun_endings) and syllables(word) >= lists.least_syllables


def _passives(words: Sequence[str], lists: _Lists) -> Iterator[str]:
    for at, word in enumerate(words):
        if word not in lists.be_forms:
            continue
        for end in range(at + 1, min(len(words), at + 2 + _ADVERBS_BETWEEN)):
            if _participle(words[end], lists):
                yield " ".join(words[at : end + 1])
                break
            if not (words[end].endswith("ly") or words[end] in _BETWEEN):
                break


def _participle(word: str, lists: _Lists) -> bool:
    return word in lists.participles or (word.endswith("ed") and len(word) > 4 and not word.endswith("eed"))


def _named(words: Sequence[str]) -> str:
    shown = ", ".join(f"“{word}”" for word in words[:_MOST_NAMED])
    return shown + (" …" if len(words) > _MOST_NAMED else "")


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
