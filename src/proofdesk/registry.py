"""Finds the parts of proofdesk (checkers, readers, reporters …): built-ins first, then installed plugins.

A built-in is a module of its package, found by listing the folder, so that adding one means adding one file. A plugin
is an entry point of the group `proofdesk.checkers`, `proofdesk.readers` or `proofdesk.reporters`.
"""

import importlib
import importlib.metadata
import pkgutil
from functools import cache
from types import ModuleType
from typing import Any


@cache
def modules(package: str) -> tuple[ModuleType, ...]:
    """Every public module of `package`, in the order of their names."""
    parent = importlib.import_module(package)
    return tuple(importlib.import_module(f"{package}.{name}") for name in module_names(parent.__name__))


@cache
def module_names(package: str) -> tuple[str, ...]:
    """The names of the public modules of `package`, without importing them."""
    parent = importlib.import_module(package)
    return tuple(sorted(info.name for info in pkgutil.iter_modules(parent.__path__) if not info.name.startswith("_")))


@cache
def plugins(group: str) -> dict[str, object]:
    """The installed plugins of an entry-point group, by name. A plugin that cannot be imported raises ImportError."""
    found = sorted(_entry_points().select(group=group), key=lambda point: point.name)
    return {point.name: point.load() for point in found}


@cache
def _entry_points() -> Any:
    """All of them at once: every look reads the records of each installed package."""
    return importlib.metadata.entry_points()
