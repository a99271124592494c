"""Two sentences held together by a comma."""

from proofdesk.analysis.proposals import Proposal
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.comma-splice",
    checker="grammar",
    category="punctuation",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A comma holds two sentences together.",
    why="A comma is too weak to join two sentences; a full stop, a semicolon or a joining word is wanted.",
    source=SOURCE,
    bad=("I had to sit down[[,]] it was too much for me.",),
    good=("I had to sit down. It was too much for me.",),
)


def takes(proposal: Proposal) -> bool:
    """A full stop or a stronger mark for a comma."""
    return proposal.kind == "be" and proposal.word == "," and proposal.value in (".", ";", ":", "?", "!")


def message(proposal: Proposal) -> str:
    """What is said of one."""
    return f"The comma after “{proposal.near(-1)}” seems to join two sentences."
