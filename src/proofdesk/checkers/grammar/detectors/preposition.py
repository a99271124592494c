"""Prepositions: missing, surplus, or the wrong one."""

from proofdesk.analysis.proposals import DELETE, Proposal
from proofdesk.checkers.grammar._classes import PREPOSITIONS, alike
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.preposition",
    checker="grammar",
    category="grammar",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A preposition is missing, surplus or not the one that goes with these words.",
    why="Verbs, nouns and adjectives keep fixed company: capable of, arrive at, reason for.",
    source=SOURCE,
    bad=(
        "She was [[to]] tired to go on.",
        "She was not able [[swim -> to swim]] when she was a child.",
    ),
    good=("She was not able to swim when she was a child.",),
)


def takes(proposal: Proposal) -> bool:
    """A preposition put in, taken out or exchanged for another."""
    word, value = proposal.word.lower(), proposal.value
    if proposal.kind == "after":
        return value in PREPOSITIONS
    if proposal.label == DELETE:
        return word in PREPOSITIONS and word not in (proposal.near(-1), proposal.near(1))
    return (
        proposal.kind == "be"
        and word in PREPOSITIONS
        and value in PREPOSITIONS
        and (word == "from" or not alike(word, value))
    )


def message(proposal: Proposal) -> str:
    """What is said of one."""
    if proposal.kind == "after":
        return f"“{proposal.value}” seems to be missing after “{proposal.word}”."
    if proposal.label == DELETE:
        return f"“{proposal.word}” seems to be surplus here."
    return f"“{proposal.value}” may be meant instead of “{proposal.word}”."
