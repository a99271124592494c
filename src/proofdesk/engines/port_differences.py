"""Which rules the embedded engine leaves out, because it was measured to raise them where LanguageTool does not.

Data: `data/port_differences.toml`, written by `benchmarks/engines.py`; the thresholds are in the file.
"""

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def left_out() -> frozenset[str]:
    """The rules that the measured counts speak against."""
    path = resources.files("proofdesk.engines") / "data" / "port_differences.toml"
    return against(tomllib.loads(path.read_text(encoding="utf-8")))


def against(table: dict[str, Any]) -> frozenset[str]:
    """The rules of a table that pass its own thresholds."""
    flags, alike = table["left_out"]["flags"], table["left_out"]["alike"]
    return frozenset(
        rule
        for rule, count in table["rules"].items()
        if count["embedded"] >= flags and count["same"] <= alike * (count["embedded"] + count["same"])
    )
