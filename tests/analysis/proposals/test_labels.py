"""Forms of words, and what a label makes of a word."""

import pytest

from proofdesk.analysis.proposals.forms import adjective, adverb, plural, singular, verb_form
from proofdesk.analysis.proposals.labels import changed, in_case_of, labels_between


@pytest.mark.parametrize(
    ("word", "slot", "expected"),
    [
        ("go", "ed", "went"),
        ("went", "en", "gone"),
        ("gone", "ing", "going"),
        ("goes", "base", "go"),
        ("travelled", "ing", "travelling"),
        ("traveled", "ing", "traveling"),
        ("go", "base", None),
        ("table’s", "s", None),
    ],
)
def test_verbs(word: str, slot: str, expected: str | None) -> None:
    assert verb_form(word, slot) == expected


def test_nouns_and_adverbs() -> None:
    assert (plural("city"), plural("man"), singular("children"), singular("city")) == ("cities", "men", "child", None)
    assert [adverb(word) for word in ("quick", "happy", "possible", "basic", "good", "fast", "only")] == [
        "quickly",
        "happily",
        "possibly",
        "basically",
        "well",
        None,
        None,
    ]
    assert [adjective(word) for word in ("quickly", "happily", "possibly", "basically", "well", "fly", "only")] == [
        "quick",
        "happy",
        "possible",
        "basic",
        "good",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("word", "label", "expected"),
    [
        ("Go", "verb:s", "Goes"),
        ("CITY", "noun:plural", "CITIES"),
        ("There", "be:their", "Their"),
        ("company", "apostrophe:add", "company’s"),
        ("companys", "apostrophe:inside", "company’s"),
        ("cities", "apostrophe:one", "city’s"),
        ("dog’s", "apostrophe:drop", "dog"),
        ("dog's", "apostrophe:close", "dogs"),
        ("dog’s", "apostrophe:move", "dogs’"),
        ("BBC", "apostrophe:add", "BBC’s"),
        ("BBCs", "apostrophe:inside", "BBC’s"),
        ("GitHub's", "apostrophe:close", "GitHubs"),
        ("Cities", "apostrophe:one", "City’s"),
        ("me", "be:i", "I"),
        ("dog’s", "apostrophe:add", None),
        ("dog", "apostrophe:move", None),
        ("dog", "apostrophe:one", None),
        ("monday", "capital", "Monday"),
        ("Monday", "capital", None),
        ("Board", "lower", "board"),
        ("quick", "adverb", "quickly"),
        ("quickly", "adjective", "quick"),
        ("keep", "keep", None),
        ("xyzzy", "verb:ing", None),
    ],
)
def test_what_a_label_makes_of_a_word(word: str, label: str, expected: str | None) -> None:
    assert changed(word, label) == expected


def test_the_labels_between_two_words() -> None:
    assert list(labels_between("goes", "go")) == ["verb:base", "noun:singular"]
    assert list(labels_between("cat", "dog")) == []
    assert in_case_of("I", "we") == "We"
