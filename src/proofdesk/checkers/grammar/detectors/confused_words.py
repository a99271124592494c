"""Words that sound or look alike, told apart by the sentence."""

from proofdesk.analysis import is_frequent
from proofdesk.analysis.proposals import WRONG, Proposal
from proofdesk.checkers.grammar._classes import (
    ARTICLES,
    AUXILIARIES,
    MANNER_PAIRS,
    NUMBER_PAIRS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTITIES,
    alike,
    plain,
)
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.confused-words",
    checker="grammar",
    category="spelling",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A word stands for another that sounds or looks like it.",
    why="Every speller passes a word that exists; only the sentence shows that another is meant.",
    source=SOURCE,
    bad=("They forgot [[there -> their]] keys at home.",),
    good=("They forgot their keys at home.", "There they were."),
)


def takes(proposal: Proposal) -> bool:
    """Another word of like sound or look; words that no dictionary has are the speller’s."""
    word = plain(proposal.word)
    if proposal.label == WRONG:
        return is_frequent(word, "B")
    if proposal.kind != "be" or not word[:1].isalpha():
        return False
    pair = frozenset((word, plain(proposal.value)))
    if pair == {"a", "an"} or pair in NUMBER_PAIRS or pair in MANNER_PAIRS:
        return False
    if alike(word, proposal.value):
        return not (pair <= PREPOSITIONS and word == "from")
    return not any(pair <= group for group in (AUXILIARIES, PREPOSITIONS, PRONOUNS, QUANTITIES, ARTICLES))


def message(proposal: Proposal) -> str:
    """What is said of one."""
    new = proposal.replacement or proposal.value
    return f"“{new}” may be meant instead of “{proposal.word}”."
