"""Attribution: who says so? Claims, quotations and accusations that readers cannot trace to anybody.

Everything here asks and nothing accuses. Each check is a module of `checks`; the words that they look for stand in
`words.toml` with their sources. Quoted speech is left alone: its speaker answers for it.
"""

from collections.abc import Iterator

from proofdesk.analysis import Analysis, Attributions, Furniture, PublicationDate, Quotations, Sentences, Story
from proofdesk.checkers import Locality, Resources
from proofdesk.checkers.attribution import checks
from proofdesk.checkers.attribution._copy import Copy
from proofdesk.findings import Finding, Rule
from proofdesk.registry import modules


class Attribution:
    """Asks who says so where the story does not tell."""

    name = "attribution"
    locality = Locality.DOCUMENT
    requires = (Attributions, Furniture, PublicationDate, Quotations, Sentences, Story)

    def __init__(self, resources: Resources) -> None:
        self.settings = resources.settings

    @classmethod
    def records(cls, resources: Resources) -> tuple[Rule, ...]:
        """The rules of all checks."""
        return tuple(check.RULE for check in modules(checks.__name__))

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """The queries, check by check."""
        copy = Copy(analysis)
        for check in modules(checks.__name__):
            yield from check.asked(copy)


CHECKER = Attribution
