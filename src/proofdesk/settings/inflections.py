"""The regular inflections of English words, with the ordinary changes of spelling before an ending.

A final e drops (bake, baking), y becomes i (tally, tallied), a final consonant is doubled after one short vowel (vlog,
vlogged). In longer words stress decides, which spelling does not show: both forms are regular there. Irregular forms
are no business of this module. Source: common English usage.
"""

from functools import lru_cache

_VOWELS = frozenset("aeiou")
_NEVER_DOUBLED = frozenset("aeiouhwxyq")
_HISSES = ("s", "x", "z", "ch", "sh")
_SHORTEST = 3
"""Letters that a word must have before it takes any ending but that of the plural."""


def name_plurals(name: str) -> tuple[str, ...]:
    """The plural of a name, which keeps its letters: Kennedys, Joneses."""
    return (f"{name}{'es' if name.lower().endswith(_HISSES) else 's'}",) if name[-1:].isalnum() else ()


def plurals(word: str) -> tuple[str, ...]:
    """The plural of a noun, which is also the third person of a verb; two forms after o."""
    if word.endswith("z") and word[-2:-1] in _VOWELS:
        return (f"{word}zes", f"{word}es")
    if word.endswith(_HISSES):
        return (f"{word}es",)
    if _ends_consonant_y(word):
        return (f"{word[:-1]}ies",)
    if word.endswith("o"):
        return (f"{word}s", f"{word}es")
    return (f"{word}s",) if word[-1:].isalnum() else ()


def pasts(word: str) -> tuple[str, ...]:
    """The form in -ed; none for a word that is too short or does not end in a plain letter."""
    return tuple(f"{stem}ed" for stem in _before_e(word))


def agents(word: str) -> tuple[str, ...]:
    """The form in -er: who does it, or more of it."""
    return tuple(f"{stem}er" for stem in _before_e(word))


def participles(word: str) -> tuple[str, ...]:
    """The form in -ing."""
    if not _inflects(word):
        return ()
    if word.endswith("ie"):
        return (f"{word[:-2]}ying",)
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return (f"{word[:-1]}ing",)
    return tuple(f"{stem}ing" for stem in _doubled(word))


def adverbs(word: str) -> tuple[str, ...]:
    """The form in -ly."""
    if not _inflects(word):
        return ()
    if _ends_consonant_y(word):
        return (f"{word[:-1]}ily",)
    if word.endswith("ic"):
        return (f"{word}ally", f"{word}ly")
    if word.endswith("ll"):
        return (f"{word}y",)
    if word.endswith("le") and word[-3:-2] not in _VOWELS:
        return (f"{word[:-1]}y",)
    return (f"{word}ly",)


@lru_cache(maxsize=4096)
def inflections(word: str) -> frozenset[str]:
    """Every regular form of a word in small letters, itself and possessives left out."""
    doers = agents(word)
    more = (form for doer in doers for form in plurals(doer))
    return frozenset((*plurals(word), *pasts(word), *participles(word), *doers, *more, *adverbs(word)))


def bases(form: str) -> frozenset[str]:
    """The words that `form` (small letters) is a regular inflection of, were they words."""
    found: set[str] = set()
    for ending, instead in _TAKEN_OFF:
        if form.endswith(ending):
            stem = form[: len(form) - len(ending)]
            found |= {f"{stem}{letters}" for letters in instead}
            if len(stem) > _SHORTEST and (stem[-1] == stem[-2] or stem.endswith("ck")):
                found.add(stem[:-1])
    return frozenset(word for word in found if form in inflections(word))


_TAKEN_OFF: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("s", ("",)),
    ("es", ("",)),
    ("zes", ("",)),
    ("ies", ("y",)),
    *((ending, ("", "e")) for ending in ("ed", "er", "ers")),
    *((ending, ("y",)) for ending in ("ied", "ier", "iers")),
    ("ing", ("", "e")),
    ("ying", ("ie",)),
    ("ly", ("",)),
    ("ily", ("y",)),
    ("ally", ("",)),
    ("y", ("", "e")),
)
"""An ending, and what may have stood in its place."""


def _inflects(word: str) -> bool:
    return len(word) >= _SHORTEST and word[-2:].isascii() and word[-2:].isalpha()


def _before_e(word: str) -> tuple[str, ...]:
    if not _inflects(word):
        return ()
    if word.endswith("e"):
        return (word[:-1],)
    if _ends_consonant_y(word):
        return (f"{word[:-1]}i",)
    return _doubled(word)


def _doubled(word: str) -> tuple[str, ...]:
    """The word as it stands before a vowel."""
    part = word.rpartition("-")[2]
    vowel_before = part[-2:-1] in _VOWELS and (part[-3:-2] not in _VOWELS or part[-4:-2] == "qu" or part[:-2] == "qu")
    if word.endswith("c") and vowel_before:
        return (f"{word}k",)
    if len(part) < _SHORTEST or part[-1] in _NEVER_DOUBLED or not vowel_before:
        return (word,)
    return (f"{word}{word[-1]}",) if _syllables(part) == 1 else (word, f"{word}{word[-1]}")


def _syllables(word: str) -> int:
    """Runs of vowels; a first y is none."""
    sounds = "".join("v" if char in _VOWELS or (char == "y" and at) else " " for at, char in enumerate(word))
    return len(sounds.split())


def _ends_consonant_y(word: str) -> bool:
    return len(word) > 1 and word.endswith("y") and word[-2] not in _VOWELS
