"""repetition: the same match again and again. `tokens` are alternatives; `max` repeats are allowed.

As in Vale, each match is compared with the match before it, not with the word before it.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property

import regex

from proofdesk.rulebook import fields
from proofdesk.rulebook.kinds._block import Hit, Target, literals_of, loosened
from proofdesk.rulebook.spec import RuleSpec
from proofdesk.text import Span

KEYS: Mapping[str, fields.Read] = {
    "tokens": fields.patterns,
    "max": fields.count,
    "ignorecase": fields.truth,
    "alpha": fields.truth,
}
REQUIRED = ("tokens",)


class Repetition:
    """A compiled rule of this kind."""

    def __init__(self, spec: RuleSpec) -> None:
        self.tokens = list(spec.options["tokens"])
        self.allowed = int(spec.options.get("max", 0))
        self.ignorecase = bool(spec.options.get("ignorecase"))
        self.alpha = bool(spec.options.get("alpha"))
        self.literals = literals_of(self.tokens)

    @cached_property
    def pattern(self) -> "regex.Pattern[str]":
        """Compiled when a text first holds one of the literals."""
        body = "|".join(loosened(token) for token in self.tokens)
        return regex.compile(f"(?m)(?:{body})", regex.V0 | (regex.IGNORECASE if self.ignorecase else 0))

    def hits(self, targets: list[Target], timeout: float) -> Iterator[Hit]:
        """Every run of equal matches that is longer than allowed, from its last two on."""
        for target in targets:
            before, previous, run = "", Span(0, 0), 0
            for found in self.pattern.finditer(target.text, timeout=timeout):
                word = found[0].strip()
                key = word.casefold() if self.ignorecase else word
                counts = bool(word) and (not self.alpha or word.isalpha())
                run = run + 1 if counts and key == before else 0
                here = Span(found.start(), found.end())
                if run > self.allowed:
                    yield Hit(target.block, (previous | here).moved(target.start), (), (word,))
                before, previous = (key if counts else ""), here


def compiled(spec: RuleSpec) -> Repetition:
    """The rule ready to match."""
    return Repetition(spec)
