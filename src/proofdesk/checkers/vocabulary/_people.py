"""Who bears a name: the first names that stand before it tell one person from another."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from proofdesk.analysis import Analysis, Token, Tokens, is_frequent
from proofdesk.settings.spellings import folded, normalised, without_possessive
from proofdesk.text import Block

_TITLES = frozenset(
    "mr mrs ms mx miss dr prof professor sir dame lord lady baron baroness rev reverend father sister brother king "
    "queen prince princess president prime minister chancellor senator governor mayor judge justice captain major "
    "colonel general lieutenant sergeant constable inspector superintendent ambassador secretary chairman councillor "
    "councilman congressman congresswoman deputy pope cardinal bishop archbishop imam rabbi sheikh sultan emir".split()
)


class Bearer(NamedTuple):
    """A place where a name stands, and the first name before it (bare letters; "" where there is none)."""

    block: Block
    token: Token
    first: str


def bearers(analysis: Analysis, names: Iterable[str]) -> dict[str, list[Bearer]]:
    """Where each of the names (normalised) stands in the document, in order."""
    found: dict[str, list[Bearer]] = {name: [] for name in names}
    for block, before, token in _pairs(analysis):
        if not token.is_word or token.text.islower():
            continue
        name = without_possessive(normalised(token.text))
        if name in found:
            found[name].append(Bearer(block, token, first_name(block, before, token)))
    return found


def first_name(block: Block, before: Token | None, token: Token) -> str:
    """The capitalised word right before a name that is neither a title nor an ordinary word."""
    if before is None or not before.is_word or not block.text[before.end : token.start].isspace():
        return ""
    letters = folded(normalised(before.text))
    ordinary = len(letters) < 2 or not before.text[0].isupper() or letters in _TITLES or is_frequent(letters)
    return "" if ordinary else letters


def _pairs(analysis: Analysis) -> Iterator[tuple[Block, Token | None, Token]]:
    for block in analysis.document.prose():
        before = None
        for token in analysis[Tokens].block(block):
            yield block, before, token
            before = token
