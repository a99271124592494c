"""The table of precision: what is counted as right and as wrong in news, and the lines that are written."""

import precision
import pytest
from precision import Said, Seen, in_clean, mended, rows
from slips.clean import clean_article
from slips.measure import Change, Mark
from slips.plant import with_slips
from slips.slip import Slip

from proofdesk.findings.precision import READINGS

ARTICLE = clean_article("a.txt", "general", "It was a long day for the town and all who live in it.")
PLANTED = with_slips(ARTICLE, [Slip("article", "a", 7, 8, "an")])


def said(start: int, end: int, words: str) -> Said:
    return Said("GRAMMAR", Mark("lt.A", ((start, end),), (Change(start, end, words),), alarm=True))


@pytest.mark.parametrize(
    ("start", "end", "words", "counted"),
    [(7, 9, "a", [True]), (7, 9, "the", []), (10, 14, "short", [])],
    ids=["mends the slip", "mends it otherwise", "says something else"],
)
def test_a_fix_that_mends_a_planted_slip_is_right(
    start: int, end: int, words: str, counted: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(precision, "said", lambda *_: [said(start, end, words)])
    assert [each.right for each in mended(PLANTED, 0, set())] == counted


def test_what_stands_in_the_clean_copy_too_mends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precision, "said", lambda *_: [said(7, 9, "a")])
    assert list(mended(PLANTED, 0, {("lt.A", 7)})) == []


def test_in_clean_copy_a_finding_is_wrong_unless_it_was_judged_a_slip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precision, "true_slips", lambda: {("a.txt", "lt.A", "long")})
    found = list(in_clean(ARTICLE, 0, [said(9, 13, "short"), said(14, 17, "night")]))
    assert [each.right for each in found] == [True] * READINGS + [False]


def test_a_rule_is_a_line() -> None:
    seen = [
        Seen(kind, "lt.A", "GRAMMAR", right, 0, "") for kind, right in (("news", True), ("web", False), ("news", True))
    ]
    assert list(rows(seen)) == ["lt.A GRAMMAR  0 0  0 1  2 0\n"]
