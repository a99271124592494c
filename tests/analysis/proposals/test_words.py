"""Words and pieces: what the model reads, with places that hold for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.analysis.proposals.pieces import FIRST, LAST, MASKED, UNKNOWN, Pieces, shape
from proofdesk.analysis.proposals.words import words

TEXTS = st.text(st.sampled_from("ab Zé’'-.,1\t\r\n😀e\u0301“”(U)½"), max_size=60)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("The U.S. can’t pay $1,000.50.", ["The", "U.S.", "can’t", "pay", "$", "1,000.50", "."]),
        ("a well-known O'Brien", ["a", "well", "-", "known", "O'Brien"]),
        ("the players’ wives", ["the", "players", "’", "wives"]),
        ("at 2.30pm — 😀", ["at", "2.30pm", "—", "😀"]),
    ],
)
def test_words_and_marks(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected


@given(TEXTS)
def test_every_word_stands_where_it_says(text: str) -> None:
    found = words(text)
    assert all(text[word.start : word.end] == word.text for word in found)
    assert "".join(word.text for word in found) == "".join(text.split())
    assert all(word.spaced == (word.start == 0 or text[word.start - 1].isspace()) for word in found)


PIECES = Pieces([UNKNOWN, FIRST, LAST, MASKED, "un", "##read", "##able", "read", "'", "s", "cafe", "-", '"'])


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Unreadable", ["un", "##read", "##able"]),
        ("read’s", ["read", "'", "s"]),
        ("Café", ["cafe"]),
        ("–", ["-"]),
        ("“", ['"']),
        ("xyz", [UNKNOWN]),
        ("😀", [UNKNOWN]),
        ("\u0301", [UNKNOWN]),
        ("read" * 30, [UNKNOWN]),
    ],
)
def test_pieces(word: str, expected: list[str]) -> None:
    names = {number: piece for piece, number in PIECES.ids.items()}
    assert [names[number] for number in PIECES.of(word)] == expected
    assert PIECES.of(word) is PIECES.of(word)


@pytest.mark.parametrize(
    ("word", "case"), [("word", 0), ("1st", 0), (",", 0), ("Word", 1), ("A", 1), ("BBC", 2), ("McCoy", 3), ("Élan", 1)]
)
def test_shapes(word: str, case: int) -> None:
    assert shape(word, spaced=True) == case
    assert shape(word, spaced=False) == case + 4
