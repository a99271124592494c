"""Slips are planted where they are said to be, can all be taken out again, and are the same for the same seed."""

import re
import tomllib
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from slips.by_hand import FOLDER, by_hand, read_draft, readings
from slips.classes import makers
from slips.clean import SAMPLES, CleanArticle, clean_article
from slips.lexicon import base_from_past, begins_with_vowel_sound, from_third, past, third
from slips.passage import Passage, Tag
from slips.plant import PlantedArticle, plant, quotas, shares, with_slips
from slips.slip import Slip, apply, mend
from slips.tagging import by_rules

COPY = [
    clean_article(path.name, "general", path.read_text(encoding="utf-8"))
    for path in sorted(SAMPLES.glob("clean-*"))
    if path.suffix in (".md", ".txt")
]
WORDS = (
    "the a an of to their its it’s don’t city’s members two each has have been was were will led year-old part-time"
    " London Monday 2019 said that, “Yes,” (it) which announced went homes. However, If They it. Mr however é 😀 advice in"
).split()


def mended(article: PlantedArticle) -> str:
    text = article.text
    for slip in reversed(article.slips):
        text = mend(text, slip)
    return text


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join), st.integers(0, 3))
def test_every_class_says_exactly_what_it_changes(text: str, seed: int) -> None:
    passage = Passage(text, by_rules(text))
    for kind, make in makers().items():
        for slip in make(passage, Random(seed)):
            assert slip.kind == kind
            assert 0 <= slip.start <= slip.end <= len(text)
            assert slip.wrong != text[slip.start : slip.end], slip
            assert apply(text, slip) != text
            planted = with_slips(CleanArticle("draft", "general", text, ()), [slip])
            assert planted.text == apply(text, slip)
            assert mended(planted) == text


@given(st.integers(0, 10_000))
@hypothesis_settings(max_examples=8)
def test_a_planted_set_is_exact_and_the_same_for_its_seed(seed: int) -> None:
    articles = plant(COPY, by_rules, seed)
    assert articles == plant(COPY, by_rules, seed)
    for clean, article in zip(COPY, articles, strict=True):
        assert article.clean == clean.source
        assert mended(article) == clean.source
        ends = [0]
        for slip in article.slips:
            assert slip.start >= ends[-1]
            ends.append(slip.end)
        paragraphs = [article.text.count("\n", 0, slip.start) for slip in article.slips]
        assert len(set(paragraphs)) == len(paragraphs)


def test_seeds_give_different_sets() -> None:
    assert plant(COPY, by_rules, 1) != plant(COPY, by_rules, 2)


def test_slips_that_overlap_are_refused() -> None:
    article = CleanArticle("draft", "general", "The cat sat.", ())
    with pytest.raises(ValueError, match="overlap at 2 in draft"):
        with_slips(article, [Slip("case", "", 0, 3, "the"), Slip("spelling", "", 2, 5, "x")])


def test_shares_are_per_cent_of_known_classes() -> None:
    assert sum(shares().values()) == 100
    assert shares().keys() == makers().keys()


@given(st.integers(0, 5_000))
def test_quotas_add_up(total: int) -> None:
    assert sum(quotas(total).values()) == total
    assert all(abs(count - total * shares()[kind] / 100) < 1 for kind, count in quotas(total).items())


@pytest.mark.parametrize(
    ("kind", "text", "wrong"),
    [
        ("dropped-word", "They will be told on Monday.", "They will told on Monday."),
        ("doubled-word", "It ended in the rain.", "It ended in in the rain."),
        ("agreement", "He has a dog.", "He have a dog."),
        ("verb-form", "It has gone home.", "It has went home."),
        ("noun-number", "There were two members.", "There were two member."),
        ("near-words", "They lost their dog.", "They lost there dog."),
        ("apostrophe", "It was the city’s idea.", "It was the citys idea."),
        ("article", "He has an idea.", "He has a idea."),
        ("preposition", "It depends on the day.", "It depends of the day."),
        ("comma-missing", "However, it rained.", "However it rained."),
        ("comma-missing", "Jo Ott, who ran the town hall, said so.", "Jo Ott, who ran the town hall said so."),
        ("comma-surplus", "She said that the dog sat.", "She said that, the dog sat."),
        ("comma-splice", "The rain fell all day. It was cold then.", "The rain fell all day, it was cold then."),
        ("full-stop", "It rained there.", "It rained there"),
        ("hyphen", "The 34-year-old sat.", "The 34 year old sat."),
        ("spelling", "The committee sat.", "The commitee sat."),
        ("case", "It was on Monday.", "It was on monday."),
        ("pair", "A “good” day.", "A good” day."),
        ("pair", "The firm (the larger one) won.", "The firm (the larger one won."),
    ],
)
def test_each_class_makes_its_slip(kind: str, text: str, wrong: str) -> None:
    passage = Passage(text, by_rules(text))
    made = {apply(text, slip) for seed in range(12) for slip in makers()[kind](passage, Random(seed))}
    assert wrong in made


def tagged(marked: str) -> Passage:
    """A passage from words that carry their tag, and a role where one counts: `crew/NN/nsubj`."""
    words, tags, at = [], [], 0
    for piece in marked.split():
        word, tag, role = (piece + "//").split("/")[:3]
        words.append(word)
        tags.append(Tag(at, at + len(word), tag, role))
        at += len(word) + 1
    return Passage(" ".join(words), tuple(tags))


@pytest.mark.parametrize(
    ("kind", "sort", "marked", "wrong"),
    [
        ("verb-form", "tense dropped behind a noun", "A/DT crew/NN/nsubj landed/VBD there", "A crew land there"),
        ("verb-form", "-ing dropped", "left/VBD without/IN paying/VBG/pcomp them", "left without pay them"),
        ("noun-number", "plural lost apart", "the/DT 16/CD steel/NN boats/NNS sank/VBD", "the 16 steel boat sank"),
        ("noun-number", "plural lost before its verb", "the/DT boats/NNS/nsubj are/VBP old", "the boat are old"),
        ("noun-number", "plural lost without an article", "of/IN members/NNS in/IN it", "of member in it"),
        ("agreement", "relative", "A/DT member/NN who/WP/nsubj works/VBZ here", "A member who work here"),
        ("apostrophe", "ending lost in a possessive", "the/DT board’s/NN report/NN said", "the board report said"),
        ("dropped-word", "article apart", "was/VBD a/DT good/JJ member/NN of/IN it", "was good member of it"),
        ("dropped-word", "preposition behind a verb", "it/PRP depends/VBZ on/IN rain/NN", "it depends rain"),
    ],
)
def test_slips_that_need_tags_are_made_like_those_of_writers(kind: str, sort: str, marked: str, wrong: str) -> None:
    passage = tagged(marked)
    made = {(slip.sort, apply(passage.text, slip)) for slip in makers()[kind](passage, Random(0))}
    assert (sort, wrong) in made


def test_a_comma_tears_a_verb_from_its_object() -> None:
    text = "They sold the farm."
    heads = (Tag(0, 4, "PRP"), Tag(5, 9, "VBD"), Tag(10, 13, "DT", "det", 14), Tag(14, 18, "NN", "dobj", 5))
    made = {apply(text, slip) for slip in makers()["comma-surplus"](Passage(text, heads), Random(0))}
    assert "They sold, the farm." in made


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("agreement", "If it were so, the team has to know."),
        ("agreement", "“He has a dog,” she said."),
        ("noun-number", "It was two years old."),
        ("near-words", "They went there."),
        ("article", "It took an hour."),
        ("preposition", "It was in May 12 that he came."),
        ("pair", "He said: “It rained."),
        ("case", "It rained in March there."),
        ("full-stop", "Who came?"),
    ],
)
def test_what_could_be_right_is_not_planted(kind: str, text: str) -> None:
    passage = Passage(text, by_rules(text))
    assert [apply(text, slip) for slip in makers()[kind](passage, Random(0))] == []


def test_no_typing_slip_is_a_word() -> None:
    passage = Passage("They started from there with three friends.", ())
    made = {slip.wrong for seed in range(60) for slip in makers()["spelling"](passage, Random(seed))}
    assert made
    assert made.isdisjoint({"stared", "stated", "fiends"})


def test_drafts_by_hand_hold_two_hundred_slips_of_known_classes() -> None:
    slips = [slip for article in by_hand() for slip in article.slips]
    assert len(slips) == 200
    assert {slip.kind for slip in slips} == makers().keys()


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_a_draft_by_hand_comes_clean(path: Path) -> None:
    draft = tomllib.loads(path.read_text(encoding="utf-8"))
    article, slips = read_draft(path.stem, draft["profile"], draft["text"])
    rights = iter(re.findall(r"\[\[(.*?) ?-> ?(.*?)(?: \| .*?)?\]\]\{[a-z-]+\}", draft["text"]))
    clean = re.sub(r"\[\[.*?\]\]\{[a-z-]+\}", lambda _: next(rights)[1], draft["text"])
    assert article.source == clean
    planted = [with_slips(article, reading) for reading in readings(article.source, slips)]
    assert sum(len(each.slips) for each in planted) == len(slips)
    assert {mended(each) for each in planted} == {clean}


def test_a_dropped_word_by_hand_is_the_place_between_its_neighbours() -> None:
    _, slips = read_draft("draft", "general", "It fell [[on roof -> on the roof]]{dropped-word}.")
    assert slips == [Slip("dropped-word", "by hand", 10, 15, " ")]


def test_marks_without_a_class_are_told() -> None:
    with pytest.raises(ValueError, match="draft: 1 marks, 0 classes"):
        read_draft("draft", "general", "It [[fel -> fell]].")


@pytest.mark.parametrize(
    ("base", "then", "thirds"),
    [("announce", "announced", "announces"), ("carry", "carried", "carries"), ("go", "went", "goes")],
)
def test_verbs_bend_and_straighten(base: str, then: str, thirds: str) -> None:
    assert (past(base), third(base)) == (then, thirds)
    assert (base_from_past(then), from_third(thirds)) == (base, base)


@pytest.mark.parametrize(
    ("word", "vowel"),
    [("idea", True), ("dog", False), ("hour", None), ("one", None), ("unit", None), ("under", True), ("NATO", None)],
)
def test_first_sounds_are_told_only_where_sure(word: str, vowel: bool | None) -> None:
    assert begins_with_vowel_sound(word) is vowel
