"""Fuzzing: one target for each part that takes bytes from outside, run with atheris or Hypothesis. See `run.py`.

A target is a module in `targets/` with `KIND` (what its bytes are: draft, rule, settings; it names seeds and
strategies) and `check(data)`, which raises where its property does not hold. Adding one means adding one file.
"""

import importlib
import pkgutil
from collections.abc import Callable
from typing import NamedTuple

from fuzz import targets as _targets


class Target(NamedTuple):
    """A property with its name, and what its bytes are."""

    name: str
    kind: str
    check: Callable[[bytes], None]


def target_names() -> tuple[str, ...]:
    """The names of all targets, without importing any."""
    return tuple(sorted(info.name for info in pkgutil.iter_modules(_targets.__path__) if not info.name.startswith("_")))


def target(name: str) -> Target:
    """The target of a name."""
    module = importlib.import_module(f"{_targets.__name__}.{name}")
    return Target(name, module.KIND, module.check)


__all__ = ["Target", "target", "target_names"]
