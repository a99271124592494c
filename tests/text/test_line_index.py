r"""Lines end at \n, \r\n and \r, and at nothing else."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.text import LineIndex, Place, Span

ROWS = st.text(st.sampled_from("ab\u00e9\U0001f600\n\r\u2028\u2029\x0b\x0c\x85\t "), max_size=60)


def counted(text: str, offset: int) -> tuple[int, int]:
    """Line and column by counting, one character at a time."""
    line = column = 1
    for number, char in enumerate(text[:offset]):
        if char == "\n" or (char == "\r" and text[number + 1 : number + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += 1
    return line, column


@given(ROWS, st.data())
def test_positions_agree_with_a_naive_count(text: str, data: st.DataObject) -> None:
    index = LineIndex(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert index.position(start) == counted(text, start)
    assert index.place(Span(start, end)) == Place(start, end, *counted(text, start), *counted(text, end))


@given(ROWS)
def test_line_spans_hold_every_character_but_the_line_ends(text: str) -> None:
    index = LineIndex(text)
    lines = [index.line_span(number).of(text) for number in range(1, len(index) + 1)]
    assert "\n".join(lines) == text.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_kind_of_line_end_begins_a_line(end: str) -> None:
    index = LineIndex(f"one{end}two{end}")
    assert len(index) == 3
    assert index.position(len(f"one{end}")) == (2, 1)
    assert index.line_span(2).of(f"one{end}two{end}") == "two"


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x0b", "\x0c", "\x85", "\x1c"])
def test_other_separators_are_no_line_ends(mark: str) -> None:
    index = LineIndex(f"one{mark}two")
    assert len(index) == 1
    assert index.position(5) == (1, 6)


def test_columns_count_code_points() -> None:
    assert LineIndex("\U0001f600e\u0301x").position(3) == (1, 4)


def test_the_empty_text_has_one_line() -> None:
    assert LineIndex("").position(0) == (1, 1)
    assert LineIndex("").line_span(1) == Span(0, 0)


@pytest.mark.parametrize("offset", [-1, 4])
def test_an_offset_outside_the_text_is_an_error(offset: int) -> None:
    with pytest.raises(ValueError, match=f"offset {offset} is outside the text of 3 code points"):
        LineIndex("abc").position(offset)


def test_the_span_of_a_very_long_line_is_known_without_reading_the_line() -> None:
    index = LineIndex("x" * 1_000_000 + "\r\n")
    began = time.process_time()
    spans = {index.line_span(1) for _ in range(20_000)}
    assert spans == {Span(0, 1_000_000)}
    assert time.process_time() - began < 1
