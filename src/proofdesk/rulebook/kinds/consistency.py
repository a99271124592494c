"""consistency: one of two forms, but not both in one story. `either` maps each form to its rival."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from proofdesk.rulebook import fields
from proofdesk.rulebook.kinds._block import Hit, Target, literals_of, word_pattern
from proofdesk.rulebook.spec import RuleSpec
from proofdesk.text import Span

if TYPE_CHECKING:
    import regex

KEYS: Mapping[str, fields.Read] = {
    "either": fields.swaps,
    "ignorecase": fields.truth,
    "nonword": fields.truth,
}
REQUIRED = ("either",)


class Consistency:
    """A compiled rule of this kind."""

    def __init__(self, spec: RuleSpec) -> None:
        self.pairs = list(spec.options["either"].items())
        self.ignorecase = bool(spec.options.get("ignorecase"))
        self.nonword = bool(spec.options.get("nonword"))
        self.literals = literals_of([form for pair in self.pairs for form in pair])

    @cached_property
    def patterns(self) -> "list[tuple[regex.Pattern[str], regex.Pattern[str]]]":
        """A pattern for each form of each pair."""
        return [
            tuple(word_pattern([form], nonword=self.nonword, ignorecase=self.ignorecase) for form in pair)  # type: ignore[misc]
            for pair in self.pairs
        ]

    def hits(self, targets: list[Target], timeout: float) -> Iterator[Hit]:
        """Where both forms of a pair stand in the story: each place of the rarer, or else the later, form."""
        for pair in self.patterns:
            places = [list(_places(pattern, targets, timeout)) for pattern in pair]
            if not all(places):
                continue
            first, second = places
            minority, majority = (
                (first, second)
                if (len(first), -_order(first, targets)) < (len(second), -_order(second, targets))
                else (second, first)
            )
            for hit in minority:
                rival = _text(majority[0])
                yield hit._replace(replacements=(rival,), arguments=(_text(hit), rival))


def _places(pattern: "regex.Pattern[str]", targets: list[Target], timeout: float) -> Iterator[Hit]:
    for target in targets:
        for found in pattern.finditer(target.text, timeout=timeout):
            yield Hit(target.block, Span(found.start(), found.end()).moved(target.start))


def _text(hit: Hit) -> str:
    return hit.span.of(hit.block.text)


def _order(hits: list[Hit], targets: list[Target]) -> int:
    """Where in the story a form first stands."""
    blocks = {id(target.block): number for number, target in enumerate(targets)}
    return blocks[id(hits[0].block)] * 1_000_000 + hits[0].span.start


def compiled(spec: RuleSpec) -> Consistency:
    """The rule ready to match."""
    return Consistency(spec)
