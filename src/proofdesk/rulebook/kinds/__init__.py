"""The kinds of rules: one module each. A kind says which keys its rules have and how they are matched."""

from collections.abc import Callable, Container, Iterator, Mapping
from functools import cache
from typing import Any, Protocol, cast

from proofdesk.registry import modules
from proofdesk.rulebook.kinds._block import Deadline, Hit, Target
from proofdesk.rulebook.spec import RuleSpec


class Matching(Protocol):
    """A compiled rule."""

    def hits(self, targets: list[Target], folded: Container[str] | None, deadline: Deadline) -> Iterator[Hit]:
        """The hits in the pieces of text, in order. Raises TimeoutError.

        `folded` is the whole story in small letters: what is not in it need not be looked for (None: look for all).
        """


class Kind(Protocol):
    """What a module in this folder offers."""

    KEYS: Mapping[str, Callable[[Any], Any]]
    REQUIRED: tuple[str, ...]

    def compiled(self, spec: RuleSpec) -> Matching:
        """The rule ready to match."""


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by its name."""
    return {module.__name__.rpartition(".")[2]: cast("Kind", module) for module in modules(__name__)}


__all__ = ["Deadline", "Hit", "Kind", "Matching", "Target", "kinds"]
