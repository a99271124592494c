"""Acronyms and what they stand for: “International Atomic Energy Association (IAEA)”."""

import unicodedata
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache

import regex

from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.knowledge import load_pack
from proofdesk.text import Span

PACKS = ("bodies",)
WORDS = ("(",)
RULE = rule(
    "acronym",
    "An acronym is spelt out in a way that is nearly, but not quite, the body’s name.",
    "names as the bodies write them",
    (
        "The [[International Atomic Energy Association -> International Atomic Energy Agency]] (IAEA) sent a team.",
        "The [[World Health Office -> World Health Organization]] (WHO) warned of it.",
    ),
    (
        "The International Atomic Energy Agency (IAEA) sent a team.",
        "The Organisation du traité de l’Atlantique nord (OTAN) met.",
        "The World Health Organisation (WHO) warned of it.",
        "The Welsh Hockey Outfit (WHO) won.",
    ),
)
_BRACKET = regex.compile(r" \((?P<letters>\p{Lu}[\p{Lu}-]{1,9})\)")
_WORDS = regex.compile(r"[\p{L}\p{M}’'./&-]+")
_SPELLINGS = (
    ("organisation", "organization"),
    ("labour", "labor"),
    ("centre", "center"),
    ("programme", "program"),
    ("defence", "defense"),
    ("cooperation", "co-operation"),
    ("united nations", "un"),
    ("&", "and"),
)


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    return {row["id"]: tuple(row["names"]) for row in load_pack("bodies").rows if row["kind"] == "acronym"}


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every acronym behind a name that is nearly its own."""
    for found in _BRACKET.finditer(scene.text):
        names = _names().get(found["letters"], ())
        words = list(_WORDS.finditer(scene.text, max(0, found.start() - 120), found.start()))
        if not names or not words or words[-1].end() != found.start():
            continue
        if any(_plain(scene.text[: found.start()]).endswith(_plain(name)) for name in names):
            continue
        yield from _nearly(scene, names, words)


def _nearly(scene: Scene, names: tuple[str, ...], words: "list[regex.Match[str]]") -> Iterator[Conflict]:
    for name in names:
        count = len(name.split())
        if len(words) < count or count < 3:
            continue
        span = Span(words[-count].start(), words[-1].end())
        said, meant = span.of(scene.text), name.split()
        same = [word for word in said.split() if _plain(word) in {_plain(each) for each in meant}]
        odd = [word for word in said.split() if word not in same]
        if len(odd) != 1 or not odd[0][0].isupper() or _plain(said.split()[0]) != _plain(meant[0]):
            continue
        against = [each for each in meant if _plain(each) not in {_plain(word) for word in same}]
        if len(against) == 1 and _slip(odd[0], against[0]):
            continue
        known = f"{scene.text[words[-1].end() + 2 :].partition(')')[0]} stands for {name}"
        yield Conflict(RULE, span, known, load_pack("bodies"), (name,), source="names as the bodies write them")
        return


def _slip(word: str, meant: str) -> bool:
    """True for mere plurals and spellings: “Labour” and “Labor”, “Guard” and “Guards”."""
    return SequenceMatcher(None, _plain(word), _plain(meant)).ratio() > 0.85


def _plain(text: str) -> str:
    spread = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    bare = "".join(char for char in spread if not unicodedata.combining(char))
    for one, other in _SPELLINGS:
        bare = bare.replace(one, other)
    return bare
