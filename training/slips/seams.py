"""Slips between words: a hyphen lost, one too many, a word that falls in two."""

from proofdesk.analysis.proposals.labels import HYPHEN, JOIN, SPACE
from training import tables
from training.slips.draft import Draft, Piece

_BEFORE = ("RB", "JJ", "NN")
_AFTER = ("JJ", "NN", "NNS", "VBN")


def hyphen(draft: Draft, at: int) -> bool:
    """A space for a hyphen: well known."""
    if draft.words[at] != "-" or not draft.free(at - 1, at, at + 1) or draft.spaced[at] or draft.spaced[at + 1]:
        return False
    first, second = draft.words[at - 1], draft.words[at + 1]
    if not (first.isalnum() and second.isalpha()):
        return False
    draft.set(at - 1, Piece(first, draft.spaced[at - 1], HYPHEN))
    draft.set(at)
    draft.set(at + 1, Piece(second, spaced=True))
    return True


def hyphen_surplus(draft: Draft, at: int) -> bool:
    """A hyphen for a space: very-good."""
    if not draft.free(at, at + 1) or draft.tags[at] not in _BEFORE or draft.tags[at + 1] not in _AFTER:
        return False
    first, second = draft.words[at], draft.words[at + 1]
    if not all(word.isalpha() and word.islower() for word in (first, second)):
        return False
    draft.set(at, Piece(first, draft.spaced[at]), Piece("-", spaced=False, label=SPACE))
    draft.set(at + 1, Piece(second, spaced=False))
    return True


def split(draft: Draft, at: int) -> bool:
    """A space inside a word: some times."""
    word = draft.words[at]
    if len(word) < 5 or not word.islower() or not word.isalpha() or not draft.free(at):
        return False
    cuts = [cut for cut in range(2, len(word) - 1) if {word[:cut], word[cut:]} <= tables.halves()]
    if not cuts:
        return False
    cut = draft.rng.choice(cuts)
    draft.set(at, Piece(word[:cut], draft.spaced[at], JOIN), Piece(word[cut:], spaced=True))
    return True
