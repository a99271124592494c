"""A story as the checks of dates read it: its sentences with their mentions of time; and how a finding is told."""

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from proofdesk.analysis import Analysis, Dates, Furniture, PublicationDate, Quotations, Sentences, Story
from proofdesk.analysis.dates import Days, Kind, Mention
from proofdesk.checkers._making import finding, related
from proofdesk.findings import Evidence, Finding, Related, Rule, Severity, Suggestion
from proofdesk.text import Block, BlockKind, Span

_OUTSIDE = frozenset({BlockKind.BYLINE, BlockKind.CREDIT})
"""Parts whose dates are no events of the story."""
_MONTH_FIRST = re.compile(r"(?:[A-Z][a-z]+,? )?[A-Z][a-z]{2,}\.? \d")
_REACH = 600
"""Code points before and after a mention that are looked at; a text without full stops would take for ever."""
_FAR = 200
"""Code points: no mention is longer."""
_LIST = 60
"""A sentence with more mentions of time is a list or a table, and left alone."""
_LOOK_BACK = 40
"""Sentences that a year is looked for."""
WHY = "Readers plan, remember and reckon by dates; one that does not fit makes them doubt the rest."
_QUOTED = "Said in a quotation: check against the recording."


class Place(NamedTuple):
    """Words of a block, as a span of its shown text."""

    block: Block
    span: Span

    @property
    def text(self) -> str:
        """The words."""
        return self.span.of(self.block.text)


class Passage(NamedTuple):
    """One sentence and the mentions of time in it, in order; `number` counts the sentences of the story."""

    block: Block
    span: Span
    mentions: tuple[Mention, ...]
    number: int
    outside: bool
    """True for a byline or a credit."""

    @property
    def text(self) -> str:
        """The sentence."""
        return self.span.of(self.block.text)

    def before(self, mention: Mention) -> str:
        """The sentence up to a mention; of a very long one its last part."""
        return self.block.text[max(self.span.start, mention.start - _REACH) : mention.start]

    def after(self, mention: Mention) -> str:
        """The sentence from the end of a mention on; of a very long one its first part."""
        return self.block.text[mention.end : min(self.span.end, mention.end + _REACH)]

    def between(self, first: Mention, second: Mention) -> str:
        """What stands between two mentions."""
        return self.block.text[first.end : second.start]

    def of_kind(self, *kinds: Kind) -> tuple[Mention, ...]:
        """Its mentions of some kinds."""
        return tuple(each for each in self.mentions if each.kind in kinds)

    @property
    def dated(self) -> tuple[Mention, ...]:
        """Days, months and years that name their year, in order."""
        return tuple(each for each in self.of_kind(Kind.DAY, Kind.MONTH, Kind.YEAR) if each.year)


def _whole(sentences: Sequence[Span], mentions: Sequence[Mention]) -> Iterator[Span]:
    """The sentences; where a full stop stands inside a mention (“(b. 1960)”), the two are one."""
    start: int | None = None
    for span in sentences:
        start = span.start if start is None else start
        first = bisect_left(mentions, span.end - _FAR, key=lambda each: each.start)
        last = bisect_left(mentions, span.end, key=lambda each: each.start)
        if not any(each.start < span.end < each.end for each in mentions[first:last]):
            yield Span(start, span.end)
            start = None


class DatedStory:
    """The passages of a story, and the date of publication where it is known."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.published = analysis[PublicationDate].date

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The sentences that hold a mention of time, furniture left out."""
        return tuple(self._passages())

    def _passages(self) -> Iterator[Passage]:
        analysis = self.analysis
        dates, sentences, furniture, story = (
            analysis[Dates],
            analysis[Sentences],
            analysis[Furniture],
            analysis[Story],
        )
        number = 0
        for block in analysis.document.prose():
            mentions = dates.block(block)
            if not mentions or furniture.holds(block):
                number += 2  # never a neighbour of what stands on its other side
                continue
            outside = block.kind in _OUTSIDE
            line = story.dateline if story.block is block else None
            for span in _whole(sentences.block(block), mentions):
                number += 1
                first = bisect_left(mentions, span.start, key=lambda each: each.start)
                last = bisect_left(mentions, span.end, key=lambda each: each.start)
                inside = tuple(
                    each
                    for each in mentions[first:last]
                    if span.contains(each.span) and not (line and line.contains(each.span) and each.weekday is None)
                )
                if 0 < len(inside) <= _LIST:
                    yield Passage(block, span, inside, number, outside)
            number += 1

    def days(self, mention: Mention) -> Days | None:
        """The days that a mention means, where that is sure."""
        return self.analysis[Dates].days(mention)

    def years_near(self, passage: Passage) -> list[int]:
        """The years that a sentence, its paragraph up to there, and the end of the paragraph before speak of."""
        end = bisect_right(self.passages, passage.number, key=lambda each: each.number)
        return [
            each.year
            for other in self.passages[max(0, end - _LOOK_BACK) : end]
            if other.block is passage.block or passage.number - other.number <= 4
            for each in other.mentions
            if each.year and each.kind in (Kind.DAY, Kind.MONTH, Kind.YEAR, Kind.SEASON, Kind.SPAN)
        ]

    def quoted(self, place: Place) -> bool:
        """True where somebody else says it."""
        return self.analysis[Quotations].holds(place.block, place.span)

    def tell(
        self,
        rule: Rule,
        place: Place,
        message: str,
        evidence: str,
        *,
        suggestions: Iterable[Suggestion] = (),
        against: Iterable[tuple[Place, str]] = (),
        publication: bool = False,
        severity: Severity | None = None,
    ) -> Finding:
        """A finding: `against` are the other places with a note each; `publication` where its date was used.

        What stands in a quotation is a query, whatever it is elsewhere.
        """
        others = tuple(against)
        severity = severity or rule.severity
        if self.quoted(place) or any(self.quoted(other) for other, _ in others):
            severity, message = Severity.QUERY, f"{message} {_QUOTED}"
        places = [related(self.analysis, other.block, other.span, note) for other, note in others]
        if publication:
            places += self._published()
            evidence = f"{evidence} The date of publication is {written(self.published)}."
        proof = Evidence(kind="calendar", text=evidence)
        confidence = rule.confidence if severity is rule.severity else min(rule.confidence, _CONFIDENCE[severity])
        return finding(
            self.analysis,
            rule,
            place.block,
            place.span,
            message,
            suggestions,
            related=places,
            evidence=[proof],
            severity=severity,
            confidence=confidence,
        )

    def _published(self) -> Iterator[Related]:
        place = self.analysis[PublicationDate].place
        if place:
            yield related(self.analysis, *place, "the date of publication")


_CONFIDENCE = {Severity.ERROR: 0.95, Severity.WARNING: 0.8, Severity.SUGGESTION: 0.6, Severity.QUERY: 0.5}


def written(date: datetime.date | None, like: str = "") -> str:
    """“5 March 2024”, or “March 5, 2024” where the text writes so."""
    if date is None:
        return ""
    if _MONTH_FIRST.match(like):
        return f"{date:%B} {date.day}, {date.year}"
    return f"{date.day} {date:%B} {date.year}"


def named(days: Days) -> str:
    """A day, a month or a year as a message names it."""
    if days.one:
        return written(days.first)
    return f"{days.first:%B %Y}" if (days.last - days.first).days < 31 else f"{days.first:%Y}"


def ordinal(number: int) -> str:
    """“1st”, “22nd”, “13th”."""
    return f"{number}{'th' if 10 < number % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


ORDINALS = ("st", "nd", "rd", "th")
