"""One quantity: a span, a number with its precision, what it counts or measures."""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from proofdesk.analysis.numerals import Numeral
from proofdesk.analysis.quantities.bounds import Bounds

_SIGNIFICANT = 2
"""Digits that a rounded figure is taken to be exact to at least: 40,000 lies between 39,500 and 40,500."""
_EXACT = 1000
"""Numbers below it are taken to be counted, not rounded."""
_LOOSE = {"about": (Fraction(85, 100), Fraction(115, 100)), "over": (Fraction(1), Fraction(13, 10))}
_LOOSE["under"] = (Fraction(3, 4), Fraction(1))


class Kind(StrEnum):
    """What sort of quantity."""

    COUNT = "count"
    MONEY = "money"
    MEASURE = "measure"
    TIME = "time"
    PERCENT = "percent"
    POINTS = "points"
    SHARE = "share"
    YEAR = "year"
    LABEL = "label"


class Quantity(NamedTuple):
    """A number with what belongs to it, at `start` to `end` (code points of the block's text).

    `unit` is a currency sign, the name of a unit, or `percent`; `noun` is what is counted, in small letters, "" where
    nothing is named; `loose` is about, over, under or "" (as written); `numeral` is the bare number. A share is a
    number between nought and one: a third, one in five.
    """

    start: int
    end: int
    kind: Kind
    numeral: Numeral
    unit: str = ""
    noun: str = ""
    loose: str = ""

    @property
    def value(self) -> Fraction:
        """The number as given."""
        return self.numeral.value

    @property
    def exact(self) -> bool:
        """True where no word before it loosens the number."""
        return not self.loose

    def bounds(self) -> Bounds:
        """Where the number lies as figures are usually given.

        A number below a thousand is exact to its last digit, 22,000 to its second; 240 million to the million that it
        shows, 4 million to a tenth of one.
        """
        return self._loosened(Bounds(self.value - self._step() / 2, self.value + self._step() / 2))

    def _step(self) -> Fraction:
        step = self.numeral.step
        if self.numeral.scale > 1:
            return step if self.value >= step * 10 or step < self.numeral.scale else step / 10
        if self.value < _EXACT:
            return step
        return max(step, min(self.numeral.round_step, Fraction(10) ** (len(str(int(self.value))) - _SIGNIFICANT)))

    def widest(self) -> Bounds:
        """Where the number lies if every trailing nought may be rounding: outside of it, something is proved."""
        step = max(self.numeral.step, self.numeral.round_step)
        return self._loosened(Bounds(max(Fraction(0), self.value - step / 2), self.value + step / 2))

    def _loosened(self, bounds: Bounds) -> Bounds:
        if not self.loose:
            return bounds
        low, high = _LOOSE[self.loose]
        return Bounds(min(bounds.low, self.value * low), max(bounds.high, self.value * high))
