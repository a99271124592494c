"""Every slip can be mended by its labels, makes what its name says, and is the same for the same seed."""

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.analysis.proposals.labels import DELETE, HYPHEN, JOIN, KEEP, SPACE, WRONG, changed
from training import tables
from training.slips import LABELS, SLIPS, Piece, with_slips
from training.slips.draft import Draft
from training.slips.punctuation import serial
from training.tagged import Tagged

EXPORTED = Path(__file__).parents[2] / "src" / "proofdesk" / "analysis" / "data" / "reader" / "labels.txt"
SEAMS = {HYPHEN: "-", JOIN: "", SPACE: " "}


def tagged(notation: str) -> Tagged:
    """Words with their tags, `dog/NN`; a tilde before a word that has no space before it: `~,/,`."""
    cut = [each.rsplit("/", 1) for each in notation.split()]
    return Tagged(
        tuple(word.removeprefix("~") for word, _ in cut),
        tuple(not word.startswith("~") for word, _ in cut),
        tuple(tag for _, tag in cut),
        0,
    )


def text_of(words: Iterable[str], spaced: Iterable[bool]) -> str:
    return "".join(f" {word}" if gap else word for word, gap in zip(words, spaced, strict=True)).strip()


def written(pieces: Sequence[Piece]) -> str:
    """What the writer has."""
    return text_of((piece.word for piece in pieces), (piece.spaced for piece in pieces))


def mended(first: str, pieces: Sequence[Piece]) -> str:
    """What every label together makes of it."""
    text, before = "" if first == KEEP else first.removeprefix("after:").capitalize(), KEEP
    for piece in pieces:
        if piece.label not in (DELETE, SPACE):
            text += SEAMS.get(before, " " if piece.spaced else "") + mended_word(piece)
        before = piece.label
    return text.strip()


def mended_word(piece: Piece) -> str:
    kind, _, value = piece.label.partition(":")
    if piece.label in (KEEP, HYPHEN, JOIN):
        return piece.word
    if piece.label == WRONG:
        return piece.meant
    if kind == "after":
        return f"{piece.word} {'I' if value == 'i' else value}" if value[0].isalpha() else piece.word + value
    word = changed(piece.word, piece.label)
    assert word is not None, piece
    return word


SENTENCES = [
    tagged(each)
    for each in (
        "The/DT dog’s/NN bowl/NN was/VBD empty/JJ ~,/, but/CC nobody/NN had/VBD filled/VBN it/PRP ~./.",
        "She/PRP said/VBD that/IN the/DT well/RB ~-/HYPH ~known/VBN singer/NN writes/VBZ her/PRP$ own/JJ songs/NNS ~./.",
        "We/PRP bought/VBD apples/NNS ~,/, pears/NNS ~,/, and/CC plums/NNS at/IN the/DT market/NN ~./.",
        "The/DT dogs/NNS ~’/POS owners/NNS are/VBP waiting/VBG for/IN a/DT quick/JJ answer/NN ~./.",
        "However/RB ~,/, I/PRP don’t/VBP think/VB they’re/PRP going/VBG to/TO win/VB in/IN March/NNP ~./.",
        "“/`` ~The/DT city’s/NN mayor/NN ~,/, Ann/NNP Lee/NNP ~,/, may/MD resign/VB ~,/, ~”/'' he/PRP said/VBD ~./.",
        "An/DT increase/NN of/IN 1,000/CD jobs/NNS was/VBD announced/VBN ~;/: it/PRP is/VBZ too/RB late/JJ ~./.",
        "It/PRP does/VBZ not/RB depend/VB on/IN who/WP pays/VBZ ~:/: everyone/NN really/RB has/VBZ to/TO go/VB ~./.",
        "The/DT children’s/NN teachers/NNS usually/RB give/VBP them/PRP more/JJR important/JJ work/NN ~./.",
        "A/DT woman/NN whose/WP$ house/NN burned/VBD down/RP is/VBZ living/VBG with/IN her/PRP$ sisters/NNS ~./.",
        "NASA/NNP can/MD launch/VB two/CD rockets/NNS if/IN the/DT weather/NN is/VBZ better/JJR than/IN today/NN ~./.",
        "There/EX are/VBP fewer/JJR buses/NNS ~,/, so/RB people/NNS walk/VBP because/IN nothing/NN else/RB runs/VBZ ~./.",
        "He/PRP has/VBZ been/VBN to/TO the/DT state/NN ~-/HYPH ~of/IN ~-/HYPH ~the/DT ~-/HYPH ~art/NN plant/NN —/: twice/RB ~./.",
        "His/PRP$ boss’s/NN iPhone/NN fell/VBD into/IN AN/DT open/JJ drain/NN near/IN the/DT axis’s/NN end/NN ~./.",
    )
]
STRAIGHT = str.maketrans("‘’“”", "''\"\"")


def clean_texts(sentences: Sequence[Tagged]) -> set[str]:
    """With straight marks, with and without the last comma of a list."""
    words = [word for each in sentences for word in each.words]
    spaced = [gap for each in sentences for gap in (True, *each.spaced[1:])]
    kept = [at for at in range(len(words)) if words[at] != "," or not serial(words, at)]
    return {
        text_of(words, spaced).translate(STRAIGHT),
        text_of((words[at] for at in kept), (spaced[at] for at in kept)).translate(STRAIGHT),
    }


def outcomes(name: str, sentence: Tagged, seeds: int = 40) -> dict[str, list[str]]:
    """What one sort of slip makes of a sentence at all of its words, with the labels, over many seeds."""
    found: dict[str, list[str]] = {}
    slip, _ = SLIPS[name]
    for seed in range(seeds):
        for at in range(len(sentence.words)):
            draft = Draft(list(sentence.words), list(sentence.spaced), list(sentence.tags), random.Random(seed))
            if slip(draft, at):
                labels = [label for label in (draft.first, *(piece.label for piece in draft.pieces())) if label != KEEP]
                found[written(draft.pieces())] = labels
                assert mended(draft.first, draft.pieces()).translate(STRAIGHT) in clean_texts([sentence])
            else:
                assert draft.pieces() == [Piece(*each) for each in zip(*sentence[:2], strict=True)]
    return found


def test_labels_are_those_of_the_shipped_model() -> None:
    assert list(LABELS) == EXPORTED.read_text(encoding="utf-8").splitlines()
    assert len(set(LABELS)) == len(LABELS)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=2), st.integers(0, 2**32))
def test_labels_lead_back_to_the_clean_text(sentences: list[Tagged], seed: int) -> None:
    first, pieces = with_slips(sentences, random.Random(seed), mean=6, clean=0)
    assert {first, *(piece.label for piece in pieces)} <= set(LABELS)
    assert mended(first, pieces).translate(STRAIGHT) in clean_texts(sentences)


@given(st.sampled_from(SENTENCES), st.integers(0, 2**32))
def test_clean_share_is_left_alone(sentence: Tagged, seed: int) -> None:
    first, pieces = with_slips([sentence], random.Random(seed), mean=3, clean=1)
    assert {first, *(piece.label for piece in pieces)} == {KEEP}
    assert written(pieces).translate(STRAIGHT) in clean_texts([sentence])


@given(st.sampled_from(SENTENCES), st.integers(0, 2**32))
def test_same_seed_same_slips(sentence: Tagged, seed: int) -> None:
    one, other = (with_slips([sentence], random.Random(seed), mean=3, clean=0.1) for _ in range(2))
    assert one == other


OF_EACH_SORT = [
    ("comma_missing", "In/IN May/NNP ~,/, he/PRP left/VBD ~./.", "In May he left.", ["after:,"]),
    ("comma_surplus", "The/DT man/NN left/VBD ~./.", "The man, left.", ["delete"]),
    ("semicolon", "He/PRP left/VBD ~;/: she/PRP stayed/VBD ~./.", "He left, she stayed.", ["be:;"]),
    ("stop", "The/DT man/NN left/VBD ~./.", "The man left", ["after:."]),
    ("stop", "He/PRP left/VBD ~./. They/PRP stayed/VBD ~./.", "He left, they stayed.", ["be:.", "capital"]),
    ("stop", "He/PRP left/VBD ~./. They/PRP stayed/VBD ~./.", "He left they stayed.", ["after:.", "capital"]),
    ("stop", "He/PRP left/VBD ~./. Ann/NNP stayed/VBD ~./.", "He left Ann stayed.", ["after:."]),
    ("possessive", "The/DT dog’s/NN bowl/NN", "The dogs bowl", ["apostrophe:inside"]),
    ("possessive", "The/DT dog’s/NN bowl/NN", "The dog bowl", ["apostrophe:add"]),
    ("possessive", "The/DT city’s/NN mayor/NN", "The cities mayor", ["apostrophe:one"]),
    ("plural_apostrophe", "Two/CD dogs/NNS barked/VBD ~./.", "Two dog’s barked.", ["apostrophe:close"]),
    ("plural_possessive", "The/DT dogs/NNS ~’/POS bowls/NNS", "The dogs bowls", ["after:’"]),
    ("plural_possessive", "The/DT dogs/NNS ~’/POS bowls/NNS", "The dog’s bowls", ["apostrophe:move"]),
    ("article", "He/PRP saw/VBD the/DT dog/NN ~./.", "He saw dog.", ["after:the"]),
    ("article", "He/PRP saw/VBD an/DT owl/NN ~./.", "He saw a owl.", ["be:an"]),
    ("article", "The/DT dog/NN barked/VBD ~./.", "Dog barked.", ["after:the", "lower"]),
    ("article", "He/PRP likes/VBZ music/NN ~./.", "He likes the music.", ["delete"]),
    ("preposition", "It/PRP depends/VBZ on/IN him/PRP ~./.", "It depends of him.", ["be:on"]),
    ("preposition", "It/PRP depends/VBZ on/IN him/PRP ~./.", "It depends him.", ["after:on"]),
    ("surplus_word", "They/PRP discussed/VBD the/DT plan/NN ~./.", "They discussed about the plan.", ["delete"]),
    ("surplus_word", "It/PRP is/VBZ better/JJR ~./.", "It is more better.", ["delete"]),
    ("missing_word", "He/PRP wants/VBZ to/TO go/VB ~./.", "He wants go.", ["after:to"]),
    ("missing_word", "Then/RB I/PRP left/VBD ~./.", "Then left.", ["after:i"]),
    ("doubled", "He/PRP saw/VBD the/DT dog/NN ~./.", "He saw the the dog.", ["delete"]),
    ("noun_number", "Two/CD dogs/NNS barked/VBD ~./.", "Two dog barked.", ["noun:plural"]),
    ("noun_number", "One/CD child/NN cried/VBD ~./.", "One children cried.", ["noun:singular"]),
    ("agreement", "He/PRP writes/VBZ books/NNS ~./.", "He write books.", ["verb:s"]),
    ("agreement", "They/PRP are/VBP late/JJ ~./.", "They is late.", ["be:are"]),
    ("verb_shape", "He/PRP had/VBD gone/VBN home/NN ~./.", "He had go home.", ["verb:en"]),
    ("verb_shape", "They/PRP walked/VBD home/NN ~./.", "They walking home.", ["verb:ed"]),
    ("tense", "They/PRP were/VBD late/JJ ~./.", "They are late.", ["be:were"]),
    ("short_word", "They/PRP lost/VBD their/PRP$ dog/NN ~./.", "They lost there dog.", ["be:their"]),
    ("confused", "He/PRP may/MD lose/VB money/NN ~./.", "He may loose money.", ["wrong"]),
    ("near", "A/DT form/NN was/VBD sent/VBN ~./.", "A from was sent.", ["wrong"]),
    ("kin", "An/DT important/JJ man/NN", "An imported man", ["wrong"]),
    ("degree", "He/PRP left/VBD quickly/RB ~./.", "He left quick.", ["adverb"]),
    ("degree", "A/DT quick/JJ answer/NN", "A quickly answer", ["adjective"]),
    ("mistyped", "The/DT government/NN fell/VBD ~./.", "The givernment fell.", ["wrong"]),
    ("case", "He/PRP met/VBD Ann/NNP ~./.", "He met ann.", ["capital"]),
    ("case", "He/PRP met/VBD a/DT doctor/NN ~./.", "He met a Doctor.", ["lower"]),
    ("hyphen", "A/DT well/RB ~-/HYPH ~known/VBN man/NN", "A well known man", ["hyphen"]),
    ("hyphen_surplus", "A/DT very/RB good/JJ man/NN", "A very-good man", ["space"]),
    ("split", "He/PRP sometimes/RB calls/VBZ ~./.", "He some times calls.", ["join"]),
]


@pytest.mark.parametrize(("name", "notation", "text", "labels"), OF_EACH_SORT)
def test_each_sort_makes_what_it_says(name: str, notation: str, text: str, labels: list[str]) -> None:
    found = outcomes(name, tagged(notation))
    assert found.get(text) == labels, found


def test_every_sort_has_an_example() -> None:
    assert {name for name, *_ in OF_EACH_SORT} == SLIPS.keys()


@pytest.mark.parametrize("name", SLIPS)
def test_each_sort_can_be_mended_in_every_sentence(name: str) -> None:
    for sentence in SENTENCES:
        made = outcomes(name, sentence, seeds=6)  # each is mended again in there
        assert all(labels for labels in made.values())


@pytest.mark.parametrize(
    ("name", "notation"),
    [
        ("comma_missing", "He/PRP likes/VBZ tea/NN and/CC cake/NN ~,/,"),
        ("missing_word", "He/PRP left/VBD ~./. But/CC Ann/NNP stayed/VBD ~./."),  # it would come back as “but”
        ("missing_word", "“/`` ~it/PRP rained/VBD"),  # it would come back behind a space
        ("missing_word", "He/PRP knew/VBD that/IN Ann/NNP left/VBD"),
        ("plural_apostrophe", "The/DT dogs/NNS ~’/POS ball/NN"),
        ("plural_possessive", "The/DT dogs/NNS ~'/POS owners/NNS"),
        ("possessive", "It’s/PRP late/JJ ~./."),
        ("case", "“/`` iPhone/NN rang/VBD NATO/NNP"),  # small letters would make it “iphone”
        ("hyphen", "He/PRP left/VBD -/: then/RB"),
        ("split", "He/PRP calls/VBZ"),
        ("surplus_word", "Ann/NNP ~,/, Bob/NNP"),
    ],
)
def test_what_is_no_slip_is_not_made(name: str, notation: str) -> None:
    assert outcomes(name, tagged(notation)) == {}


LIST = tagged("We/PRP bought/VBD apples/NNS ~,/, pears/NNS ~,/, and/CC plums/NNS ~,/, which/WDT were/VBD ripe/JJ ~./.")


def test_last_comma_of_a_list_is_no_slip() -> None:
    assert outcomes("comma_missing", LIST) == {
        "We bought apples pears, and plums, which were ripe.": ["after:,"],
        "We bought apples, pears, and plums which were ripe.": ["after:,"],
    }


@given(st.integers(0, 2**32))
def test_last_comma_of_a_list_is_never_asked_for(seed: int) -> None:
    _, pieces = with_slips([LIST], random.Random(seed), mean=4, clean=0)
    following = [piece.word for piece in pieces[1:]]
    assert not [
        each for each, word in zip(pieces, following, strict=False) if each.label == "after:," and word == "and"
    ]


def test_confused_words_can_be_put_back() -> None:
    for table in (tables.confused_closed(), tables.confused_prepositions()):
        assert {f"be:{word}" for word in table} <= set(LABELS)
        assert [word for word, others in table.items() if word in others or not others] == []


def test_made_tables_pair_words_both_ways() -> None:
    assert "from" in tables.near()["form"]
    assert "form" in tables.near()["from"]
    assert "imported" in tables.kin()["important"]
    assert "loose" in tables.confused()["lose"]
