"""Grammar that engines miss: agreement over a distance, verb forms, articles, prepositions, commas, words confused.

A small model proposes changes (`analysis.proposals`); each detector takes those of its sort and says why. How sure the
model must be before a detector speaks, and how gravely, is measured data: `standing.toml`.
"""

from collections.abc import Iterator
from typing import Any

from proofdesk.analysis import Analysis, Dialect, Furniture, HouseWords, Proposals, Quotations, Sentences
from proofdesk.analysis.proposals import Proposal
from proofdesk.checkers import Locality, Resources
from proofdesk.checkers._making import finding
from proofdesk.checkers.grammar import _standing, detectors
from proofdesk.checkers.grammar._change import change
from proofdesk.checkers.grammar._classes import COLLECTIVES, NUMBER_PAIRS, plain
from proofdesk.checkers.grammar._names import is_a_name
from proofdesk.findings import Finding, Problem, Rule, Severity
from proofdesk.registry import modules
from proofdesk.text import Block

_SENTENCE = 8
"""Words and marks that a sentence without a closing mark must have to be read as one."""
_QUOTED = "Said in a quotation: check against the recording."


class Grammar:
    """Tells what the model proposes, where it is sure enough."""

    name = "grammar"
    locality = Locality.PARAGRAPH
    requires = (Sentences, Proposals, Quotations, Dialect, HouseWords)

    def __init__(self, resources: Resources) -> None:
        self.settings = resources.settings

    @classmethod
    def records(cls, resources: Resources) -> tuple[Rule, ...]:
        """The rules of all detectors."""
        return tuple(_standing.measured(detector.RULE) for detector in modules(detectors.__name__))

    def check(self, analysis: Analysis) -> Iterator[Finding | Problem]:
        """The findings block by block; one problem where the model is not there."""
        if self.settings.grammar == "none":
            return
        proposals = analysis[Proposals]
        if proposals.missing:
            yield Problem(kind="engine", subject="grammar", message=proposals.missing, incomplete=True)
            return
        for block in analysis.document.prose():
            if analysis[Furniture].holds(block):
                continue
            for start, proposal in proposals.block(block):
                yield from _told(analysis, block, start, proposal)


def detector_of(proposal: Proposal) -> Any:
    """The detector that a proposal belongs to (its module); None where no sort of slip fits."""
    return next((each for each in modules(detectors.__name__) if each.takes(proposal)), None)


def _told(analysis: Analysis, block: Block, start: int, proposal: Proposal) -> Iterator[Finding]:
    """The finding that a proposal comes to, if any."""
    detector = admitted(analysis, proposal)
    if detector is None:
        return
    rule = _standing.measured(detector.RULE)
    standing = _standing.of(rule.id)
    severity = standing.severity(proposal.probability)
    made = change(block, start, proposal)
    if severity is None or made is None or analysis[HouseWords].holds(block, made.span):
        return
    message = detector.message(proposal)
    if analysis[Quotations].holds(block, made.span):
        if rule.category == "punctuation":
            return  # no recording has commas
        severity, message = Severity.QUERY, f"{message} {_QUOTED}"
    yield finding(
        analysis,
        rule,
        block,
        made.span,
        message,
        [made.suggestion],
        severity=severity,
        confidence=standing.confidence(proposal.probability),
    )


def admitted(analysis: Analysis, proposal: Proposal) -> Any:
    """The detector that may speak of a proposal in this text, if the model is sure enough; None where none may."""
    detector = None if _is_a_label(proposal) else detector_of(proposal)
    if detector is None or (analysis[Dialect].british and _one_or_many(proposal)) or is_a_name(analysis, proposal):
        return None
    return detector


def _is_a_label(proposal: Proposal) -> bool:
    """True for a few words without a closing mark: a heading or a point of a list, not a sentence."""
    last = proposal.words[-1].text
    return len(proposal.words) < _SENTENCE and (last[0].isalnum() or last in "”\"’'")


def _one_or_many(proposal: Proposal) -> bool:
    """True for the verb of a collective noun, which British copy sets in either number."""
    agrees = frozenset((plain(proposal.word), plain(proposal.value))) in NUMBER_PAIRS or proposal.kind == "verb"
    return agrees and any(proposal.near(-distance) in COLLECTIVES for distance in (1, 2, 3))


CHECKER = Grammar
