"""What the model can say of a word: keep it, change its form, put another in its place, or one after it.

A label is a name with a value: `keep`, `delete`, `wrong` (another word is meant; the model ranks which), `after:the`,
`be:their`, `verb:ing`, `noun:plural`, and the like. `hyphen`, `join` and `space` are about what stands between a word
and the next.
"""

from collections.abc import Iterator

from proofdesk.analysis.proposals.forms import SLOTS, adjective, adverb, plural, singular, verb_form

KEEP, DELETE, WRONG = "keep", "delete", "wrong"
HYPHEN, JOIN, SPACE = "hyphen", "join", "space"
_APOSTROPHES = "'’"


def changed(word: str, label: str) -> str | None:
    """The word as the label would have it, in the case of the word; None where the label does not fit it."""
    kind, _, value = label.partition(":")
    if kind == "be":
        return in_case_of(word, value)
    if kind in ("capital", "lower"):
        recased = word[:1].upper() + word[1:] if kind == "capital" else word[:1].lower() + word[1:]
        return recased if recased != word else None
    if kind == "apostrophe":
        return _apostrophe(word, value)
    new = _form(word.lower(), kind, value)
    return None if new is None or new == word.lower() else in_case_of(word, new)


def _form(word: str, kind: str, value: str) -> str | None:
    if kind == "verb":
        return verb_form(word, value)
    if kind == "noun":
        return plural(word) if value == "plural" else singular(word)
    if kind == "adverb":
        return adverb(word)
    return adjective(word) if kind == "adjective" else None


def _apostrophe(word: str, value: str) -> str | None:
    """`add`: dog, dog’s. `inside`: dogs, dog’s. `one`: cities, city’s. The others begin with dog’s.

    `drop`: dog. `close`: dogs. `move`: dogs’.
    """
    stem = next((word[:-2] for mark in _APOSTROPHES if word.endswith(f"{mark}s")), None)
    if value == "add":
        return f"{word}’s" if stem is None else None
    if value == "inside":
        return f"{word[:-1]}’s" if stem is None and len(word) > 2 and word.endswith("s") else None
    if value == "one":
        one = singular(word.lower())
        return f"{in_case_of(word, one)}’s" if one else None
    if stem is None:
        return None
    if value == "close" and plural(stem.lower()) not in (None, f"{stem.lower()}s"):
        return None
    return {"drop": stem, "close": f"{stem}s", "move": f"{stem}s’"}.get(value)


TRANSFORMS = (
    *(f"verb:{slot}" for slot in SLOTS),
    "noun:plural",
    "noun:singular",
    "adverb",
    "adjective",
    *(f"apostrophe:{value}" for value in ("add", "inside", "one", "drop", "close", "move")),
    "capital",
    "lower",
)


def labels_between(word: str, wanted: str) -> Iterator[str]:
    """The transforms that turn a word into the wanted one."""
    return (label for label in TRANSFORMS if changed(word, label) == wanted)


def in_case_of(word: str, new: str) -> str:
    """New letters in the case of the old word: all capitals, a first capital, or as they are."""
    if new == "i" or (len(word) > 1 and word.isupper()):
        return new.upper()
    return new[:1].upper() + new[1:] if word[:1].isupper() else new
