"""Numbers of years against the dates beside them: “25 years ago, in 1998”, “50th anniversary of the 1972 …”.

What is counted from today is counted from the date of publication; where the sentence names another year, from that one
as well, and one of the two has to fit.
"""

from collections.abc import Iterator

import regex

from proofdesk.analysis.dates import Days, Kind, Mention
from proofdesk.checkers.dates._reckoning import far_off, fits, length
from proofdesk.checkers.dates._story import WHY, DatedStory, Passage, Place, named
from proofdesk.findings import Finding, Rule, Severity
from proofdesk.text.patterns import lazy_pattern

RULE = Rule(
    id="dates.years-ago",
    checker="dates",
    category="fact",
    severity=Severity.WARNING,
    confidence=0.88,
    summary="The number of years does not fit the dates.",
    why=WHY,
    source="reckoning by the calendar",
    bad=(
        "The bakery was run by one family for [[15 years, from 1998 to 2004]].",
        "She led the party [[from 1990 to 2010, a span of 30 years]].",
    ),
    good=(
        "The bakery was run by one family for six years, from 1998 to 2004.",
        "It opened in 1963 and closed after 61 years.",
        "In 1998, nine years after the fall of the Wall, it opened.",
    ),
)
_AGO_GAP = lazy_pattern(r",?\s(?:back\s|early\s|late\s)?(?:in\s|on\s)?|\s\((?:in\s)?|\s[–—]\s(?:in\s)?")
_YEAR_AGO = lazy_pattern(
    r"(?:,\s|\s\(|\s[–—]\s|\s)(?:and\s|just\s|some\s|about\s|around\s|almost\s|nearly\s|over\s|only\s|more\sthan\s)?"
)
_SINCE = lazy_pattern(
    r",?\s(?:now\s|have\spassed\s|has\spassed\s)?since\s(?:the\s|about\s|early\s|late\s)?"
    r"(?:(?:(?!that\b|which\b|who\b|and\b)[\p{L}’'-]+\s){1,5}?(?:in|on)\s)?"
)
_SINCE_BEFORE = lazy_pattern(r"\bsince\s$")
_FOR_GAP = lazy_pattern(
    r",\s(?:for\s)?|\s\((?:for\s)?|,\sa\s(?:span|period|total|stretch|run|reign)\sof\s(?:about\s|almost\s|nearly\s|over\s)?|\sfor\s"
)
_OFFICE_GAP = lazy_pattern(r"(?:\s(?:in|as|at|of|on)\s(?:the\s|an?\s)?\p{Ll}+){1,2}(?:,\s|\s)")
"""“12 years in office (1990–1997)”."""
_OF_THE = lazy_pattern(
    r"\sof\s(?:the|its|his|her|their|that|this|an?)?\s?(?:[\p{L}’'-]+\s){0,6}?(?:(?:of|in|on)\s)?(?:the\s)?$"
)
_OPENED = (
    r"opened|founded|established|launched|began|started|built|set\sup|formed|created|incorporated|inaugurated|introduced|joined"
    r"|commissioned|took\s(?:office|over)|dates\s(?:from|back\sto)"
)
_OPENING = lazy_pattern(
    rf"\b(?:{_OPENED})\b(?:\s[\p{{L}}’'-]+){{0,6}}?,?\s(?:(?:back|early|late)\s)?(?:in|on|since)\s$", regex.I
)
_OF_ITS = lazy_pattern(
    rf"\sof\s(?:the|its|their)\s\p{{L}}+(?:\s\p{{L}}+){{0,3}},\s(?:which|who)\s(?:was\s)?(?:{_OPENED})\s(?:in|on)\s"
)
_BUILT = lazy_pattern(rf"\b(?:{_OPENED})\b[^.;]{{0,40}}\b(?:in|on)\s$", regex.I)
_CLOSES = lazy_pattern(
    r"\b(?:close[sd]?|closing|shut(?:s|ting)?|end(?:s|ed|ing)?|cease[sd]?|retire[sd]?|retiring|demolished|leav(?:es|ing)|left|fold(?:s|ed)"
    r"|step(?:s|ped|ping)?\sdown|quit(?:s|ting)?|goes?|going|disband(?:s|ed)|wound\sup|bow(?:s|ed|ing)\sout|scrapped|discontinued)\b",
    regex.I,
)
_NOW = lazy_pattern(
    r"\b(?:will|is|are|has|have|to|closes|shuts|ends|retires|leaves|today|yesterday|tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|this\s(?:week|month|year)|last\s(?:week|month)|next\s(?:week|month))\b"
)
_OLD_FIRM = lazy_pattern(r"\s(?!man\b|woman\b|boy\b|girl\b|who\b|was\b|said\b|\p{Lu})(?:[\p{Ll}-]+\s){0,2}[\p{Ll}-]+")
_ITS = lazy_pattern(r"[^;.]{0,60}\b(?:its|their)\s(?:own\s)?")
_SO_OLD = lazy_pattern(
    r",?\s(?:the\s\p{Ll}+\s|which\smakes\sit\s|making\sit\s)?(?:and\s)?(?:so\s|now\s|thus\s|therefore\s)*(?:is\s|are\s)?(?:now\s)?"
)
_PERSON = lazy_pattern(
    r"\s(?:[\p{Ll}-]+\s)?(?:man|woman|boy|girl|actor|singer|father|mother|son|daughter|player|student|teacher)\b"
)
_NEXT = lazy_pattern(
    r"\b(?:next|last|ahead|before|upcoming|coming|approach\w*|will|plan\w*|prepar\w*|ago|earlier|later)\b"
)


def check(story: DatedStory) -> Iterator[Finding]:
    """Each length of time beside the date that it should lead to."""
    before: Passage | None = None
    for passage in story.passages:
        if passage.outside:
            continue
        for index, mention in enumerate(passage.mentions):
            nearby = (passage.mentions[index - 1] if index else None, _following(passage, index))
            if mention.kind is Kind.RELATIVE and mention.absolute and mention.sense < 0 and mention.number is not None:
                yield from _ago(story, passage, mention, nearby)
            elif mention.kind is Kind.DURATION and mention.number is not None:
                yield from _lasting(story, passage, mention, before)
            elif mention.kind is Kind.ANNIVERSARY:
                yield from _anniversary(story, passage, mention)
            elif mention.kind is Kind.AGE and mention.unit == "year":
                yield from _old_thing(story, passage, mention)
        before = passage


def _following(passage: Passage, index: int) -> Mention | None:
    return passage.mentions[index + 1] if index + 1 < len(passage.mentions) else None


def _ago(
    story: DatedStory, passage: Passage, mention: Mention, nearby: tuple[Mention | None, Mention | None]
) -> Iterator[Finding]:
    """“25 years ago, in 1998”, “in 1998, 25 years ago”."""
    if not mention.span.of(passage.block.text).endswith("ago"):
        return
    before, after = nearby
    for date, gap in ((after, _AGO_GAP), (before, _YEAR_AGO)):
        if date is None or date.kind not in (Kind.DAY, Kind.MONTH, Kind.YEAR) or date.year is None:
            continue
        between = passage.between(mention, date) if date is after else passage.between(date, mention)
        if gap.fullmatch(between):
            yield from _from_now(story, passage, mention, date)


def _from_now(story: DatedStory, passage: Passage, mention: Mention, date: Mention) -> Iterator[Finding]:
    """A number that should lead from a date to publication."""
    then = story.days(date)
    if story.published is None or then is None or then.first > story.published:
        return
    today = Days(story.published, story.published)
    if fits(mention, then, today) or any(fits(mention, then, other) for other in _other_years(story, passage, date)):
        return
    sure = far_off(mention, then, today) and not _other_years(story, passage, date)
    yield _told(story, passage, mention, date, (then, today), publication=True, sure=sure)


def _other_years(story: DatedStory, passage: Passage, date: Mention) -> list[Days]:
    """The later years that the sentence names besides one date: the number may lead there."""
    found = [story.days(each) for each in passage.dated if not each.span.overlaps(date.span)]
    then = story.days(date)
    return [days for days in found if days and then and days.first > then.last]


def _lasting(story: DatedStory, passage: Passage, mention: Mention, before: Passage | None) -> Iterator[Finding]:
    """“for six years, from 1998 to 2004”, “12 years since 2001”, “opened in 1963 … after 61 years”."""
    for span in passage.of_kind(Kind.SPAN, Kind.LIFE):
        if any(part.year is None for part in span.parts) or len(span.parts) != 2:
            continue
        gap = passage.between(mention, span) if mention.end <= span.start else passage.between(span, mention)
        if _FOR_GAP.fullmatch(gap) or (mention.end <= span.start and _OFFICE_GAP.fullmatch(gap)):
            first, last = story.days(span.parts[0]), story.days(span.parts[1])
            if first and last and first.first <= last.first and not fits(mention, first, last):
                yield _told(story, passage, mention, span, (first, last), sure=False)
            return
    for date in passage.dated:
        after = date.start >= mention.end and _SINCE.fullmatch(passage.between(mention, date))
        since = date.end <= mention.start and _SINCE_BEFORE.search(passage.before(date))
        if after or (since and _FOR_GAP.fullmatch(passage.between(date, mention))):
            yield from _from_now(story, passage, mention, date)
            return
    if mention.unit == "year" and passage.before(mention).endswith(("after ", "after almost ", "after nearly ")):
        yield from _after_years(story, passage, mention, before)


def _after_years(story: DatedStory, passage: Passage, mention: Mention, before: Passage | None) -> Iterator[Finding]:
    """“opened in 1963 … closes after 61 years”, in one sentence or two neighbouring ones."""
    if not _CLOSES.search(passage.before(mention)):
        return
    sources = [passage]
    if before and before.block is passage.block and passage.number - before.number == 1:
        sources.append(before)
    openings = [(source, date) for source in sources for date in source.dated if _OPENING.search(source.before(date))]
    if len(openings) != 1:
        return
    source, date = openings[0]
    then = story.days(date)
    ends = [each for each in passage.dated if each is not date]
    if len(ends) > 1 or then is None:
        return
    if ends:
        last = story.days(ends[0])
        if last and last.first > then.last and not fits(mention, then, last):
            yield _told(story, passage, mention, date, (then, last), source=source, sure=False)
    elif story.published and _NOW.search(passage.text):
        today = Days(story.published, story.published)
        if not fits(mention, then, today):
            yield _told(story, passage, mention, date, (then, today), source=source, publication=True, sure=False)


def _anniversary(story: DatedStory, passage: Passage, mention: Mention) -> Iterator[Finding]:
    """“the 50th anniversary of the 1972 flood”: in the year of publication, or in one that the sentence names."""
    of = next((each for each in passage.dated if each.start >= mention.end), None)
    if of is None or not (_OF_THE.fullmatch(gap := passage.between(mention, of)) or _OF_ITS.fullmatch(gap)):
        of = _founded(passage, mention)
    if of is None:
        return
    then = story.days(of)
    others = [days for each in passage.dated if each is not of and (days := story.days(each))]
    if then is None:
        return
    if others:
        if len(others) == 1 and not fits(mention, then, others[0]) and others[0].first > then.last:
            yield _told(story, passage, mention, of, (then, others[0]), sure=False)
    elif story.published:
        today = Days(story.published, story.published)
        extra = 1 if _NEXT.search(passage.text) else 0
        if not fits(mention, then, today, extra):
            yield _told(story, passage, mention, of, (then, today), publication=True, sure=False)


def _founded(passage: Passage, mention: Mention) -> Mention | None:
    """“founded in 1920 … its 75th anniversary”: the year that the anniversary is counted from."""
    founded = [
        each
        for each in passage.dated
        if each.end <= mention.start
        and _OPENING.search(passage.before(each))
        and _ITS.fullmatch(passage.between(each, mention))
    ]
    return founded[0] if len(founded) == 1 else None


def _old_thing(story: DatedStory, passage: Passage, mention: Mention) -> Iterator[Finding]:
    """“a 40-year-old bridge built in 1990”, “founded in 2013 and so 22 years old”."""
    behind = [each for each in passage.dated if each.end <= mention.start]
    if len(passage.dated) == len(behind) == 1 and mention.span.of(passage.block.text).endswith("years old"):
        if _OPENING.search(passage.before(behind[0])) and _SO_OLD.fullmatch(passage.between(behind[0], mention)):
            yield from _from_now(story, passage, mention, behind[0])
        return
    if not mention.span.of(passage.block.text).endswith("-old") or _PERSON.match(passage.after(mention)):
        return
    date = next((each for each in passage.dated if each.start >= mention.end), None)
    if date is None or not _OLD_FIRM.match(passage.after(mention)):
        return
    gap = passage.between(mention, date)
    if len(gap) < 60 and _BUILT.search(gap) and len(passage.dated) == 1 and not regex.search(r"\bwas\b|\bwho\b", gap):
        yield from _from_now(story, passage, mention, date)


def _told(
    story: DatedStory,
    passage: Passage,
    mention: Mention,
    date: Mention,
    ends: tuple[Days, Days],
    *,
    sure: bool,
    source: Passage | None = None,
    publication: bool = False,
) -> Finding:
    first, last = ends
    found = length(first, last, mention.unit)
    words = mention.span.of(passage.block.text)
    where = source or passage
    same = where is passage and mention.unit
    span = mention.span | date.span if same and _beside(passage, mention, date) else mention.span
    return story.tell(
        RULE,
        Place(passage.block, span),
        f"From {named(first)} to {named(last)} is {found.shown}; the text says “{words}”.",
        f"{named(last)} less {named(first)} is {found.shown}.",
        against=[] if span != mention.span else [(Place(where.block, date.span), "the date that it is counted from")],
        publication=publication,
        severity=Severity.ERROR if sure else None,
    )


def _beside(passage: Passage, mention: Mention, date: Mention) -> bool:
    gap = passage.between(mention, date) if mention.end <= date.start else passage.between(date, mention)
    return len(gap) < 16
