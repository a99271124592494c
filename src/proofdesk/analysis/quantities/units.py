"""Units of measure and how they convert. The table is `data/units.toml`."""

import tomllib
from fractions import Fraction
from functools import cache
from importlib import resources
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit: `factor` leads to the base of its dimension, after `offset` is added; `pint` is its name in pint."""

    name: str
    dimension: str
    factor: Fraction
    offset: Fraction
    pint: str

    def base(self, value: Fraction) -> Fraction:
        """A value in the base unit."""
        return (value + self.offset) * self.factor

    def of_base(self, value: Fraction) -> Fraction:
        """A value of the base unit in this one."""
        return value / self.factor - self.offset


@cache
def units() -> dict[str, Unit]:
    """Every unit by each of its written names."""
    text = (resources.files("proofdesk.analysis") / "data" / "units.toml").read_text(encoding="utf-8")
    found = {}
    for name, row in tomllib.loads(text).items():
        unit = Unit(name, row["dimension"], Fraction(row["factor"]), Fraction(row.get("offset", 0)), row["pint"])
        found.update({written.replace("_", " "): unit for written in row["names"].split()})
    return found


@cache
def _by_name() -> dict[str, Unit]:
    return {unit.name: unit for unit in units().values()}


def unit_named(written: str) -> Unit | None:
    """The unit of that name, or one that is written so; None where there is none."""
    return _by_name().get(written) or units().get(written) or units().get(written.lower())
