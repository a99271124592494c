"""Which words exist, how verbs and nouns bend: what the classes of slips ask before they call something wrong."""

import re
import tomllib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
_PRONOUNCED = FOLDER.parents[1] / "src" / "proofdesk" / "analysis" / "data" / "nltk" / "corpora" / "cmudict" / "cmudict"
"""The CMU Pronouncing Dictionary: 125,000 words and names, wide enough that a slip outside it is no word."""
_VOWELS = "aeiou"


@cache
def table(name: str) -> dict[str, object]:
    """A data file of this folder."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def rows(name: str, key: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a block of words in a data file, split at spaces."""
    return tuple(tuple(line.split()) for line in str(table(name)[key]).splitlines() if line.strip())


@cache
def dictionary() -> frozenset[str]:
    """Every word of the pronouncing dictionary, in lower case."""
    lines = _PRONOUNCED.read_text(encoding="latin-1").splitlines()
    return frozenset(line.split(None, 1)[0].lower() for line in lines if line.strip())


def is_word(text: str) -> bool:
    """True for a word of the dictionary, or a British spelling of one."""
    lower = text.lower().replace("’", "'")
    return lower in dictionary() or any(lower.replace(*each) in dictionary() for each in _BRITISH if each[0] in lower)


_BRITISH = (("our", "or"), ("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"), ("lled", "led"))
_BRITISH += (("lling", "ling"), ("tre", "ter"), ("ence", "ense"), ("ogue", "og"), ("ller", "ler"), ("amme", "am"))


@cache
def irregular() -> dict[str, tuple[str, str]]:
    """Past and participle by base."""
    return {base: (past, participle) for base, past, participle in rows("verbs", "forms")}


@cache
def base_of_past() -> dict[str, str]:
    """Base by irregular past or participle."""
    return {form: base for base, forms in irregular().items() for form in forms if form != base}


def base_from_past(word: str) -> str | None:
    """The base of a past or a participle, where it is sure."""
    if word in base_of_past():
        return base_of_past()[word]
    if not word.endswith("ed") or len(word) < 5:
        return None
    stem = word[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y" if is_word(stem[:-1] + "y") else None
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz"
    for base in ([stem[:-1]] if doubled else [f"{stem}e", stem] if _wants_e(stem) else [stem, f"{stem}e"]):
        if is_word(base):
            return base
    return None


def _wants_e(stem: str) -> bool:
    """True where an English verb more likely ends in e: `announc`, `hop`, `believ`; not `ask`, `rain`, `offer`."""
    if stem[-1] in "cvuz" or stem.endswith(("dg", "rg", "ang", "at", "ut", "ir", "ur", "is", "us", "os", "iz", "bl", "pl", "tl", "ps", "ns", "rs")):
        return True
    return len(stem) > 2 and stem[-1] not in _VOWELS + "wxy" and stem[-2] in _VOWELS and stem[-3] not in _VOWELS and len(stem) < 5


def past(base: str) -> str:
    """The past of a base."""
    if base in irregular():
        return irregular()[base][0]
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ied"
    return f"{base}ed"


def third(base: str) -> str:
    """What he, she or it does; also the plural of a noun."""
    if base in ("have", "be"):
        return {"have": "has", "be": "is"}[base]
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{base}es"
    if base.endswith("y") and base[-2:-1] not in tuple(_VOWELS):
        return f"{base[:-1]}ies"
    return f"{base}s"


def from_third(word: str) -> str | None:
    """The base of a third person, or the singular of a plural, where it is sure."""
    if word == "has":
        return "have"
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 4:
        return None
    if word.endswith("ies"):
        return f"{word[:-3]}y" if is_word(f"{word[:-3]}y") else None
    for base in (word[:-1], word[:-2] if word.endswith("es") else ""):
        if base and is_word(base) and third(base) == word:
            return base
    return None


def matches_case(model: str, word: str) -> str:
    """The word with a capital where the model has one."""
    return word[0].upper() + word[1:] if model[0].isupper() else word


def begins_with_vowel_sound(word: str) -> bool | None:
    """By the dictionary's first sound; None where the word is not in it or could be said both ways."""
    key = word.lower()
    if not re.fullmatch(r"[a-z]+", key) or key[0] == "h" or key not in sounds():
        return None
    return sounds()[key]


@cache
def sounds() -> dict[str, bool]:
    """True by word where its first sound is a vowel; words with two ways of beginning are left out."""
    found: dict[str, set[bool]] = {}
    for line in _PRONOUNCED.read_text(encoding="latin-1").splitlines():
        parts = line.split()
        if len(parts) > 2:
            found.setdefault(parts[0].lower(), set()).add(parts[2][0] in "AEIOU")
    return {word: each.pop() for word, each in found.items() if len(each) == 1}
