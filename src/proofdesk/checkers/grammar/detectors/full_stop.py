"""A lost full stop between two sentences, or at the end."""

from proofdesk.analysis.proposals import Proposal
from proofdesk.checkers.grammar._classes import TITLES
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.full-stop",
    checker="grammar",
    category="punctuation",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A full stop seems to be missing.",
    why="A lost stop runs two sentences into one, and the reader must go back to find the seam.",
    source=SOURCE,
    bad=("She was born in [[Leeds -> Leeds.]] She moved to London in 1990.",),
    good=("She was born in Leeds. She moved to London in 1990.",),
)


def takes(proposal: Proposal) -> bool:
    """A mark that ends a sentence put in; the end of a paragraph is the business of `punctuation.paragraph-end`."""
    if proposal.kind != "after" or proposal.value not in (".", "?", "!", ";", ":"):
        return False
    if not proposal.near(1)[:1].isalnum() or not proposal.near(2):
        return False  # one word is no sentence
    return proposal.word.isalpha() and proposal.word.lower() not in TITLES


def message(proposal: Proposal) -> str:
    """What is said of one."""
    return f"A full stop may be missing after “{proposal.word}”."
