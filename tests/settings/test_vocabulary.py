"""The vocabulary of a house: what its entries stand for, and what comes close to its names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.analysis.frequency import _words, frequent_neighbour
from proofdesk.settings.inflections import name_plurals
from proofdesk.settings.spellings import folded, normalised, one_slip, without_possessive
from proofdesk.settings.vocabulary import Vocabulary

HOUSE = Vocabulary(
    ["Nguyễn", "Shahed", "iPhone", "McDonnell", "vlog", "Jones", "NGO", "F-16", "O'Neill", "e-bike", "Łódź", "Bo"]
)


@pytest.mark.parametrize(
    "word",
    [
        *["Nguyễn", "NGUYỄN", "Nguyễn’s", "Nguyễn's", "Nguyễns", "Nguyễns’", "Nguye\u0302\u0303n’s"],
        *["iPhone", "iPhones", "IPHONE", "IPHONES", "iPhone’s", "Joneses", "Jones’", "Jones’s", "JONES’S", "JONESES"],
        *["NGO", "NGOs", "NGO’s", "NGOs’", "F-16", "F-16s", "F‑16", "O’Neill", "O'Neills", "O’NEILL’S"],
        *[
            "vlog",
            "Vlog",
            "VLOG",
            "vlogs",
            "vlog’s",
            "Vloggers’",
            "VLOGGED",
            "vlogging",
            "e-bikes",
            "E-Bike",
            "E-bikers",
        ],
    ],
)
def test_an_entry_stands_for_its_forms(word: str) -> None:
    assert HOUSE.knows(word)


@pytest.mark.parametrize(
    "word",
    [
        *["Nguyen", "nguyễn", "NGUYEN", "Ngyuễn", "shahed", "shaheds", "Shahad", "iphone", "Iphone", "IPhone"],
        *["Mcdonnell", "MacDonnell", "jones", "ngo", "NGOed", "Shaheding", "Shahedly", "Jonesies", "vLog", "vlogz"],
        *["vloged", "vloging", "vlogies", "’s", "", "s", "bo", "F-16ing"],
    ],
)
def test_it_stands_for_nothing_else(word: str) -> None:
    assert not HOUSE.knows(word)


@pytest.mark.parametrize(
    ("word", "near"),
    [
        *[("Nguyen", [("Nguyễn", 0)]), ("NGUYEN", [("Nguyễn", 0)]), ("Ngyuễn", [("Nguyễn", 1)])],
        *[("Ngyuen", [("Nguyễn", 1)]), ("Shahid", [("Shahed", 1)]), ("McDonell", [("McDonnell", 1)])],
        *[("MacDonnell", [("McDonnell", 1)]), ("Mcdonnell", [("McDonnell", 0)]), ("iphone", [("iPhone", 0)])],
        *[("Lodz", [("Łódź", 0)]), ("Lods", []), ("Bø", [("Bo", 0)]), ("Ba", [])],  # too short for a slip
        *[("shahid", []), ("Bhahed", []), ("Hsahed", [("Shahed", 1)]), ("Shhd", []), ("vlug", []), ("", [])],
    ],
)
def test_what_comes_close_to_a_name(word: str, near: list[tuple[str, int]]) -> None:
    assert [(found.name, found.slips) for found in HOUSE.near(word)] == near


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wexcombe Parva’s gate", ["Wexcombe Parva’s"]),
        ("in Wexcombe\n  Parva, near WEXCOMBE PARVA.", ["Wexcombe\n  Parva", "WEXCOMBE PARVA"]),
        (
            "Naan bread, NAAN BREADS, Naan Breads’ and naan breads",
            ["Naan bread", "NAAN BREADS", "Naan Breads’", "naan breads"],
        ),
        ("Wexcombe parva; Wexcombe-Parva; naan breadth; Naan, bread; wexcombe Parva", []),
        ("the Yahoo! site, Yahoo?", ["Yahoo!"]),
        ("Café Młyn and Cafe\u0301 Młyn", ["Café Młyn", "Cafe\u0301 Młyn"]),
        ("éclair cake, Éclair cakes", ["éclair cake", "Éclair cakes"]),
        ("he said “Wexcombe Parva”", ["Wexcombe Parva"]),
    ],
)
def test_names_of_several_words_stand_whole(text: str, found: list[str]) -> None:
    vocabulary = Vocabulary(["Wexcombe Parva", "naan  bread", "Yahoo!", "Café Młyn", "éclair cake"])
    assert [span.of(text) for span in vocabulary.phrases(text)] == found


def test_the_words_of_a_name_do_not_count_alone() -> None:
    vocabulary = Vocabulary(["Wexcombe Parva", "naan bread"])
    assert not any(vocabulary.knows(word) for word in ("Wexcombe", "Parva", "naan", "Wexcombe Parva"))


@pytest.mark.parametrize("entries", [[], ["!!!"], [""], ["  "]])
def test_nothing_stands_for_nothing(entries: list[str]) -> None:
    vocabulary = Vocabulary(entries)
    assert not vocabulary.knows("")
    assert vocabulary.near("Anything") == []
    assert vocabulary.phrases("Anything at all!!!") == ()


_NAMES = st.text("abcdefghijklmnopqrstuvwxyzéöł", min_size=5, max_size=10).map(str.capitalize)


@given(_NAMES)
def test_a_name_is_known_in_its_forms_and_in_no_other_capitals(name: str) -> None:
    vocabulary = Vocabulary({name})
    for form in (name, name.upper(), *name_plurals(name), f"{name}’s", unicodedata.normalize("NFD", name)):
        assert vocabulary.knows(form)
    assert not vocabulary.knows(name.lower())
    assert not vocabulary.knows(f"{name}ed")


@given(_NAMES, st.data())
def test_every_slip_but_that_of_the_first_letter_is_near(name: str, data: st.DataObject) -> None:
    letters = folded(name)
    at = data.draw(st.integers(1, len(letters) - 1))
    slips = [letters[:at] + letters[at + 1 :], f"{letters[:at]}q{letters[at:]}", f"{letters[:at]}q{letters[at + 1 :]}"]
    slips += [letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]] if at + 1 < len(letters) else []
    for slip in slips:
        if len(slip) >= 5:
            assert [near.name for near in Vocabulary({name}).near(slip.capitalize())] == [name]


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_slip_is_a_distance_of_one(first: str, second: str) -> None:
    from proofdesk.checkers.language._distance import distance

    assert one_slip(first, second) == (distance(first, second) == 1)


def test_no_unrelated_frequent_word_becomes_known() -> None:
    vocabulary = Vocabulary({"zorb", "vlog", "quozzle", "skrim", "blype", "Shahed", "Nguyễn", "flumadiddle"})
    known = {word for word in _words() if vocabulary.knows(word) or vocabulary.knows(word.capitalize())}
    assert known == {"vlog", "vlogs", "vlogging", "vlogger", "vloggers"} & set(_words())


@given(st.text("bcdfghjklmnpqrstvwxyzaeiou", min_size=4, max_size=8))
def test_what_is_known_begins_like_its_entry(entry: str) -> None:
    vocabulary = Vocabulary({entry})
    stem = entry[:-2] if entry.endswith("ie") else entry[:-1]
    assert all(word.startswith(stem) for word in _FREQUENT if vocabulary.knows(word))


_FREQUENT = sorted(_words())[::23]


@pytest.mark.parametrize(
    ("word", "close"),
    [
        *[("recieve", "receive"), ("goverment", "government"), ("beleive", "believe"), ("shahed", "shared")],
        *[("receive", None), ("vlog", None), ("quozzle", None), ("zorbing", None)],
    ],
)
def test_the_common_word_that_was_perhaps_meant(word: str, close: str | None) -> None:
    assert frequent_neighbour(word) == close


def test_spellings_are_compared_in_their_normal_form() -> None:
    assert normalised(" Nguye\u0302\u0303n’s \u00a0 x‑y ") == "Nguyễn's x-y"
    assert (folded("Łódź"), folded("Ærø"), folded("STRASSE"), folded("Straße")) == (
        "lodz",
        "aero",
        "strasse",
        "strasse",
    )
    assert [without_possessive(word) for word in ("Bo's", "BO'S", "Bos'", "'s", "'", "Bo")] == [
        *["Bo", "BO", "Bos", "'s", "'", "Bo"]
    ]
