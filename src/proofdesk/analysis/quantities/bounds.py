"""Between which bounds a figure lies, given how it is rounded; the arithmetic of such figures."""

from fractions import Fraction
from typing import NamedTuple


class Bounds(NamedTuple):
    """A closed interval of exact numbers."""

    low: Fraction
    high: Fraction

    def __add__(self, other: object) -> "Bounds":
        """The sums of any two numbers of both."""
        if not isinstance(other, Bounds):
            return NotImplemented
        return Bounds(self.low + other.low, self.high + other.high)

    def minus(self, other: "Bounds") -> "Bounds":
        """The differences of any two numbers of both."""
        return Bounds(self.low - other.high, self.high - other.low)

    def over(self, other: "Bounds") -> "Bounds | None":
        """The quotients of any two numbers of both, none of them negative; None where the divisor may be nought."""
        if other.low <= 0:
            return None
        return Bounds(self.low / other.high, self.high / other.low)

    def times(self, factor: Fraction | int) -> "Bounds":
        """Every number times a factor that is not negative."""
        return Bounds(self.low * factor, self.high * factor)

    def wider(self, by: Fraction | int) -> "Bounds":
        """The same with so much more on either side."""
        return Bounds(self.low - by, self.high + by)

    def meets(self, other: "Bounds") -> bool:
        """True where some number lies in both."""
        return self.low <= other.high and other.low <= self.high
