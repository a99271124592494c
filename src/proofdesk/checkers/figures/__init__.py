"""Figures that the story itself contradicts: sums, shares, changes, units, one thing with two values.

Each comparison is a module of `comparisons`. It shows the two places and the arithmetic and asks; where even the
roundest reading of every figure leaves no room it is an error, where only the usual one does, a warning.
"""

from collections.abc import Iterator

from proofdesk.analysis import Analysis, Furniture, Quantities, Quotations, Sentences
from proofdesk.checkers import Locality, Resources
from proofdesk.checkers.figures import comparisons
from proofdesk.checkers.figures._telling import told
from proofdesk.findings import Finding, Problem, Rule
from proofdesk.registry import modules


class Figures:
    """Compares the figures of a story with each other."""

    name = "figures"
    locality = Locality.DOCUMENT
    requires = (Sentences, Quantities, Quotations, Furniture)

    def __init__(self, resources: Resources) -> None:
        pass

    @classmethod
    def records(cls, resources: Resources) -> tuple[Rule, ...]:
        """The rules of all comparisons."""
        return tuple(each.RULE for each in modules(comparisons.__name__))

    def check(self, analysis: Analysis) -> Iterator[Finding | Problem]:
        """The findings of each comparison in turn; of two about the same words the first, which is the surer one."""
        for comparison in modules(comparisons.__name__):
            seen = set()
            for difference in comparison.differences(analysis):
                place = id(difference.block), difference.span
                if place not in seen:
                    seen.add(place)
                    yield told(analysis, comparison.RULE, difference)


CHECKER = Figures
