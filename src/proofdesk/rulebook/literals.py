"""What a pattern cannot match without: plain words, looked for before anything is compiled."""

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
