"""Much and many, less and fewer, little and few."""

from proofdesk.analysis.proposals import Proposal
from proofdesk.checkers.grammar._classes import QUANTITIES
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.quantity",
    checker="grammar",
    category="grammar",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="The word of quantity does not fit what is counted.",
    why="What can be counted takes many, fewer and few; what cannot takes much, less and little.",
    source=SOURCE,
    bad=("There are [[much -> many]] people who think so.",),
    good=("There are many people who think so.",),
)


def takes(proposal: Proposal) -> bool:
    """One word of quantity for another."""
    return proposal.kind == "be" and proposal.word.lower() in QUANTITIES and proposal.value in QUANTITIES


def message(proposal: Proposal) -> str:
    """What is said of one."""
    return f"“{proposal.value}” fits what is counted here, not “{proposal.word}”."
