"""The notation `[[wrong -> right]]`."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.rulebook import MarkError, read_marked
from proofdesk.text import Span


@pytest.mark.parametrize(
    ("text", "plain", "marks"),
    [
        ("", "", ()),
        ("Nothing here.", "Nothing here.", ()),
        ("[[one]] two", "one two", ((Span(0, 3), None),)),
        ("a [[wrong -> right]] b", "a wrong b", ((Span(2, 7), "right"),)),
        ("a [[wrong->right]] b", "a wrong b", ((Span(2, 7), "right"),)),
        ("a [[gone ->]] b", "a gone b", ((Span(2, 6), ""),)),
        ("end[[]]", "end", ((Span(3, 3), None),)),
        ("end[[ -> .]]", "end", ((Span(3, 3), "."),)),
        ("[[a]][[b -> c]]", "ab", ((Span(0, 1), None), (Span(1, 2), "c"))),
        ("two [[lines\nof text]]", "two lines\nof text", ((Span(4, 17), None),)),
        ("😀 [[é -> e]]", "😀 é", ((Span(2, 3), "e"),)),
        ("see [[[NAME]]] there", "see [NAME] there", ((Span(4, 10), None),)),
        ("see [[[ ]]] there", "see [ ] there", ((Span(4, 7), None),)),
        ("an [[opening (]]", "an opening (", ((Span(3, 12), None),)),
        ("hole[[  ->  ]]here", "holehere", ((Span(4, 4), ""),)),
    ],
)
def test_marks_become_spans_and_fixes(text: str, plain: str, marks: tuple[tuple[Span, str | None], ...]) -> None:
    assert read_marked(text) == (plain, marks)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a [[open", "“[[” without “]]”"),
        ("closed]] b", "“]]” without “[[”"),
        ("[[one]] and [[open", "“[[” without “]]”"),
        ("[[one]] and]] closed", "“]]” without “[[”"),
    ],
)
def test_unpaired_marks_are_told(text: str, message: str) -> None:
    with pytest.raises(MarkError) as caught:
        read_marked(text)
    assert str(caught.value) == message


_WORDS = st.text("ab é😀\n.", max_size=6)


@given(st.lists(st.tuples(_WORDS, _WORDS.map(str.strip))), _WORDS)
def test_every_mark_is_where_its_words_are(pieces: list[tuple[str, str]], tail: str) -> None:
    marked = read_marked("".join(f"{before}[[{wrong}]]" for before, wrong in pieces) + tail)
    assert marked.text == "".join(before + wrong for before, wrong in pieces) + tail
    assert [span.of(marked.text) for span, _ in marked.marks] == [wrong for _, wrong in pieces]


def test_marks_that_never_close_are_told_at_once() -> None:
    began = time.process_time()
    with pytest.raises(MarkError):
        read_marked("[[ -> " * 20_000)
    assert time.process_time() - began < 2
