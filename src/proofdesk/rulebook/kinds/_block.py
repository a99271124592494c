"""What kinds share: the text they look at, the hit they report, patterns in the word template, required literals."""

from typing import NamedTuple

import regex

from proofdesk.text import Block, Span

_APOSTROPHE = regex.compile(r"(?<!\\)'")
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


def word_pattern(alternatives: list[str], *, nonword: bool, ignorecase: bool) -> "regex.Pattern[str]":
    r"""The alternatives in Vale's word template (`\\b(?:…)\\b`); white space matches any, an apostrophe both forms."""
    body = "|".join(loosened(alternative) for alternative in alternatives)
    template = f"(?m)(?:{body})" if nonword else rf"(?m)\b(?:{body})\b"
    return regex.compile(template, regex.V0 | (regex.IGNORECASE if ignorecase else 0))


def loosened(pattern: str) -> str:
    """Let an apostrophe match its curly form and a space any white space (outside classes both stay themselves)."""
    pieces = []
    in_class = False
    escaped = False
    for char in pattern:
        if escaped:
            pieces.append(char)
            escaped = False
            continue
        escaped = char == "\\"
        in_class = (char == "[" or in_class) and char != "]"
        if not in_class and char in " '":
            pieces.append(r"\s" if char == " " else "['’]")
        else:
            pieces.append(char)
    return "".join(pieces)


def required_literal(pattern: str) -> str | None:
    """A run of plain lower-case letters that every match holds, the longest one; None where none is sure.

    Only the top level of the pattern is read: a group, class or quantified character ends a run, and an alternation
    at the top level leaves nothing sure.
    """
    runs: list[str] = []
    run = ""
    depth = 0
    index = 0
    while index < len(pattern):
        char = pattern[index]
        following = pattern[index + 1 : index + 2]
        if char == "\\":
            runs, run, index = [*runs, run], "", _after_escape(pattern, index)
            continue
        if char == "[":
            end = pattern.find("]", index + 2)
            runs, run, index = [*runs, run], "", (end if end > 0 else len(pattern)) + 1
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
    # s and k have case variants outside ASCII that lower() does not fold; such words are too rare to matter here,
    # and the pattern itself decides in the end.
    return longest if len(longest) >= _SHORTEST_LITERAL else None


def _after_escape(pattern: str, index: int) -> int:
    r"""Where an escape ends, with the name or number in braces that may belong to it (`\\p{L}`, `\\g<name>`)."""
    closing = {"{": "}", "<": ">"}.get(pattern[index + 2 : index + 3])
    end = pattern.find(closing, index + 3) if closing and pattern[index + 1] in "pPNxgk" else -1
    return end + 1 if end > 0 else index + 2


def literals_of(alternatives: list[str]) -> tuple[str, ...] | None:
    """One literal for each alternative, of which a text must hold at least one; None where a pattern has none."""
    found = [required_literal(alternative) for alternative in alternatives]
    return None if None in found else tuple(dict.fromkeys(literal for literal in found if literal))
