"""Closed classes of English words, as the detectors tell slips apart. Data: `classes.toml`."""

import tomllib
from importlib import resources

from proofdesk.analysis.proposals import Proposal

_TABLE = tomllib.loads((resources.files("proofdesk.checkers.grammar") / "classes.toml").read_text(encoding="utf-8"))


def _words(name: str) -> frozenset[str]:
    return frozenset(_TABLE[name].split())


def _groups(name: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(group.split()) for group in _TABLE[name])


ARTICLES, PREPOSITIONS, AUXILIARIES = _words("articles"), _words("prepositions"), _words("auxiliaries")
GOVERNING = _words("governing")
"""Words after which a verb has no tense of its own."""
QUANTITIES, PRONOUNS, JOINING = _words("quantities"), _words("pronouns"), _words("joining")
SUBORDINATORS, SENTENCE_ADVERBS = _words("subordinators"), _words("sentence_adverbs")
TITLES, SPEAKING = _words("titles"), _words("speaking")
COLLECTIVES = _words("collectives")
"""Nouns that British English takes for one or for many."""
NUMBER_PAIRS = _groups("number_pairs")
SOUND_ALIKE = _groups("sound_alike")
MANNER_PAIRS = _groups("manner_pairs")
TENSED = frozenset(("s", "ed", "base"))
"""The forms of a verb that may carry a tense."""


def governed(proposal: Proposal) -> bool:
    """True where the verb stands after a word that leaves it no tense of its own, “not” or an adverb between or not."""
    before = plain(proposal.near(-1))
    if before in ("not", "never") or before.endswith("ly"):
        before = plain(proposal.near(-2))
    return before in GOVERNING or before.endswith("n’t")


def after_introduction(proposal: Proposal) -> bool:
    """True for a comma put in before any other, in a sentence that opens with a clause, phrase or adverb of its own."""
    before = [word.text.lower() for word in proposal.words[: proposal.at + 1]]
    first = next((word for word in before if word[0].isalnum()), "")
    opening = first in SUBORDINATORS or first in SENTENCE_ADVERBS or first.endswith(("ly", "ing", "ed"))
    return opening and "," not in before


def plain(word: str) -> str:
    """Small letters and curly apostrophes."""
    return word.lower().replace("'", "’")


def alike(first: str, second: str) -> bool:
    """True for two words of one group that sound or look alike."""
    pair = {plain(first), plain(second)}
    return any(pair <= group for group in SOUND_ALIKE)
