"""Excerpts: marks under the exact words, whatever their width; cut at words; the marked words always in view."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from proofdesk.reporting._excerpt import Excerpt, cells, excerpt
from proofdesk.text import Document, Span

WIDE = 100


def cut(text: str, words: str, width: int = WIDE) -> Excerpt:
    start = text.index(words)
    return excerpt(Document(text, ()), Span(start, start + len(words)), width)


@pytest.mark.parametrize(
    "text, words, column, length",
    [
        ("The wall fell.", "wall", 4, 4),
        ("The wall fell.", "The", 0, 3),
        ("The wall fell.", "fell.", 9, 5),
        ("漢字 wall", "wall", 5, 4),
        ("the 漢字 wall", "漢字", 4, 4),
        ("cafe\u0301 wall", "wall", 5, 4),
        ("a cafe\u0301 wall", "cafe\u0301", 2, 4),
        ("a 🚀 wall", "wall", 5, 4),
        ("a 🚀 wall", "🚀", 2, 2),
        ("a\twall", "wall", 2, 4),
        ("a\x0bwall", "wall", 2, 4),
        ("zero\u200bwidth wall", "wall", 10, 4),
        ("first\nThe wall fell.\nlast", "wall", 4, 4),
        ("first\rThe wall fell.\rlast", "wall", 4, 4),
        ("first\r\n  The wall fell.", "wall", 4, 4),
        ("no stop\r\nnext", "stop\r", 3, 4),
        ("naïve “wall”", "“wall”", 6, 6),
        ("x\x1b[31mwall", "wall", 6, 4),
    ],
)
def test_marks_stand_under_the_words(text: str, words: str, column: int, length: int) -> None:
    shown = cut(text, words)
    assert shown.marks == " " * column + "^" * length
    assert cells(shown.text[: shown.marked.start]) == column
    assert cells(shown.marked.of(shown.text)) == length
    assert not any(unicodedata.category(char) == "Cc" for char in shown.text)


@pytest.mark.parametrize("offset, column", [(0, 0), (4, 4), (14, 14)])
def test_an_insertion_point_is_one_mark(offset: int, column: int) -> None:
    shown = excerpt(Document("The wall fell.", ()), Span(offset, offset), WIDE)
    assert (shown.text, shown.marks) == ("The wall fell.", " " * column + "^")
    assert shown.marked == Span(offset, offset)


def test_an_empty_text_has_an_empty_excerpt_with_a_mark() -> None:
    assert excerpt(Document("", ()), Span(0, 0), WIDE) == Excerpt("", "^", Span(0, 0))


def test_words_over_two_lines_are_shown_on_one() -> None:
    shown = cut("It is the\nthe end.\nMore.", "the\nthe")
    assert (shown.text, shown.marks) == ("It is the the end.", "      ^^^^^^^")


def test_a_blank_that_is_marked_stays_in_view() -> None:
    shown = excerpt(Document("  two.  ", ()), Span(6, 8), WIDE)
    assert (shown.text, shown.marks) == ("two.  ", "    ^^")


LONG = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"


@pytest.mark.parametrize(
    "words, text",
    [
        ("one", "one two three four five six seven …"),
        ("sixteen", "… thirteen fourteen fifteen sixteen"),
        ("eight", "… six seven eight nine ten eleven …"),
    ],
)
def test_a_long_line_is_cut_at_words(words: str, text: str) -> None:
    shown = cut(LONG, words, 40)
    assert shown.text == text
    assert shown.marked.of(shown.text) == words


def test_marked_words_wider_than_the_screen_are_cut_behind() -> None:
    shown = excerpt(Document("x" * 500, ()), Span(100, 400), 40)
    assert shown.text.startswith("… x")
    assert shown.text.endswith("x …")
    assert 30 <= cells(shown.text) <= 60


WORDS = st.text(alphabet="ab漢字é\u0301🚀\t —“”", min_size=0, max_size=12)
LINES = st.lists(WORDS, max_size=30).map(" ".join)


@given(LINES, LINES.filter(bool), LINES, st.integers(10, 80))
@example("", "a", "", 10)
@example("漢" * 30, "字", "漢" * 30, 20)
@example("a " * 30, "\t", "", 20)
def test_the_marked_words_are_always_the_ones_shown(before: str, words: str, after: str, width: int) -> None:
    shown = excerpt(Document(before + words + after, ()), Span(len(before), len(before) + len(words)), width)
    marked = shown.marked.of(shown.text)
    fits = cells(words) + 4 <= width
    assert words.replace("\t", " ") == marked if fits else words.replace("\t", " ").startswith(marked)
    assert shown.marks.lstrip(" ") == "^" * max(1, cells(marked))
    assert shown.marks.index("^") == cells(shown.text[: shown.marked.start])
    if fits:
        assert cells(shown.text) <= width


@given(LINES, LINES, st.integers(10, 80))
def test_an_insertion_point_is_always_in_view(before: str, after: str, width: int) -> None:
    shown = excerpt(Document(before + after, ()), Span(len(before), len(before)), width)
    assert shown.marks.count("^") == 1
    assert cells(shown.text) <= width
    assert shown.marks.index("^") <= cells(shown.text)


def test_a_line_as_long_as_a_book_costs_no_more_than_a_short_one() -> None:
    document = Document("word " * 200_000, ())
    shown = [excerpt(document, Span(at, at + 4), WIDE) for at in range(0, 1_000_000, 2_500)]
    assert {found.marked.of(found.text) for found in shown} == {"word"}
    assert all(found.text.startswith("… ") for found in shown[1:])


def test_marks_without_width_are_never_taken_for_the_whole_line() -> None:
    shown = cut("\u200b" * 900 + "wall" + "\u200b" * 900 + "end", "wall", 40)
    assert shown.marked.of(shown.text) == "wall"
    assert shown.text.startswith("… ")
    assert shown.text.endswith(" …")
