"""Dates against the calendar, against each other, and against the date of publication.

Each check is one module here: its rule, and a function from the dated story to findings. What is compared, with which
tolerance, and when a check keeps quiet is told in `docs/dates.md`.
"""

from collections.abc import Iterator

from proofdesk.analysis import Analysis, Dates, Furniture, PublicationDate, Quotations, Sentences, Story
from proofdesk.checkers import Locality, Resources
from proofdesk.checkers.dates._story import DatedStory
from proofdesk.findings import Finding, Rule
from proofdesk.registry import modules


class DateChecks:
    """Days that do not exist, weekdays that do not fit, ages and spans of years that do not add up, orders reversed."""

    name = "dates"
    locality = Locality.DOCUMENT
    requires = (Dates, PublicationDate, Quotations, Sentences, Furniture, Story)

    def __init__(self, resources: Resources) -> None:
        self.settings = resources.settings

    @classmethod
    def records(cls, resources: Resources) -> tuple[Rule, ...]:
        """The rule of each check."""
        return tuple(module.RULE for module in modules(__name__))

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """The findings of each check; where one place is told by two, the graver."""
        story = DatedStory(analysis)
        told: set[tuple[int, int]] = set()
        found = [each for module in modules(__name__) for each in module.check(story)]
        for each in sorted(found, key=lambda each: (each.severity.rank, each.order)):
            place = (each.span.start, each.span.end)
            if place not in told:
                told.add(place)
                yield each


CHECKER = DateChecks
