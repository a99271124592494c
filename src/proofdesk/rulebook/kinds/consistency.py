"""consistency: one of two forms, but not both in one story. `either` maps each form to its rival."""

from collections.abc import Container, Iterator, Mapping
from typing import TYPE_CHECKING

from proofdesk.rulebook import fields
from proofdesk.rulebook.kinds._block import Alternatives, Deadline, Hit, Target
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
        self.ignorecase = bool(spec.options.get("ignorecase"))
        words = not spec.options.get("nonword")
        self.pairs = [
            [Alternatives([form], words=words, ignorecase=self.ignorecase, literals=spec.literals) for form in pair]
            for pair in spec.options["either"].items()
        ]

    def hits(self, targets: list[Target], folded: Container[str] | None, deadline: Deadline) -> Iterator[Hit]:
        """Where both forms of a pair stand in the story: each place of the rarer, or else the later, form."""
        for pair in self.pairs:
            if not all(form.present(folded) for form in pair):
                continue
            places = [list(_places(form.pattern((0,)), targets, deadline)) for form in pair]
            if not all(places):
                continue
            first, second = places
            minority, majority = (
                (first, second)
                if (len(first), -_order(first, targets)) < (len(second), -_order(second, targets))
                else (second, first)
            )
            for hit in minority:
                rival = self._like(_text(hit), _text(majority[0]))
                yield hit._replace(replacements=(rival,), arguments=(_text(hit), rival))

    def _like(self, matched: str, rival: str) -> str:
        """The rival with the first letter of what it replaces, where capitals make no difference."""
        if not self.ignorecase:
            return rival
        return (rival[:1].upper() if matched[:1].isupper() else rival[:1].lower()) + rival[1:]


def _places(pattern: "regex.Pattern[str]", targets: list[Target], deadline: Deadline) -> Iterator[Hit]:
    for target in targets:
        for found in pattern.finditer(target.text, timeout=deadline.left):
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
