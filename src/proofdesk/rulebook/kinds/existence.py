"""existence: words that should not stand there. `tokens` are alternatives in the word template, `raw` a pattern."""

from collections.abc import Container, Iterator, Mapping
from typing import Any

from proofdesk.rulebook import fields
from proofdesk.rulebook.kinds._block import Alternatives, Deadline, Hit, Target
from proofdesk.rulebook.spec import RuleSpec
from proofdesk.text import Span

KEYS: Mapping[str, fields.Read] = {
    "tokens": fields.patterns,
    "raw": fields.pieces,
    "ignorecase": fields.truth,
    "nonword": fields.truth,
}
REQUIRED = ("tokens|raw",)


class Existence:
    """A compiled rule of this kind."""

    def __init__(self, spec: RuleSpec) -> None:
        options: Mapping[str, Any] = spec.options
        raw = "".join(options.get("raw", ()))
        tokens = options.get("tokens", ())
        self.forms = Alternatives(
            [raw + token for token in tokens] or [raw],
            words=bool(tokens) and not options.get("nonword"),
            ignorecase=bool(options.get("ignorecase")),
            literals=spec.literals,
        )
        self.replacements = spec.params if spec.action == "replace" else ()

    def hits(self, targets: list[Target], folded: Container[str] | None, deadline: Deadline) -> Iterator[Hit]:
        """Every match that is not empty."""
        present = self.forms.present(folded)
        for target in targets if present else ():
            for found in self.forms.pattern(present).finditer(target.text, timeout=deadline.left):
                if found.end() > found.start():
                    span = Span(found.start(), found.end()).moved(target.start)
                    yield Hit(target.block, span, self.replacements, (found[0],))


def compiled(spec: RuleSpec) -> Existence:
    """The rule ready to match."""
    return Existence(spec)
