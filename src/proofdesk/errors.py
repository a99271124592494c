"""Errors that a user can mend, each with its place, and the nearest known name."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Origin:
    """Where a mistake stands: file, 1-based line and column, and the line itself (with how far to mark it)."""

    path: str
    line: int
    column: int
    excerpt: str = ""
    width: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class UserError(Exception):
    """A mistake in what the user gave (path, settings, rule): exit code 2, never a traceback."""

    def __init__(self, message: str, origin: Origin | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.origin = origin

    def __str__(self) -> str:
        return located(self.message, self.origin)


class UnreadableError(Exception):
    """A file that cannot be read as text: exit code 3."""


def located(message: str, origin: Origin | None) -> str:
    """The message behind its place, with the line and a mark under the fault where the line is known."""
    if origin is None:
        return message
    text = f"{origin}: {message}"
    if not origin.excerpt:
        return text
    number = f"{origin.line:>5}"
    lead = "".join("\t" if char == "\t" else " " for char in origin.excerpt[: origin.column - 1])
    return f"{text}\n{number} | {origin.excerpt}\n{' ' * len(number)} | {lead}{'^' * max(1, origin.width)}"


def nearest(name: str, known: Iterable[str]) -> str:
    """“; did you mean “…”?” with the closest of `known`, or nothing where none is close."""
    close = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"; did you mean “{close[0]}”?" if close else ""
