"""A short word too many, or one that stands twice."""

from proofdesk.analysis.proposals import DELETE, Proposal
from proofdesk.checkers.grammar._classes import ARTICLES, PREPOSITIONS
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.surplus-word",
    checker="grammar",
    category="grammar",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A word seems to be one too many.",
    why="Rewriting leaves words behind: the old verb beside the new one, a preposition without its noun.",
    source=SOURCE,
    bad=(
        "They [[are]] were late for the meeting.",
        "I would [[be]] really appreciate it.",
    ),
    good=("They were late for the meeting.",),
)


def takes(proposal: Proposal) -> bool:
    """A word taken out that is no article and no preposition, or that has its like beside it."""
    word = proposal.word.lower()
    if proposal.label != DELETE or not word[:1].isalpha():
        return False
    return word in (proposal.near(-1), proposal.near(1)) or (word not in ARTICLES and word not in PREPOSITIONS)


def message(proposal: Proposal) -> str:
    """What is said of one."""
    return f"“{proposal.word}” seems to be one word too many."
