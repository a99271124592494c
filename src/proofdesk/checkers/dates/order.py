"""Words of order against the dates beside them, and deeds against the date of publication.

“from 2014 to 2009”; “in 2012, two years after the 2009 vote”; “opened on 3 June 2031” in a story of 2024.
"""

from collections.abc import Iterator

import regex

from proofdesk.analysis.dates import Kind, Mention
from proofdesk.checkers.dates._between import between_dates
from proofdesk.checkers.dates._story import WHY, DatedStory, Passage, Place, written
from proofdesk.findings import Finding, Rule, Severity
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

RULE = Rule(
    id="dates.order",
    checker="dates",
    category="fact",
    severity=Severity.WARNING,
    confidence=0.85,
    summary="The order or the distance that the words give is not that of the dates.",
    why=WHY,
    source="reckoning by the calendar",
    bad=(
        "He was mayor [[from 2014 to 2009]].",
        "In 2012, [[six years after the 2009]] vote, it changed.",
        "The bridge was open [[between 2019 and 2016]].",
    ),
    good=(
        "He was mayor from 2009 to 2014.",
        "In 2012, three years after the 2009 vote, it changed.",
        "It was open between 2016 and 2019.",
    ),
)
_ORDERED = lazy_pattern(r"(?:[Ff]rom|[Bb]etween)\s|\(")
_LESS = lazy_pattern(
    r"\b(?:back|down|reverse|backward|backwards|rewind|versus|compared|fell|fall|drop\w*|rose|rise|grew|cut|increase\w*)\b"
)
_HAPPENED = (
    r"(?:opened|closed|died|(?:was|were)\s(?:born|published|announced|unveiled|killed|arrested|elected|appointed|opened|closed|built|founded|sentenced|convicted|found"
    r"|jailed|hit|signed|launched|held|released|sworn\sin|destroyed|discovered|first)|won|lost|resigned|crashed|collapsed|happened"
    r"|took\splace|began|started|launched|landed|arrived|struck|erupted|broke\sout|signed|married|retired|founded|joined|left"
    r"|voted|met|beat|scored|attended|visited|sank|exploded|occurred)"
)
_PAST = lazy_pattern(
    rf"\b{_HAPPENED}\b(?:\s[\p{{L}}’'-]+){{0,6}}?,?\s(?:early\s|late\s)?(?:in|on)\s(?:early\s|late\s)?$"
)
_AHEAD = lazy_pattern(
    r"\b(?:will|would|shall|should|could|may|might|must|until|till|due|expect\w*|plan\w*|schedul\w*|set|by|if|when|forecast"
    r"|target|deadline|go(?:es|ing)|next|future|novel|film|fiction|fictional|story|imagin\w*|scenario|game|series|episode|play"
    r"|simulat\w*|predict\w*|project\w*|postpon\w*|delay\w*|extend\w*|expire\w*|terms?|contract|bonds?|licen[cs]e|run(?:s|ning)?"
    r"|for|world\scup|olympics?|games)\b"
    r"|\bto\s(?!the\b|an?\b|his\b|her\b|its\b|their\b|\p{Lu})\p{Ll}+",
    regex.I,
)
_FORECAST = lazy_pattern(
    r"\b(?:will|would|expect\w*|forecast\w*|predict\w*|project\w*|scenario|film|novel|series|episode|fiction\w*|imagin\w*|if)\b"
)
_LONG_AGO = lazy_pattern(r"\b(?:last|ago|earlier|previous\w*|every|each|years?|born|anniversary|when|then|history)\b")
_WILL = lazy_pattern(
    r"\b(?:will|is\s(?:due|set|expected|scheduled)\sto|are\s(?:due|set|expected|scheduled)\sto|is\sto|are\sto)\s(?:not\s)?(?:be\s)?"
    r"(?:open|close|meet|begin|start|take\splace|launch|vote|decide|hear|appear|publish|held|opened|closed|launched|published"
    r"|sentenced|heard|released|decided|end|arrive|return|play|visit|travel|resume|retire|step\sdown|leave|join|run|happen|go)\w*"
    r"(?:\s(?!that\b|which\b|who\b|of\b|whether\b|after\b|since\b|before\b|from\b|if\b|as\b|until\b|by\b|for\b|ed\b)[\p{L}’'-]+){0,5}?"
    r",?\s(?:in|on)\s$"
)
_PARTICIPLE = lazy_pattern(r"(?:ed|(?<!op)en|made|held|won|lost|built|born)\s(?:in|on)\s$")
_GRACE = 2
"""Days: time zones and the night before may explain so much."""
_FAR = 10**7
_SOON, _JUST_BEFORE = 60, 15
"""Days: a day without its year is that of another year where it lies further off, ahead or behind."""


def check(story: DatedStory) -> Iterator[Finding]:
    """Reversed spans, distances that do not add up, deeds on the other side of publication."""
    before: Passage | None = None
    for passage in story.passages:
        if passage.outside:
            continue
        yield from between_dates(story, RULE, passage, before)
        before = passage
        for mention in passage.mentions:
            if mention.kind in (Kind.SPAN, Kind.LIFE):
                yield from _reversed(story, passage, mention)
        if story.published:
            yield from _other_side(story, passage)


def _reversed(story: DatedStory, passage: Passage, span: Mention) -> Iterator[Finding]:
    """“from 2014 to 2009”."""
    text = passage.block.text
    if len(span.parts) != 2 or any(part.year is None for part in span.parts) or not _ORDERED.match(text, span.start):
        return
    first, last = (story.days(part) for part in span.parts)
    if first is None or last is None or first.first <= last.last or _LESS.search(passage.text):
        return
    a, b = (part.span.of(text) for part in span.parts)
    yield story.tell(
        RULE,
        Place(passage.block, span.span),
        f"The second date comes before the first: {b} is earlier than {a}.",
        f"{b} comes before {a}.",
    )


def _of_another_year(story: DatedStory, passage: Passage) -> bool:
    """True where a day without its year may be one of the past, so that the words around it speak of another year."""
    now = story.published.year if story.published else 0
    return bool(_LONG_AGO.search(passage.text)) or any(year < now for year in story.years_near(passage))


def _foretold(passage: Passage, mention: Mention) -> bool:
    """True where words of the sentence speak of plans, or of a story that is made up."""
    return bool(_AHEAD.search(passage.before(mention)) or _FORECAST.search(passage.after(mention)))


def _other_side(story: DatedStory, passage: Passage) -> Iterator[Finding]:
    """A deed told as past that lies after publication; one told as to come that lies before it."""
    published = story.published
    assert published
    for mention in passage.of_kind(Kind.DAY, Kind.MONTH, Kind.YEAR):
        days = story.days(mention)
        if days is None or (mention.year is None and (mention.kind is Kind.MONTH or _of_another_year(story, passage))):
            continue
        before = passage.before(mention)
        ahead = (days.first - published).days
        behind = (published - days.last).days
        if (
            _GRACE < ahead < (_FAR if mention.year else _SOON)
            and _PAST.search(before)
            and not _foretold(passage, mention)
        ):
            what, side = "tells it as past", "after"
        elif (
            _GRACE < behind < (_FAR if mention.year else _JUST_BEFORE)
            and _WILL.search(before)
            and not _PARTICIPLE.search(before)
        ):
            what, side = "tells it as still to come", "before"
        else:
            continue
        shown = mention.span.of(passage.block.text)
        yield story.tell(
            RULE,
            Place(passage.block, Span(mention.start, mention.end)),
            f"{shown} is {side} publication, {written(published, shown)}; the text {what}.",
            f"{shown} is {side} the day of publication.",
            publication=True,
        )
