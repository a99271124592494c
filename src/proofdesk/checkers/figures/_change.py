"""Changes: “rose 12 percent to £4.5m from £4m”, “from 12 to 24”, “up 3 points at 45 percent”."""

from collections.abc import Sequence
from typing import NamedTuple

import regex

from proofdesk.analysis import Kind, Quantity
from proofdesk.checkers.figures._telling import Stretch
from proofdesk.text.patterns import lazy_pattern

_UP = (
    r"rose|rises?|rising|risen|increas(?:e|es|ed|ing)|gr(?:ow|ew|own|ows|owing)|growth|jump(?:s|ed)?|climb(?:s|ed)?|"
    r"gain(?:s|ed)?|up|higher|surg(?:e|ed)|soar(?:s|ed)?|expanded|leapt|went\sup|advanced|swell(?:ed)?|added|improv(?:ed|ement)|widened|worsened"
)
_DOWN = (
    r"fell|falls?|fallen|falling|dropp?(?:s|ed|ing)?|declin(?:e|es|ed|ing)|down|lower|slid|tumbled|plunged|shrank|"
    r"decreas(?:e|ed|es)|cut|cuts|reduc(?:e|ed|tion|es)|lost|slipped|dipped|slump(?:ed)?|sank|contracted|eased|shed|narrowed"
)
_CUE = lazy_pattern(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", regex.IGNORECASE)
_CUE_BEFORE = lazy_pattern(rf"\b(?:{_UP}|{_DOWN})(?:\s(?:by|of|\p{{Ll}}+ly|a))*\s$", regex.IGNORECASE)
_CUE_BEHIND = lazy_pattern(rf"\s(?:{_UP}|{_DOWN}|more|less|fewer)\b", regex.IGNORECASE)
_FROM = lazy_pattern(r"(?:\bfrom|\bcompared\s(?:with|to)|\bagainst|\bup\sfrom|\bdown\sfrom|\bthan)(?:\sthe)?\s$")
_FROM_THIS = lazy_pattern(
    r"\b(?:from|than|on|over|compared\s(?:with|to))\s(?:the\s|its\s|this\s\p{L}+[’']s\s|last\s\p{L}+[’']s\s)?(?:figure\sof\s)?$"
)
_TO = lazy_pattern(r"\b(?:to|at|reach(?:ed|ing)|hit(?:ting)?|stood\sat|totall?ed|totall?ing)(?:\sthe)?\s$")
_UNSAFE = lazy_pattern(
    r"\b(?:forecast|(?:than|as|was|were|had)\sexpected|expectations|target|predicted|estimate|analysts|between|respectively|inflation-adjusted|real\sterms|like-for-like|adjusted)\b",
    regex.IGNORECASE,
)


class Change(NamedTuple):
    """A change from one quantity to another of the same kind, `by` as much as the text says, if it does."""

    stretch: Stretch
    first: Quantity
    second: Quantity
    by: Quantity | None
    rises: bool


def changes(stretch: Stretch, *, cued: bool = False) -> list[Change]:
    """The change that a sentence tells; none where it tells several, or compares with what was expected.

    It needs a word for up or down, unless `cued` says that the caller has another word for the change.
    """
    if _UNSAFE.search(stretch.text):
        return []
    numbers = [each for each in stretch.quantities if each.kind not in (Kind.YEAR, Kind.LABEL)]
    first = [each for each in numbers if _FROM.search(_opening(stretch, each))]
    second = [each for each in numbers if _TO.search(_opening(stretch, each)) and each not in first]
    pairs = [(one, two) for one in first for two in second if alike(one, two)]
    if not pairs and len(first) == 1:
        # “Turnout was 38 percent, against 34 percent last time”: the only other one of its kind.
        pairs = _only_other(numbers, first[0])
    if len(pairs) != 1:
        return []
    one, two = pairs[0]
    rest = [each for each in numbers if each not in (one, two) and _is_size(stretch, each)]
    if len({found["up"] is None for found in _CUE.finditer(stretch.text)}) > 1:
        return []  # one thing rose, another fell
    cue = _cue(stretch, rest[0] if rest else two)
    if len(rest) > 1 or (cue is None and not cued):
        return []
    return [Change(stretch, one, two, rest[0] if rest else None, bool(cue))]


class Base(NamedTuple):
    """A change of which the sentence gives the first figure and the size alone."""

    first: Quantity
    by: Quantity
    rises: bool


def changes_from(stretch: Stretch) -> Base | None:
    """“up 12 percent from this year’s $400 million”, “15 percent higher than the 42,000 of May”."""
    numbers = [each for each in stretch.quantities if each.kind not in (Kind.YEAR, Kind.LABEL, Kind.TIME)]
    sizes = [each for each in numbers if each.kind is Kind.PERCENT and _is_size(stretch, each)]
    first = [each for each in numbers if each not in sizes and each.kind in (Kind.MONEY, Kind.COUNT)]
    if len(sizes) != 1 or len(first) != 1 or _UNSAFE.search(stretch.text):
        return None
    cue = _cue(stretch, sizes[0])
    if cue is None or not _FROM_THIS.search(_opening(stretch, first[0])) or sizes[0].start > first[0].start:
        return None
    return Base(first[0], sizes[0], cue)


def _is_size(stretch: Stretch, each: Quantity) -> bool:
    """True for a percentage that a word for up or down stands beside: it says how large the change is."""
    if each.kind not in (Kind.PERCENT, Kind.POINTS):
        return False
    before, behind = _opening(stretch, each), stretch.after(each)
    return _CUE_BEFORE.search(before) is not None or _CUE_BEHIND.match(behind) is not None


def alike(one: Quantity, two: Quantity) -> bool:
    """True for two quantities of one kind and unit; where only one names what it counts, the other means the same."""
    same = one.kind is two.kind and one.unit == two.unit
    return same and (one.noun == two.noun or not one.noun or not two.noun)


def _opening(stretch: Stretch, quantity: Quantity) -> str:
    """What stands before a quantity, words that loosen it left out."""
    before = stretch.before(quantity)[-60:]
    return regex.sub(
        r"(?:about|around|nearly|almost|just|over|under|more\sthan|less\sthan|roughly|some|a\srecord)\s$", "", before
    )


def _cue(stretch: Stretch, near: Quantity) -> bool | None:
    """True for a rise, False for a fall, by the last word before a quantity that tells, else the first behind it."""
    before = list(_CUE.finditer(stretch.before(near)))
    found = before[-1] if before else _CUE.search(stretch.after(near))
    return None if found is None else found["up"] is not None


def _only_other(numbers: Sequence[Quantity], one: Quantity) -> list[tuple[Quantity, Quantity]]:
    """The figure that one is compared with, where a sentence has one alone of its kind besides its size."""
    size = [each for each in numbers if each.kind in (Kind.PERCENT, Kind.POINTS) and each is not one]
    rest = [each for each in numbers if each is not one and alike(each, one)]
    if one.kind is Kind.PERCENT and len(size) == 2:
        rest = [each for each in size if each.kind is Kind.PERCENT][:1]
    return [(one, rest[0])] if len(rest) == 1 else []
