"""Reads every mention of time out of a text, once for each text."""

import re
from functools import lru_cache

from proofdesk.analysis.dates.compounds import compounds
from proofdesk.analysis.dates.counted import counted
from proofdesk.analysis.dates.days import days, months
from proofdesk.analysis.dates.mention import Kind, Mention
from proofdesk.analysis.dates.years import near, years

_FIGURE = re.compile(r"\d")
_COUNT = re.compile(r"year|month|week|fortnight|day|decade|centur|age|birth|turn|was|cente|annivers|\d", re.IGNORECASE)
_CAPITAL = re.compile(r"[A-Z][a-z]{2}")


@lru_cache(maxsize=2048)
def mentions(text: str) -> tuple[Mention, ...]:
    """The mentions of a text in the order of their starts, the wider first; spans, lives and births among them.

    Where two forms claim the same words, the fuller form has them: “March 2024” holds no “2024” of its own.
    """
    found: list[Mention] = []
    taken = bytearray(len(text))
    for each in _candidates(text):
        if not any(taken[each.start : each.end]):
            taken[each.start : each.end] = b"\1" * each.span.length
            found.append(each)
    found += [part for each in found for part in each.parts]
    simple = sorted((each for each in found if each.kind is not Kind.SPAN), key=lambda each: each.start)
    found += compounds(text, simple)
    whole = {each.span: each for each in found if each.kind is Kind.SPAN}
    lives = {each.parts for each in found if each.kind is Kind.LIFE}
    kept = (
        each for each in found if each.kind is not Kind.SPAN or (whole[each.span] is each and each.parts not in lives)
    )
    return tuple(sorted(kept, key=lambda each: (each.start, -each.end)))


def _candidates(text: str) -> list[Mention]:
    """What each sort of form reads, in the order in which they may claim words."""
    found: list[Mention] = []
    figures = bool(_FIGURE.search(text))
    if figures:
        found += sorted(days(text), key=lambda each: (-len([1 for given in each.places if given]), each.start))
    if _CAPITAL.search(text):
        found += months(text)
    found += years(text) if figures or "entury" in text or "ties" in text else ()
    if _COUNT.search(text):
        found += counted(text)
    found += near(text)
    return found
