"""Furniture: whole lines that belong to the page, and sentences that only look like them."""

import pytest
from marked import findings_of

from proofdesk.checkers.furniture import Furniture

STORY = "The council met on Monday and agreed to rebuild the wall.\n\n{}\n\nThe vote was close, and nobody was pleased."


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Share this article", "share-line"),
        ("Share on Facebook", "share-line"),
        ("Sign up for our newsletter", "share-line"),
        ("Follow us on Instagram", "share-line"),
        ("Read more: Harbour wall to be rebuilt", "read-more"),
        ("Related stories", "read-more"),
        ("See also: The wall in pictures", "read-more"),
        ("Most read", "read-more"),
        ("Advertisement", "advert"),
        ("Story continues below advertisement", "advert"),
        ("Skip to main content", "navigation"),
        ("Home | News | Sport | Weather", "navigation"),
        ("12 comments", "navigation"),
        ("By Ruth Okonjo, Political Correspondent", "byline"),
        ("By Ruth Okonjo", "byline"),
    ],
)
def test_a_line_of_furniture_is_marked_whole(line: str, rule: str) -> None:
    found = findings_of(STORY.format(line), Furniture)
    assert [(finding.rule, finding.quote) for finding in found] == [(f"furniture.{rule}", line)]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell for a third day in a row on Monday.",
        "She asked her supporters to share this article with friends.",
        "By Thursday the vote was lost.",
        "By March, nobody spoke of it.",
        "Related work in Norway gave the same result.",
        "The advertisement ran for six weeks.",
        "Follow us, the guide said, and they did so without a word.",
    ],
)
def test_sentences_are_no_furniture(line: str) -> None:
    assert findings_of(STORY.format(line), Furniture) == []


def test_the_byline_of_the_story_itself_is_right() -> None:
    assert findings_of("The wall\n\nBy Ruth Okonjo\n\nThe council met on Monday and agreed.", Furniture) == []


@pytest.mark.parametrize("name", ["draft.md", "draft.txt"])
def test_a_heading_that_stands_twice(name: str) -> None:
    text = "# The vote\n\nThe vote\n\nIt was close." if name.endswith("md") else "The vote\n\nThe vote\n\nIt was close."
    found = findings_of(text, Furniture, name=name)
    assert [(finding.rule, finding.span.line) for finding in found] == [("furniture.doubled-heading", 3)]
