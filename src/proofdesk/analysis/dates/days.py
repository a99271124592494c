"""Days and months: “Monday, March 5, 2024”, “the 5th of March”, “March 5-7”, “2024-03-05”, “March 2024”."""

import re
from collections.abc import Iterator

from proofdesk.analysis.dates.mention import Kind, Mention, Places
from proofdesk.analysis.dates.words import COUNTED, JOIN, MONTH, ORDINAL, WEEKDAY, YEAR, month_number, weekday_number
from proofdesk.text import Span

_BEFORE = (
    rf"(?:\b(?P<weekday>{WEEKDAY})(?:\s(?:morning|afternoon|evening|night|lunchtime))?,?\s(?:on\s)?(?:the\s|\()?)?"
)
_DAY = rf"(?<![\d.,:/£$€#-])(?P<day>\d{{1,2}})(?P<ordinal>{ORDINAL})?"
_DAY_AFTER = rf"(?P<day>\d{{1,2}})(?P<ordinal>{ORDINAL})?"
_TO = rf"(?:(?:{JOIN})(?P<to>\d{{1,2}}){ORDINAL}?(?!\d|[.,:]\d))?"
_TO_AFTER = rf"(?:(?:{JOIN})(?P<to>\d{{1,2}}){ORDINAL}?(?!\d|[.,:]\d|{ORDINAL}?\s(?:{MONTH})))?"
_WITH_YEAR = rf"(?:,?\s(?:of\s)?(?P<year>{YEAR})(?![\d%]|[,.:/]\d|-\d\d-){COUNTED})?"
_AFTER = (
    rf"(?:\s\((?:a\s)?(?P<after>{WEEKDAY})\)"
    rf"|(?:,|,?\s(?:which\s|that\s)?(?:is|was|fell on|falls on|will be))\sa\s(?P<was>{WEEKDAY})"
    r"(?=[,.;:)!?”\"]|\s(?:and|but|so|when|in|which|that|not|[–—])|$))?"
)
_DAY_FIRST = re.compile(
    rf"{_BEFORE}{_DAY}{_TO}(?:\s?of)?[\s-](?P<month>{MONTH})(?![\w’'-]*\w|\sDay\b){_WITH_YEAR}{_AFTER}"
)
_MONTH_FIRST = re.compile(
    rf"{_BEFORE}\b(?P<month>{MONTH})\s(?:the\s)?{_DAY_AFTER}{_TO_AFTER}(?!\w|[.:/-]\d|%|,\d{{3}}){_WITH_YEAR}{_AFTER}{COUNTED}"
)
_ISO = re.compile(r"(?<![\w-])(?P<year>[12]\d{3})-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)(?![\d-]|\.\d)")
_MONTH_ALONE = re.compile(
    rf"(?:\b(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[\s-]|\b(?P<sense>[Ll]ast|[Nn]ext|[Tt]his)\s)?\b(?P<month>{MONTH})(?![\w’'-]*\w)"
    rf"(?:,?\s(?:of\s)?(?P<year>{YEAR})(?![\d%]|[,.:]\d){COUNTED})?"
)
_OTHER_WEEKDAY = re.compile(
    rf"(?:{WEEKDAY})(?:\snight|\sevening|\smorning)?(?:\s?[-–—/]\s?|,?\s(?:to|and|or|until|through|into)\s|,\s)$"
)
_NAME_BEFORE = re.compile(r"\b(?:[A-Z][a-z]+|the)\s$")
_BARE_MONTH = re.compile(
    r"(?:\b(?:in|since|by|until|till|during|from|to|of|for|between|before|after|and|through|mid|every|each|the|late|early)"
    r"|[-–—])\s?$",
    re.IGNORECASE,
)
"""What stands before a month without day and year; else “may” and “march” would be read as months."""
_SENSES = {"last": -1, "next": 1, "this": 0}
_LOOK_BACK = 24
_MUCH = re.compile(
    r"\s(?:of\s(?:them|the|those)|others|more|people|men|women|children|(?!was|has|this|does|unless|across)[a-z]{2,}[^s\W]s)\b"
)
"""A plural noun: “June 31 houses” need not be a day."""


def days(text: str) -> Iterator[Mention]:
    """Days of a month, in no order; the second day of “5-7 March” is a mention of its own, as is the first."""
    for found in _ISO.finditer(text):
        year, month, day = (int(found[name]) for name in ("year", "month", "day"))
        places = Places(None, _at(found, "day"), _at(found, "month"), _at(found, "year"))
        yield Mention(Span(*found.span()), Kind.DAY, year, month, day, places=places)
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        for found in pattern.finditer(text):
            yield from _of(text, found, month_first=pattern is _MONTH_FIRST)


def _of(text: str, found: "re.Match[str]", *, month_first: bool) -> Iterator[Mention]:
    if int(found["day"]) > 31 and not _surely_a_day(text, found, month_first=month_first):
        return
    if int(found["day"]) > 28 and month_first and not found["year"] and _MUCH.match(text, found.end()):
        return
    weekday = next((name for name in ("weekday", "after", "was") if found[name]), "")
    before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
    listed = weekday == "weekday" and (_OTHER_WEEKDAY.search(before) or _is_a_paper(found["weekday"], before))
    start = found.start("weekday" if weekday == "weekday" and not listed else "month" if month_first else "day")
    month, year = month_number(found["month"]), int(found["year"]) if found["year"] else None
    of_week = weekday_number(found[weekday]) if weekday and not listed and not found["to"] else None
    places = Places(
        _at(found, weekday) if of_week is not None else None,
        _at(found, "day"),
        _at(found, "month"),
        _at(found, "year"),
    )
    if not found["to"] or int(found["to"]) > 31:
        bracket = "(" in text[start : found.start("day")] and text[found.end() : found.end() + 1] == ")"
        yield Mention(
            Span(start, found.end() + bracket), Kind.DAY, year, month, int(found["day"]), of_week, places=places
        )
        return
    first_end, last_start = found.end("ordinal" if found["ordinal"] else "day"), found.start("to")
    start = found.start("month" if month_first else "day")
    last_end = found.end("year") if found["year"] else found.end("month") if not month_first else found.end("to")
    yield Mention(Span(start, first_end), Kind.DAY, year, month, int(found["day"]), places=places)
    last = places._replace(day=_at(found, "to"))
    yield Mention(
        Span(last_start, max(last_end, found.end("to"))), Kind.DAY, year, month, int(found["to"]), places=last
    )


def _is_a_paper(weekday: str, before: str) -> bool:
    """“The Evening Sun, July 18, 1925” names a newspaper."""
    return weekday == "Sun" and bool(_NAME_BEFORE.search(before))


def _surely_a_day(text: str, found: "re.Match[str]", *, month_first: bool) -> bool:
    """True where a number over 31 can be nothing but a day: a weekday before it, a year after it, or “32nd”."""
    marked = bool(found["weekday"] or found["year"] or found["ordinal"])
    return marked and not (month_first and found["year"] and not found["weekday"] and text[found.end("day")] != ",")


def months(text: str) -> Iterator[Mention]:
    """Months with their year, and months alone where a word before them says that they are months."""
    for found in _MONTH_ALONE.finditer(text):
        before = text[max(0, found.start("month") - _LOOK_BACK) : found.start("month")]
        if not (found["year"] or found["sense"] or found["part"] or _BARE_MONTH.search(before)):
            continue
        year = int(found["year"]) if found["year"] else None
        places = Places(month=_at(found, "month"), year=_at(found, "year"))
        sense = found["sense"] or ""
        yield Mention(
            Span(*found.span()),
            Kind.MONTH,
            year,
            month_number(found["month"]),
            sense=_SENSES.get(sense.lower(), 0),
            part=(found["part"] or "").lower(),
            unit=sense.lower(),
            places=places,
        )


def _at(found: "re.Match[str]", group: str) -> Span | None:
    return Span(*found.span(group)) if found[group] is not None else None
