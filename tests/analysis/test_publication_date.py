"""The dateline, and the date of publication: command line, front matter, dateline, settings; never the clock."""

import datetime

import pytest

from proofdesk.analysis import Analysis, PublicationDate, Story
from proofdesk.analysis.publication import read_date
from proofdesk.reading import read
from proofdesk.settings import Settings

FRONT = "---\ndate: 2024-01-02\n---\n"
LINE = "LONDON, March 8, 2024 (Reuters) — It rained.\n"


def analysed(text: str, date: str | None = None, given: datetime.date | None = None) -> Analysis:
    return Analysis(read(text.encode(), "a.md"), Settings(date=date), given)


@pytest.mark.parametrize(
    ("text", "dateline", "date"),
    [
        ("LONDON — It rained.", "LONDON — ", ""),
        ("LONDON, March 8 (Reuters) — It rained.", "LONDON, March 8 (Reuters) — ", "March 8"),
        ("LONDON (AP) -- It rained.", "LONDON (AP) -- ", ""),
        ("NEW YORK, N.Y., 8 March 2024 – It rained.", "NEW YORK, N.Y., 8 March 2024 – ", "8 March 2024"),
        ("ST. LOUIS, Mo. — It rained.", "ST. LOUIS, Mo. — ", ""),
        ("SÃO PAULO, Dec. 1 — It rained.", "SÃO PAULO, Dec. 1 — ", "Dec. 1"),
        ("# A head\n\nPARIS — It rained.", "PARIS — ", ""),
    ],
)
def test_the_dateline_opens_the_first_paragraph(text: str, dateline: str, date: str) -> None:
    story = analysed(text)[Story]
    assert story.block is not None
    assert story.dateline is not None
    assert story.dateline.of(story.block.text) == dateline
    assert story.dateline_text == date


@pytest.mark.parametrize(
    "text",
    ["", "It rained — hard.", "The EU — it said.", "It rained.\n\nLONDON — Later.", "LONDON is wet."],
)
def test_other_openings_are_no_dateline(text: str) -> None:
    story = analysed(text)[Story]
    assert (story.block, story.dateline, story.dateline_text) == (None, None, "")


@pytest.mark.parametrize(
    ("text", "settings", "given", "expected"),
    [
        (FRONT + LINE, "2020-05-05", datetime.date(2026, 6, 6), "2026-06-06"),
        (FRONT + LINE, "2020-05-05", None, "2024-01-02"),
        (LINE, "2020-05-05", None, "2024-03-08"),
        ("---\ndate: soon\n---\n" + LINE, "2020-05-05", None, "2024-03-08"),
        ("---\ndate:\n---\n" + LINE, None, None, "2024-03-08"),
        ("# A\n\n7 March 2024\n\n" + LINE, None, None, "2024-03-07"),
        ("LONDON, March 8 — It rained.", "2020-05-05", None, "2020-05-05"),
        ("It rained.", "2020-05-05", None, "2020-05-05"),
        ("LONDON, March 8 — It rained.", None, None, None),
        ("It rained today.", None, None, None),
    ],
)
def test_the_first_that_says_a_full_date_wins(
    text: str, settings: str | None, given: datetime.date | None, expected: str | None
) -> None:
    date = analysed(text, settings, given)[PublicationDate].date
    assert (date.isoformat() if date else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-03-08", (2024, 3, 8)),
        (" 2024-03-08T10:00:00Z", (2024, 3, 8)),
        ("8 March 2024", (2024, 3, 8)),
        ("March 8, 2024", (2024, 3, 8)),
        ("Sept. 8, 2024", (2024, 9, 8)),
        ("Friday, 8 mar 2024", (2024, 3, 8)),
        ("Published on March 8, 2024 at noon", (2024, 3, 8)),
        ("", None),
        ("March 2024", None),
        ("31 February 2024", None),
        ("2024-13-45", None),
        ("8 Thermidor 2024", None),
        ("8/3/2024", None),
        ("March 8", None),
    ],
)
def test_only_full_dates_are_read(text: str, expected: tuple[int, int, int] | None) -> None:
    assert read_date(text) == (datetime.date(*expected) if expected else None)


def test_an_annotation_is_computed_once() -> None:
    analysis = analysed(LINE)
    assert analysis[Story] is analysis[Story]
