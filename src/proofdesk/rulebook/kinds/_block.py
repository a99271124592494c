"""What kinds share: the text they look at, the hit they report, patterns in the word template, required literals."""

import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

import regex

from proofdesk.text import Block, Span

_LOOSE = {" ": r"\s", "'": "['’]"}
_CLASS = regex.compile(r"\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]", regex.DOTALL)
_NAMED = regex.compile(r"\\[pPN]\{[^}]*\}")
_STRANGE_FLAG = regex.compile(r"\(\?[a-zA-Z]*[fx]")
"""Flags that make letters match other than themselves (full case folding) or not at all (comments)."""
_BACK_REFERENCE = regex.compile(r"\\(?:[1-9]|g<\d)")
_TOKEN = regex.compile(
    r"\\(?:[pPxNuU]\{[^}]*\}|[gk]<[^>]*>|[pPxuUNcL][0-9A-Za-z]*|.)"  # an escape with all that may belong to it
    rf"|{_CLASS.pattern}|\[.*"  # a class, also one that is never closed
    r"|\{[^{}]*\}"  # a count
    r"|[A-Za-z0-9 ',-]+|.",  # a plain run; any other character
    regex.DOTALL,
)
_PLAIN_CHARACTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ',-")
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
    """Patterns of which any may match: only those whose literals stand in the text are compiled and tried.

    Compiling is what costs: a rule with forty forms is mostly asked about texts that hold one of them, or none.
    """

    def __init__(self, patterns: Sequence[str], *, words: bool = True, ignorecase: bool = False) -> None:
        self.patterns = tuple(patterns)
        self._words = words
        self._flags = regex.V0 | (regex.IGNORECASE if ignorecase else 0)
        numbered = any(_BACK_REFERENCE.search(pattern) for pattern in self.patterns)
        # A numbered reference counts the groups of all alternatives: none may be left out.
        self._literals = [() if numbered else required_literals(pattern) for pattern in self.patterns]
        self._compiled: dict[tuple[int, ...], regex.Pattern[str]] = {}

    def present(self, folded: str | None) -> tuple[int, ...]:
        """The numbers of the patterns that can match a text, given folded; None stands for any text."""
        return tuple(
            number
            for number, literals in enumerate(self._literals)
            if folded is None or all(literal in folded for literal in literals)
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


def required_literals(pattern: str) -> tuple[str, ...]:
    """Runs of plain characters, in small letters, all of which every match holds; none where nothing is sure.

    A space stands for any white space and `'` for both apostrophes, as in the folded text that it is looked for in.
    Only the top level of the pattern is read: a group, class or quantified character ends a run, and an alternation
    at the top level leaves nothing sure.
    """
    if _STRANGE_FLAG.search(pattern):
        return ()
    runs: list[str] = []
    depth = 0
    for found in _TOKEN.finditer(pattern):
        piece = found[0]
        if piece in "()":
            depth += 1 if piece == "(" else -1
        elif depth == 0 and piece == "|":
            return ()
        elif depth == 0 and piece[0] in _PLAIN_CHARACTERS:
            optional = pattern[found.end() : found.end() + 1] in ("?", "*", "{")
            runs.append(piece[:-1].lower() if optional else piece.lower())
    return tuple(dict.fromkeys(run for run in runs if len(run) >= _SHORTEST_LITERAL))


def _after_escape(pattern: str, index: int) -> int:
    r"""Where an escape ends: the name of a character or a property belongs to it (`\N{EM DASH}`)."""
    found = _NAMED.match(pattern, index)
    return found.end() if found else index + 2


def _after_class(pattern: str, index: int) -> int:
    r"""Where a class ends: a first `]`, an escaped one and that of `[:alpha:]` belong to it."""
    found = _CLASS.match(pattern, index)
    return found.end() if found else len(pattern)
