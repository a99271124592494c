"""“Yesterday”, “last week” in a story that tells no date of publication: one query for the document."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from proofdesk.analysis import PublicationDate, Story
from proofdesk.checkers.attribution import _words
from proofdesk.checkers.attribution._asking import ask, rule
from proofdesk.checkers.attribution._copy import Copy, Passage
from proofdesk.findings import Finding
from proofdesk.text.patterns import lazy_pattern

if TYPE_CHECKING:
    import regex

RULE = rule(
    "relative-date",
    "relative_dates",
    0.6,
    "A story without a date of publication says “yesterday” or “last week”.",
    "Copy is read later and elsewhere. Without the date of the story nobody can tell which day is meant.",
    bad=(
        "The council met [[yesterday]] and will meet again tomorrow.",
        "The shop shut [[last week]].",
    ),
    good=(
        "The council met on 3 March 2024.",
        "“It was only yesterday,” she said.",
        "People today read less than they did.",
        "Yesterday’s papers lay on the floor.",
    ),
)
_DATE_LINE = lazy_pattern(
    r"\s*(?:(?:Published|Posted|Updated)\s*:?\s*(?:on\s+)?)?(?:\w+day,?\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?[A-Z][a-z]{2,8}\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:1[89]|20)\d\d\b.{0,30}"
)
_TOP = 5
"""Blocks at the top of a story among which a line with nothing but a date is its date."""


@cache
def _pattern() -> "regex.Pattern[str]":
    return _words.whole(
        f"(?:{_words.either('relative_dates', 'phrases')}|{_words.either('relative_dates', 'today')})(?!['’])"
    )


def asked(copy: Copy) -> Iterator[Finding]:
    """One query, with all places."""
    if _dated(copy):
        return
    found: list[Passage] = list(copy.find(_pattern(), _words.words("relative_dates", "words")))
    if found:
        words = " ".join(found[0].text.split())
        yield ask(copy, RULE, found, f"Which day? The story has no date of publication, and says “{words}”.")


def _dated(copy: Copy) -> bool:
    """True where a date is given, the dateline has one (if only day and month), or a line is one."""
    analysis = copy.analysis
    document = analysis.document
    if analysis[PublicationDate].date or analysis[Story].dateline_text or document.story.get("date"):
        return True
    blocks = [*document.blocks[:_TOP], *document.blocks[-2:]]
    return any(_DATE_LINE.fullmatch(block.text) for block in blocks)
