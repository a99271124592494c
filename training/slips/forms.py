"""Slips of the forms of nouns, verbs, adjectives and adverbs."""

from proofdesk.analysis.proposals.forms import adjective, adverb, plural, singular, verb_bases, verb_form
from proofdesk.analysis.proposals.labels import WRONG, changed, in_case_of, labels_between
from training import tables
from training.slips.draft import Draft

_OF_NUMBER = {
    "is": "are",
    "are": "is",
    "was": "were",
    "were": "was",
    "has": "have",
    "have": "has",
    "does": "do",
    "do": "does",
    "am": "is",
}
_OF_TIME = {
    "is": "was",
    "was": "is",
    "are": "were",
    "were": "are",
    "has": "had",
    "have": "had",
    "had": "has",
    "will": "would",
    "would": "will",
    "can": "could",
    "could": "can",
    "does": "did",
    "do": "did",
    "did": "does",
    "be": "been",
    "been": "be",
    "being": "be",
    "may": "might",
}
_SUBJECTS = ("NN", "NNS", "NNP", "NNPS", "PRP")
_SLOTS = {"VB": "base", "VBP": "base", "VBZ": "s", "VBD": "ed", "VBN": "en", "VBG": "ing"}
_OTHER_SLOTS = {
    "base": ("ing", "ed", "s", "en"),
    "s": ("base", "ed", "ing"),
    "ed": ("base", "s", "en", "ing"),
    "en": ("base", "ing", "ed"),
    "ing": ("base", "ed", "s", "en"),
}


def noun_number(draft: Draft, at: int) -> bool:
    """A singular for a plural, or the other way."""
    tag, word = draft.tags[at], draft.lower(at)
    if not draft.free(at):
        return False
    if tag == "NNS" and (single := singular(word)):
        return _put_form(draft, at, single, "noun:plural")
    if tag == "NN" and (several := plural(word)):
        return _put_form(draft, at, several, "noun:singular")
    return False


def agreement(draft: Draft, at: int) -> bool:
    """A verb that does not agree with its subject, more often one that stands apart from it."""
    word, tag = draft.lower(at), draft.tags[at]
    close = at > 0 and draft.tags[at - 1] in _SUBJECTS
    if not draft.free(at) or (close and draft.rng.random() < 0.5):
        return False
    if word in _OF_NUMBER and tag in ("VBZ", "VBP", "VBD"):
        return draft.put(at, in_case_of(draft.words[at], _OF_NUMBER[word]), f"be:{word}")
    if tag == "VBZ" and (base := verb_form(word, "base")):
        return _put_form(draft, at, base, "verb:s")
    if tag == "VBP" and any(slot == "base" for _, slot in verb_bases(word)):
        return _put_form(draft, at, verb_form(word, "s") or word, "verb:base")
    return False


def verb_shape(draft: Draft, at: int) -> bool:
    """Another form of a verb: walk, walks, walked, walking."""
    tag, word = draft.tags[at], draft.lower(at)
    slot = _SLOTS.get(tag)
    if slot is None or not draft.free(at) or word in _OF_TIME or word in _OF_NUMBER:
        return False
    wrong = draft.rng.choice(_OTHER_SLOTS[slot])
    another_tense = tag in ("VBD", "VBZ", "VBP") and wrong in ("s", "ed")
    other = verb_form(word, wrong)
    if other is None or (another_tense and draft.rng.random() < 0.6):
        return False
    past = slot == "en" and changed(in_case_of(draft.words[at], other), "verb:ed") == draft.words[at]
    return _put_form(draft, at, other, "verb:ed" if past else f"verb:{slot}")


def tense(draft: Draft, at: int) -> bool:
    """Another tense of an auxiliary: is, was."""
    word = draft.lower(at)
    verbal = draft.tags[at] in _SLOTS or draft.tags[at] == "MD"
    if word not in _OF_TIME or not verbal or not draft.free(at):
        return False
    return draft.put(at, in_case_of(draft.words[at], _OF_TIME[word]), f"be:{word}")


def degree(draft: Draft, at: int) -> bool:
    """An adverb for an adjective, or the other way."""
    word, tag = draft.lower(at), draft.tags[at]
    other = adverb(word) if tag == "JJ" else adjective(word) if tag == "RB" else None
    if not other or other not in tables.common() or not draft.free(at):
        return False
    return _put_form(draft, at, other, "adjective" if tag == "JJ" else "adverb")


def _put_form(draft: Draft, at: int, other: str, label: str) -> bool:
    """The wrong form, under the label that leads back from it to the right one."""
    right = draft.words[at]
    wrong = in_case_of(right, other)
    if wrong == right:
        return False
    if changed(wrong, label) == right:
        return draft.put(at, wrong, label)
    another = next(labels_between(wrong, right), None)
    if another is not None:
        return draft.put(at, wrong, another)
    return wrong.lower() in tables.common() and draft.put(at, wrong, WRONG, right)
