"""How many unnamed sources a story rests on: one query for the document."""

from collections.abc import Iterator

from proofdesk.checkers.attribution import _unnamed
from proofdesk.checkers.attribution._asking import ask, rule
from proofdesk.checkers.attribution._copy import Copy
from proofdesk.findings import Finding

RULE = rule(
    "unnamed-sources",
    "unnamed",
    0.7,
    "A story rests on several sources without a name.",
    "Readers can weigh an unnamed source only if they learn how it knows and why it is hidden. Editors should know who "
    "each is, and how many different people they are.",
    bad=(
        "A [[source close to]] the board said the vote was near. People familiar with the plan said it was off.",
        (
            "Mayor Ann Roe said she would stay. A [[person familiar with]] her plans spoke of a move. Government "
            "sources said the post was free. An aide spoke on condition of anonymity."
        ),
    ),
    good=(
        "Mayor Ann Roe said she would stay. A friend of hers, Tom Lee, said so too.",
        "Mayor Ann Roe said the source of the river was dry.",
    ),
)


def asked(copy: Copy) -> Iterator[Finding]:
    """One query, with all places."""
    found = _unnamed.rests_on_them(copy)
    if found:
        message = (
            f"{len(found)} places rest on sources without a name. Does an editor know who they are, and could one of "
            "them be named?"
        )
        yield ask(copy, RULE, found, message, "another unnamed source")
