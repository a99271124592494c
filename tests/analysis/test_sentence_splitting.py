"""Where sentences end, and where a full stop ends nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.analysis import Analysis, Sentences, split_sentences
from proofdesk.reading import read
from proofdesk.settings import Settings


@pytest.mark.parametrize(
    "text",
    [
        "It rained.|It stopped.",
        "Why?|Nobody knew!|He left.",
        "Mr. Smith met Dr. Jones on Tuesday.|They spoke.",
        "Gen. Lee and Sgt. Pepper met.",
        "J. K. Rowling wrote it.|She won.",
        "George W. Bush spoke.",
        "So did I.|He agreed.",
        "Albert I. Jones spoke.|He left.",
        "It was you and I.|Jones knew.",
        "The U.S. Senate voted.|It passed.",
        "He moved to the U.S.|The move was hard.",
        "It opens at 9 a.m. Monday.|It shuts at noon.",
        "It opens at 9 a.m.|The doors shut at noon.",
        "It opened at 9 p.m. on Friday.",
        "The rate was 3.5 percent.|It rose.",
        "Version 2.0 came out.",
        "It cost $1.50.|That was dear.",
        "Wait …|Then go.",
        "Well... maybe not.",
        "Well...|Maybe not.",
        "“It rained.”|She left.",
        "“Did it rain?” she asked.",
        "“No!” he said.|“Yes.”",
        "He left (he was ill.)|She stayed.",
        "(He was ill.)|[She stayed.]|They met.",
        "Acme Inc. shares fell.|They rose later.",
        "Acme Inc.|The shares fell.",
        "He joined Acme Corp. Smith left.",
        "On Jan. 5 he left.|On Feb. 6 he came.",
        "See No. 5 and pp. 6 for more.",
        "See p. 12.|It is there.",
        "The study (Smith et al. 2020) was short.",
        "Fruit, e.g. Apples, is good.|So is veg, i.e. Leaves.",
        "St. Louis won.|Mt. Everest stood.",
        "He lives on Main St.|The house is red.",
        "He bought an iPhone.|iPhone sales rose.",
        "It was odd. and small after it.",
        "1. First of all, go.|2. Then stop.",
        "He scored 5.|Next he scored 6.",
        "She has a Ph.D. Her work is known.".replace(". Her", ".|Her"),
        "Sam Jr. Smith spoke.|He left.",
        "Vitamin C. The end.".replace(". The", ".|The"),
        "Is it true?!|Yes.",
        "完了。 次。".replace("。 次", "。|次"),
        "It rained.  \n It stopped.".replace(".  \n ", ".|"),
        "It ended. \U0001f600".replace(". ", ".|"),
        "*It rained.*|_It stopped._",
        "U.N. Secretary-General Guterres spoke.",
        "He said so. “He did.”".replace(". “", ".|“"),
        "No mark at the end",
        "v. Smith",
        ".|Smith",
    ],
)
def test_sentences_end_where_the_bar_stands(text: str) -> None:
    plain = text.replace("|", " ")
    assert [span.of(plain) for span in split_sentences(plain)] == text.split("|")


def test_white_space_around_sentences_is_in_none() -> None:
    text = "  It rained. \n\t It stopped.  "
    assert [span.of(text) for span in split_sentences(text)] == ["It rained.", "It stopped."]


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_empty_text_has_no_sentence(text: str) -> None:
    assert split_sentences(text) == ()


@given(st.text('aB. !?…"”’)1\n\u00e9', max_size=60))
def test_sentences_hold_every_character_that_is_no_space_once_and_in_order(text: str) -> None:
    spans = split_sentences(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(span.length and span.of(text) == span.of(text).strip() for span in spans)
    assert list(spans) == sorted(spans)


def test_the_sentence_around_an_offset() -> None:
    document = read(b"It rained. It stopped.\n\nOther.", "a.md")
    sentences = Analysis(document, Settings())[Sentences]
    block = document.blocks[0]
    assert sentences.block(block) == split_sentences(block.text)
    around = [sentences.around(block, offset).of(block.text) for offset in (0, 9, 10, 11, 22)]
    assert around == ["It rained.", "It rained.", "It rained.", "It stopped.", "It stopped."]


def test_a_block_without_sentences_is_its_own() -> None:
    block = read(b"Text.", "a.md").blocks[0]
    blank = type(block)(block.kind, "  ", block.offsets)
    assert Analysis(read(b"", "a.md"), Settings())[Sentences].around(blank, 1) == (0, 2)
