"""Gives out engines: one for each name, dialect and set of rules switched off, loaded once for the process."""

import threading
from collections.abc import Callable, Iterable
from functools import cache
from weakref import WeakValueDictionary

from proofdesk.engines.embedded import EmbeddedEngine
from proofdesk.engines.engine import Engine
from proofdesk.settings.address import is_address


def _started_here(dialect: str, disabled: frozenset[str]) -> Engine:
    # Imported here: whoever does not choose this engine pays nothing for it.
    from proofdesk.engines.languagetool import LanguageToolEngine, started_here

    return LanguageToolEngine(dialect, disabled, started_here())


def _at(address: str, dialect: str, disabled: frozenset[str]) -> Engine:
    from proofdesk.engines.languagetool import LanguageToolEngine, server_at

    return LanguageToolEngine(dialect, disabled, server_at(address))


_LOADERS: dict[str, Callable[[str, frozenset[str]], Engine]] = {
    "embedded": EmbeddedEngine,
    "languagetool": _started_here,
}
_LOCK = threading.Lock()
_LOADED: WeakValueDictionary[tuple[str, str], Engine] = WeakValueDictionary()
"""The first that was loaded for each name and dialect."""


def engine_names() -> tuple[str, ...]:
    """The engines that settings can name."""
    return tuple(_LOADERS)


def engine_for(name: str, dialect: str, disabled: Iterable[str] = ()) -> Engine:
    """The engine of that name, or behind that address, for a dialect. Raises EngineError where it cannot be had."""
    with _LOCK:
        return _engine(name, dialect, frozenset(disabled))


def speller_for(name: str, dialect: str) -> Engine:
    """An engine whose spelling rules alone matter: one that is loaded for the dialect, whatever else it leaves out.

    Raises EngineError where none can be had.
    """
    with _LOCK:
        return _LOADED.get((name, dialect)) or _engine(name, dialect, frozenset())


@cache
def _engine(name: str, dialect: str, disabled: frozenset[str]) -> Engine:
    engine = _at(name, dialect, disabled) if is_address(name) else _LOADERS[name](dialect, disabled)
    _LOADED.setdefault((name, dialect), engine)
    return engine
