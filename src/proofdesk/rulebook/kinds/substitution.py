"""substitution: this form rather than that. `swap` maps patterns to what should stand there (`a|b` offers both)."""

from collections.abc import Iterator, Mapping
from functools import cached_property

import regex

from proofdesk.rulebook import fields
from proofdesk.rulebook.kinds._block import Hit, Target, literals_of, loosened, word_pattern
from proofdesk.rulebook.spec import RuleSpec
from proofdesk.text import Span

KEYS: Mapping[str, fields.Read] = {
    "swap": fields.swaps,
    "ignorecase": fields.truth,
    "nonword": fields.truth,
}
REQUIRED = ("swap",)
_BAR = regex.compile(r"(?<!\\)\|")


class Substitution:
    """A compiled rule of this kind."""

    def __init__(self, spec: RuleSpec) -> None:
        swap: Mapping[str, str] = spec.options["swap"]
        # The longest key first, as in Vale: a longer phrase wins over one that it holds.
        self.keys = sorted(swap, key=lambda key: (-len(key), key))
        self.values = [tuple(option.replace("\\|", "|") for option in _BAR.split(swap[key])) for key in self.keys]
        self.ignorecase = bool(spec.options.get("ignorecase"))
        self.nonword = bool(spec.options.get("nonword"))
        self.literals = literals_of(self.keys)

    @cached_property
    def pattern(self) -> "regex.Pattern[str]":
        """Compiled when a text first holds one of the literals."""
        return word_pattern(self.keys, nonword=self.nonword, ignorecase=self.ignorecase)

    @cached_property
    def single(self) -> "list[regex.Pattern[str]]":
        """Each key alone, to tell which one matched."""
        flags = regex.V0 | (regex.IGNORECASE if self.ignorecase else 0)
        return [regex.compile(f"(?m)(?:{loosened(key)})", flags) for key in self.keys]

    def hits(self, targets: list[Target], timeout: float) -> Iterator[Hit]:
        """Every match that does not already read as it should."""
        for target in targets:
            for found in self.pattern.finditer(target.text, timeout=timeout):
                options = tuple(_like(found[0], option) for option in self._options(target.text, found))
                if found[0] in options or found.start() == found.end():
                    continue
                shown = " or ".join(options) if options != ("",) else "nothing"
                span = Span(found.start(), found.end()).moved(target.start)
                yield Hit(target.block, span, options, (shown, found[0]))

    def _options(self, text: str, found: "regex.Match[str]") -> tuple[str, ...]:
        for pattern, value in zip(self.single, self.values, strict=True):
            at = pattern.match(text, found.start())
            if at and at.end() == found.end():
                return value
        return ()


def _like(matched: str, option: str) -> str:
    """The option with the capitals of what it replaces."""
    if len(matched) > 1 and matched.isupper() and any(char.isspace() for char in matched):
        return option.upper()
    return option[:1].upper() + option[1:] if matched[:1].isupper() else option


def compiled(spec: RuleSpec) -> Substitution:
    """The rule ready to match."""
    return Substitution(spec)
