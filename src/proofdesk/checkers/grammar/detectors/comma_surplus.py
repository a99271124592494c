"""A comma that parts what belongs together: subject and verb, verb and object."""

from proofdesk.analysis.proposals import DELETE, Proposal
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.comma-surplus",
    checker="grammar",
    category="punctuation",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A comma seems to part what belongs together.",
    why="No comma stands between a subject and its verb, or a verb and its object.",
    source=SOURCE,
    bad=(
        "The report[[,]] says that prices will rise.",
        "The members of the council[[,]] voted against it.",
    ),
    good=("The report says that prices will rise.",),
)


def takes(proposal: Proposal) -> bool:
    """A comma taken out."""
    return proposal.label == DELETE and proposal.word == ","


def message(proposal: Proposal) -> str:
    """What is said of one."""
    return f"The comma after “{proposal.near(-1)}” seems to be surplus."
