"""What counts as found and as mended."""

import pytest
from slips.measure import Change, Mark, Score, alike, clean_place, elsewhere, judge, mends, names
from slips.plant import PlantedArticle
from slips.slip import Planted

TEXT = "It rained on Mondy and fell on roof there."
SPELT = Planted("spelling", "", 13, 18, ("Monday", "Mondays"))
GONE = Planted("dropped-word", "", 30, 31, (" the ", " a "))
ARTICLE = PlantedArticle("a", "general", "It rained on Monday and fell on the roof there.", TEXT, (SPELT, GONE))


def mark(start: int, end: int, fix: str | None = None, rule: str = "r") -> Mark:
    return Mark(rule, ((start, end),), () if fix is None else (Change(start, end, fix),), alarm=True)


@pytest.mark.parametrize(
    ("start", "end", "slip", "found"),
    [
        (13, 18, SPELT, True),
        (10, 14, SPELT, True),
        (10, 13, SPELT, False),
        (18, 22, SPELT, False),
        (28, 30, GONE, True),
        (31, 35, GONE, True),
        (32, 35, GONE, False),
    ],
)
def test_a_slip_is_found_by_what_overlaps_it_or_touches_what_is_gone(
    start: int, end: int, slip: Planted, found: bool
) -> None:
    assert names(mark(start, end), slip, TEXT) is found


def test_a_mark_that_is_too_long_finds_nothing() -> None:
    text = "x" * 400
    slip = Planted("spelling", "", 10, 12, ("y",))
    assert names(mark(0, 300), slip, text)
    assert not names(mark(0, 301), slip, text)


def test_a_related_place_finds_too() -> None:
    assert names(Mark("r", ((0, 2), (14, 16)), (), alarm=False), SPELT, TEXT)


@pytest.mark.parametrize(
    ("start", "end", "fix", "right"),
    [(13, 18, "Monday", True), (13, 18, "Mondays", True), (13, 18, "Moody", False), (10, 18, "on Monday", True)],
)
def test_a_fix_is_right_where_it_gives_an_accepted_reading(start: int, end: int, fix: str, right: bool) -> None:
    assert mends(mark(start, end, fix), SPELT, TEXT) is right


def test_a_mark_without_a_suggestion_mends_nothing() -> None:
    assert not mends(mark(13, 18), SPELT, TEXT)


def test_spaces_and_the_shape_of_quotation_marks_do_not_matter() -> None:
    assert alike("“It’s”  so") == alike('"It\'s" so')


def test_places_are_carried_to_the_clean_text() -> None:
    assert [clean_place(ARTICLE, TEXT.index(word)) for word in ("It", "and", "roof", "there")] == [
        ARTICLE.clean.index(word) for word in ("It", "and", "roof", "there")
    ]


def test_what_stands_in_clean_copy_too_is_told_apart() -> None:
    at_roof = mark(31, 35, rule="roof")
    outcomes = judge(ARTICLE, [mark(13, 18, "Monday"), at_roof, mark(36, 41)], [mark(36, 40, rule="roof")])
    assert [(each.found, each.right, each.standing) for each in outcomes] == [(True, True, False), (True, False, True)]
    assert elsewhere(ARTICLE, [at_roof, mark(36, 41)]) == [mark(36, 41)]
    score = Score(words=1000, alarms=2)
    score.add(outcomes)
    assert (score.recall(["spelling"]), score.right_first(["spelling", "dropped-word"])) == (1.0, 0.5)
    assert (score.mean_recall(), score.alarms_per_thousand()) == (1.0, 2.0)
