"""Tokens become text and tokens again; corrections reach the tokens that they change and no other."""

import pytest
from gec.apply import Correction, Edit, applied, chosen, retokenised
from gec.tokens import found, joined, keep_compounds, split_compounds


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("I ca n't go , he said .", "I can't go, he said."),
        ('He said : " No , I wo n\'t " .', 'He said: "No, I won\'t".'),
        ("It cost $ 20 ( or 30 % more ) .", "It cost $20 (or 30% more)."),
        ("A well - known e - mail .", "A well-known e-mail."),
        ("He came - that is all .", "He came - that is all."),
        ("the boys ' bikes", "the boys' bikes"),
        ("I do nt know and we can not go .", "I dont know and we can not go."),
        ("and / or", "and/or"),
    ],
)
def test_tokens_are_joined_as_people_write(tokens: str, text: str) -> None:
    made = joined(tokens.split())
    assert made.text == text
    assert [made.text[start:end] for start, end in made.spans] == tokens.split()
    assert retokenised(made, [], split_compounds) == tokens.split()


def test_tokens_are_found_in_the_text_that_they_were_made_from() -> None:
    text = found(["I", "do", "n't", "."], "I  don't.")
    assert text is not None
    assert text.spans == ((0, 1), (3, 5), (5, 8), (8, 9))
    assert found(["I", "do"], "I did") is None
    assert found(["I"], "I did") is None


@pytest.mark.parametrize(
    ("text", "split", "kept"),
    [
        ("A well-known fact, isn't it?", "A well - known fact , is n't it ?", "A well-known fact , is n't it ?"),
        ("We cannot pay 1,000.", "We can not pay 1,000 .", "We can not pay 1,000 ."),
        ("The 20th of the U.S. team's", "The 20th of the U.S. team 's", "The 20th of the U.S. team 's"),
    ],
)
def test_two_manners_of_tokens(text: str, split: str, kept: str) -> None:
    assert split_compounds(text) == split.split()
    assert keep_compounds(text) == kept.split()


@pytest.mark.parametrize(
    ("tokens", "edits", "expected"),
    [
        ("I recieve it .", [(2, 9, "receive")], "I receive it ."),
        ("He do n't know .", [(3, 5, "does")], "He does n't know ."),
        ("I dont know", [(2, 6, "don't")], "I do n't know"),
        ("every day life", [(5, 6, "")], "everyday life"),
        ("alot of us", [(0, 4, "a lot")], "a lot of us"),
        ("However we left", [(7, 7, ",")], "However , we left"),
        ("He went home", [(12, 12, ".")], "He went home ."),
        ("well known man", [(4, 5, "-")], "well - known man"),
        ("He is is here", [(5, 8, "")], "He is here"),
        ("the the end", [(0, 4, "")], "the end"),
        ("Mr. Smith say no .", [(10, 13, "says")], "Mr. Smith says no ."),
    ],
)
def test_only_changed_tokens_are_made_anew(tokens: str, edits: list[tuple[int, int, str]], expected: str) -> None:
    text = joined(tokens.split())
    assert retokenised(text, [Edit(*edit) for edit in edits], split_compounds) == expected.split()


def test_of_colliding_corrections_the_graver_is_made_whatever_their_order() -> None:
    wide, narrow = Correction((1.0,), (Edit(0, 6, "x"),)), Correction((0.0,), (Edit(4, 5, "y"), Edit(8, 9, "z")))
    beside = Correction((2.0,), (Edit(5, 8, "b"),))
    made = chosen([wide, beside, narrow])
    assert made == chosen([narrow, wide, beside]) == [Edit(4, 5, "y"), Edit(5, 8, "b"), Edit(8, 9, "z")]
    assert applied("0123456789", made) == "0123ybz9"


def test_of_two_insertions_at_one_place_one_is_made() -> None:
    assert chosen([Correction((), (Edit(3, 3, ","),)), Correction((), (Edit(3, 3, ";"),))]) == [Edit(3, 3, ",")]
