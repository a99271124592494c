"""The comma after an introductory clause, phrase or adverb."""

from proofdesk.analysis.proposals import Proposal
from proofdesk.checkers.grammar._classes import JOINING, SENTENCE_ADVERBS, SUBORDINATORS
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.comma-introductory",
    checker="grammar",
    category="punctuation",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A comma may be missing after what introduces the sentence.",
    why="The comma shows where the introduction ends and the sentence proper begins.",
    source=SOURCE,
    bad=("If you want to go [[home -> home,]] you should leave now.",),
    good=("If you want to go home, you should leave now.",),
)


def takes(proposal: Proposal) -> bool:
    """A comma put in before any other, in a sentence that opens with an introduction."""
    before = [word.text.lower() for word in proposal.words[: proposal.at + 1]]
    if proposal.label != "after:," or "," in before or proposal.near(1) in JOINING:
        return False
    first = next((word for word in before if word[0].isalnum()), "")
    return first in SUBORDINATORS or first in SENTENCE_ADVERBS or first.endswith(("ly", "ing", "ed"))


def message(proposal: Proposal) -> str:
    """What is said of one."""
    return f"A comma after “{proposal.word}” may help: the introduction ends there."
