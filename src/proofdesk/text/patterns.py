"""Patterns that are compiled when they are first used: a command that checks with one of them need not pay for all."""

from functools import cached_property
from typing import Any, cast

import regex


class _Unused:
    """Stands for a pattern until something is asked of it."""

    def __init__(self, written: str, flags: int) -> None:
        self._written, self._flags = written, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled, name)
        self.__dict__[name] = found  # the next look finds it at once
        return found

    @cached_property
    def _compiled(self) -> "regex.Pattern[str]":
        return regex.compile(self._written, self._flags)


def lazy_pattern(written: str, flags: int = 0) -> "regex.Pattern[str]":
    """A pattern of the `regex` package; a mistake in it is raised (regex.error) at its first use."""
    return cast("regex.Pattern[str]", _Unused(written, int(flags)))
