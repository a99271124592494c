"""Copy compared with dated packs: capitals, nations, offices, members, acronyms, money, science, holidays.

Each comparison is one module: the packs it reads, the words without which it has nothing to do, and `compare`. None of
them loops over the rows of a pack: names are looked up, patterns run only where their words stand.
"""

from collections.abc import Iterator
from functools import cache
from types import ModuleType

from proofdesk.analysis import Analysis, Furniture, PublicationDate, Quotations, Sentences
from proofdesk.checkers import Locality, Resources
from proofdesk.checkers.reference import office
from proofdesk.checkers.reference._records import told
from proofdesk.checkers.reference._scene import Scene
from proofdesk.findings import Finding, Rule
from proofdesk.registry import modules


class Reference:
    """Compares copy with the packs that are switched on; where they differ, shows what the pack has, and since when."""

    name = "reference"
    locality = Locality.DOCUMENT
    requires = (Sentences, Quotations, Furniture, PublicationDate)

    def __init__(self, resources: Resources) -> None:
        packs = set(resources.settings.packs)
        self.comparisons = tuple(each for each in comparisons() if packs.issuperset(each.PACKS))

    @classmethod
    def records(cls, resources: Resources) -> tuple[Rule, ...]:
        """One rule a comparison, and the one that says where the data ends."""
        return (*(each.RULE for each in comparisons()), office.NOT_COVERED)

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """The findings, block by block."""
        date = analysis[PublicationDate].date
        uncovered = False
        for block in analysis.document.prose():
            if analysis[Furniture].holds(block):
                continue
            scene = Scene(analysis, block, date)
            taken: set[tuple[int, int]] = set()
            for comparison in self.comparisons:
                if comparison.WORDS and not any(word in block.text for word in comparison.WORDS):
                    continue
                conflicts = [each for each in comparison.compare(scene) if tuple(each.span) not in taken]
                if conflicts and conflicts[0].rule is office.NOT_COVERED:
                    conflicts, uncovered = conflicts[: not uncovered], True
                taken.update(tuple(each.span) for each in conflicts)
                yield from told(analysis, block, dict.fromkeys(conflicts))


@cache
def comparisons() -> tuple[ModuleType, ...]:
    """The modules, one a comparison, in the order of their names."""
    return modules(__name__)


CHECKER = Reference
