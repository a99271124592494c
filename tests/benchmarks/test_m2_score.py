"""The M2 reader and the MaxMatch score, on sentences made up for the purpose."""

import pytest
from gec.m2 import Counts, Entry, Gold, read_m2, score

CAT = ("The", "cat", "sat", "at", "mat", ".")
ON_THE = Gold(3, 4, ("on the",))


def counted(gold: tuple[tuple[Gold, ...], ...], hypothesis: str, tokens: tuple[str, ...] = CAT) -> tuple[int, int, int]:
    return score([Entry(tokens, gold)], [hypothesis.split()])


def test_reading_annotators_alternatives_and_noops() -> None:
    text = (
        "S The cat sat at mat .\n"
        "A 3 4|||Prep|||on the||on a|||REQUIRED|||-NONE-|||0\n"
        "A 1 2|||Nn||||||REQUIRED|||-NONE-|||0\n"
        "A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||1\n"
        "\n"
        "S Yes .\n"
    )
    assert read_m2(text) == [
        Entry(CAT, ((Gold(3, 4, ("on the", "on a")), Gold(1, 2, ("",))), ())),
        Entry(("Yes", "."), ((),)),
    ]


@pytest.mark.parametrize(
    ("gold", "hypothesis", "expected"),
    [
        (ON_THE, "The cat sat on the mat .", (1, 1, 1)),
        (ON_THE, "The cat sat at mat .", (0, 0, 1)),
        (ON_THE, "The cat sat on a mat .", (0, 1, 1)),
        (Gold(3, 4, ("on a", "on the")), "The cat sat on the mat .", (1, 1, 1)),
        (Gold(1, 1, ("black",)), "The black cat sat at mat .", (1, 1, 1)),
        (Gold(3, 5, ("",)), "The cat sat .", (1, 1, 1)),
        (Gold(1, 5, ("mat sat on the cat",)), "The mat sat on the cat .", (1, 1, 1)),
    ],
)
def test_an_edit_is_right_by_its_span_and_words(gold: Gold, hypothesis: str, expected: tuple[int, int, int]) -> None:
    assert counted(((gold,),), hypothesis) == expected


def test_the_gold_segmentation_is_found_where_it_exists() -> None:
    two = (Gold(3, 4, ("on",)), Gold(4, 4, ("the",)))
    assert counted((two,), "The cat sat on the mat .") == (2, 2, 2)
    assert counted(((ON_THE,),), "The cat sat on the mat .") == (1, 1, 1)


def test_a_gold_edit_may_hold_two_unchanged_words_and_no_more() -> None:
    source = ("a", "b", "c", "d", "e")
    assert counted(((Gold(0, 4, ("A b c D",)),),), "A b c D e", source) == (1, 1, 1)
    assert counted(((Gold(0, 5, ("A b c d E",)),),), "A b c d E", source) == (0, 2, 1)


def test_the_annotator_counts_who_agrees_best() -> None:
    assert counted(((Gold(0, 1, ("A",)),), (ON_THE,)), "The cat sat on the mat .") == (1, 1, 1)
    assert counted(((ON_THE,), ()), "The cat sat at mat .") == (0, 0, 0)


def test_f_leans_to_precision() -> None:
    assert Counts(1, 1, 2).score == pytest.approx(0.8333, abs=1e-4)
    assert Counts(1, 2, 1).score == pytest.approx(0.5556, abs=1e-4)
    assert Counts(0, 0, 3).score == 0.0
