"""Gives out engines: one for each name, dialect and set of rules switched off, loaded once for the process."""

import threading
from collections.abc import Callable, Iterable
from functools import cache

from proofdesk.engines.embedded import EmbeddedEngine
from proofdesk.engines.engine import Engine

_LOADERS: dict[str, Callable[[str, frozenset[str]], Engine]] = {"embedded": EmbeddedEngine}
_LOCK = threading.Lock()


def engine_names() -> tuple[str, ...]:
    """The engines that settings can name."""
    return tuple(_LOADERS)


def engine_for(name: str, dialect: str, disabled: Iterable[str] = ()) -> Engine:
    """The engine of that name for a dialect. Raises EngineError where it cannot be had."""
    with _LOCK:
        return _engine(name, dialect, frozenset(disabled))


@cache
def _engine(name: str, dialect: str, disabled: frozenset[str]) -> Engine:
    return _LOADERS[name](dialect, disabled)
