"""Subject and verb that differ in number, also over a distance."""

from proofdesk.analysis.proposals import Proposal
from proofdesk.analysis.proposals.forms import verb_bases
from proofdesk.checkers.grammar._classes import NUMBER_PAIRS, plain
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.agreement",
    checker="grammar",
    category="grammar",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A verb does not agree with its subject.",
    why="The verb agrees with the head of its subject, not with the noun that happens to stand next to it.",
    source=SOURCE,
    bad=(
        "They [[was -> were]] late for the meeting.",
        "He [[do -> does]] not know the answer.",
    ),
    good=("The list of names was long.", "The names on the list were long."),
)


def takes(proposal: Proposal) -> bool:
    """The same verb in the other number."""
    if proposal.kind == "be":
        return frozenset((plain(proposal.word), plain(proposal.value))) in NUMBER_PAIRS
    if proposal.label not in ("verb:s", "verb:base"):
        return False
    return any(slot in ("s", "base") for _, slot in verb_bases(proposal.word.lower()))


def message(proposal: Proposal) -> str:
    """What is said of one."""
    return f"“{proposal.word}” does not seem to agree with its subject."
