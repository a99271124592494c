"""What kinds share: the text they look at, the hit they report, patterns in the word template, required literals."""

import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

import regex

from proofdesk.text import Block, Span

_LOOSE = {" ": r"\s", "'": "['’]"}
_CLASS = regex.compile(r"\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]", regex.DOTALL)
_ESCAPE = regex.compile(r"\\(?:[pPxNuU]\{[^}]*\}|[gk]<[^>]*>|[pPxuUNcL][0-9A-Za-z]*)")
_STRANGE_FLAG = regex.compile(r"\(\?[a-zA-Z]*[fx]")
"""Flags that make letters match other than themselves (full case folding) or not at all (comments)."""
_BACK_REFERENCE = regex.compile(r"\\(?:[1-9]|g<\d)")
_META = frozenset(".^$*+?{}[]\\|()")
_SHORTEST_LITERAL = 3


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
    """The time that one rule has for one story (seconds); `left` raises TimeoutError when it is over."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
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
    """Patterns of which any may match: only those whose literal stands in the text are compiled and tried.

    Compiling is what costs: a rule with forty forms is mostly asked about texts that hold one of them, or none.
    """

    def __init__(self, patterns: Sequence[str], *, words: bool = True, ignorecase: bool = False) -> None:
        self.patterns = tuple(patterns)
        self._words = words
        self._flags = regex.V0 | (regex.IGNORECASE if ignorecase else 0)
        numbered = any(_BACK_REFERENCE.search(pattern) for pattern in self.patterns)
        # A numbered reference counts the groups of all alternatives: none may be left out.
        self._literals = [None if numbered else required_literal(pattern) for pattern in self.patterns]
        self._compiled: dict[tuple[int, ...], regex.Pattern[str]] = {}

    def present(self, folded: str | None) -> tuple[int, ...]:
        """The numbers of the patterns that can match a text, given folded; None stands for any text."""
        return tuple(
            number
            for number, literal in enumerate(self._literals)
            if folded is None or literal is None or literal in folded
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
        end = index + 2 if char == "\\" else _after_class(pattern, index) if char == "[" else index + 1
        pieces.append(_LOOSE.get(char, pattern[index:end]))
        index = end
    return "".join(pieces)


def required_literal(pattern: str) -> str | None:
    """A run of plain lower-case letters that every match holds, the longest one; None where none is sure.

    Only the top level of the pattern is read: a group, class or quantified character ends a run, and an alternation
    at the top level leaves nothing sure.
    """
    if _STRANGE_FLAG.search(pattern):
        return None
    runs: list[str] = []
    run = ""
    depth = 0
    index = 0
    while index < len(pattern):
        char = pattern[index]
        following = pattern[index + 1 : index + 2]
        if char in "\\[":
            after = _after_escape if char == "\\" else _after_class
            runs, run, index = [*runs, run], "", after(pattern, index)
            continue
        if char in "()":
            depth += 1 if char == "(" else -1
        elif depth == 0 and char == "|":
            return None
        if depth or char in _META or not char.isalpha() or not char.isascii() or (following and following in "*?{"):
            runs, run = [*runs, run], ""
        else:
            run += char.lower()
        index += 1
    longest = max([*runs, run], key=len)
    return longest if len(longest) >= _SHORTEST_LITERAL else None


def _after_class(pattern: str, index: int) -> int:
    r"""Where a class ends: a first `]`, an escaped one and that of `[:alpha:]` belong to it."""
    found = _CLASS.match(pattern, index)
    return found.end() if found else len(pattern)


def _after_escape(pattern: str, index: int) -> int:
    r"""Where an escape ends, at the latest: what may belong to it (`\\p{L}`, `\\x41`, `\\g<name>`) is left out."""
    found = _ESCAPE.match(pattern, index)
    return found.end() if found else index + 2
