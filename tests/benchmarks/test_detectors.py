"""From which probability a detector speaks: worth its noise, within the budget; and what the table says of it."""

import tomllib

from detectors import FEWEST, Record, Standing, chosen, counted, shrunk, suggesting, toml, warning

THERE = {"learners": 100.0, "web-G": 100.0, "web-S": 100.0, "planted": 100.0}


def records(probability: float, where: str, rights: int, wrongs: int) -> list[Record]:
    return [Record("rule", probability, where, right) for right in [True] * rights + [False] * wrongs]


def test_counts_from_a_probability_up() -> None:
    made = [*records(0.9, "learners", 3, 1), *records(0.5, "web-G", 1, 5), *records(0.9, "planted", 4, 1)]
    made += records(0.7, "clean", 0, 2)
    high, low = counted(made, 0.8), counted(made, 0.4)
    assert (high.labelled_right, high.labelled_wrong, high.planted, high.clean) == (3, 1, 4, 0)
    assert (low.labelled_right, low.labelled_wrong, low.planted, low.clean) == (4, 6, 4, 2)


def test_a_detector_speaks_from_where_it_is_worth_its_noise() -> None:
    made = [*records(0.9, "learners", 30, 10), *records(0.5, "learners", 1, 40), *records(0.9, "clean", 0, 3)]
    assert suggesting(made, price=0.0, there=THERE) == 0.52
    assert suggesting(made, price=100.0, there=THERE) is None
    assert suggesting(records(0.9, "web-S", 1, 20), price=0.0, there=THERE) is None


def test_the_budget_holds_for_all_together() -> None:
    loud = [*records(0.5, "learners", 12, 8), *records(0.5, "clean", 0, 90), *records(0.9, "planted", 10, 0)]
    calm = [*records(0.8, "learners", 12, 2), *records(0.8, "clean", 0, 2)]
    table = chosen({"loud": loud, "calm": calm}, most=10, asked=0, there=THERE)
    assert table == {"calm": Standing(None, 0.4, None), "loud": Standing(None, 0.52, 0.52)}


def test_what_finds_planted_slips_is_asked() -> None:
    made = [*records(0.8, "learners", 9, 1), *records(0.5, "planted", 9, 0), *records(0.5, "clean", 0, 2)]
    made += records(0.3, "clean", 0, 9)
    told = chosen({"rule": made}, most=1, asked=5, there=THERE)["rule"]
    assert (told.query, told.suggestion) == (0.32, 0.52)
    assert told.least == 0.32


def test_a_warning_needs_nine_of_ten_in_news() -> None:
    made = [*records(0.6, "planted", 6, 0), *records(0.9, "planted", FEWEST, 0), *records(0.6, "clean", 0, 20)]
    assert warning(made, 0.3) == 0.62
    assert warning(records(0.9, "planted", FEWEST - 1, 0), 0.3) is None
    assert warning(made, None) is None


def test_the_table_reads_back() -> None:
    made = [*records(0.9, "planted", 9, 0), *records(0.6, "clean", 0, 2)]
    table = {"rule": Standing(0.3, 0.5, 0.8), "silent": Standing(None, None, None)}
    read = tomllib.loads(toml(table, {"rule": made, "silent": []}))
    assert list(read) == ["rule"]
    assert (read["rule"]["query"], read["rule"]["suggestion"], read["rule"]["warning"]) == (0.3, 0.5, 0.8)
    assert read["rule"]["precision"][0] == [0.3, round(shrunk(counted(made, 0.3)), 2)]
