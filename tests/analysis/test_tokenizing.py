"""Words keep their apostrophes and hyphens; every other mark stands alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.analysis import Analysis, Tokens, tokenize
from proofdesk.reading import read
from proofdesk.settings import Settings


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("It didn't.", ["It", "didn't", "."]),
        ("It didn’t—no", ["It", "didn’t", "—", "no"]),
        ("mother-in-law’s", ["mother-in-law’s"]),
        ("the dogs’ bowls", ["the", "dogs", "’", "bowls"]),
        ("‘quoted’", ["‘", "quoted", "’"]),
        ("pre- and post-war", ["pre", "-", "and", "post-war"]),
        ("cafe\u0301s o\u0308l", ["cafe\u0301s", "o\u0308l"]),
        ("\U0001f600 ok\U0001f44d\U0001f3fd", ["\U0001f600", "ok", "\U0001f44d", "\U0001f3fd"]),
        ("3.5% of $1,000", ["3", ".", "5", "%", "of", "$", "1", ",", "000"]),
        ("_x snake_case", ["_x", "snake_case"]),
        ("wait... no", ["wait", ".", ".", ".", "no"]),
        ("non\u2011breaking", ["non\u2011breaking"]),
        ("one\x1ftwo\x1cthree", ["one", "two", "three"]),
        ("", []),
    ],
)
def test_words_and_marks(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == tokens


@pytest.mark.parametrize(
    ("text", "is_word"),
    [("a", True), ("7", True), ("_", True), ("\u00e9", True), ("\u0301\u0301", True), (".", False), ("’", False), ("\U0001f600", False)],
)  # fmt: skip
def test_marks_are_no_words(text: str, is_word: bool) -> None:
    assert [token.is_word for token in tokenize(text)] == [is_word]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=60))
def test_tokens_stand_where_they_say_and_leave_out_only_space(text: str) -> None:
    tokens = tokenize(text)
    assert all(token.span.of(text) == token.text for token in tokens)
    assert "".join(token.text for token in tokens) == "".join(text.split())


def test_the_words_of_a_block() -> None:
    document = read(b"It rained, hard.", "a.txt")
    tokens = Analysis(document, Settings())[Tokens]
    assert [token.text for token in tokens.block(document.blocks[0])] == ["It", "rained", ",", "hard", "."]
    assert [token.text for token in tokens.words(document.blocks[0])] == ["It", "rained", "hard"]
