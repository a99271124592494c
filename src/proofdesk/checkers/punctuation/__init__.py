"""Punctuation: lost full stops, the closing mark of a paragraph, doubled words, marks without a partner, double spaces.

Each sort of fault is one private module here: its rules' records, and a function from analysis to findings.
"""

from collections.abc import Iterator

from proofdesk.analysis import Analysis, Quotations, Sentences, Tokens
from proofdesk.checkers import Locality, Resources
from proofdesk.checkers.punctuation import _brackets, _doubled, _lost_stop, _paragraph_end, _quotes, _spaces
from proofdesk.findings import Finding, Rule

_PARTS = (_paragraph_end, _lost_stop, _doubled, _quotes, _brackets, _spaces)


class Punctuation:
    """All faults of punctuation that the text itself proves."""

    name = "punctuation"
    locality = Locality.DOCUMENT
    requires = (Tokens, Sentences, Quotations)

    def __init__(self, resources: Resources) -> None:
        self.settings = resources.settings

    @classmethod
    def records(cls, resources: Resources) -> tuple[Rule, ...]:
        """The rules of all parts."""
        return tuple(rule for part in _PARTS for rule in part.RULES)

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """The findings of each part."""
        for part in _PARTS:
            yield from part.check(analysis)


CHECKER = Punctuation
