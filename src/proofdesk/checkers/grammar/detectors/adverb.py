"""Adjective for adverb, and adverb for adjective."""

from proofdesk.analysis.proposals import Proposal
from proofdesk.checkers.grammar._classes import MANNER_PAIRS
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.adverb",
    checker="grammar",
    category="grammar",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="An adjective stands for an adverb, or the other way round.",
    why="An adverb goes with a verb or an adjective, an adjective with a noun.",
    source=SOURCE,
    bad=("The [[possibly -> possible]] outcomes are hard to know.",),
    good=("The possible outcomes are hard to know.",),
)


def takes(proposal: Proposal) -> bool:
    """The word with -ly, or without."""
    pair = frozenset((proposal.word.lower(), proposal.value))
    return proposal.kind in ("adverb", "adjective") or (proposal.kind == "be" and pair in MANNER_PAIRS)


def message(proposal: Proposal) -> str:
    """What is said of one."""
    sort = "adverb" if proposal.kind == "adverb" else "adjective" if proposal.kind == "adjective" else "form"
    return f"The {sort} “{proposal.replacement}” may be meant."
