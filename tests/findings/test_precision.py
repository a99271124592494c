"""Precision: intervals, what a rule's counts earn it, and the table that ships."""

import subprocess
import sys
from importlib import resources

import pytest

from proofdesk.findings import Severity
from proofdesk.findings.precision import Counts, Table, precision_of, shipped


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_intervals_are_those_of_newcombe_1998_method_3(right: int, total: int, low: float, high: float) -> None:
    interval = Counts(right, total - right).interval
    assert [round(end, 4) for end in interval] == [low, high]


def test_of_nothing_nothing_is_known() -> None:
    assert Counts().interval == (0.0, 1.0)
    assert Counts().precision == 0.0


@pytest.mark.parametrize(
    ("row", "earned"),
    [
        ("lt.A KIND 90 5  60 2  100 0", Severity.ERROR),
        ("lt.A KIND 40 60  20 40  100 0", Severity.WARNING),
        ("lt.A KIND 9 1  9 1  0 0", Severity.WARNING),
        ("lt.A KIND 90 10  0 0  0 8", Severity.SUGGESTION),
        ("lt.A KIND 40 9  0 0  0 5", Severity.SUGGESTION),
        ("lt.A KIND 9 40  0 0  0 5", None),
        ("lt.A KIND 0 9  0 0  0 0", Severity.SUGGESTION),
        ("lt.A KIND 9 0  0 0  0 0", Severity.WARNING),
        ("lt.A MADE_* 0 9  0 9  0 0", None),
        ("lt.A MADE_* 99 0  99 0  99 0", Severity.ERROR),
    ],
    ids=[
        "right everywhere",
        "right in news",
        "right elsewhere, unseen in news",
        "cries wolf in news",
        "sinks no further where it helps others",
        "wrong everywhere",
        "too rare to be taken out",
        "rare and right",
        "a family is judged as one",
        "for good as well",
    ],
)
def test_counts_earn_a_severity(row: str, earned: Severity | None) -> None:
    precision = Table.read(row).of("lt.A")
    assert precision is not None
    assert precision.earned is earned


def test_a_rare_rule_stands_as_the_rare_rules_of_its_kind() -> None:
    table = Table.read("# rule, kind\nlt.A GOOD 3 0  0 0  5 0\nlt.B GOOD 4 0  1 0  4 0\nlt.C GOOD 0 99  0 0  0 9\n")
    unseen, rare, known = table.of("lt.D", "GOOD"), table.of("lt.A"), table.of("lt.C")
    assert unseen is not None
    assert rare is not None
    assert known is not None
    assert (unseen.own, unseen.kinds) == (False, (Counts(7, 0), Counts(1, 0), Counts(9, 0)))
    assert (unseen.earned, rare.earned, known.earned) == (Severity.WARNING, Severity.WARNING, None)
    assert rare.figure > unseen.figure
    assert "seen too rarely for a verdict of its own; the rare rules of its kind (GOOD) were" in unseen.reason
    assert table.of("lt.D", "UNKNOWN") is None


def test_the_reason_names_the_counts_and_the_threshold() -> None:
    precision = Table.read("lt.A KIND 4 6  0 0  0 2").of("lt.A")
    assert precision is not None
    assert precision.reason == (
        "it was right in 0 of 6 findings in news and in 4 of 10 elsewhere, 19 in 100 by a cautious count: a suggestion,"
        " since a warning takes 75"
    )


def test_the_table_that_ships_is_whole_and_in_order() -> None:
    rows = shipped().rows
    assert list(rows) == sorted(rows)
    assert {len(row.kinds) for row in rows.values()} == {3}
    assert sum(counts.total for row in rows.values() for counts in row.kinds) > 4000


@pytest.mark.parametrize(
    ("rule", "earned"),
    [
        ("lt.COMMA_COMPOUND_SENTENCE", None),
        ("lt.EXTREME_ADJECTIVES", None),
        ("lt.EN_COMPOUNDS_WELL_KNOWN", Severity.SUGGESTION),
        ("lt.HE_VERB_AGR", Severity.WARNING),
        ("lt.MD_BASEFORM", Severity.WARNING),
    ],
)
def test_what_was_measured_stands(rule: str, earned: Severity | None) -> None:
    precision = precision_of(rule, "EN_COMPOUNDS_*")
    assert precision is not None
    assert precision.earned is earned


def test_a_rule_has_one_line() -> None:
    text = (resources.files("proofdesk.findings") / "data" / "precision.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert len(lines) == len(shipped().rows)


def test_whoever_asks_for_rules_alone_does_not_read_the_table() -> None:
    script = (
        "from proofdesk.desk import Desk, Options\n"
        "from proofdesk.findings.precision import shipped\n"
        "Desk(Options(find_settings=False, only=('rules',))).review_text('It was very unique.')\n"
        "print(shipped.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"
