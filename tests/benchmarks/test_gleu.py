"""GLEU on sentences made up for the purpose."""

import math

import pytest
from gec.gleu import gleu

SOURCE = ["he", "go", "to", "school", "every", "day"]
RIGHT = ["he", "goes", "to", "school", "every", "day"]


def test_the_reference_itself_is_perfect() -> None:
    assert gleu([SOURCE], [RIGHT], [[RIGHT]]) == pytest.approx(1.0)


def test_what_the_source_had_and_the_reference_has_not_costs() -> None:
    # One order up from the other: 5-1 of 6, 3-2 of 5, 2-2 of 4: nothing right among three in a row.
    assert gleu([SOURCE], [SOURCE], [[RIGHT]]) == 0.0


def test_a_short_hypothesis_pays_for_its_brevity() -> None:
    assert gleu([SOURCE], [RIGHT[:4]], [[RIGHT]]) == pytest.approx(math.exp(1 - 6 / 4))


def test_of_two_references_each_is_drawn_half_the_time() -> None:
    other = ["pupils", "attend", "lessons", "on", "weekdays", "only"]
    assert gleu([SOURCE], [RIGHT], [[RIGHT], [other]]) == pytest.approx(0.5, abs=0.06)
