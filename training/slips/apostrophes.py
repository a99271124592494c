"""Slips of apostrophes: left out, in the wrong place, or in a plain plural."""

from proofdesk.analysis.proposals.forms import plural, singular
from proofdesk.analysis.proposals.labels import in_case_of
from training.slips.draft import Draft, Piece

_OWNED = ("NN", "JJ", "CD", "VB")
"""How the tags of words begin that may follow a possessive."""


def possessive(draft: Draft, at: int) -> bool:
    """What is owned by one: dogs or dog for dog’s, cities for city’s."""
    word = draft.words[at]
    if not draft.free(at) or len(word) < 3 or word[-2:] not in ("’s", "'s") or at + 1 >= len(draft.words):
        return False
    if not draft.tags[at].startswith("NN") or not draft.tags[at + 1].startswith(_OWNED):
        return False
    owner = word[:-2]
    several = plural(owner.lower())
    if several and several != f"{owner.lower()}s":
        return draft.put(at, in_case_of(word, several), "apostrophe:one")
    if draft.rng.random() < 0.65:
        return draft.put(at, f"{owner}s", "apostrophe:inside")
    return draft.put(at, owner, "apostrophe:add")


def plural_apostrophe(draft: Draft, at: int) -> bool:
    """A plain plural: dog’s for dogs."""
    word = draft.words[at]
    if draft.tags[at] not in ("NNS", "NNPS") or not word.endswith("s") or not word.isalpha() or not draft.free(at):
        return False
    if not singular(word.lower()) or draft.words[at + 1 : at + 2] in (["’"], ["'"]):
        return False
    if word[-2] in "es" and draft.rng.random() < 0.5:
        return False
    return draft.put(at, f"{word[:-1]}’s", "apostrophe:close")


def plural_possessive(draft: Draft, at: int) -> bool:
    """What is owned by several: dogs or dog’s for dogs’; a straight mark may as well close a quotation."""
    if draft.words[at] != "’" or draft.spaced[at] or not draft.free(at - 1, at) or at + 1 >= len(draft.words):
        return False
    word = draft.words[at - 1]
    if not draft.spaced[at + 1] or not word.endswith("s"):
        return False
    single = singular(word.lower())
    if draft.rng.random() < 0.4 and single and f"{single}s" == word.lower():
        draft.set(at - 1, Piece(f"{word[:-1]}’s", draft.spaced[at - 1], "apostrophe:move"))
        draft.set(at)
        return True
    return draft.drop(at)
