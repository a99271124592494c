"""Which days a mention means, against a publication on Friday, 8 March 2024."""

import datetime

import pytest

from proofdesk.analysis import Analysis, Dates, PublicationDate
from proofdesk.analysis.dates import mentions, resolve
from proofdesk.reading import read
from proofdesk.settings import Settings
from proofdesk.text import Span

PUBLISHED = datetime.date(2024, 3, 8)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on 5 March", "2024-03-05", "2024-03-05"),
        ("on 30 December", "2023-12-30", "2023-12-30"),
        ("on 31 June 2023", None, None),
        ("on 5 September", None, None),
        ("on Monday", "2024-03-04", "2024-03-04"),
        ("on Friday", "2024-03-08", "2024-03-08"),
        ("last Friday", "2024-03-01", "2024-03-01"),
        ("next Friday", None, None),
        ("this Friday", None, None),
        ("in January", "2024-01-01", "2024-01-31"),
        ("in May", "2024-05-01", "2024-05-31"),
        ("in September", None, None),
        ("last March", "2023-03-01", "2023-03-31"),
        ("next May", "2024-05-01", "2024-05-31"),
        ("in late March 2023", "2023-03-19", "2023-03-31"),
        ("in 2019", "2019-01-01", "2019-12-31"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("in the 19th century", "1801-01-01", "1900-12-31"),
        ("in spring 2021", "2021-01-01", "2021-12-31"),
        ("in winter 2021", None, None),
        ("in 2022-23", "2022-01-01", "2023-12-31"),
        ("fiscal 2023", "2022-01-01", "2024-12-31"),
        ("the year to March 2023", "2022-03-31", "2023-03-31"),
        ("yesterday", "2024-03-07", "2024-03-07"),
        ("last week", "2024-02-26", "2024-03-03"),
        ("next month", "2024-04-01", "2024-04-30"),
        ("three years ago", "2021-01-01", "2021-12-31"),
        ("a decade ago", None, None),
        ("3,000 years ago", None, None),
        ("two years earlier", None, None),
        ("from 1998 to 2004", "1998-01-01", "2004-12-31"),
        ("from 2014 to 2009", None, None),
        ("Roe (1923–1998)", "1923-01-01", "1998-12-31"),
        ("Roe (1937–)", None, None),
        ("born on 3 May 1970", "1970-05-03", "1970-05-03"),
        ("aged 45", None, None),
    ],
)
def test_days_are_resolved_where_they_are_sure(text: str, first: str | None, last: str | None) -> None:
    days = resolve(mentions(text)[0], PUBLISHED)
    assert (days and days.first.isoformat(), days and days.last.isoformat()) == (first, last)


@pytest.mark.parametrize("text", ["on 5 March", "on Monday", "in May", "yesterday", "from March to May"])
def test_without_a_date_of_publication_there_is_no_answer(text: str) -> None:
    assert resolve(mentions(text)[0]) is None


def test_the_annotation_knows_the_date_of_publication() -> None:
    document = read(b"---\ndate: 2024-03-08\n---\nIt began on Monday.\n", "a.md")
    analysis = Analysis(document, Settings())
    block = next(block for block in document.prose() if "Monday" in block.text)
    (mention,) = analysis[Dates].block(block)
    assert analysis[Dates].days(mention) == (datetime.date(2024, 3, 4), datetime.date(2024, 3, 4))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ndate: 2024-03-08\n---\nIt rained.\n", "2024-03-08"),
        ("LONDON, March 8, 2024 (Reuters) — It rained.\n", "March 8, 2024"),
        ("It rained.\n", None),
    ],
)
def test_the_date_of_publication_knows_its_place(text: str, expected: str | None) -> None:
    place = Analysis(read(text.encode(), "a.md"), Settings(date="2020-05-05"))[PublicationDate].place
    assert (Span(*place[1]).of(place[0].text) if place else None) == expected
