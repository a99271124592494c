"""What a pattern cannot match without: plain words, looked for before anything is compiled."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

CLASS = regex.compile(r"\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]", regex.DOTALL)
"""A character class."""
_STRANGE_FLAG = regex.compile(r"\(\?[a-zA-Z]*[fx]")
"""Flags that make letters match other than themselves (full case folding) or not at all (comments)."""
_TOKEN = regex.compile(
    r"\\(?:[pPxNuU]\{[^}]*\}|[gk]<[^>]*>|[pPxuUNcL][0-9A-Za-z]*|.)"  # an escape with all that may belong to it
    rf"|{CLASS.pattern}|\[.*"  # a class, also one that is never closed
    r"|\{[^{}]*\}"  # a count
    r"|[A-Za-z0-9 ',-]+|.",  # a plain run; any other character
    regex.DOTALL,
)
_PLAIN_CHARACTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ',-")
_SHORTEST_LITERAL = 3
_OPENING = regex.compile(r"\((?:\?(?:P?<\w+>|:|=|<=|>|i:|-i:))?(?!\?)")
"""How a group opens whose content must stand in the text: not one that must not, nor one that only may."""
_MANY = 60
"""More alternatives than this are not worth asking about."""


class Needed(NamedTuple):
    """What every match holds: all of the runs, and of each choice at least one."""

    runs: tuple[str, ...] = ()
    choices: tuple[tuple[str, ...], ...] = ()


def needed(pattern: str) -> Needed:
    """Everything that a pattern cannot match without, as far as its top level and the groups there tell."""
    return Needed(required_literals(pattern), tuple(dict.fromkeys(_choices(pattern))))


def _choices(pattern: str) -> Iterator[tuple[str, ...]]:
    """For each group of the top level that must match: a run of each of its alternatives."""
    if _STRANGE_FLAG.search(pattern):
        return
    groups: list[str] = []
    depth = start = 0
    for found in _TOKEN.finditer(pattern):
        piece = found[0]
        if depth == 0 and piece == "|":
            return
        if piece == "(":
            start = found.start() if depth == 0 else start
            depth += 1
        elif piece == ")":
            depth -= 1
            if depth == 0 and pattern[found.end() : found.end() + 1] not in ("?", "*", "{"):
                groups.append(pattern[start : found.start()])
    for group in groups:
        opening = _OPENING.match(group)
        parts = _alternatives(group[opening.end() :]) if opening else ("",)
        runs = [max(required_literals(part), key=len, default="") for part in parts]
        if all(runs) and len(runs) <= _MANY:
            yield tuple(dict.fromkeys(runs))


def _alternatives(body: str) -> Iterator[str]:
    """The alternatives at the top level of a group's content."""
    depth = start = 0
    for found in _TOKEN.finditer(body):
        depth += (found[0] == "(") - (found[0] == ")")
        if depth == 0 and found[0] == "|":
            yield body[start : found.start()]
            start = found.end()
    yield body[start:]


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
