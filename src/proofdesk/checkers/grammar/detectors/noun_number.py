"""Singular for plural, and plural for singular."""

from proofdesk.analysis.proposals import Proposal
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.noun-number",
    checker="grammar",
    category="grammar",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A noun is in the wrong number.",
    why="Determiners and numbers decide: these rules, every rule, three rules, one of the rules.",
    source=SOURCE,
    bad=(
        "Many [[student -> students]] have left the school.",
        "She bought three [[book -> books]] there.",
    ),
    good=("She bought three books there.",),
)


def takes(proposal: Proposal) -> bool:
    """A noun in the other number."""
    return proposal.kind == "noun"


def message(proposal: Proposal) -> str:
    """What is said of one."""
    return f"“{proposal.word}” seems to be in the wrong number."
