"""One file for each class of slip: `KIND`, and `slips(passage, chance)`, which gives every slip it could make there."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from random import Random

from slips.passage import Passage
from slips.slip import Slip

Maker = Callable[[Passage, Random], Iterator[Slip]]


@cache
def makers() -> dict[str, Maker]:
    """The maker of each kind, by kind."""
    modules = [importlib.import_module(f"{__name__}.{each.name}") for each in pkgutil.iter_modules(__path__)]
    return {module.KIND: module.slips for module in modules}
