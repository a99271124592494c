"""Word correction in context, and what `errant_compare` prints."""

import pytest
from gec.errant_score import read_comparison
from gec.m2 import Counts
from gec.words import word_counts


@pytest.mark.parametrize(
    ("given", "predicted", "wanted", "expected"),
    [
        ("Te dog runs .", "The dog runs .", "The dog runs .", (1, 0, 0)),
        ("Te dog runs .", "Ten dog runs .", "The dog runs .", (0, 1, 1)),
        ("The dog runs .", "The dig runs .", "The dog runs .", (0, 1, 0)),
        ("Alot of te dogs", "A lot of the dogs", "A lot of the dogs", (3, 0, 0)),
        ("Te old caat sleeps on tebed", "The old cat sleeps on tepid", "The old cat sleeps on the bed", (2, 1, 2)),
        ("my twodogs ran", "my two digs ran", "my two dogs ran", (1, 1, 1)),
    ],
)
def test_words_put_right(given: str, predicted: str, wanted: str, expected: tuple[int, int, int]) -> None:
    assert word_counts([given], [predicted], [wanted]) == expected


def test_f1_of_words() -> None:
    assert word_counts(["Te caat sat", "on"], ["The cot sat", "on"], ["The cat sat", "on"]).score == 0.5


def test_the_figures_of_the_comparison_are_read() -> None:
    printed = """
===================== Span-Based Correction ======================
Category       TP       FP       FN       P        R        F0.5
M:DET          3        5        100      0.375    0.0291   0.1115
VERB:SVA       0        0        7        1.0      0.0      0.0

=========== Span-Based Correction ============
TP\tFP\tFN\tPrec\tRec\tF0.5
3\t5\t107\t0.375\t0.0273\t0.1057
==============================================
"""
    assert read_comparison(printed) == (
        Counts(3, 8, 110),
        {"M:DET": Counts(3, 8, 103), "VERB:SVA": Counts(0, 0, 7)},
    )
