"""How the page says things: dates, confidence, time, the state of a draft; one wording everywhere."""

import datetime

from proofdesk.findings import FileReport
from proofdesk.reporting._counts import UNCHECKED, clean_words, counted, counts_of, tally, unread

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SURE, LIKELY = 0.9, 0.7


def long_date(iso: str, dialect: str) -> str:
    """A date in the order of the dialect: “12 March 2026”, “March 12, 2026”; as it is where it is none."""
    try:
        date = datetime.date.fromisoformat(iso)
    except ValueError:
        return iso
    month = _MONTHS[date.month - 1]
    return f"{month} {date.day}, {date.year}" if dialect == "en-US" else f"{date.day} {month} {date.year}"


def confidence(value: float) -> str:
    """How sure a finding is, in a word."""
    return "sure" if value >= SURE else "likely" if value >= LIKELY else "unsure"


def reading_time(minutes: float) -> str:
    """The time to read, as a person says it."""
    if minutes < 0.75:
        return "under a minute to read"
    return f"{counted(max(1, round(minutes)), 'minute')} to read"


def state(file: FileReport, *, complete: bool) -> str:
    """One file in a few words: its counts or that it is clean, and that it is not fully checked where that is so.

    `complete` says whether the whole run was: where it was not, no file is called clean.
    """
    missing = [UNCHECKED] if unread(file) or not complete else []
    return ", ".join([*tally(counts_of(file.findings)), *missing]) or clean_words(file, complete=complete)
