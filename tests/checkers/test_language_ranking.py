"""Which word a misspelling stands for: costs of slips, candidates, context, and words that are never offered."""

import pytest

from proofdesk.checkers.language._candidates import near_words, split_in_two
from proofdesk.checkers.language._distance import distance, near_by
from proofdesk.checkers.language._ranking import digest, in_shape_of, is_barred, ranked
from proofdesk.checkers.language._slips import slip_cost


@pytest.mark.parametrize(
    ("meant", "likelier", "unlikelier"),
    [
        ("receive", "recieve", "receibe"),
        ("separate", "seperate", "sepqrate"),
        ("accommodate", "accomodate", "acommodatx"),
        ("physical", "fysical", "zhysical"),
        ("believe", "beleive", "gelieve"),
        ("independent", "independant", "independwnt"),
    ],
)
def test_slips_that_people_make_cost_less(meant: str, likelier: str, unlikelier: str) -> None:
    assert 0 < slip_cost(meant, likelier) < slip_cost(meant, unlikelier)


def test_the_same_word_costs_nothing_and_a_strange_one_no_more_than_the_most() -> None:
    assert slip_cost("word", "word") == 0.0
    assert slip_cost("word", "completely", 30.0) == 30.0


@pytest.mark.parametrize(("word", "meant"), [("nowledge", "knowledge"), ("kwiet", "quiet"), ("thier", "their")])
def test_near_words_need_not_begin_alike(word: str, meant: str) -> None:
    assert meant in near_words(word)


def test_two_words_run_together_are_taken_apart() -> None:
    assert "a lot" in split_in_two("alot")
    assert list(split_in_two("xqzv")) == []


@pytest.mark.parametrize("other", ["", "word", "wrod", "sword", "wo", "lord", "words"])
def test_both_ways_to_count_slips_agree(other: str) -> None:
    assert near_by("word")(other) == distance("word", other)


@pytest.mark.parametrize(
    ("word", "candidate", "shaped"),
    [
        ("Teh", "the", "The"),
        ("TEH", "the", "THE"),
        ("teh", "the", "the"),
        ("dosn’t", "doesn't", "doesn’t"),
        ("febuary", "February", "February"),
    ],
)
def test_a_suggestion_takes_the_shape_of_the_word(word: str, candidate: str, shaped: str) -> None:
    assert in_shape_of(word, candidate) == shaped


def test_what_the_engine_offers_is_kept_and_the_word_itself_is_not_offered() -> None:
    assert "zibbeldy" in ranked("zibeldy", ("zibbeldy", "zibeldy"))
    assert "zibeldy" not in ranked("zibeldy", ("zibbeldy", "zibeldy"))


def test_the_sentence_may_decide() -> None:
    without = ranked("hwo", ("how", "who"))
    liked = without[1]
    assert ranked("hwo", ("how", "who"), fit=lambda word: 0.0 if word == liked else -20.0)[0] == liked
    assert ranked("hwo", ("how", "who"), fit=lambda _: None) == without


@pytest.mark.parametrize(("word", "meant"), [("yong", "young"), ("differance", "difference"), ("cafè", "café")])
def test_accents_and_capitals_are_kept_but_not_put_in(word: str, meant: str) -> None:
    assert ranked(word, ("Yong", "young", "différance", "difference", "cafe", "café"))[0] == meant


def test_words_of_the_other_dialect_are_not_offered() -> None:
    assert "behavior" not in ranked("beahvior", (), dialect="en-GB")
    assert "behaviour" not in ranked("beahvior", (), dialect="en-US")


def test_barred_words_are_never_offered() -> None:
    barred = "".join(chr(ord(char) - 1) for char in "tijuuz")
    assert is_barred(barred)
    assert barred not in ranked("shiftty", (barred, "shifty"))
    assert not is_barred("class")
    assert len(digest("class")) == 8
