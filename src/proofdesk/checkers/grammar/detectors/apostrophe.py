"""Apostrophes of possession: missing, surplus, or on the wrong side of the s."""

from proofdesk.analysis.proposals import Proposal
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.apostrophe",
    checker="grammar",
    category="punctuation",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="An apostrophe is missing, surplus or in the wrong place.",
    why="Possession takes an apostrophe, before the s for one owner, after it for several; a plain plural takes none.",
    source=SOURCE,
    bad=(
        "The [[companys -> company’s]] profits fell last year.",
        "They sell potatoes and [[apple’s -> apples]] here.",
    ),
    good=("They sell potatoes and apples here.",),
)


def takes(proposal: Proposal) -> bool:
    """Any change of an apostrophe alone."""
    return proposal.kind == "apostrophe" or proposal.label == "after:’"


def message(proposal: Proposal) -> str:
    """What is said of one."""
    if proposal.label == "apostrophe:close":
        return f"A plain plural takes no apostrophe: “{proposal.replacement}”."
    new = proposal.replacement if proposal.kind == "apostrophe" else f"{proposal.word}’"
    return f"“{new}” may be meant: an apostrophe shows who owns."
