"""Which words exist, how verbs and nouns bend: what the classes of slips ask before they call something wrong."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from slips.clean import clean_articles

FOLDER = Path(__file__).parent
_DATA = FOLDER.parents[1] / "src" / "proofdesk" / "analysis" / "data"
_PRONOUNCED = _DATA / "nltk" / "corpora" / "cmudict" / "cmudict"
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
def ordinary() -> frozenset[str]:
    """Words that are surely English: the frequent ones, those of one dialect, and all that the clean copy writes small.

    The first list holds words of five letters or more, so what is shorter is known from the clean copy alone.
    """
    listed = (_DATA / "frequent.txt", _DATA / "dialects.txt")
    words = {word for path in listed for line in _lines(path, "utf-8") for word in line.split()}
    sources = " ".join(article.source for article in clean_articles())
    words |= set(re.findall(r"(?<![\w’'-])[a-z]+(?![\w’'-])", sources)) - rare_in(sources)
    return frozenset(word for word in words if word.islower())


def rare_in(text: str) -> set[str]:
    """Words that stand once in the clean copy: some of them are its own slips."""
    counts = Counter(re.findall(r"[a-z]+", text))
    return {word for word, count in counts.items() if count == 1}


@cache
def dictionary() -> frozenset[str]:
    """Everything that may be a word or a name: a slip outside it is no word."""
    pronounced = {line.split(None, 1)[0].lower() for line in _lines(_PRONOUNCED, "latin-1")}
    copy = {word for article in clean_articles() for word in re.findall(r"\w+", article.source.lower())}
    return ordinary() | pronounced | copy


def _lines(path: Path, encoding: str) -> Iterator[str]:
    lines = path.read_text(encoding=encoding).splitlines()
    return (line for line in lines if line.strip() and not line.startswith(("#", "=")))


def is_ordinary(text: str) -> bool:
    """True for a word that is surely English."""
    return text in ordinary() or text in irregular()


def may_be_word(text: str) -> bool:
    """True for what may be a word or a name, or the British spelling of one."""
    lower = text.lower()
    return lower in dictionary() or any(lower.replace(*each) in dictionary() for each in _BRITISH if each[0] in lower)


_BRITISH: tuple[tuple[str, str], ...] = (
    ("our", "or"),
    ("ise", "ize"),
    ("isa", "iza"),
    ("isi", "izi"),
    ("yse", "yze"),
    ("lled", "led"),
)
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
        return stem[:-1] + "y" if is_ordinary(stem[:-1] + "y") else None
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz"
    for base in [stem[:-1]] if doubled else [f"{stem}e", stem] if _wants_e(stem) else [stem, f"{stem}e"]:
        if is_ordinary(base):
            return base
    return None


def base_from_ing(word: str) -> str | None:
    """The base of a form in -ing, where it is sure."""
    if not word.endswith("ing") or len(word) < 6:
        return None
    stem = word[:-3]
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz"
    for base in [stem[:-1]] if doubled else [f"{stem}e", stem] if _wants_e(stem) else [stem, f"{stem}e"]:
        if is_ordinary(base):
            return base
    return None


def _wants_e(stem: str) -> bool:
    """True where an English verb more likely ends in e: `announc`, `hop`, `believ`; not `ask`, `rain`, `offer`."""
    if stem[-1] in "cvuz" or stem.endswith(
        ("dg", "rg", "ang", "at", "ut", "ir", "ur", "is", "us", "os", "iz", "bl", "pl", "tl", "ps", "ns", "rs")
    ):
        return True
    return (
        len(stem) > 2
        and stem[-1] not in _VOWELS + "wxy"
        and stem[-2] in _VOWELS
        and stem[-3] not in _VOWELS
        and len(stem) < 5
    )


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
        return f"{word[:-3]}y" if is_ordinary(f"{word[:-3]}y") else None
    for base in (word[:-1], word[:-2] if word.endswith("es") else ""):
        if base and is_ordinary(base) and third(base) == word:
            return base
    return None


def matches_case(model: str, word: str) -> str:
    """The word with a capital where the model has one."""
    return word[0].upper() + word[1:] if model[0].isupper() else word


def begins_with_vowel_sound(word: str) -> bool | None:
    """By the first letters; None where they may be said both ways, as those of `hour`, `one`, `unit`, `NATO` are."""
    if not re.fullmatch(r"[a-z]{2,}", word) or re.match(r"h|on[ce]|e[uw]|y", word):
        return None
    if word[0] == "u":
        return True if re.match(r"un[^i]|up|us[^ue]|ul|ur[^iu]", word) else None
    return word[0] in _VOWELS
