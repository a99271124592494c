"""Slips of commas, semicolons and full stops."""

from collections.abc import Sequence

from training.slips.draft import Draft

_REACH = 7
"""How many words before the last comma of a list the one before it may stand."""
_JOINED = frozenset("that because and to or of in for with".split())
_CLINGING = frozenset("and but that although such".split())
_VERBS = ("VBD", "VBZ", "VBP", "MD")


def comma_missing(draft: Draft, at: int) -> bool:
    """A comma left out; never the last of a list, nor one at the very end."""
    if draft.words[at] != "," or at + 1 >= len(draft.words) or serial(draft.words, at):
        return False
    return draft.drop(at)


def serial(words: Sequence[str], at: int) -> bool:
    """True for a comma before the `and` of a list, which houses set as they like."""
    return list(words[at + 1 : at + 2]) in (["and"], ["or"]) and "," in words[max(0, at - _REACH) : at]


def comma_surplus(draft: Draft, at: int) -> bool:
    """A comma between subject and verb, before what it may not cut off, or behind `and`, `that` and the like."""
    if not draft.free(at, at + 1) or not draft.words[at][0].isalpha() or not draft.words[at + 1][0].isalpha():
        return False
    tag = draft.tags[at]
    subject = tag.startswith("NN") and draft.tags[at + 1] in _VERBS
    joined = draft.lower(at + 1) in _JOINED and draft.rng.random() < 0.5
    clings = draft.lower(at) in _CLINGING or (tag.startswith("VB") and draft.rng.random() < 0.2)
    return (subject or joined or clings) and draft.insert(at, ",", spaced=False)


def semicolon(draft: Draft, at: int) -> bool:
    """A comma for a semicolon or a colon."""
    return draft.words[at] in (";", ":") and draft.free(at) and draft.put(at, ",", f"be:{draft.words[at]}")


def stop(draft: Draft, at: int) -> bool:
    """The full stop of the text left out, or two of its sentences run together."""
    if draft.words[at] != "." or not draft.free(at - 1, at) or at < 2 or not draft.words[at - 1][0].isalnum():
        return False
    if draft.free(at + 1) and draft.words[at + 1][0].isupper():
        return _run_on(draft, at)
    return len(draft.words) <= at + 3 and draft.rng.random() >= 0.5 and draft.drop(at)


def _run_on(draft: Draft, at: int) -> bool:
    """A comma or nothing between two sentences; the second mostly begins small."""
    following = draft.words[at + 1]
    named = draft.tags[at + 1].startswith("NNP") or following == "I"
    lowered = following if named else following[0].lower() + following[1:]
    chance = draft.rng.random()
    done = draft.put(at, ",", "be:.") if chance < 0.45 else draft.drop(at)
    if chance < 0.75 and lowered != following:
        draft.put(at + 1, lowered, "capital")
    draft.touch(at + 1)
    return done
