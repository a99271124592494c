"""The form of a verb after a modal, “to”, an auxiliary or a preposition."""

from proofdesk.analysis.proposals import Proposal
from proofdesk.analysis.proposals.forms import verb_bases
from proofdesk.checkers.grammar._classes import TENSED, governed
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.verb-form",
    checker="grammar",
    category="grammar",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A verb is in a form that does not fit the words before it.",
    why="A modal and “to” take the plain form, “have” the participle, a preposition the form in -ing.",
    source=SOURCE,
    bad=(
        "He could not [[went -> go]] there.",
        "They want to [[stopped -> stop]] the war.",
    ),
    good=("He could not go there.",),
)


def takes(proposal: Proposal) -> bool:
    """Another form of the verb, where it is no question of number or tense alone."""
    if proposal.kind != "verb":
        return False
    slots = {slot for _, slot in verb_bases(proposal.word.lower())}
    if proposal.value in ("s", "base") and slots & {"s", "base"}:
        return False
    return not (proposal.value in TENSED and slots & TENSED) or governed(proposal)


def message(proposal: Proposal) -> str:
    """What is said of one."""
    return f"“{proposal.word}” does not seem to be the form that fits here."
