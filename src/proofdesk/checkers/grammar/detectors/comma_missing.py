"""The comma beside an insertion: a name in apposition, a non-restrictive clause, an aside."""

from proofdesk.analysis.proposals import Proposal
from proofdesk.checkers.grammar._classes import JOINING, after_introduction
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.comma-missing",
    checker="grammar",
    category="punctuation",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A comma may be missing beside an insertion.",
    why="What could be left out stands between two commas; one alone splits the sentence in the wrong place.",
    source=SOURCE,
    bad=(
        "The flood harmed the animals of the [[island -> island,]] especially the endangered species.",
        "The team won the [[match -> match,]] although it had lost its captain.",
    ),
    good=("The flood harmed the animals of the island, especially the birds.",),
)


def takes(proposal: Proposal) -> bool:
    """A comma put in that is neither after an introduction nor before a coordinating word."""
    comma = proposal.label == "after:," and proposal.near(1) not in JOINING
    return comma and not after_introduction(proposal)


def message(proposal: Proposal) -> str:
    """What is said of one."""
    return f"A comma may be missing after “{proposal.word}”."
