"""What is counted: “three years ago”, “a decade earlier”, “for 12 years”, “the 50th anniversary”, and ages."""

import re
from collections.abc import Iterator
from fractions import Fraction

from proofdesk.analysis.dates.mention import Kind, Mention
from proofdesk.analysis.dates.words import MONTH, UNIT, unit_of
from proofdesk.analysis.numerals import Numeral, numerals
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

_SENSES = {"ago": -1, "earlier": -1, "before": -1, "previously": -1, "later": 1, "after": 1, "on": 1, "since": 0}
_TAIL = r"(?:\s(?P<sense>ago|earlier|later|before|after|previously|since)\b|\s(?P<on>on)(?=[,.;]))?"
_COUNTED = re.compile(
    rf"(?:\s|-)(?P<half>and\sa\shalf\s)?(?P<unit>{UNIT})\b(?!-old|\sold|\sof\sage){_TAIL}", re.IGNORECASE
)
_INDEFINITE = re.compile(
    rf"\b(?:(?P<one>an?|another)|(?P<half>half\sa)|(?P<quarter>(?:a\s)?quarter\sof\sa|(?:a\s)?quarter-)|"
    rf"(?P<vague>(?:several|some|many|a\sfew|a\scouple\sof|few))|(?P<twice>two\scouples?))[\s-]?(?P<unit>{UNIT})\b{_TAIL}",
    re.IGNORECASE,
)
_ROUGH = re.compile(
    r"\b(?:about|around|almost|nearly|roughly|approximately|some|over|more\sthan|less\sthan|fewer\sthan|under|at\sleast|up\sto"
    r"|just\s(?:over|under|shy\sof)|close\sto|well\sover|barely|not\squite|circa|an\sestimated|maybe|perhaps|or|up\sto|within"
    r"|further|extra|additional|another|every|first|last|past|next|final|in\shis|in\sher)\s(?:an?\s|the\s)?$",
    re.IGNORECASE,
)
"""Words before a number that make it no more than about right, or no length from one date to another."""
_OTHER_ROUGH = re.compile(r"^\s?(?:or\s(?:so|more|less)|-odd|-plus|\+)", re.IGNORECASE)
_RANGE = re.compile(r"(?:\d|\w)\s?(?:[-–—]|\bto\b|\bor\b|\band\b)\s?$")
_LOOK_BACK = 24
_AGED = lazy_pattern(
    r"\b(?:aged?|[Aa]t\s(?:the\s)?(?:ripe\s)?(?:old\s)?age\sof|[Aa]t\sage|[Tt]urn(?:s|ed|ing)|when\s(?:he|she)\swas(?:\sjust|\sonly)?)\s"
    r"(?P<rough>about\s|around\s|almost\s|nearly\s|over\s|just\s|only\s)?$"
)
_IS = lazy_pattern(
    r"(?:\b(?:[Hh]e|[Ss]he|who|and|now|\p{Lu}\p{Ll}+)|\)|[\p{L}\d],)\s(?:is|was)\s(?:now\s|just\s|only\s|still\s)?$"
    r"|\bwho\sat\s(?:just\s)?$|(?:^|[.”]\s)At\s(?:just\s|only\s)?$"
)
_ENDED = re.compile(r"[.,;](?!\d)|\s(?:and|but|is|when)\s|$")
_NOT_ALONE = re.compile(
    r"\s?[-–—]\s?\d|\s(?:to|and|or)\s(?:over|above|under|\d)|\s(?:per|%|weeks?|months?|days?|minutes?|hours?|miles?|times|goals?"
    r"|points|on|into|around|down|up|away)\b|%|[.,:]\d|-|\+|s\b|\syears?\s(?!old|of\sage)[a-z]",
)
_OLD = re.compile(r"-years?-old(?!s)\b|\s(?:years?\sold|years?-old)\b(?!er)|\syears?\sof\sage\b")
_NAME = r"\p{Lu}[\p{L}’'.-]+"
_ALONE = lazy_pattern(
    rf"(?:{_NAME}\s){{0,4}}(?:de\s|van\s|bin\s|al-)?{_NAME}(?:,\s(?P<comma>\d{{1,3}})(?=,(?!\s\d)|\.(?!\d)|;|\sand\s|\s–)|\s\((?P<bracket>\d{{1,3}})\))"
)
_MONTH_BEFORE = re.compile(rf"{MONTH}$")
_ORDINAL = re.compile(
    r"\b(?:(?P<figure>\d{1,4})(?:st|nd|rd|th)|(?P<word>first|second|third|fifth|tenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth"
    r"|seventieth|eightieth|ninetieth|hundredth))[\s-](?P<what>anniversary|birthday)\b",
    re.IGNORECASE,
)
_WORDS = dict(
    zip(
        (
            "first second third fifth tenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth "
            "ninetieth hundredth"
        ).split(),
        (1, 2, 3, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100),
        strict=True,
    )
)
_NAMED = {
    "centenary": 100,
    "centennial": 100,
    "bicentenary": 200,
    "bicentennial": 200,
    "sesquicentennial": 150,
    "tercentenary": 300,
}
_JUBILEE = re.compile(rf"\b(?:{'|'.join(_NAMED)})\b", re.IGNORECASE)
_OLDEST = 125


def counted(text: str) -> Iterator[Mention]:
    """Lengths of time, anniversaries and ages, in no order."""
    for numeral in numerals(text):
        found = _of_numeral(text, numeral)
        if found:
            yield found
    for match in _INDEFINITE.finditer(text):
        yield _indefinite(text, match)
    for match in _ORDINAL.finditer(text):
        number = int(match["figure"]) if match["figure"] else _WORDS[match["word"].lower()]
        kind = Kind.AGE if match["what"].lower() == "birthday" else Kind.ANNIVERSARY
        unit = "birthday" if kind is Kind.AGE else "year"
        yield Mention(Span(*match.span()), kind, number=Fraction(number), unit=unit)
    for match in _JUBILEE.finditer(text):
        yield Mention(Span(*match.span()), Kind.ANNIVERSARY, number=Fraction(_NAMED[match[0].lower()]), unit="year")
    for alone in _ALONE.finditer(text):
        group = "comma" if alone["comma"] else "bracket"
        words = alone[0].partition(",")[0].split()
        if 0 < int(alone[group]) < _OLDEST and not any(_MONTH_BEFORE.match(word) for word in words):
            yield Mention(Span(*alone.span(group)), Kind.AGE, number=Fraction(int(alone[group])), unit="year")


def _of_numeral(text: str, numeral: Numeral) -> Mention | None:
    before = text[max(0, numeral.start - _LOOK_BACK) : numeral.start]
    rough = bool(_ROUGH.search(before))
    old = _OLD.match(text, numeral.end)
    if old:
        if _RANGE.search(before) or not 0 < numeral.value < 10**4:
            return None
        return Mention(Span(numeral.start, old.end()), Kind.AGE, number=numeral.value, unit="year", about=rough)
    aged = _AGED.search(before)
    if aged:
        if _NOT_ALONE.match(text, numeral.end) or not 0 < numeral.value < _OLDEST:
            return None
        start = numeral.start - len(before) + aged.start()
        about = bool(aged["rough"] and aged["rough"].strip() not in ("just", "only"))
        turned = "turn" in aged[0].lower()
        unit = "birthday" if turned else "year"
        return Mention(Span(start, numeral.end), Kind.AGE, number=numeral.value, unit=unit, about=about)
    if 9 < numeral.value < _OLDEST and numeral.scale == 1 and _IS.search(before) and _ENDED.match(text, numeral.end):
        return Mention(Span(numeral.start, numeral.end), Kind.AGE, number=numeral.value, unit="year")
    found = _COUNTED.match(text, numeral.end)
    if not found:
        return None
    number = numeral.value + (Fraction(1, 2) if found["half"] else 0)
    rough = rough or bool(found["half"]) or numeral.scale > 1 or bool(_RANGE.search(before) and numeral.value < 100)
    return _length(text, numeral.start, found, number, about=rough or bool(_OTHER_ROUGH.match(text[found.end() :])))


def _indefinite(text: str, found: "re.Match[str]") -> Mention:
    before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
    half = Fraction(1, 2) if found["half"] else Fraction(1, 4) if found["quarter"] else None
    number = half or (Fraction(1) if found["one"] else None)
    about = number is None or half is not None or bool(_ROUGH.search(before)) or found["one"] == "another"
    return _length(text, found.start(), found, number, about=about)


def _length(text: str, start: int, found: "re.Match[str]", number: Fraction | None, *, about: bool) -> Mention:
    groups = found.groupdict()
    sense = (groups["sense"] or groups["on"] or "").lower()
    unit = unit_of(groups["unit"])
    if number is not None and groups["unit"].lower().startswith("fortnight"):
        number *= 2
    end = found.end("unit") if sense == "since" else found.end()
    kind = Kind.RELATIVE if _SENSES.get(sense) else Kind.DURATION
    return Mention(
        Span(start, end),
        kind,
        number=number,
        unit=unit,
        sense=_SENSES.get(sense, 0),
        absolute=sense == "ago",
        about=about or unit in ("decade", "century"),
    )
