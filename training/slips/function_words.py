"""Slips of small words: articles, prepositions and others left out, put in, doubled, or taken for one another."""

from proofdesk.analysis.proposals.labels import in_case_of
from training import tables
from training.slips.draft import Draft
from training.slips.labels import inserting, replacing

_BARE = ("NN", "NNS", "JJ", "NNP")
_BEFORE_BARE = ("IN", "VB", "VBD", "VBZ", "VBG", "VBP", "TO", "VBN", "CC")
_LEFT_OUT = frozenset("MD VBZ VBP VBD VB VBN TO PRP PRP$ CC WDT WP EX RB WRB IN".split())
_BEFORE_VERB = ("to", "be", "have", "the")
_SURPLUS = (
    (
        ("VB", "VBD", "VBZ", "VBP", "VBG"),
        ("DT", "PRP$", "NN", "NNS", "JJ", "PRP", "RB"),
        ("to", "about", "for", "in", "of", "on", "with", "up", "it", "at", "the"),
    ),
    (
        ("NN", "NNS", "PRP"),
        ("VBD", "VBZ", "VBP", "VBN"),
        ("is", "was", "are", "were", "has", "have", "it", "that", "which", "been", "be"),
    ),
    (("TO",), ("VB",), _BEFORE_VERB),
    (("JJ",), ("NN", "NNS", "JJ"), ("of", "the", "and", "a")),
)
"""Tags of a word, tags of the next, and the words that are put in between."""


def article(draft: Draft, at: int) -> bool:
    """An article left out or taken for another, or one too many."""
    if not draft.free(at):
        return False
    if draft.lower(at) in tables.ARTICLES:
        return at + 1 < len(draft.words) and _other_article(draft, at)
    return _surplus_article(draft, at)


def _other_article(draft: Draft, at: int) -> bool:
    word, chance = draft.lower(at), draft.rng.random()
    if chance < 0.55 and (draft.drop(at) if at else _opens_without(draft)):
        return True
    if word == "the":
        other = _a(draft.words[at + 1])
    else:
        other = "the" if chance < 0.8 else "an" if word == "a" else "a"
    return draft.put(at, in_case_of(draft.words[at], other), f"be:{word}")


def _opens_without(draft: Draft) -> bool:
    """The article that opens the text left out: the next word takes its capital, and gives it back."""
    following = draft.words[1]
    if not draft.words[0].istitle() or not following.islower() or not draft.free(1):
        return False
    if not draft.put(1, following.capitalize(), "lower"):
        return False
    draft.first = f"after:{draft.lower(0)}"
    draft.set(0)
    return True


def _surplus_article(draft: Draft, at: int) -> bool:
    if not draft.free(at - 1) or draft.tags[at] not in _BARE or draft.tags[at - 1] not in _BEFORE_BARE:
        return False
    if not draft.words[at - 1][0].isalpha() or draft.rng.random() >= 0.35:
        return False
    definite = draft.tags[at] in ("NNS", "NNP") or draft.rng.random() < 0.8
    return draft.insert(at - 1, "the" if definite else _a(draft.words[at]))


def _a(following: str) -> str:
    return "an" if following[:1].lower() in "aeiou" else "a"


def preposition(draft: Draft, at: int) -> bool:
    """A preposition left out, or another in its place."""
    word = draft.lower(at)
    others = tables.confused_prepositions().get(word)
    if not others or draft.tags[at] not in ("IN", "TO", "RP") or not draft.free(at):
        return False
    if draft.tags[at] == "TO" and draft.tags[at + 1 : at + 2] == ["VB"]:
        return False
    if draft.rng.random() < 0.3 and draft.drop(at):
        return True
    other = draft.rng.choices(others, [1 / (number + 1) for number in range(len(others))])[0]
    return draft.put(at, in_case_of(draft.words[at], other), f"be:{word}")


def surplus_word(draft: Draft, at: int) -> bool:
    """A small word too many: one that another construction would want."""
    if not draft.free(at, at + 1) or not draft.words[at].isalpha():
        return False
    tag, following = draft.tags[at], draft.tags[at + 1]
    if tag == "MD":
        return draft.insert(at, draft.rng.choice(_BEFORE_VERB))
    for tags, next_tags, words in _SURPLUS:
        if tag in tags and following in next_tags:
            return draft.insert(at, draft.rng.choice(words))
    return following in ("JJR", "RBR") and draft.insert(at, "more")


def missing_word(draft: Draft, at: int) -> bool:
    """A small word left out that is no article; not the `that` of a clause, which nobody misses."""
    word, tag = draft.lower(at), draft.tags[at]
    if inserting(word) is None or tag not in _LEFT_OUT or at + 1 >= len(draft.words):
        return False
    if word in tables.ARTICLES or (tag == "IN" and (word == "that" or draft.rng.random() < 0.5)):
        return False
    return draft.drop(at)


def doubled(draft: Draft, at: int) -> bool:
    """A word twice: the the."""
    word = draft.words[at]
    if not word.isalpha() or not draft.free(at) or not (word.islower() or at == 0):
        return False
    if draft.tags[at][:2] in ("NN", "JJ", "VB") and draft.rng.random() < 0.6:
        return False
    return draft.insert(at, word.lower())


def short_word(draft: Draft, at: int) -> bool:
    """A short word for another that sounds like it or is used like it: their, there."""
    word = draft.lower(at).replace("'", "’")
    others, label = tables.confused_closed().get(word), replacing(word)
    if not others or label is None or not draft.free(at) or (draft.words[at].isupper() and len(word) > 1):
        return False
    other = draft.rng.choice(others)
    if word == "that" and draft.tags[at] == "IN" and other != "this":
        return False
    return draft.put(at, in_case_of(draft.words[at], other), label)
