"""What each label means where it stands: a table of sentences, and a property over labels put anywhere."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.analysis.proposals.proposing import Proposal, proposals
from proofdesk.analysis.proposals.reader import Scores
from proofdesk.analysis.proposals.words import words

LABELS = (
    "keep delete wrong hyphen join space after:the after:, after:. after:’ after:to after:i be:their be:its be:it’s be:. "
    "verb:s verb:ing noun:plural apostrophe:inside capital lower adverb"
).split()


class Stub:
    """Stands for the model: knows the labels, and that one word fits better than the others."""

    labels = LABELS

    def __init__(self, meant: str = "") -> None:
        self.meant = meant

    def fit(self, vector: object, word: str) -> float | None:
        return None if len(word) > 12 else float(word == self.meant)


def propose(text: str, at: int, label: str, meant: str = "", probability: float = 0.9) -> list[Proposal]:
    """What comes of one label at a word (-1: the start)."""
    cut = words(text)
    scores = np.zeros((len(cut) + 1, len(LABELS)), dtype=np.float32)
    scores[:, 0] = 1.0
    scores[at + 1, 0] = 1 - probability
    scores[at + 1, LABELS.index(label)] = probability
    return list(proposals(text, cut, Scores(scores, np.zeros((len(cut) + 1, 4))), Stub(meant)))  # type: ignore[arg-type]


def applied(text: str, made: Proposal) -> str:
    return text[: made.start] + made.replacement + text[made.end :]


@pytest.mark.parametrize(
    ("text", "at", "label", "expected"),
    [
        ("He saw the the dog.", 3, "delete", "He saw the dog."),
        ("The he left.", 0, "delete", "He left."),
        ("It rained, in May.", 2, "delete", "It rained in May."),
        ("He saw dog.", 1, "after:the", "He saw the dog."),
        ("They knew, was ill.", 2, "after:i", "They knew, I was ill."),
        ("They want, he says.", 1, "after:to", "They want to, he says."),
        ("dog barked.", -1, "after:the", "The dog barked."),
        ("Dog barked.", -1, "after:the", "The dog barked."),
        ("BBC said so.", -1, "after:the", "The BBC said so."),
        ("When it ended we left.", 2, "after:,", "When it ended, we left."),
        ("the players wives", 1, "after:’", "the players’ wives"),
        ("There car went.", 0, "be:their", "Their car went."),
        ("It's tail.", 0, "be:its", "Its tail."),
        ("Don't say its gone.", 2, "be:it’s", "Don't say it's gone."),
        ("It was over, they left.", 3, "be:.", "It was over. They left."),
        ("It was over they left.", 2, "after:.", "It was over. They left."),
        ("He work here.", 1, "verb:s", "He works here."),
        ("three dog here", 1, "noun:plural", "three dogs here"),
        ("The companys fall.", 1, "apostrophe:inside", "The company’s fall."),
        ("a long term plan", 1, "hyphen", "a long-term plan"),
        ("with out it", 0, "join", "without it"),
        ("a highly-rated one", 2, "space", "a highly rated one"),
        ("in london now", 1, "capital", "in London now"),
        ("the Board met", 1, "lower", "the board met"),
    ],
)
def test_what_becomes_of_the_text(text: str, at: int, label: str, expected: str) -> None:
    (made,) = propose(text, at, label)
    assert applied(text, made) == expected
    assert made.probability == pytest.approx(0.9)
    assert made.word == (words(text)[at].text if at >= 0 else "")


@pytest.mark.parametrize(
    ("text", "at", "label"),
    [
        ("It rained.", 1, "after:,"),
        ("a well-known one", 2, "after:the"),
        ("“It rained.", -1, "after:the"),
        ("It rained.", -1, "after:,"),
        ("well-known", 0, "hyphen"),
        ("the end", 1, "join"),
        ("the end", 0, "space"),
        ("the end", 0, "verb:s"),
        ("the end", -1, "delete"),
        ("Their end", 0, "be:their"),
    ],
)
def test_labels_that_do_not_fit_are_left_alone(text: str, at: int, label: str) -> None:
    assert propose(text, at, label) == []


def test_another_word_is_found_among_those_written_like_it() -> None:
    (made,) = propose("It came form the west.", 2, "wrong", meant="from")
    assert applied("It came form the west.", made) == "It came from the west."
    assert propose("It came qqqqq here.", 2, "wrong") == []


def test_what_the_model_hardly_holds_is_not_proposed() -> None:
    assert propose("He work here.", 1, "verb:s", probability=0.1) == []


def test_words_around_a_proposal() -> None:
    (made,) = propose("He work here.", 1, "verb:s")
    assert (made.kind, made.value, made.near(-1), made.near(1), made.near(9)) == (
        "verb",
        "s",
        "he",
        "here",
        "",
    )


@given(
    st.text(st.sampled_from("ab Zé’'-.,\ts😀e\u0301“"), min_size=1, max_size=40),
    st.sampled_from(LABELS),
    st.integers(-1, 12),
)
def test_places_lie_in_the_text(text: str, label: str, at: int) -> None:
    if at >= len(words(text)):
        return
    for made in propose(text, at, label, meant="ab"):
        assert 0 <= made.start <= made.end <= len(text)
        assert applied(text, made) != text
