"""Dialect by a text's own words, frequent words, and lines of the web page around the story."""

import pytest

from proofdesk.analysis import Analysis, Dialect, Furniture, is_frequent, words_of_one_dialect
from proofdesk.reading import read
from proofdesk.settings import Settings


def analysed(text: str, dialect: str = "auto") -> Analysis:
    return Analysis(read(text.encode(), "a.md"), Settings(dialect=dialect))


@pytest.mark.parametrize(
    ("text", "name", "evidence"),
    [
        ("The colour of the harbour.", "en-GB", {"en-US": 0, "en-GB": 2}),
        ("The color of the harbor.", "en-US", {"en-US": 2, "en-GB": 0}),
        ("The COLOUR, the colour, the color, the harbor.", "en-US", {"en-US": 2, "en-GB": 1}),
        ("The color and the harbour.", "en-US", {"en-US": 1, "en-GB": 1}),
        ("It rained.", "en-US", {"en-US": 0, "en-GB": 0}),
        ("It rained.\n\n```\ncolour harbour\n```", "en-US", {"en-US": 0, "en-GB": 0}),
    ],
)
def test_a_text_speaks_for_its_dialect_by_different_words(text: str, name: str, evidence: dict[str, int]) -> None:
    dialect = analysed(text)[Dialect]
    assert (dialect.name, dialect.evidence) == (name, evidence)


@pytest.mark.parametrize(("name", "british"), [("en-US", False), ("en-GB", True), ("en-CA", True), ("en-AU", True)])
def test_the_settings_decide_over_the_text(name: str, british: bool) -> None:
    dialect = analysed("color colour", name)[Dialect]
    assert (dialect.name, dialect.british, dialect.evidence) == (name, british, {})


def test_every_word_of_the_table_belongs_to_one_great_dialect() -> None:
    table = words_of_one_dialect()
    assert set(table.values()) == {"en-US", "en-GB"}
    assert (table["colour"], table["color"]) == ("en-GB", "en-US")
    assert "the" not in table


@pytest.mark.parametrize(
    ("word", "at_least", "expected"),
    [("the", "H", True), ("The", "Z", False), ("HOUSE", "H", True), ("qwxyz", "H", False), ("qwxyz", "A", True)],
)
def test_frequent_words(word: str, at_least: str, expected: bool) -> None:
    assert is_frequent(word, at_least) is expected


@pytest.mark.parametrize(
    ("line", "sort"),
    [
        ("Share this article", "share-line"),
        ("Tweet | Share | E-mail", "share-line"),
        ("Sign up for our newsletter", "share-line"),
        ("Read more: The harbour that closed", "read-more"),
        ("Related stories", "read-more"),
        ("**Most popular**", "read-more"),
        ("ADVERTISEMENT", "advert"),
        ("Story continues below advertisement", "advert"),
        ("Skip to main content", "navigation"),
        ("Home > News > World", "navigation"),
        ("News | Sport | Weather | Opinion", "navigation"),
        ("12 comments", "navigation"),
        ("All rights reserved.", "navigation"),
        ("By John Roe, Political Correspondent", "byline"),
        ("By John Roe in London", "byline"),
    ],
)
def test_lines_of_the_page_are_furniture(line: str, sort: str) -> None:
    analysis = analysed(f"It rained all day in the town.\n\n{line}\n\nIt stopped at night.")
    found = analysis[Furniture]
    blocks = analysis.document.blocks
    assert [(block, kind) for block, kind in found.found] == [(blocks[1], sort)]
    assert [found.holds(block) for block in blocks] == [False, True, False]


@pytest.mark.parametrize(
    "line",
    [
        "By March Smith had left",
        "Share prices fell on Monday.",
        "Read more books, the minister told the schools of the land.",
        "Related work went on.",
        "Advertisement sales fell.",
        "Home is where the heart is",
        f"Read more: {'word ' * 40}",
        "**&nbsp;|**",
    ],
)
def test_prose_is_no_furniture(line: str) -> None:
    assert analysed(f"It rained.\n\n{line}\n\nIt stopped.")[Furniture].found == ()


@pytest.mark.parametrize(
    ("text", "doubled"),
    [
        ("# Harbour closes\n\nHarbour  Closes.\n\nIt shut.", ["Harbour Closes."]),
        ("## One\n\n## One\n\nIt shut.", ["One"]),
        ("# One\n\nTwo\n\nOne", []),
        ("One\n\nOne", []),
        ("# One\n\n- One", []),
    ],
)
def test_a_heading_that_stands_twice_is_furniture(text: str, doubled: list[str]) -> None:
    found = analysed(text)[Furniture].found
    assert [" ".join(block.text.split()) for block, sort in found if sort == "doubled-heading"] == doubled
    assert len(found) == len(doubled)
