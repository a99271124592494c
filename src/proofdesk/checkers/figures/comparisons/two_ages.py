"""One person with two ages."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from proofdesk.analysis import Analysis, Furniture
from proofdesk.checkers.figures._rules import rule
from proofdesk.checkers.figures._telling import Difference, Place, sentence_near
from proofdesk.text import Block, Span
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "two-ages",
    "One person has two ages in the story.",
    "Ages are copied by hand from notes, and readers know their neighbours’.",
    ("Maria Oduya, 45, runs the ferry. The captain, Maria Oduya, [[54]], retires in May.",),
    ("Maria Oduya, 45, runs the ferry. Her son Tom Oduya, 14, helps.",),
)
_NAME = r"(?P<name>\p{Lu}[\p{L}’'-]+(?:\s(?:van|von|de|der|al|bin|\p{Lu}\.?)){0,2}(?:\s\p{Lu}[\p{L}’'-]+){1,2})"
_AGED = lazy_pattern(
    rf"{_NAME}(?:,\s(?:aged\s)?(?P<age>\d{{1,3}})(?=[,.;)])|\s\((?P<age>\d{{1,3}})\))"
    rf"|(?P<age>\d{{1,3}})-year-old\s(?:\p{{Ll}}+\s){{0,3}}{_NAME}"
)
_THEN = lazy_pattern(r"\b(?:then|when|at\sthe\stime|in\s(?:19|20)\d\d|turned|turns|later|ago|before|birthday)\b")


class _Age(NamedTuple):
    block: Block
    span: Span
    age: int


def differences(analysis: Analysis) -> Iterator[Difference]:
    """A later age of a person that is not the first one given."""
    ages: dict[str, list[_Age]] = defaultdict(list)
    for block in analysis.document.prose():
        if analysis[Furniture].holds(block):
            continue
        for found in _AGED.finditer(block.text):
            if not _THEN.search(sentence_near(analysis, block, found.start())):
                span = Span(found.start("age"), found.end("age"))
                ages[found["name"]].append(_Age(block, span, int(found["age"])))
    for name, given in ages.items():
        first = given[0]
        other = next((each for each in given if each.age != first.age), None)
        if other:
            yield Difference(
                other.block,
                other.span,
                f"{name} is {other.age} here and {first.age} above.",
                f"{first.age} ≠ {other.age}",
                (Place(first.block, first.span, "the other age"),),
                proved=abs(other.age - first.age) > 1,
                instead=((other.span, str(first.age)),),
            )
