"""Articles: missing, surplus, or the wrong one."""

from proofdesk.analysis.proposals import DELETE, Proposal
from proofdesk.checkers.grammar._classes import ARTICLES
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.article",
    checker="grammar",
    category="grammar",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="An article is missing, surplus or the wrong one.",
    why="A countable noun in the singular needs a determiner; “the” points at what the reader already knows.",
    source=SOURCE,
    bad=("She was [[best -> the best]] player on the team.",),
    good=(
        "She was the best player on the team.",
        "She works as a teacher in the town.",
    ),
)


def takes(proposal: Proposal) -> bool:
    """An article put in, taken out or exchanged."""
    word, value = proposal.word.lower(), proposal.value
    if proposal.kind == "after":
        return value in ARTICLES
    if proposal.label == DELETE:
        return word in ARTICLES and word != proposal.near(-1) and word != proposal.near(1)
    return proposal.kind == "be" and word in ARTICLES and value in ARTICLES and {word, value} != {"a", "an"}


def message(proposal: Proposal) -> str:
    """What is said of one."""
    if proposal.kind == "after":
        return f"“{proposal.value}” seems to be missing before “{proposal.near(1)}”."
    if proposal.label == DELETE:
        return f"“{proposal.word}” seems to be one article too many."
    return f"“{proposal.value}” may be meant instead of “{proposal.word}”."
