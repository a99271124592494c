"""Acronyms and what they stand for: “International Atomic Energy Association (IAEA)”."""

import unicodedata
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.knowledge import load_pack
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

if TYPE_CHECKING:
    import regex

PACKS = ("bodies",)
WORDS = ("(", ", the ", ", or ", ", known as ")
RULE = rule(
    "acronym",
    "An acronym is spelt out in a way that is nearly, but not quite, the body’s name.",
    "names as the bodies write them",
    (
        "The [[International Atomic Energy Association -> International Atomic Energy Agency]] (IAEA) sent a team.",
        "The [[World Health Office -> World Health Organization]] (WHO) warned of it.",
        "It was asked of ESA, the [[European Star Agency -> European Space Agency]].",
    ),
    (
        "The International Atomic Energy Agency (IAEA) sent a team.",
        "The Organisation du traité de l’Atlantique nord (OTAN) met.",
        "The World Health Organisation (WHO) warned of it.",
        "The Welsh Hockey Outfit (WHO) won.",
    ),
)
_LETTERS = r"(?P<letters>\p{Lu}[\p{Lu}-]{1,9}|\p{Lu}\p{Ll}{3,7})"
_BEHIND = lazy_pattern(rf" \({_LETTERS}\)|, (?:or|known as|abbreviated as) (?:the )?{_LETTERS}\b(?![-’'])")
"""An acronym behind its name."""
_BEFORE = lazy_pattern(rf"\b{_LETTERS}(?:,? (?:or )?the | \((?:the )?)(?=\p{{Lu}}\p{{Ll}})")
"""An acronym before its name."""
_WORDS = lazy_pattern(r"\p{L}[\p{L}\p{M}’'/&-]*|&")
_JOINED = lazy_pattern(r",? |, and ")
_SPELLINGS = (
    ("organisation", "organization"),
    ("labour", "labor"),
    ("centre", "center"),
    ("programme", "program"),
    ("defence", "defense"),
    ("co-operation", "cooperation"),
    ("united nations", "un"),
    ("&", "and"),
    ("-", " "),
)


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    return {row["id"]: tuple(row["names"]) for row in load_pack("bodies").rows if row["kind"] == "acronym"}


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every acronym beside a name that is nearly its own."""
    for found in _BEHIND.finditer(scene.text):
        names = _names().get(found["letters"].upper(), ())
        words = list(_WORDS.finditer(scene.text, max(0, found.start() - 120), found.start()))
        if not names or not words or words[-1].end() != found.start():
            continue
        if not any(_plain(scene.text[: found.start()]).endswith(_plain(name)) for name in names):
            yield from _nearly(scene, found["letters"], [(name, words[-len(name.split()) :]) for name in names])
    for found in _BEFORE.finditer(scene.text):
        names = _names().get(found["letters"].upper(), ())
        words = list(_WORDS.finditer(scene.text, found.end(), found.end() + 120)) if names else []
        if not any(_plain(scene.text[found.end() :]).startswith(_plain(name)) for name in names):
            yield from _nearly(scene, found["letters"], [(name, words[: len(name.split())]) for name in names])


def _nearly(scene: Scene, letters: str, pairs: "list[tuple[str, list[regex.Match[str]]]]") -> Iterator[Conflict]:
    """The first name that the words beside the acronym nearly are: one word is another, or two of five and more."""
    for name, words in pairs:
        meant, said = name.split(), [word[0] for word in words]
        if len(meant) < _LEAST or len(said) != len(meant) or not _in_one_go(scene, words):
            continue
        right = {_plain(each.strip(",")) for each in meant}
        odd = [word for word in said if _plain(word) not in right]
        against = [word for word in meant if _plain(word.strip(",")) not in {_plain(each) for each in said}]
        if not 1 <= len(odd) <= (2 if len(meant) >= _LONG else 1) or not all(word[0].isupper() for word in odd):
            continue
        if _plain(said[0]) != _plain(meant[0]) and (said[0][0] == letters[0] or len(odd) > 1):
            continue
        if any(_slip(one, other) for one in odd for other in against):
            continue
        span = Span(words[0].start(), words[-1].end())
        source = "names as the bodies write them"
        yield Conflict(RULE, span, f"{letters} stands for {name}", load_pack("bodies"), (name,), source=source)
        return


_LEAST, _LONG = 3, 5
"""Words of a name that can be compared, and of one in which two may differ."""


def _in_one_go(scene: Scene, words: "list[regex.Match[str]]") -> bool:
    return all(_JOINED.fullmatch(scene.text[one.end() : other.start()]) for one, other in pairwise(words))


def _slip(word: str, meant: str) -> bool:
    """True for mere plurals and spellings: “Labour” and “Labor”, “Guard” and “Guards”."""
    return SequenceMatcher(None, _plain(word), _plain(meant)).ratio() > 0.85


def _plain(text: str) -> str:
    spread = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    bare = "".join(char for char in spread if not unicodedata.combining(char))
    for one, other in _SPELLINGS:
        bare = bare.replace(one, other)
    return bare
