"""Reads quantities: looks at what stands before and behind each number."""

import tomllib
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Protocol

import regex

from proofdesk.analysis.numerals import UNITS, Numeral, numerals
from proofdesk.analysis.quantities.quantity import Kind, Quantity
from proofdesk.analysis.quantities.units import unit_named, units
from proofdesk.text.patterns import lazy_pattern


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(
        (resources.files("proofdesk.analysis") / "data" / "quantities.toml").read_text(encoding="utf-8")
    )


def _loosening() -> str:
    """A pattern with a group for each sort of word that loosens a number, the longest first."""
    sorts = ((name, sorted(phrases, key=len, reverse=True)) for name, phrases in _data()["loose"].items())
    return "|".join(f"(?P<{name}>{'|'.join(phrases)})" for name, phrases in sorts).replace(" ", r"\s")


_BEFORE = lazy_pattern(
    rf"(?:(?<![\p{{L}}])(?:{_loosening()}"
    r")\s(?:of\s)?)?(?:(?:the|a|an|its|their)\s)?(?P<money>(?:US|A|C|NZ|HK)?[$£€¥₹])?$",
    regex.IGNORECASE,
)
_ORDINAL = lazy_pattern(r"(?:st|nd|rd|th)\b")
_PERCENT = lazy_pattern(r"\s?(?:%|per\s?cents?\b|pct\b|pc\b)|-percent\b|-per-cent\b")
_POINTS = lazy_pattern(r"[\s-](?:percentage[\s-]points?|points?|pts?)\b|pp\b")
_SHARE = lazy_pattern(
    r"(?<![\p{L}\p{N}-])(?:(?P<top>an?|one|two|three|four|five|six|seven|eight|nine)[\s-](?P<part>third|quarter|fifth|sixth|"
    r"seventh|eighth|ninth|tenth)s?|(?P<half>half)|(?P<some>\d+|one|two|three|four|five|six|seven|eight|nine)\s"
    r"(?:in|out\sof)\s(?:every\s)?(?P<all>\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|"
    r"hundred|a\shundred))(?![\p{L}\p{N}])",
    regex.IGNORECASE,
)
_NO_HALF = lazy_pattern(r"\s(?:an?|one)\s(?:hundred|thousand|million|billion|trillion|dozen|hour)|-\p{L}|[\s-]time")
_AFTER_SHARE = lazy_pattern(
    r"\s(?:of|in|to|from|on|by|more|less|fewer|were|are|is|was|have|had|has|said|did|do|and|or|than|higher|lower|since)\b"
)
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE_AFTER = lazy_pattern(
    rf"(?:st|nd|rd|th)?(?:\s?[-–]\s?\d+)?(?:\sof)?\s{_MONTH}(?![\p{{L}}])|\s?(?:[ap]\.?m\b|GMT|BST)|:\d\d|[-–/]\d+[-–/]"
)
_DATE_BEFORE = lazy_pattern(rf"(?<!\p{{L}}){_MONTH}\s$|[\d:][-–/:]$")
_LABEL_BEFORE = lazy_pattern(
    r"(?:\p{Lu}[\p{L}.’']*|\b(?:No|no|number|page|chapter|section|article|flight|room|grade|aged?))\.?[\s-]$"
)
_LABELS_NOT = lazy_pattern(
    r"(?:^|[.!?:”\"]\s)(?:\p{Lu}\p{Ll}*)\s$|\b(?:The|In|At|Of|From|And|But|With|For|About|Some|Nearly|Almost|Over|Around|Only|All|Just|More|To|By)\s$"
)
_WORD = lazy_pattern(r"[\s-]([\p{L}][\p{L}’'-]*)")
_STOPS = frozenset(_data()["stops"].split())
_ATTRIBUTIVE = frozenset(_data()["attributive"].split())
_STANDING = frozenset(_data()["standing"].split())


@lru_cache(maxsize=4096)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text in order; shares such as “a third” and “one in five” are one quantity each."""
    shares = list(_shares(text))
    taken = [(share.start, share.end) for share in shares]
    bare = (number for number in numerals(text) if not any(start <= number.start < end for start, end in taken))
    found = [each for number in bare if (each := _quantity(text, number))]
    return tuple(sorted((*shares, *found), key=lambda each: each.start))


def _shares(text: str) -> Iterator[Quantity]:
    for found in _SHARE.finditer(text):
        value = _share(found, text[found.end() : found.end() + 40])
        if value is not None and 0 < value < 1:
            number = Numeral(found.start(), found.end(), value, Fraction(1, 100), written=True)
            start, _, loose = _opening(text, found.start())
            yield Quantity(start, found.end(), Kind.SHARE, number, "share", "", loose)


def _share(found: "regex.Match[str]", rest: str) -> Fraction | None:
    """What a share comes to; None for “half a million”, “half-time” and “a third man”."""
    if found["half"]:
        return None if _NO_HALF.match(rest) else Fraction(1, 2)
    if found["part"]:
        one = found["top"].lower() in ("a", "an", "one")
        if one and regex.match(r"\s\p{Ll}", rest) and not _AFTER_SHARE.match(rest):
            return None
        return Fraction(_number(found["top"]), _PARTS[found["part"].lower()])
    return Fraction(_number(found["some"]), max(1, _number(found["all"])))


def _number(written: str) -> int:
    lower = written.lower()
    if lower in ("a", "an"):
        return 1
    if lower.endswith("hundred"):
        return 100
    return int(lower) if lower.isdigit() else UNITS.get(lower, 20 if lower == "twenty" else 1)


def _opening(text: str, at: int) -> tuple[int, str, str]:
    """Where a quantity begins that has its number at `at`, its currency sign, and the word that loosens it."""
    found = _BEFORE.search(text[max(0, at - 40) : at])
    if not found:
        return at, "", ""
    loose = next((name for name in _data()["loose"] if found[name]), "")
    money = found["money"] or ""
    return at - len(money), money.upper(), loose


def _quantity(text: str, number: Numeral) -> Quantity | None:
    start, money, loose = _opening(text, number.start)
    rest = text[number.end : number.end + 60]
    before = text[max(0, number.start - 40) : number.start]

    def made(kind: Kind, length: int = 0, unit: str = "", noun: str = "") -> Quantity:
        return Quantity(start, number.end + length, kind, number, unit, noun, loose)

    if money:
        return made(Kind.MONEY, unit=money)
    if found := _PERCENT.match(rest):
        return made(Kind.PERCENT, found.end(), "percent")
    if found := _POINTS.match(rest):
        return made(Kind.POINTS, found.end(), "points")
    if _DATE_AFTER.match(rest) or _DATE_BEFORE.search(before) or _is_ordinal(number, rest):
        return made(Kind.LABEL)
    if found := _unit_pattern().match(rest):
        return made(Kind.MEASURE, found.end(), _unit(found[1]))
    if found := regex.match(rf"[\s-]({_data()['time']})s?\b(-old)?", rest):
        return made(Kind.TIME, found.end(), "age" if found[2] else found[1])
    return _counted(text, number, made, rest, before)


def _is_ordinal(number: Numeral, rest: str) -> bool:
    """True for 1st and 22nd; 13st are stones."""
    found = _ORDINAL.match(rest)
    last = int(number.value) % 100
    ending = "th" if last in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(last % 10, "th")
    return found is not None and found[0] == ending


def _unit(written: str) -> str:
    unit = unit_named(" ".join(written.split()))
    return unit.name if unit else ""


@cache
def _unit_pattern() -> "regex.Pattern[str]":
    names = sorted((regex.escape(name).replace("\\ ", r"[\s-]") for name in units()), key=len, reverse=True)
    return lazy_pattern(rf"[\s-]?({'|'.join(names)})(?![\p{{L}}\p{{N}}²])")


def _counted(text: str, number: Numeral, made: "_Made", rest: str, before: str) -> Quantity:
    if _is_year(number, rest):
        return made(Kind.YEAR)
    if _LABEL_BEFORE.search(before) and not _LABELS_NOT.search(before) and not number.written:
        return made(Kind.LABEL)
    noun, length = noun_behind(text, number.end)
    currency = _data()["currencies"].get(noun)
    if currency:
        return made(Kind.MONEY, length, currency)
    return made(Kind.COUNT, length, "", singular(noun))


class _Made(Protocol):
    """Makes the quantity of a number: its kind, how far it reaches behind the number, its unit, its noun."""

    def __call__(self, kind: Kind, length: int = 0, unit: str = "", noun: str = "") -> Quantity: ...


def _is_year(number: Numeral, rest: str) -> bool:
    whole = number.value.denominator == 1 and not number.written and number.scale == 1 and 1000 <= number.value <= 2100
    return (
        whole
        and number.end - number.start == 4
        and not regex.match(r"\s(?:people|men|women|children|\p{Ll}+s)\b", rest)
    )


def noun_behind(text: str, at: int) -> tuple[str, int]:
    """What is counted by a number that ends at `at`, in small letters, and how far behind the number it ends.

    The first word of the run behind the number that looks like a plural or stands for people; “sports cars” are cars.
    """
    place, words = at, []
    joined = text[at : at + 1] == "-"
    for _ in range(4):
        found = _WORD.match(text, place)
        if not found or found[1].lower() in _STOPS:
            break
        words.append((found[1], found.end()))
        place = found.end()
        if joined:
            return words[0][0].lower(), place - at
    for word, end in words:
        lower = word.lower().replace("’", "'")
        plural = (
            lower.endswith("s") and not lower.endswith(("ss", "'s")) and len(lower) > 3 and lower not in _ATTRIBUTIVE
        )
        if word[0].islower() and (plural or lower in _STANDING):
            return lower, end - at
    return ("", 0)


def singular(noun: str) -> str:
    """A plural without its ending, good enough to tell two nouns of one story apart: members, member."""
    if noun in _STANDING:
        return {"people": "person", "children": "child", "men": "man", "women": "woman"}.get(noun, noun)
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if noun.endswith(("ches", "shes", "xes", "sses")) or (
        noun.endswith("uses") and not noun.endswith(("ouses", "auses"))
    ):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
