"""Words that are written for one another, and the closed classes that the model puts in, takes out and exchanges.

The tables made by hand are in `confused.toml`; the others are made from the engine's data and from frequent words.
"""

import tomllib
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import lingotweaker_data_en

from proofdesk.analysis.frequency import _words as frequent_words

ARTICLES = ("a", "an", "the")
PREPOSITIONS = tuple(
    "of in on at to for with by from about into over after before under between through during since against among "
    "within without towards toward until as onto off out up".split()
)
AUXILIARIES = tuple(
    "am is are was were be been being has have had having do does did will would can could should may might must "
    "shall".split()
)
DETERMINERS = tuple(
    "this that these those some any each every all both no much many more most less least fewer few little a".split()
)
PRONOUNS = tuple(
    "i me my he him his she her it its they them their we us our you your who whom whose which that what there "
    "here".split()
)
JOINING = tuple(
    "and or but nor so if whether because although though while when where than then as like unless until".split()
)
OTHERS = tuple(
    "not very too also only just well good bad badly really other others another such same even still already yet ever "
    "never it’s they’re you’re who’s we’re there’s that’s let’s don’t doesn’t didn’t isn’t aren’t wasn’t weren’t can’t "
    "won’t to two its their there your whose were where been being an and".split()
)
MARKS = (",", ".", ";", ":", "?", "!", "-", "–", "—", "’", "”", "'", '"')
REPLACEMENTS = tuple(
    dict.fromkeys((*ARTICLES, *PREPOSITIONS, *AUXILIARIES, *DETERMINERS, *PRONOUNS, *JOINING, *OTHERS, *MARKS[:6]))
)
"""What `be:` may put in place of a word."""
APPENDED = (
    *ARTICLES,
    *"to of in on at for with by from as about into that and or but is are was were be been has have had will would "
    "can not it he she they we i you his her their its our who which more there this when if do does did than".split(),
    *MARKS[:4],
    "?",
    "’",
)
"""What `after:` may put in after a word."""


@cache
def confused_closed() -> dict[str, list[str]]:
    """Short words that are written for one another: the right one, and what stands for it."""
    return dict(_data()["closed"])


@cache
def confused_prepositions() -> dict[str, list[str]]:
    """Prepositions that are written for one another: the right one, and what stands for it, the likeliest first."""
    return dict(_data()["prepositions"])


@cache
def halves() -> frozenset[str]:
    """Words that compounds are made of."""
    return frozenset(_data()["halves"].split())


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("confused.toml").read_text(encoding="utf-8"))


@cache
def confused() -> dict[str, list[str]]:
    """Words that the engine's confusion sets pair, from its data."""
    path = Path(lingotweaker_data_en.data_dir()) / "en" / "words" / "confusion_sets.txt"
    found: dict[str, set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        pair, _, _ = line.partition("#")
        pieces = [piece.strip() for piece in pair.replace("->", ";").split(";")]
        words = [piece.partition("|")[0].strip() for piece in pieces if piece and not piece.isdigit()]
        if len(words) == 2 and all(word.isalpha() and word.islower() for word in words):
            found[words[0]].add(words[1])
            found[words[1]].add(words[0])
    return {word: sorted(others) for word, others in found.items()}


@cache
def common() -> frozenset[str]:
    """Common ordinary words."""
    return frozenset(word for word, letter in frequent_words().items() if letter >= "J")


@cache
def near() -> dict[str, list[str]]:
    """For common words, the common words one slip away."""
    words = {word for word in common() if len(word) > 2}
    wild: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for at in range(len(word)):
            wild[f"{word[:at]}?{word[at + 1 :]}"].append(word)
    found: dict[str, set[str]] = defaultdict(set)
    for group in wild.values():
        for word in group:
            found[word].update(other for other in group if other != word)
    for word in words:
        cut = {word[:at] + word[at + 1 :] for at in range(len(word))}
        swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
        for other in ((cut | swapped) & words) - {word}:
            found[word].add(other)
            found[other].add(word)
    return {word: sorted(others) for word, others in found.items()}


@cache
def kin() -> dict[str, list[str]]:
    """For common words, other common words that begin alike: important, imported."""
    stems: dict[str, list[str]] = defaultdict(list)
    for word in common():
        if len(word) >= 6:
            stems[word[: max(5, len(word) - 4)]].append(word)
    found: dict[str, set[str]] = defaultdict(set)
    for group in stems.values():
        for word in group:
            found[word].update(other for other in group if other != word and abs(len(other) - len(word)) <= 4)
    return {word: sorted(others) for word, others in found.items() if others}
