"""Pronouns: the case, the number, “who” and “which”, “this” and “these”."""

from proofdesk.analysis.proposals import Proposal
from proofdesk.checkers.grammar._classes import PRONOUNS, QUANTITIES, alike
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.pronoun",
    checker="grammar",
    category="grammar",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="Another pronoun seems to be meant.",
    why="A pronoun takes its case from its place in the sentence and its number from what it stands for.",
    source=SOURCE,
    bad=("[[Him -> He]] was the first to leave.",),
    good=("He was the first to leave.",),
)


def takes(proposal: Proposal) -> bool:
    """One pronoun or pointing word for another."""
    word, value = proposal.word.lower(), proposal.value
    return (
        proposal.kind == "be"
        and word in PRONOUNS
        and value in PRONOUNS
        and not alike(word, value)
        and not {word, value} & QUANTITIES
    )


def message(proposal: Proposal) -> str:
    """What is said of one."""
    return f"“{proposal.value}” may be meant instead of “{proposal.word}”."
