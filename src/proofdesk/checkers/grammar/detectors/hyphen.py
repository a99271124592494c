"""Hyphens in compounds: missing, or one too many."""

from proofdesk.analysis.proposals import HYPHEN, SPACE, Proposal
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.hyphen",
    checker="grammar",
    category="punctuation",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A hyphen is missing, or one too many.",
    why="Words that act together as one before a noun are joined: a long-term plan, a plan for the long term.",
    source=SOURCE,
    bad=("The prime minister announced a [[long term -> long-term]] plan.",),
    good=("The prime minister announced a long-term plan.",),
)


def takes(proposal: Proposal) -> bool:
    """A hyphen for a space, or a space for a hyphen."""
    return proposal.label in (HYPHEN, SPACE) or (proposal.label == "delete" and proposal.word == "-")


def message(proposal: Proposal) -> str:
    """What is said of one."""
    if proposal.label == HYPHEN:
        return f"“{proposal.word}-{proposal.near(1)}” may be meant, as one word with a hyphen."
    return f"“{proposal.near(-1)} {proposal.near(1)}” needs no hyphen here."
