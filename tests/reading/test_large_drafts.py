"""A megabyte on one line, and thousands of nested marks, are read and analysed in linear time."""

import time

import pytest

from proofdesk.analysis import Analysis, Quotations, Sentences
from proofdesk.reading import read
from proofdesk.settings import Settings
from proofdesk.text.toml_places import places

MEGABYTE = 1_000_000
SECONDS = 20
"""CPU time, which other work on the machine does not lengthen: far above what linear work needs, far below what quadratic work would."""


def analysed(text: str, suffix: str) -> tuple[int, int]:
    """How many sentences and quotations a draft has."""
    document = read(text.encode(), f"draft{suffix}")
    analysis = Analysis(document, Settings())
    sentences = sum(len(analysis[Sentences].block(block)) for block in document.prose())
    return sentences, len(analysis[Quotations].quotations)


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_a_megabyte_on_one_line(suffix: str) -> None:
    began = time.process_time()
    line = "He saw U.S. caf\u00e9s, “open” at 9 a.m. "
    sentences, quotations = analysed(line * (MEGABYTE // len(line)), suffix)
    assert quotations == MEGABYTE // len(line)
    assert 0 < sentences <= quotations
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize("piece", [".", "….", "“", "a\u2019 ", "<!--\n", "http://.", "a@", "e\u0301", "x" * 50 + "?"])
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_a_hundred_thousand_characters_of_one_piece(piece: str, suffix: str) -> None:
    began = time.process_time()
    sentences, _ = analysed(piece * (MEGABYTE // 10 // len(piece)), suffix)
    assert sentences <= MEGABYTE
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize(
    ("opening", "closing"), [("[", "]"), ("(", ")"), ("“", "”"), ("‘", "’"), ("“‘", "’”"), ("![", "](x)"), ("[", "](x)"), ("*", "*"), ("> ", ""), ("«", "»")]
)  # fmt: skip
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_five_thousand_nested_marks(opening: str, closing: str, suffix: str) -> None:
    began = time.process_time()
    sentences, _ = analysed(opening * 5000 + "word." + closing * 5000, suffix)
    assert sentences <= 5001
    assert time.process_time() - began < SECONDS


def test_front_matter_of_many_keys() -> None:
    began = time.process_time()
    document = read(
        ("+++\ntitle = 'T'\n" + "".join(f"k{n} = '\u00e9'\n" for n in range(5000)) + "+++\nText").encode(), "a.md"
    )
    assert document.story == {"headline": "T"}
    assert len(places("a = [" + "[1], " * 5000 + "]\n")) == 10_001
    assert time.process_time() - began < SECONDS


def test_a_long_escaped_headline_keeps_its_places() -> None:
    began = time.process_time()
    document = read(('---\ntitle: "' + "a\\u00e9 b " * 5000 + '"\n---\n').encode(), "a.md")
    block = document.blocks[0]
    assert document.quote(block.source_span).endswith("a\\u00e9 b")
    assert time.process_time() - began < SECONDS
