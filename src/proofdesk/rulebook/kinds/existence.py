"""existence: words that should not stand there. `tokens` are alternatives in the word template, `raw` a pattern."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import regex

from proofdesk.rulebook import fields
from proofdesk.rulebook.kinds._block import Hit, Target, literals_of, loosened, word_pattern
from proofdesk.rulebook.spec import RuleSpec
from proofdesk.text import Span

KEYS: Mapping[str, fields.Read] = {
    "tokens": fields.patterns,
    "raw": fields.patterns,
    "ignorecase": fields.truth,
    "nonword": fields.truth,
}
REQUIRED = ("tokens|raw",)


class Existence:
    """A compiled rule of this kind."""

    def __init__(self, spec: RuleSpec) -> None:
        options: Mapping[str, Any] = spec.options
        self.tokens = list(options.get("tokens", ()))
        self.raw = "".join(options.get("raw", ()))
        self.nonword = bool(options.get("nonword"))
        self.ignorecase = bool(options.get("ignorecase"))
        self.spec = spec
        self.literals = literals_of([self.raw + token for token in self.tokens] or [self.raw])

    @cached_property
    def pattern(self) -> "regex.Pattern[str]":
        """Compiled when a text first holds one of the literals."""
        if not self.tokens:
            return regex.compile(
                f"(?m)(?:{loosened(self.raw)})", regex.V0 | (regex.IGNORECASE if self.ignorecase else 0)
            )
        return word_pattern(
            [self.raw + token for token in self.tokens], nonword=self.nonword, ignorecase=self.ignorecase
        )

    def hits(self, targets: list[Target], timeout: float) -> Iterator[Hit]:
        """Every match that is not empty."""
        for target in targets:
            for found in self.pattern.finditer(target.text, timeout=timeout):
                if found.end() > found.start():
                    span = Span(found.start(), found.end()).moved(target.start)
                    replacements = self.spec.params if self.spec.action == "replace" else ()
                    yield Hit(target.block, span, replacements, (found[0],))


def compiled(spec: RuleSpec) -> Existence:
    """The rule ready to match."""
    return Existence(spec)
