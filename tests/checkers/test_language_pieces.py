"""Pieces for the engine: nothing lost, nothing overlong."""

from hypothesis import given
from hypothesis import strategies as st

from proofdesk.analysis import split_sentences
from proofdesk.checkers.language._distance import distance
from proofdesk.checkers.language._pieces import LONGEST_PIECE, LONGEST_WORD, pieces


@given(st.lists(st.sampled_from(["word", "Word.", "é🙂", "x" * 250, "a" * 60, "end?"]), max_size=900))
def test_pieces_stand_where_they_say_and_fit(words: list[str]) -> None:
    text = " ".join(words)
    found, unread = pieces(text, split_sentences(text))
    assert all(text[piece.start : piece.start + len(piece.text)] == piece.text for piece in found)
    assert all(len(piece.text) <= LONGEST_PIECE for piece in found)
    assert unread == sum(len(word) for word in words if len(word) > LONGEST_WORD)
    read = "".join(piece.text for piece in found)
    assert read.split() == [word for word in words if len(word) <= LONGEST_WORD]


def test_distance_counts_a_swap_as_one_slip() -> None:
    assert distance("recieve", "receive") == 1
    assert distance("", "abc") == 3
    assert distance("inevitebly", "inevitably") == 1
    assert distance("kitten", "sitting") == 3
