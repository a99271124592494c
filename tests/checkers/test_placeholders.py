"""Placeholders: what was meant to be filled in, and what only looks like it."""

import pytest
from marked import findings_of

from proofdesk.checkers.placeholders import Placeholders


@pytest.mark.parametrize(
    ("text", "quote", "rule"),
    [
        ("The bill will cost TK a year.", "TK", "tk"),
        ("She is TKTK years old.", "TKTK", "tk"),
        ("It will cost $XX million.", "XX", "filler"),
        ("Minister XXX said so.", "XXX", "filler"),
        ("The vote was ?? to 12.", "??", "filler"),
        ("Maria Lindqvist [CHECK NAME] spoke first.", "[CHECK NAME]", "note"),
        ("Maria Lindqvist (check spelling) spoke first.", "(check spelling)", "note"),
        ("The talks ended [TODO: time].", "[TODO: time]", "note"),
        ("The date is TBC.", "TBC", "note"),
        ("Lorem ipsum dolor sit amet, and so on.", "Lorem ipsum dolor sit amet", "lorem"),
        ("The mayor, (), declined to speak.", "()", "empty-brackets"),
        ("Turnout was [ ] percent.", "[ ]", "empty-brackets"),
    ],
)
def test_placeholders_are_found_at_their_words(text: str, quote: str, rule: str) -> None:
    found = findings_of(f"It began in May.\n\n{text}", Placeholders)
    assert [(finding.rule, finding.quote) for finding in found] == [(f"placeholders.{rule}", quote)]


@pytest.mark.parametrize(
    "text",
    [
        "TK Maxx opened a shop, and flight TK 1985 landed.",
        "Super Bowl XX was played in 1986.",
        "Size XXL sold out, and so did XL.",
        "“They [the ministers] agreed,” he said.",
        "She asked him to check the name.",
        "What?? he asked.",
        "The function `print()` and `xxx` are code.",
    ],
)
def test_what_looks_like_one_is_left_alone(text: str) -> None:
    assert findings_of(f"It began in May.\n\n{text}", Placeholders, name="draft.md") == []
