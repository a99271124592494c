"""Who speaks: quotations with their marks, and marks without a partner."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.analysis import Analysis, Quotations
from proofdesk.reading import read
from proofdesk.settings import Settings
from proofdesk.text import Document, Span


def read_marks(text: str) -> tuple[Document, Quotations]:
    document = read(text.encode(), "a.md")
    return document, Analysis(document, Settings())[Quotations]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“No,” she said.", ["“No,”"]),
        ('"No," she said. "Never."', ['"No,"', '"Never."']),
        ("«Non», dit-elle.", ["«Non»"]),
        ("“He said ‘no’ to us,” she said.", ["“He said ‘no’ to us,”", "‘no’"]),
        ("\"He said 'no' to us,\" she said.", ["\"He said 'no' to us,\"", "'no'"]),
        ("‘No,’ she said.", ["‘No,’"]),
        ("It didn't work, and didn’t it show?", []),
        ("The dogs' bowls and the cats' toys.", []),
        ("The dogs’ bowls and the cats’ toys.", []),
        ("The ’90s and the '80s and ‘70s.", []),
        ("Rock 'n' roll; 'tis so; give 'em that.", []),
        ('A 6" pipe of 5\' 10" here.', []),
        ('("In brackets.")', ['"In brackets."']),
        ("He said—“No.”", ["“No.”"]),
        ("`“` is code.", []),
    ],
)
def test_quotations_hold_exactly_the_words_and_their_marks(text: str, quoted: list[str]) -> None:
    document, found = read_marks(text)
    assert sorted(quotation.span.of(quotation.block.text) for quotation in found.quotations) == sorted(quoted)
    assert (found.unclosed, found.unopened) == ((), ())
    assert all(quotation.block in document.blocks for quotation in found.quotations)


@pytest.mark.parametrize(
    ("text", "unclosed", "unopened"),
    [
        ("“No, she said.", [("“", 0)], []),
        ('"No, she said.', [('"', 0)], []),
        ("No,” she said.", [], [("”", 3)]),
        ('No," she said.', [], [('"', 3)]),
        ("Non», dit-elle.", [], [("»", 3)]),
        ("“No,” she said. “Yes.", [("“", 16)], []),
        ("“One “two", [("“", 5), ("“", 0)], []),
        ("# “Head\n\n“Text.”", [("“", 0)], []),
        ("“One.\n\nTwo.", [("“", 0)], []),
        ("“One.\n\n“Two.\n\nThree.", [("“", 0)], []),
        ("“One.\n\n“Two.”", [], []),
        ("“One.\n\n“Two.\n\n“Three,” he said.", [], []),
        ("“One.\n\n## Crosshead\n\n“Two.”", [], []),
        ('"One.\n\n"Two."', [], []),
        ("“One.\n\nTwo,” he said.", [("“", 0)], []),
    ],
)
def test_marks_without_a_partner(text: str, unclosed: list[tuple[str, int]], unopened: list[tuple[str, int]]) -> None:
    _, found = read_marks(text)
    assert [(mark.text, mark.span.start) for mark in found.unclosed] == unclosed
    assert [(mark.text, mark.span.start) for mark in found.unopened] == unopened


def test_a_quotation_over_paragraphs_covers_each_of_them() -> None:
    document, found = read_marks("He said: “One.\n\n“Two.\n\nThree,” he said.")
    one, two, three = document.blocks
    assert found.holds(one, Span(9, 14))
    assert not found.holds(one, Span(0, 7))
    assert found.holds(two, Span(1, 5))
    assert found.holds(three, Span(0, 7))
    assert not found.holds(three, Span(8, 15))


def test_words_after_many_inner_quotations_are_still_quoted() -> None:
    document, found = read_marks("He: “A " + "‘b’ " * 20 + "end,” he said. Not here.")
    block = document.blocks[0]
    for words, quoted in {"end": True, "Not": False, "He": False, "b": True}.items():
        start = block.text.index(words)
        assert found.holds(block, Span(start, start + len(words))) is quoted


def test_a_block_without_quotations_holds_none() -> None:
    document, found = read_marks("“One.”\n\nTwo.")
    assert not found.holds(document.blocks[1], Span(0, 3))


@pytest.mark.parametrize(
    ("text", "places"),
    [("“No“ she said.", [3]), ("He said ”no” now.", [8]), ("“He ‘said“ no.", [9]), ("“No,” she said.", [])],
)
def test_marks_the_wrong_way_round_are_named(text: str, places: list[int]) -> None:
    _, found = read_marks(text)
    assert [mark.span.start for mark in found.reversed] == places
    assert (found.unclosed, found.unopened) == ((), ())


@given(st.text("“”‘’\"'«» ab.\n", max_size=60))
def test_any_row_of_marks_gives_spans_inside_their_blocks(text: str) -> None:
    _, found = read_marks(text)
    for quotation in found.quotations:
        assert 0 <= quotation.span.start < quotation.span.end <= len(quotation.block.text)
    for mark in (*found.unclosed, *found.unopened, *found.reversed):
        assert mark.text in '“”"«»‘’'


@pytest.mark.parametrize("marks", ["“”", "‘’", "«»"])
def test_five_thousand_nested_marks_are_paired_fast(marks: str) -> None:
    began = time.process_time()
    text = f"{marks[0]}a " * 5000 + f"a{marks[1]} " * 5000
    _, found = read_marks(text)
    assert len(found.quotations) == 5000
    assert time.process_time() - began < 5
