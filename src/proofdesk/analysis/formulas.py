"""Readability formulas, computed by textstat from sentences of ours, with no network.

textstat counts sentences in a way of its own (it drops those of two words and ends one at every full stop), so it is
given the words of a text with as many full stops as there are sentences, set at even distances: no formula looks
further than at the totals, and those are then ours. Its pronouncing dictionary is the one that ships with proofdesk
(`scripts/build_syllables.py`), handed to it directly: left alone, textstat would have NLTK fetch one.
"""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from importlib import import_module, resources
from itertools import pairwise
from types import SimpleNamespace
from typing import Any, NamedTuple

_BREAK = re.compile(r"\s+|[—–/…‑-]+|\.{2,}")
_STRIPPED = re.compile(r"[^\w']+")
_FEWEST_IN_A_SENTENCE = 3
"""textstat drops shorter ones."""


class Formula(NamedTuple):
    """A formula: the textstat function, and the shortest text that it speaks of."""

    name: str
    title: str
    function: str
    least_words: int
    least_sentences: int
    source: str


@cache
def formulas() -> Mapping[str, Formula]:
    """The formulas by name, in the order of `data/formulas.toml`."""
    text = (resources.files("proofdesk.analysis") / "data" / "formulas.toml").read_text(encoding="utf-8")
    return {name: Formula(name, **values) for name, values in tomllib.loads(text).items()}


@lru_cache(maxsize=4096)
def words_of(sentence: str) -> tuple[str, ...]:
    """The words of a sentence as the formulas count them: what white space, hyphens, dashes and slashes part.

    Compounds are taken apart because their parts are what can be looked up: so the scores come nearest to those that
    the CLEAR corpus publishes (`benchmarks/readability.py`).
    """
    bare = (_STRIPPED.sub("", part) for part in _BREAK.split(sentence.replace("’", "'")))
    return tuple(word.strip("'") for word in bare if any(char.isalnum() for char in word))


def score(name: str, sentences: Sequence[Sequence[str]]) -> float | None:
    """The score of a text, given as the words of its sentences; None where it is too short for the formula.

    Sources of the formulas and of their minimum lengths: `data/formulas.toml`.
    """
    formula = formulas()[name]
    count = sum(len(words) for words in sentences)
    if count < formula.least_words or len(sentences) < formula.least_sentences:
        return None
    return raw_score(name, sentences)


def raw_score(name: str, sentences: Sequence[Sequence[str]]) -> float | None:
    """The same for a text of any length; None where sentences average fewer than three words, or there are none."""
    text = _evenly_stopped([word for words in sentences for word in words], len(sentences))
    return None if text is None else float(_function(formulas()[name].function)(text))


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """Syllables of a word, by the CMU Pronouncing Dictionary, else by hyphenation patterns."""
    return int(_function("syllable_count")(word))


def _evenly_stopped(words: Sequence[str], sentences: int) -> str | None:
    if not sentences or len(words) < _FEWEST_IN_A_SENTENCE * sentences:
        return None
    ends = [len(words) * number // sentences for number in range(sentences + 1)]
    pieces = (" ".join(words[start:end]) for start, end in pairwise(ends))
    return ". ".join(pieces) + "."


def _function(name: str) -> Callable[[str], float]:
    found: Callable[[str], float] = getattr(_textstat(), name)
    return found


@cache
def _textstat() -> Any:
    # Imported here: it brings NLTK with it, which a check without readability does not need.
    import textstat

    # NLTK would look through folders of its own, refuse one that a group may write to, and then ask the network.
    lookup: Any = import_module("textstat.backend.utils._get_cmudict")
    lookup.nltk = SimpleNamespace(
        data=SimpleNamespace(find=lambda name: name),
        corpus=SimpleNamespace(cmudict=SimpleNamespace(dict=_Pronunciations)),
    )
    return textstat


class _Pronunciations:
    """The pronouncing dictionary that ships, as textstat asks for it: `dictionary[word][0]` are the phonemes."""

    def __init__(self) -> None:
        path = resources.files("proofdesk.analysis") / "data" / "nltk" / "corpora" / "cmudict" / "cmudict"
        lines = path.read_text(encoding="utf-8").lower().splitlines()
        self._phonemes = dict(line.split(" 1 ", 1) for line in lines)

    def __getitem__(self, word: str) -> list[list[str]]:
        return [self._phonemes[word].split()]
