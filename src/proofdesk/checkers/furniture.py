"""Web furniture left in the copy: share lines, “Read more”, advert labels, menus, another story's byline.

Also a heading whose words stand again on the next line. What is furniture is known to the analysis.
"""

from collections.abc import Iterator

from proofdesk.analysis import Analysis
from proofdesk.analysis import Furniture as FurnitureLines
from proofdesk.checkers import Locality, Resources
from proofdesk.checkers._making import finding, removing
from proofdesk.findings import Finding, Rule, Severity
from proofdesk.text import Block, Span

_WHY = "It belongs to the page the text was copied from, not to the story."
_SOURCE = "measured on copied web pages"


def _rule(name: str, summary: str, bad: tuple[str, ...], good: tuple[str, ...]) -> Rule:
    return Rule(
        id=f"furniture.{name}",
        checker="furniture",
        category="structure",
        severity=Severity.WARNING,
        confidence=0.9,
        summary=summary,
        why=_WHY,
        source=_SOURCE,
        bad=bad,
        good=good,
    )


SHARE = _rule(
    "share-line",
    "A share or newsletter line stands in the copy.",
    ("[[Share this article]]", "[[Sign up to our newsletter]]"),
    ("Share prices fell for a third day.", "She asked supporters to share this article widely."),
)
READ_MORE = _rule(
    "read-more",
    "A link to another story stands in the copy.",
    ("[[Read more: Harbour wall to be rebuilt]]", "[[Related articles]]"),
    ("Read more slowly, the teacher told them.",),
)
ADVERT = _rule(
    "advert",
    "The label of an advertisement stands in the copy.",
    ("[[Advertisement]]", "[[Story continues below]]"),
    ("The advertisement ran for six weeks.",),
)
MENU = _rule(
    "navigation",
    "A piece of a menu stands in the copy.",
    ("[[Home | News | Sport | Weather]]", "[[Skip to main content]]"),
    ("Home is where the heart is.",),
)
BYLINE = _rule(
    "byline",
    "The byline of another story stands in the copy.",
    ("The council agreed.\n\n[[By Ruth Okonjo, Political Correspondent]]\n\nThe vote was close.",),
    ("The council agreed.\n\nBy Thursday the vote was lost.",),
)
DOUBLED = _rule(
    "doubled-heading",
    "A heading stands again on the next line.",
    ("# The vote\n\n[[The vote]]\n\nIt was close.",),
    ("# The vote\n\nThe vote was close.",),
)
_RULES = {rule.id.partition(".")[2]: rule for rule in (SHARE, READ_MORE, ADVERT, MENU, BYLINE, DOUBLED)}


class Furniture:
    """Reports every block that is furniture."""

    name = "furniture"
    locality = Locality.DOCUMENT
    requires = (FurnitureLines,)

    def __init__(self, resources: Resources) -> None:
        self.settings = resources.settings

    @classmethod
    def records(cls, resources: Resources) -> tuple[Rule, ...]:
        """Its rules."""
        return tuple(_RULES.values())

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """One finding a line, the whole of it."""
        for block, sort in analysis[FurnitureLines].found:
            yield _finding(analysis, _RULES[sort], block)


def _finding(analysis: Analysis, rule: Rule, block: Block) -> Finding:
    span = Span(0, len(block.text.rstrip()))
    return finding(analysis, rule, block, span, rule.summary, [removing(block, span, "unsafe", "remove the line")])


CHECKER = Furniture
