"""The forms of English verbs and nouns. Data: `analysis/data/forms.txt`, made by `scripts/build_forms.py`."""

from functools import cache
from importlib import resources
from typing import NamedTuple

from proofdesk.analysis.frequency import is_frequent

SLOTS = ("base", "s", "ed", "en", "ing")
"""The forms of a verb: go, goes, went, gone, going."""
_ADVERBS = {"good": "well", "true": "truly", "due": "duly", "whole": "wholly", "full": "fully", "dull": "dully"}
_NO_ADVERB = frozenset(
    "fast hard late early long high low near far much very more most less least little even still".split()
)


class _Tables(NamedTuple):
    verbs: dict[str, tuple[tuple[str, ...], ...]]
    bases: dict[str, list[tuple[str, str]]]
    plurals: dict[str, str]
    singulars: dict[str, str]


@cache
def _tables() -> _Tables:
    text = (resources.files("proofdesk.analysis") / "data" / "forms.txt").read_text(encoding="utf-8")
    _, _, rest = text.partition("= verbs\n")
    verb_lines, _, noun_lines = rest.partition("= nouns\n")
    tables = _Tables({}, {}, {}, {})
    for line in verb_lines.splitlines():
        forms = tuple(tuple(form.split("|")) for form in line.split(" "))
        tables.verbs[forms[0][0]] = forms
        for slot, spellings in zip(SLOTS, forms, strict=True):
            for spelling in spellings:
                tables.bases.setdefault(spelling, []).append((forms[0][0], slot))
    for line in noun_lines.splitlines():
        singular, plural = line.split(" ")
        tables.plurals[singular] = plural.split("|")[0]
        for spelling in plural.split("|"):
            tables.singulars.setdefault(spelling, singular)
    return tables


def verb_bases(word: str) -> list[tuple[str, str]]:
    """The verbs that a word (small letters) may be a form of, with the slot of that form."""
    return _tables().bases.get(word, [])


def verb_form(word: str, slot: str) -> str | None:
    """Another form of the verb that a word (small letters) is a form of; None where it is none, or has that form.

    Of two spellings the one like the word's own is chosen: travelled, travelling.
    """
    for base, _ in verb_bases(word):
        spellings = _tables().verbs[base][SLOTS.index(slot)]
        if word in spellings:
            continue
        return next((each for each in spellings if ("ll" in each) == ("ll" in word)), spellings[0])
    return None


def plural(word: str) -> str | None:
    """The plural of a noun (small letters)."""
    return _tables().plurals.get(word)


def singular(word: str) -> str | None:
    """The singular of a plural (small letters)."""
    return _tables().singulars.get(word)


def adverb(word: str) -> str | None:
    """The adverb in -ly of an adjective, by the rules of spelling; whether anyone says it is not asked."""
    if word in _ADVERBS:
        return _ADVERBS[word]
    if len(word) < 3 or word in _NO_ADVERB or word.endswith("ly"):
        return None
    if word.endswith("ic"):
        return "publicly" if word == "public" else f"{word}ally"
    if word.endswith("le") and word[-3] not in "aeiou":
        return f"{word[:-1]}y"
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ily"
    return f"{word}ly"


def adjective(word: str) -> str | None:
    """The adjective of an adverb in -ly, by the rules of spelling."""
    other = next((base for base, form in _ADVERBS.items() if form == word), None)
    if other or not word.endswith("ly") or len(word) < 5:
        return other
    stem = f"{word[:-3]}y" if word.endswith("ily") else word[:-2]
    found = (stem, stem.removesuffix("al"), f"{stem}le", f"{stem}e")
    return next((each for each in found if is_frequent(each)), None)
