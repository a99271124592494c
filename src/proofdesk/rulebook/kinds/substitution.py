"""substitution: this form rather than that. `swap` maps patterns to what should stand there (`a|b` offers both).

`$1` in what should stand there is what the first group of the pattern holds.
"""

from collections.abc import Container, Iterator, Mapping

import regex

from proofdesk.rulebook import fields
from proofdesk.rulebook.kinds._block import Alternatives, Deadline, Hit, Target
from proofdesk.rulebook.spec import RuleSpec
from proofdesk.text import Span

KEYS: Mapping[str, fields.Read] = {
    "swap": fields.swaps,
    "ignorecase": fields.truth,
    "nonword": fields.truth,
}
REQUIRED = ("swap",)
_QUOTED_SLOT = regex.compile("([“‘\"'])%s([”’\"'])")
"""Where a message sets its words in quotation marks, each alternative has its own."""
_GROUP = regex.compile(r"\$(\d)")
_BAR = regex.compile(r"(?<!\\)\|")


class Substitution:
    """A compiled rule of this kind."""

    def __init__(self, spec: RuleSpec) -> None:
        swap: Mapping[str, str] = spec.options["swap"]
        # The longest key first, as in Vale: a longer phrase wins over one that it holds.
        self.keys = sorted(swap, key=lambda key: (-len(key), key))
        self.values = [tuple(option.replace("\\|", "|") for option in _BAR.split(swap[key])) for key in self.keys]
        marks = _QUOTED_SLOT.search(spec.message)
        self.between = f"{marks[2]} or {marks[1]}" if marks else " or "
        words, ignorecase = not spec.options.get("nonword"), bool(spec.options.get("ignorecase"))
        self.forms = Alternatives(self.keys, words=words, ignorecase=ignorecase, literals=spec.literals)

    def hits(self, targets: list[Target], folded: Container[str] | None, deadline: Deadline) -> Iterator[Hit]:
        """Every match that does not already read as it should."""
        present = self.forms.present(folded)
        for target in targets if present else ():
            for found in self.forms.pattern(present).finditer(target.text, timeout=deadline.left):
                values = self._values(target.text, found, present, deadline)
                options = tuple(_like(found[0], option) for option in values)
                if found[0] in options or found.start() == found.end():
                    continue
                shown = self.between.join(options) if options != ("",) else "nothing"
                span = Span(found.start(), found.end()).moved(target.start)
                yield Hit(target.block, span, options, (shown, found[0]))

    def _values(
        self, text: str, found: "regex.Match[str]", present: tuple[int, ...], deadline: Deadline
    ) -> tuple[str, ...]:
        """What the first key that matches just there is to be replaced with."""
        for number in present:
            at = self.forms.pattern((number,)).match(text, found.start(), timeout=deadline.left)
            if at and at.span() == found.span():
                return tuple(_expanded(option, at) for option in self.values[number])
        return ()


def _expanded(option: str, found: "regex.Match[str]") -> str:
    """The option with `$1` … as what the groups of its pattern hold; a group that took no part holds nothing."""
    if "$" not in option:
        return option
    groups = len(found.groups())
    return _GROUP.sub(lambda number: (found[int(number[1])] or "") if int(number[1]) <= groups else "", option)


def _like(matched: str, option: str) -> str:
    """The option with the capitals of what it replaces."""
    if len(matched) > 1 and matched.isupper() and any(char.isspace() for char in matched):
        return option.upper()
    return option[:1].upper() + option[1:] if matched[:1].isupper() else option


def compiled(spec: RuleSpec) -> Substitution:
    """The rule ready to match."""
    return Substitution(spec)
