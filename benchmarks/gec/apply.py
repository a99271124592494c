"""Corrections put into a text: which of them where they overlap, and what becomes of the tokens."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from gec.tokens import Text

Tokeniser = Callable[[str], list[str]]
_FUSING = "'’-"


class Edit(NamedTuple):
    """Code points from `start` to `end` become `replacement`."""

    start: int
    end: int
    replacement: str


class Correction(NamedTuple):
    """What one flag would change, all of it or nothing. Where two collide the lower `rank` wins.

    `spelling` is true where the flag is about how a word is spelt.
    """

    rank: tuple[float, ...]
    edits: tuple[Edit, ...]
    spelling: bool = False


def chosen(corrections: Iterable[Correction]) -> list[Edit]:
    """The edits that are made, by position: by rank, then by place, each unless it touches the words of one before."""
    taken: list[Edit] = []
    for correction in sorted(set(corrections)):
        if not any(_collide(edit, other) for edit in correction.edits for other in taken):
            taken += correction.edits
    return sorted(taken)


def _collide(one: Edit, other: Edit) -> bool:
    if one.start == one.end and other.start == other.end:
        return one.start == other.start
    return one.start < other.end and other.start < one.end


def applied(text: str, edits: Sequence[Edit]) -> str:
    """The text with edits that do not overlap."""
    for edit in reversed(edits):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


def retokenised(text: Text, edits: Sequence[Edit], tokenise: Tokeniser) -> list[str]:
    """The tokens of the corrected text. Tokens that no edit reaches stay what they were."""
    new = applied(text.text, edits)
    kept = _kept(text, edits, new)
    tokens: list[str] = []
    at = 0
    for number, start in kept.items():
        token = text.text[slice(*text.spans[number])]
        tokens += [*tokenise(new[at:start]), token]
        at = start + len(token)
    return tokens + tokenise(new[at:])


def _kept(text: Text, edits: Sequence[Edit], new: str) -> dict[int, int]:
    """The tokens that no edit changes or makes part of another word, and where each begins in the new text."""
    kept = {
        number: start + sum(len(edit.replacement) - (edit.end - edit.start) for edit in edits if edit.end <= start)
        for number, (start, end) in enumerate(text.spans)
        if not any(edit.start < end and edit.end > start for edit in edits)
    }
    while fused := {number for number in kept if _fused(text, number, kept, new)}:
        kept = {number: start for number, start in kept.items() if number not in fused}
    return kept


def _fused(text: Text, number: int, kept: dict[int, int], new: str) -> bool:
    """True where a token now stands in one word with something that was not beside it before."""
    start = kept[number]
    end = start + text.spans[number][1] - text.spans[number][0]
    left = _one_word(new, start) and not _neighbours(text, number - 1, kept)
    return left or (_one_word(new, end) and not _neighbours(text, number, kept))


def _one_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and all(mark.isalnum() or mark in _FUSING for mark in text[at - 1 : at + 1])


def _neighbours(text: Text, number: int, kept: dict[int, int]) -> bool:
    """True where a token and the next are both kept, at the distance that they had."""
    if number not in kept or number + 1 not in kept:
        return False
    return kept[number + 1] - kept[number] == text.spans[number + 1][0] - text.spans[number][0]
