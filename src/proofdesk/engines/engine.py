"""What every engine offers, and what it answers."""

from typing import NamedTuple, Protocol


class EngineError(Exception):
    """The engine is missing, dead, late or talks rubbish: the report becomes incomplete, the line says why."""


class EngineGoneError(EngineError):
    """The engine is not to be asked again in this run: every later question would get this same line."""


class Flag(NamedTuple):
    """One thing an engine minds: a span of code points in the paragraph it was given, and its suggestions."""

    rule: str
    start: int
    end: int
    message: str
    suggestions: tuple[str, ...]
    category: str
    issue: str


class Engine(Protocol):
    """A grammar and spelling engine. One instance checks one dialect and may be shared by threads."""

    name: str

    def check(self, paragraph: str) -> list[Flag]:
        """The flags of one paragraph, by position. Raises EngineError."""

    def describe(self) -> str:
        """Name and version, for `doctor`."""
