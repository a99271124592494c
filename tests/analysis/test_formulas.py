"""Readability formulas: counted as we count, within their minimum lengths, with no network."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.analysis import split_sentences
from proofdesk.analysis.formulas import formulas, raw_score, score, syllables, words_of
from proofdesk.findings import Readability
from proofdesk.reporting._scores import SCORES

CAT = [words_of("The cat sat on the mat.")]
SHORT_AND_LONG = [("He", "died"), ("The", "council", "met", "again", "on", "Monday")]
WORDS = st.lists(st.sampled_from("the a council harbour inevitable wall of and U.S. 4.3m it's".split()), min_size=1)


def test_the_cat_sentence() -> None:
    # 6 words, 6 syllables: 206.835 - 1.015 * 6 - 84.6 * 1
    assert raw_score("flesch_reading_ease", CAT) == pytest.approx(116.145)
    assert raw_score("flesch_kincaid_grade", CAT) == pytest.approx(0.39 * 6 + 11.8 - 15.59)


def test_the_cat_sentence_needs_no_network() -> None:
    code = (
        "import socket\n"
        "def refuse(*_, **__): raise AssertionError('network')\n"
        "socket.socket.connect = refuse; socket.getaddrinfo = refuse\n"
        "from proofdesk.analysis.formulas import raw_score, words_of\n"
        "print(round(raw_score('flesch_reading_ease', [words_of('The cat sat on the mat.')]), 2))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout in ("116.15\n", "116.14\n"), done.stderr


def test_a_sentence_of_two_words_counts_as_one() -> None:
    # 8 words in 2 sentences, 12 syllables: he died the coun-cil met a-gain on Mon-day
    count = sum(syllables(word) for words in SHORT_AND_LONG for word in words)
    assert count == 11
    assert raw_score("flesch_kincaid_grade", SHORT_AND_LONG) == pytest.approx(0.39 * 4 + 11.8 * 11 / 8 - 15.59)


def test_a_stop_inside_a_word_ends_no_sentence() -> None:
    words = words_of("The U.S. pays $4.3m a year, i.e. too much.")
    assert words == ("The", "US", "pays", "43m", "a", "year", "ie", "too", "much")
    grade = raw_score("flesch_kincaid_grade", [words])
    assert grade == pytest.approx(0.39 * 9 + 11.8 * sum(map(syllables, words)) / 9 - 15.59)


@pytest.mark.parametrize(
    "sentence, words",
    [
        ("A well-known man — and/or a dog…here.", ("A", "well", "known", "man", "and", "or", "a", "dog", "here")),
        ("“Don’t,” she said.", ("Don't", "she", "said")),
        ("– — …", ()),
        ("", ()),
        ("naïve Nguyễn’s", ("naïve", "Nguyễn's")),
    ],
)
def test_words_of(sentence: str, words: tuple[str, ...]) -> None:
    assert words_of(sentence) == words


@pytest.mark.parametrize(
    "word, count",
    [("the", 1), ("council", 2), ("inevitable", 5), ("every", 3), ("Wexcombe", 2), ("fire", 2), ("queue", 1)],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize("name", formulas())
def test_a_text_below_a_formula_s_minimum_has_no_score(name: str) -> None:
    formula = formulas()[name]
    sentence = words_of("The council voted on Monday evening to rebuild the old harbour wall.")
    enough = [sentence] * max(formula.least_sentences, -(-formula.least_words // len(sentence)))
    assert score(name, enough) is not None
    assert score(name, enough[1:]) is None
    assert score(name, []) is None


def test_sentences_of_hardly_any_words_have_no_score() -> None:
    assert raw_score("flesch_reading_ease", [("Go",)] * 100) is None
    assert score("flesch_reading_ease", [("Go", "on")] * 60) is None


@given(st.lists(WORDS, min_size=1, max_size=8))
def test_totals_decide_alone(sentences: list[list[str]]) -> None:
    """However words are spread over sentences, the score is that of the totals."""
    cleaned = [words for words in (words_of(" ".join(sentence)) for sentence in sentences) if words]
    total, count = sum(map(len, cleaned)), sum(syllables(word) for words in cleaned for word in words)
    grade = raw_score("flesch_kincaid_grade", cleaned)
    if total < 3 * len(cleaned):
        assert grade is None
    else:
        assert grade == pytest.approx(0.39 * total / len(cleaned) + 11.8 * count / total - 15.59)


def test_every_formula_has_its_field_and_its_name_for_people() -> None:
    assert set(formulas()) == set(SCORES) <= set(Readability.model_fields)
    assert {name: formula.title for name, formula in formulas().items()} == {
        name: told.title for name, told in SCORES.items()
    }


def test_sentences_are_ours() -> None:
    text = "Dr. Okonjo came. He left at 5 p.m. on Monday. “Why?” she asked."
    assert len(split_sentences(text)) == 3
