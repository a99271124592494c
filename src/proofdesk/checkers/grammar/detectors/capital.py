"""A capital missing, or one too many."""

from proofdesk.analysis.proposals import Proposal
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.capital",
    checker="grammar",
    category="spelling",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A capital letter is missing, or one too many.",
    why="Names and the first word of a sentence take a capital, common nouns none.",
    source=SOURCE,
    bad=(
        "They met in [[paris -> Paris]] last year.",
        "The new [[Plan -> plan]] was approved by the council.",
    ),
    good=("They met in Paris last year.",),
)


def takes(proposal: Proposal) -> bool:
    """The same letters in another case."""
    return proposal.kind in ("capital", "lower")


def message(proposal: Proposal) -> str:
    """What is said of one."""
    return f"“{proposal.word}” seems to need {'a capital' if proposal.kind == 'capital' else 'no capital'} here."
