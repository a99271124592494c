"""What kinds share: the text they look at, the hit they report, patterns in the word template."""

import time
from collections.abc import Callable, Container, Mapping, Sequence
from typing import NamedTuple

import regex

from proofdesk.rulebook.literals import CLASS, Needed, needed
from proofdesk.text import Block, Span

_LOOSE = {" ": r"\s", "'": "['’]"}
_NAMED = regex.compile(r"\\[pPN]\{[^}]*\}")
_BACK_REFERENCE = regex.compile(r"\\(?:[1-9]|g<\d)")


_NONE: Mapping[str, Needed] = {}


class Target(NamedTuple):
    """A piece of a block's shown text (all of it, or one sentence) that rules look at."""

    block: Block
    text: str
    start: int


class Hit(NamedTuple):
    """A place where a rule holds: span of the block's shown text, replacements, and the arguments of the message."""

    block: Block
    span: Span
    replacements: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()


class Deadline:
    """The time that one rule has for one story (seconds); `left` raises TimeoutError when it is over.

    The time is that of the thread's own work: a busy machine makes no rule late.
    """

    def __init__(self, seconds: float, clock: Callable[[], float] = time.thread_time) -> None:
        self._clock = clock
        self._end = clock() + seconds

    @property
    def left(self) -> float:
        """Seconds left."""
        left = self._end - self._clock()
        if left <= 0:
            raise TimeoutError
        return left


class Alternatives:
    """Patterns of which any may match: only those whose literals stand in the text are compiled and tried.

    Compiling is what costs: a rule with forty forms is mostly asked about texts that hold one of them, or none.
    `literals` are those of patterns that were worked out before.
    """

    def __init__(
        self,
        patterns: Sequence[str],
        *,
        words: bool = True,
        ignorecase: bool = False,
        literals: Mapping[str, Needed] = _NONE,
    ) -> None:
        self.patterns = tuple(patterns)
        self._words = words
        self._flags = regex.V0 | (regex.IGNORECASE if ignorecase else 0)
        numbered = any(_BACK_REFERENCE.search(pattern) for pattern in self.patterns)
        # A numbered reference counts the groups of all alternatives: none may be left out.
        self._literals = [
            Needed() if numbered else literals[pattern] if pattern in literals else needed(pattern)
            for pattern in self.patterns
        ]
        self._compiled: dict[tuple[int, ...], regex.Pattern[str]] = {}

    def present(self, folded: Container[str] | None) -> tuple[int, ...]:
        """The numbers of the patterns that can match a text, given folded; None stands for any text."""
        if folded is None:
            return tuple(range(len(self.patterns)))
        return tuple(
            number
            for number, needs in enumerate(self._literals)
            if all(run in folded for run in needs.runs)
            and all(any(run in folded for run in choice) for choice in needs.choices)
        )

    def pattern(self, numbers: tuple[int, ...]) -> "regex.Pattern[str]":
        r"""One pattern for some of them, in Vale's word template (`\b(?:…)\b`) where they are words."""
        known = self._compiled.get(numbers)
        if known is None:
            body = "|".join(loosened(self.patterns[number]) for number in numbers)
            template = rf"(?m)\b(?:{body})\b" if self._words else f"(?m)(?:{body})"
            known = self._compiled[numbers] = regex.compile(template, self._flags)
        return known


def loosened(pattern: str) -> str:
    """Let an apostrophe match its curly form and a space any white space (outside classes both stay themselves)."""
    pieces = []
    index = 0
    while index < len(pattern):
        char = pattern[index]
        end = (
            _after_escape(pattern, index)
            if char == "\\"
            else _after_class(pattern, index)
            if char == "["
            else index + 1
        )
        pieces.append(_LOOSE.get(char, pattern[index:end]))
        index = end
    return "".join(pieces)


def _after_escape(pattern: str, index: int) -> int:
    r"""Where an escape ends: the name of a character or a property belongs to it (`\N{EM DASH}`)."""
    found = _NAMED.match(pattern, index)
    return found.end() if found else index + 2


def _after_class(pattern: str, index: int) -> int:
    r"""Where a class ends: a first `]`, an escaped one and that of `[:alpha:]` belong to it."""
    found = CLASS.match(pattern, index)
    return found.end() if found else len(pattern)
