"""repetition: the same match again and again. `tokens` are alternatives; `max` repeats are allowed.

As in Vale, each match is compared with the match before it, not with the word before it.
"""

from collections.abc import Container, Iterator, Mapping

from proofdesk.rulebook import fields
from proofdesk.rulebook.kinds._block import Alternatives, Deadline, Hit, Target
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
        self.forms = Alternatives(self.tokens, words=False, ignorecase=self.ignorecase, literals=spec.literals)

    def hits(self, targets: list[Target], folded: Container[str] | None, deadline: Deadline) -> Iterator[Hit]:
        """Every run of equal matches that is longer than allowed, from its last two on."""
        present = self.forms.present(folded)
        for target in targets if present else ():
            before, previous, run = "", Span(0, 0), 0
            for found in self.forms.pattern(present).finditer(target.text, timeout=deadline.left):
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
