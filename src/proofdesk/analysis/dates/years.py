"""Years, decades, centuries, seasons, double years, weekdays alone, and “yesterday” or “last month”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from proofdesk.analysis.dates.mention import Kind, Mention, Places
from proofdesk.analysis.dates.words import COUNTED, WEEKDAYS, YEAR, weekday_number
from proofdesk.text import Span

_YEAR = re.compile(rf"(?<![\w.,:/£$€¥#+-])(?<![–—]\d)(?P<year>{YEAR})(?![\w%°]|[,.:/]\d|\s?[-/]\s?\d){COUNTED}")
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|from|by|until|till|to|between|and|or|before|after|during|around|circa|c\.|late|early|mid|of|for|year"
    r"|through|back|born|died|the|that|this|their|his|her|its|our|than|on|its|’s|'s|a|an|both|as|winter|summer|spring|autumn"
    r"|fall|spent|elections?|season|(?-i:[A-Z][a-z]+)|b\.|d\.|was)|[(,;–—-]|\bin\s\()\s?$",
    re.IGNORECASE,
)
"""What may stand before a year; a bare number after anything else is left alone."""
_NUMBERED = re.compile(
    r"\b(?:Flight|Room|Route|Highway|Boeing|Airbus|Windows|No|Section|Resolution|Chapter|Channel|Unit|Bus|Suite|Box|Order|Form)\s$"
)
"""Words that a number follows which is no year."""
_SURELY = re.compile(
    r"(?:\b(?:in|since|by|until|till|during|late|early|mid|circa|year|born|died|before|after|from|between|of|summer|winter)"
    r"|mid-|[(,–—]|\d{4}\s(?:to|and|until|till))\s?$",
    re.IGNORECASE,
)
"""What must stand before a round number to make it a year."""
_NO_NOUN = r"(?:was|is|has|as|this|its|his|does|across|versus|towards|unless|less|always|plus|us|perhaps|besides)\b"
_ROUND_NOUN = re.compile(rf"\s(?!{_NO_NOUN})[a-z]+s\b")
_DECADE = re.compile(
    r"(?:\b(?P<part>early|mid|late)(?:[\s-]to[\s-](?:mid|late))?[\s-](?:the\s)?)?"
    r"(?:(?<![\w.,$£€’'-])|(?<=mid-)|(?<=late-)|(?<=early-))"
    r"(?:(?P<full>(?:1[0-9]|20)[0-9]0)[’']?s|(?P<mark>[’'‘])(?P<short>[0-9]0)[’']?s)(?![\w’'])",
    re.IGNORECASE,
)
_NAMED_DECADE = re.compile(
    r"(?<=\bthe\s)(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[\s-])?"
    r"(?P<name>Twenties|Thirties|Forties|Fifties|Sixties|Seventies|Eighties|Nineties)\b"
)
_DECADES = ("Twenties", "Thirties", "Forties", "Fifties", "Sixties", "Seventies", "Eighties", "Nineties")
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(),
        1,
    )
}
_CENTURY = re.compile(
    r"(?:\b(?P<part>early|mid|late)[\s-](?:the\s)?)?\b(?:(?P<figure>\d{1,2})(?:st|nd|rd|th)"
    rf"|(?P<word>{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}))[\s-]century\b(?!\s(?:BC|BCE|AH|B\.C\.))",
    re.IGNORECASE,
)
_SEASON = re.compile(
    rf"\b(?P<season>spring|summer|autumn|fall|winter)(?:\sof)?\s(?P<year>{YEAR})(?P<to>[-–/]\d\d(?:\d\d)?)?(?![\w%]|[,.:]\d){COUNTED}",
    re.IGNORECASE,
)
_DOUBLE = re.compile(
    rf"(?<![\w.,/£$€-])(?P<year>{YEAR})\s?[-–—/]\s?(?P<to>{YEAR}|\d\d)(?![\w/%]|[-–—]\d|[.,:]\d){COUNTED}"
)
_FISCAL = re.compile(
    rf"\b(?:[Ff]iscal(?:\s[Yy]ear)?\s|[Ff]inancial\s[Yy]ear\s|FY\s?)(?P<year>{YEAR})(?![\w%]|[-–/.,]\d)"
)
_WEEKDAY = re.compile(
    rf"(?:\b(?P<sense>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Ee]very)\s)?\b(?P<weekday>{'|'.join(WEEKDAYS)})(?![\w’'-]*\w)"
)
_NAMED_DAYS = re.compile(r"\b(?:Black|Good|Ash|Bloody|Holy|Easter|Palm|Cyber|Boxing|Super|Shrove|Maundy)\s$")
_WORDS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_NEAR = re.compile(
    r"\b(?P<word>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)\b(?![’'-])"
    r"|\b(?:the\s)?(?P<sense>last|next|this|previous|following|coming|same)\s(?P<unit>day|week|month|year|decade|century)\b(?!-)"
    r"|\bthe\s(?P<unit2>day|week|month|year|decade|century)\s(?P<sense2>before|after|earlier)\b",
    re.IGNORECASE,
)
_SENSES = {"last": -1, "previous": -1, "before": -1, "earlier": -1, "next": 1, "coming": 1, "following": 1, "after": 1}
_FROM_TEXT = frozenset({"previous", "following", "before", "after", "earlier", "same"})
"""Counted from another date in the text."""


def years(text: str) -> Iterator[Mention]:
    """Everything of this module that has a year in figures or a century, in no order."""
    for found in _SEASON.finditer(text):
        yield _plain(found, Kind.SEASON, part=found["season"].lower())
    for found in _FISCAL.finditer(text):
        yield _plain(found, Kind.FISCAL)
    for found in _DOUBLE.finditer(text):
        year, to = int(found["year"]), found["to"]
        if len(to) == 2 and int(to) == (year + 1) % 100:
            yield _plain(found, Kind.FISCAL)
        elif len(to) == 4 or int(to) > year % 100:
            yield _double(found, int(to) if len(to) == 4 else year - year % 100 + int(to))
    for found in _DECADE.finditer(text):
        short = found["short"]
        year = int(found["full"] or (2000 if short in ("00", "10") else 1900) + int(short))
        yield Mention(Span(*found.span()), Kind.DECADE, year, part=(found["part"] or "").lower())
    for found in _NAMED_DECADE.finditer(text):
        year, part = 1920 + 10 * _DECADES.index(found["name"]), (found["part"] or "").lower()
        yield Mention(Span(*found.span()), Kind.DECADE, year, part=part)
    for found in _CENTURY.finditer(text):
        number = int(found["figure"]) if found["figure"] else _ORDINALS[found["word"].lower()]
        if 0 < number < 23:
            year, part = 100 * (number - 1) + 1, (found["part"] or "").lower()
            yield Mention(Span(*found.span()), Kind.CENTURY, year, number=Fraction(number), unit="century", part=part)
    for found in _YEAR.finditer(text):
        if _is_a_year(text, found):
            yield _plain(found, Kind.YEAR)


def _is_a_year(text: str, found: "re.Match[str]") -> bool:
    before = text[max(0, found.start() - 12) : found.start()]
    if found.start() == 0:
        return int(found["year"]) % 100 > 0
    round_number = int(found["year"]) % 100 == 0 or int(found["year"]) < 1400
    if round_number or _ROUND_NOUN.match(text, found.end()):
        return bool(_SURELY.search(before)) and not (round_number and _ROUND_NOUN.match(text, found.end()))
    return bool(_BEFORE_YEAR.search(before)) and not _NUMBERED.search(before)


def _plain(found: "re.Match[str]", kind: Kind, part: str = "") -> Mention:
    places = Places(year=Span(*found.span("year")))
    return Mention(Span(*found.span()), kind, int(found["year"]), part=part, places=places)


def _double(found: "re.Match[str]", to: int) -> Mention:
    """“1998–2004” and “2010-12”: a span of two years."""
    first = _plain(found, Kind.YEAR)._replace(span=Span(*found.span("year")))
    there = Span(*found.span("to"))
    last = Mention(there, Kind.YEAR, to, places=Places(year=there))
    return Mention(Span(*found.span()), Kind.SPAN, first.year, parts=(first, last))


def near(text: str) -> Iterator[Mention]:
    """Weekdays alone, and words that count from today or from another date."""
    for found in _WEEKDAY.finditer(text):
        if _NAMED_DAYS.search(text[max(0, found.start() - 10) : found.start()]):
            continue
        sense = (found["sense"] or "").lower()
        weekday, places = weekday_number(found["weekday"]), Places(weekday=Span(*found.span("weekday")))
        if sense != "every":
            span = Span(*found.span())
            yield Mention(span, Kind.WEEKDAY, weekday=weekday, sense=_SENSES.get(sense, 0), unit=sense, places=places)
    for found in _NEAR.finditer(text):
        span = Span(*found.span())
        if found["word"]:
            yield Mention(
                span,
                Kind.RELATIVE,
                number=Fraction(abs(_WORDS[found["word"].lower()])),
                unit="day",
                sense=_WORDS[found["word"].lower()],
            )
        else:
            sense, unit = (found["sense"] or found["sense2"]).lower(), (found["unit"] or found["unit2"]).lower()
            yield Mention(
                span,
                Kind.RELATIVE,
                number=Fraction(abs(_SENSES.get(sense, 0))),
                unit=unit,
                sense=_SENSES.get(sense, 0),
                absolute=sense not in _FROM_TEXT,
            )
