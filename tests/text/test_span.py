"""Spans are half open: touching spans share nothing, an empty span lies where it touches."""

import pytest

from proofdesk.text import Span


def test_union_holds_both_and_the_gap_between() -> None:
    assert Span(2, 4) | Span(7, 9) == Span(2, 9)
    assert Span(7, 9) | Span(2, 4) == Span(2, 9)


def test_union_with_anything_but_a_span_is_refused() -> None:
    with pytest.raises(TypeError):
        Span(0, 1) | (0, 1)  # type: ignore[operator, unused-ignore]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Span(0, 3), Span(2, 5), True),
        (Span(0, 3), Span(3, 5), False),
        (Span(0, 9), Span(3, 5), True),
        (Span(3, 3), Span(0, 3), True),
        (Span(3, 3), Span(3, 6), True),
        (Span(3, 3), Span(3, 3), True),
        (Span(3, 3), Span(4, 6), False),
    ],
)
def test_overlap_is_symmetric(one: Span, other: Span, expected: bool) -> None:
    assert one.overlaps(other) is expected
    assert other.overlaps(one) is expected


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        (Span(0, 5), Span(0, 5), True),
        (Span(0, 5), Span(1, 2), True),
        (Span(0, 5), Span(4, 6), False),
        (Span(2, 5), Span(1, 3), False),
    ],
)
def test_containment(outer: Span, inner: Span, expected: bool) -> None:
    assert outer.contains(inner) is expected


def test_length_slice_and_move() -> None:
    span = Span(1, 4)
    assert span.length == 3
    assert span.of("a\U0001f600bcd") == "\U0001f600bc"
    assert span.moved(2) == Span(3, 6)
    assert span.moved(-1) == Span(0, 3)
