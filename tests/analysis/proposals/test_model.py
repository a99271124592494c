"""The shipped model: it loads, reads a sentence the same whatever stands beside it, and bears any text."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofdesk.analysis import Analysis, Proposals
from proofdesk.analysis.proposals import Proposal, annotation
from proofdesk.analysis.proposals.reader import LONGEST, reader
from proofdesk.analysis.proposals.words import words
from proofdesk.reading import read
from proofdesk.settings import Settings
from proofdesk.text import Span

SENTENCES = ("He could not went there.", "The companys profits fell last year.", "It rained.", "They met in paris.")


def analysis_of(text: str) -> Analysis:
    return Analysis(read(text.encode("utf-8", "replace"), "draft.txt"), Settings())


def test_a_sentence_is_read_the_same_beside_any_other() -> None:
    cut = [words(sentence) for sentence in SENTENCES]
    together = reader().read(cut)
    for each, scores in zip(cut, together, strict=True):
        (alone,) = reader().read([each])
        assert scores.labels.shape == (len(each) + 1, len(reader().labels))
        assert (scores.labels.argmax(1) == alone.labels.argmax(1)).all()
        assert np.array_equal(scores.labels, alone.labels)


def test_a_long_sentence_is_read_in_runs_to_its_end() -> None:
    text = f"They saw {'the long grey road and ' * 60}then he could not went home again."
    assert [len(run) < LONGEST for run in reader().runs(words(text))] == [True] * 3
    assert sum((tuple(run) for run in reader().runs(words(text))), ()) == words(text)
    analysis = analysis_of(text)
    (block,) = analysis.document.prose()
    assert "go" in [made.replacement for _, made in analysis[Proposals].block(block)]
    assert analysis[Proposals].fit(block, Span(text.index("went"), text.index("went") + 4), "go") is not None
    assert list(reader().runs(())) == []
    assert reader().read([]) == []


def test_a_seam_between_runs_is_no_start_and_no_end() -> None:
    analysis = analysis_of("and the long grey road " * 120)
    (block,) = analysis.document.prose()
    made = [each for _, each in analysis[Proposals].block(block)]
    assert not [each for each in made if each.kind == "capital" and each.start > 0]
    assert len([each for each in made if each.value == "."]) <= 1


def test_a_word_that_fits_is_worth_more_than_one_that_does_not() -> None:
    analysis = analysis_of("He came form the north of the country.")
    (block,) = analysis.document.prose()
    proposals = analysis[Proposals]
    place = Span(8, 12)
    right, wrong = proposals.fit(block, place, "from"), proposals.fit(block, place, "form")
    assert right is not None
    assert wrong is not None
    assert right > wrong
    assert proposals.fit(block, place, "antidisestablishmentarian") is None
    assert proposals.fit(block, Span(9, 12), "from") is None


def test_a_second_look_reads_only_what_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    first = "It rained on the ninth day of the fair. He could not went there again."
    assert "go" in [made.replacement for _, made in _all(first)]
    read_again: list[str] = []

    def remembered(texts: list[str], model: object) -> dict[str, object]:
        read_again.extend(texts)
        return {}

    monkeypatch.setattr(annotation, "_read", remembered)
    _all(first + " Nothing was heard of it in the tenth month.")
    assert read_again == ["Nothing was heard of it in the tenth month."]


def _all(text: str) -> list[tuple[int, Proposal]]:
    analysis = analysis_of(text)
    return [each for block in analysis.document.prose() for each in analysis[Proposals].block(block)]


def test_without_the_runtime_there_are_no_proposals(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent() -> None:
        raise ImportError("No module named onnxruntime")

    monkeypatch.setattr(annotation, "reader", absent)
    proposals = analysis_of("A sentence that nobody has read before today.")[Proposals]
    assert "onnxruntime" in proposals.missing


@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("ab Zé’'-.,!?\t\n😀e\u0301“”1"), max_size=120))
def test_places_lie_in_their_sentence(text: str) -> None:
    analysis = analysis_of(text)
    for block in analysis.document.prose():
        for start, made in analysis[Proposals].block(block):
            assert 0 <= start + made.start <= start + made.end <= len(block.text)
            assert block.text[start:].startswith(made.words[0].text) or made.words[0].start >= 0
