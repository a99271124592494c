"""Words of order against the dates beside them, and deeds against the date of publication.

“from 2014 to 2009”; “in 2012, two years after the 2009 vote”; “opened on 3 June 2031” in a story of 2024.
"""

from collections.abc import Iterator

import regex

from proofdesk.analysis.dates import Days, Kind, Mention
from proofdesk.checkers.dates._reckoning import fits, length
from proofdesk.checkers.dates._story import WHY, DatedStory, Passage, Place, written
from proofdesk.findings import Finding, Rule, Severity
from proofdesk.text import Span

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
_ORDERED = regex.compile(r"(?:[Ff]rom|[Bb]etween)\s")
_LESS = regex.compile(
    r"\b(?:back|down|reverse|backward|backwards|rewind|versus|compared|fell|fall|drop\w*|rose|rise|grew|cut|increase\w*)\b"
)
_TO_ANCHOR = regex.compile(
    r"\s(?:the\s|his\s|her\s|its\s|their\s)?(?:[\p{L}’'-]+\s){0,7}?(?:(?:in|on|of)\s)?(?:the\s)?(?:early\s|late\s)?"
)
_BESIDE = regex.compile(
    r",?\s(?:and\s|just\s|exactly\s|only\s|some\s|about\s|almost\s|nearly\s|more\sthan\s|a\sfull\s|–\s|\()?|\s[–—]\s"
)
_LATER = regex.compile(r",?\s(?:on\s|in\s|–\s)?(?:early\s|late\s)?")
_BACK_REF = regex.compile(r"[^,;]{0,40},\s(?:in|on)\s")
_HAPPENED = (
    r"(?:opened|closed|died|(?:was|were)\s(?:born|killed|arrested|elected|appointed|opened|closed|built|founded|sentenced|convicted|found"
    r"|jailed|hit|signed|launched|held|released|sworn\sin|destroyed|discovered|first)|won|lost|resigned|crashed|collapsed|happened"
    r"|took\splace|began|started|launched|landed|arrived|struck|erupted|broke\sout|signed|married|retired|founded|joined|left"
    r"|voted|met|beat|scored|attended|visited|sank|exploded|occurred)"
)
_PAST = regex.compile(
    rf"\b{_HAPPENED}\b(?:\s[\p{{L}}’'-]+){{0,6}}?,?\s(?:early\s|late\s)?(?:in|on)\s(?:early\s|late\s)?$"
)
_AHEAD = regex.compile(
    r"\b(?:will|would|shall|should|could|may|might|must|to|until|till|due|expect\w*|plan\w*|schedul\w*|set|by|if|when|forecast"
    r"|target|deadline|go(?:es|ing)|next|future|novel|film|fiction|fictional|story|imagin\w*|scenario|game|series|episode|play"
    r"|simulat\w*|predict\w*|project\w*|postpon\w*|delay\w*|extend\w*|expire\w*|terms?|contract|bonds?|licen[cs]e|run(?:s|ning)?"
    r"|for|world\scup|olympics?|election|tournament|games)\b",
    regex.I,
)
_WILL = regex.compile(
    r"\b(?:will|is\s(?:due|set|expected|scheduled)\sto|are\s(?:due|set|expected|scheduled)\sto|is\sto|are\sto)\s(?:not\s)?(?:be\s)?"
    r"(?:open|close|meet|begin|start|take\splace|launch|vote|decide|hear|appear|publish|held|opened|closed|launched|published"
    r"|sentenced|heard|released|decided|end|arrive|return|play|visit|travel|resume|retire|step\sdown|leave|join|run|happen|go)\w*"
    r"(?:\s(?!that\b|which\b|who\b|of\b|whether\b|after\b|since\b|before\b|from\b|if\b|as\b|until\b|by\b|for\b|ed\b)[\p{L}’'-]+){0,5}?"
    r",?\s(?:in|on)\s$"
)
_PARTICIPLE = regex.compile(r"(?:ed|(?<!op)en|made|held|won|lost|built|born)\s(?:in|on)\s$")
_GRACE = 2
"""Days: time zones and the night before may explain so much."""


def check(story: DatedStory) -> Iterator[Finding]:
    """Reversed spans, distances that do not add up, deeds on the other side of publication."""
    for passage in story.passages:
        if passage.outside:
            continue
        for mention in passage.mentions:
            if mention.kind is Kind.SPAN:
                yield from _reversed(story, passage, mention)
            elif mention.kind is Kind.RELATIVE and not mention.absolute and mention.number is not None:
                yield from _distance(story, passage, mention)
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


def _distance(story: DatedStory, passage: Passage, mention: Mention) -> Iterator[Finding]:
    """“in 2012, two years after the 2009 vote”, also the other way round; “founded in 1990 … five years later, in 1996”."""
    dated = passage.dated
    ahead = [each for each in dated if each.start >= mention.end]
    behind = [each for each in dated if each.end <= mention.start]
    words = mention.span.of(passage.block.text)
    if words.endswith(("after", "before")):
        anchor = ahead[0] if ahead and _TO_ANCHOR.fullmatch(passage.between(mention, ahead[0])) else None
        if anchor is None:
            return
        here = behind[-1] if behind and _BESIDE.fullmatch(passage.between(behind[-1], mention)) else None
        if here is None and len(ahead) > 1 and _BACK_REF.fullmatch(passage.between(anchor, ahead[1])):
            here = ahead[1]
    else:
        here = ahead[0] if ahead and _LATER.fullmatch(passage.between(mention, ahead[0])) else None
        anchor = behind[-1] if len(behind) == 1 else None
        if here is None and anchor is not None and _BESIDE.fullmatch(passage.between(anchor, mention)):
            return
    if here is not None and anchor is not None:
        yield from _apart(story, passage, mention, here, anchor)


def _apart(story: DatedStory, passage: Passage, mention: Mention, here: Mention, anchor: Mention) -> Iterator[Finding]:
    then, other = story.days(here), story.days(anchor)
    if then is None or other is None:
        return
    first, last = (other, then) if mention.sense > 0 else (then, other)
    if fits(mention, first, last):
        return
    words = passage.block.text
    found = length(first, last, mention.unit)
    if found.most < 0:
        side = "before" if mention.sense > 0 else "after"
        message = f"{_named(then)} comes {side} {_named(other)}; the text says “{mention.span.of(words)}”."
    else:
        message = f"From {_named(first)} to {_named(last)} is {found.shown}; the text says “{mention.span.of(words)}”."
    span = mention.span | anchor.span if anchor.start >= mention.end else mention.span | here.span
    yield story.tell(
        RULE,
        Place(passage.block, span),
        message,
        f"{_named(last)} less {_named(first)} is {found.shown}." if found.most >= 0 else message,
        against=[
            (Place(passage.block, each.span), "the other date")
            for each in (here, anchor)
            if not span.contains(each.span)
        ],
    )


def _named(days: Days) -> str:
    if days.one:
        return written(days.first)
    return f"{days.first:%B %Y}" if (days.last - days.first).days < 31 else f"{days.first:%Y}"


def _other_side(story: DatedStory, passage: Passage) -> Iterator[Finding]:
    """A deed told as past that lies after publication; one told as to come that lies before it."""
    published = story.published
    assert published
    for mention in passage.dated:
        days = story.days(mention)
        if days is None:
            continue
        before = passage.before(mention)
        future = (days.first - published).days > _GRACE
        if future and _PAST.search(before) and not _AHEAD.search(passage.text):
            what, side = "tells it as past", "after"
        elif (published - days.last).days > _GRACE and _WILL.search(before) and not _PARTICIPLE.search(before):
            what, side = "tells it as still to come", "before"
        else:
            continue
        shown = mention.span.of(passage.block.text)
        yield story.tell(
            RULE,
            Place(passage.block, Span(mention.start, mention.end)),
            f"{shown} lies {side} publication, {written(published, shown)}; the text {what}.",
            f"{shown} lies {side} the day of publication.",
            publication=True,
        )
