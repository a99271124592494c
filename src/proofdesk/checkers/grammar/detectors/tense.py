"""A verb in a tense that the rest of the sentence does not share."""

from proofdesk.analysis.proposals import Proposal
from proofdesk.analysis.proposals.forms import verb_bases
from proofdesk.checkers.grammar._classes import AUXILIARIES, NUMBER_PAIRS, SPEAKING, TENSED, governed, plain
from proofdesk.checkers.grammar._source import SOURCE
from proofdesk.findings import Rule, Severity

RULE = Rule(
    id="grammar.tense",
    checker="grammar",
    category="grammar",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A verb may be in the wrong tense.",
    why="Verbs of one account keep to one time unless the account itself moves.",
    source=SOURCE,
    bad=("You can also [[bought -> buy]] a lot of gifts here.",),
    good=("You can also buy a lot of gifts here.",),
)


def takes(proposal: Proposal) -> bool:
    """The same verb in another tense, or another auxiliary."""
    if proposal.kind == "be":
        pair = frozenset((plain(proposal.word), plain(proposal.value)))
        return pair <= AUXILIARIES and pair not in NUMBER_PAIRS
    if proposal.kind != "verb" or governed(proposal):
        return False
    bases = verb_bases(proposal.word.lower())
    if any(base in SPEAKING for base, _ in bases):
        return False  # said or says: a house sets it, and a story moves between them
    slots = {slot for _, slot in bases}
    if proposal.value in ("s", "base") and slots & {"s", "base"}:
        return False
    return proposal.value in TENSED and bool(slots & TENSED)


def message(proposal: Proposal) -> str:
    """What is said of one."""
    return f"“{proposal.word}” may be in the wrong tense or form."
