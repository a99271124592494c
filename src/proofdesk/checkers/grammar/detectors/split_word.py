"""One word written as two."""

from proofdesk.analysis.proposals import JOIN, Proposal
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.split-word",
    checker="grammar",
    category="spelling",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="One word is written as two.",
    why="Compounds close up as they settle: “with out” is only ever a slip.",
    source=SOURCE,
    bad=("He can not find [[any thing -> anything]] to eat.",),
    good=("He can not find anything to eat.",),
)


def takes(proposal: Proposal) -> bool:
    """Two words that should be one."""
    return proposal.label == JOIN


def message(proposal: Proposal) -> str:
    """What is said of one."""
    return f"“{proposal.word}{proposal.near(1)}” may be meant, as one word."
