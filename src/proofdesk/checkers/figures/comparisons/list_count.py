"""A number of things against the list that follows: “three demands: …” and four of them."""

from collections.abc import Iterator

import regex

from proofdesk.analysis import Analysis, Furniture, Kind, Quantities, Quantity, Sentences
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import Difference, Place, like, number_span, span_of, words_of
from proofdesk.findings import Severity
from proofdesk.text import Block, Span
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "list-count",
    "A list has more or fewer items than the number before it.",
    "Something was cut from the list or added to it, and the number was not.",
    ("They had [[three demands]]: higher pay, safer lifts, longer breaks and a canteen.",),
    ("They had four demands: higher pay, safer lifts, longer breaks and a canteen.",),
    Severity.WARNING,
)
_COLON = lazy_pattern(r"(?:\s(?:\p{Ll}+)){0,6}(?::|\s[–—])\s")
_NAMED = lazy_pattern(r"(?:\s\p{Ll}+){0,3}\s(?:are|were|is)\s(?=\p{Lu})")
_NAME = r"\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]*){0,3}"
_NAMES = lazy_pattern(
    rf"(?:\s[\p{{L}}’'-]+){{0,5}}(?:,|\s[–—]|:)\s(?P<names>{_NAME}(?:,\s{_NAME})*,?\sand\s{_NAME})(?=[,;.–—]|\s[–—])"
)
_CLAUSE = lazy_pattern(
    r"\b(?:which|who|that|whose|where|when|if|is|was|are|were|has|have|had|will|would|said|says|including|among|"
    r"of\sthem|both|between)\b"
)
_REACH = 600
"""Code points behind a number in which its list ends."""
_LONGEST = 8
"""Words that an item of a plain list has at most."""


def differences(analysis: Analysis) -> Iterator[Difference]:
    """Numbers from two to twelve before a plain list of another length."""
    for block in analysis.document.prose():
        if analysis[Furniture].holds(block):
            continue
        for each in analysis[Quantities].block(block):
            if each.kind is Kind.COUNT and each.noun and 2 <= each.value <= 12 and each.exact:
                yield from _compared(analysis, block, each)


def _compared(analysis: Analysis, block: Block, each: Quantity) -> Iterator[Difference]:
    sentence = analysis[Sentences].around(block, each.start)
    end = min(sentence.end, each.end + _REACH)
    opened = _COLON.match(block.text, each.end, end) or _NAMED.match(block.text, each.end, end)
    names = _NAMES.match(block.text, each.end, end)
    if opened is None and names is None:
        return
    place = Span(opened.end(), end) if opened else Span(names.start("names"), names.end("names")) if names else sentence
    listed = items(place.of(block.text))
    if len(listed) < 2 or len(listed) == each.value or any(number_in(item) for item in listed):
        return
    yield Difference(
        block,
        span_of(each),
        f"The text says {words_of(block, each)} and lists {len(listed)}.",
        " · ".join(f"{number}. {item}" for number, item in enumerate(listed, 1)),
        (Place(block, place, "the list"),),
        instead=((number_span(each), like(each.value * 0 + len(listed), each)),),
    )


def items(text: str) -> list[str]:
    """The items of a plain list; none where it is not plain: with clauses, brackets or long items."""
    text = text.strip().rstrip('.!?”"')
    if regex.search(r"[()\[\]:“”\"–—]", text):
        return []
    mark = ";" if ";" in text else ","
    parts = [part.strip() for part in text.split(mark)]
    last = parts[-1]
    joined = regex.split(r"^(?:and|or)\s|\s(?:and|or)\s", last)
    parts[-1:] = [part.strip() for part in joined if part.strip()]
    if mark == ";":
        parts = [regex.sub(r"^(?:and|or)\s", "", part) for part in parts if part]
    plain = all(0 < len(part.split()) <= _LONGEST and not _CLAUSE.search(part) for part in parts)
    inner = any(regex.search(r"\b(?:and|or)\b", part) for part in parts)
    return parts if plain and not inner and len(joined) == 2 - (last.startswith(("and ", "or "))) else []


def number_in(item: str) -> bool:
    """True for an item with a number: “two lifts and three ramps” counts otherwise."""
    return regex.search(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|both|several)\b", item) is not None
