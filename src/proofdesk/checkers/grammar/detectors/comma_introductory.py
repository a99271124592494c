"""The comma after an introductory clause, phrase or adverb."""

from proofdesk.analysis.proposals import Proposal
from proofdesk.checkers.grammar._classes import JOINING, after_introduction
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.comma-introductory",
    checker="grammar",
    category="punctuation",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A comma may be missing after what introduces the sentence.",
    why="The comma shows where the introduction ends and the sentence proper begins.",
    source=SOURCE,
    bad=("If you want to go [[home -> home,]] you should leave now.",),
    good=("If you want to go home, you should leave now.",),
)


def takes(proposal: Proposal) -> bool:
    """A comma put in before any other, in a sentence that opens with an introduction."""
    comma = proposal.label == "after:," and proposal.near(1) not in JOINING
    return comma and after_introduction(proposal)


def message(proposal: Proposal) -> str:
    """What is said of one."""
    return f"A comma after “{proposal.word}” may help: the introduction ends there."
