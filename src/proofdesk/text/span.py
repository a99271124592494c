"""One half-open range of code points."""

from typing import NamedTuple


class Span(NamedTuple):
    """Code points `start` up to, not including, `end`. Where nothing else is said, in the original source."""

    start: int
    end: int

    def __or__(self, other: object) -> "Span":
        """The smallest span that holds both."""
        if not isinstance(other, Span):
            return NotImplemented
        return Span(min(self.start, other.start), max(self.end, other.end))

    @property
    def length(self) -> int:
        """How many code points it holds."""
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """True where the two share a code point; an empty span overlaps what it lies in or touches."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """True where `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The slice of `text` at this span."""
        return text[self.start : self.end]

    def moved(self, by: int) -> "Span":
        """The same length, `by` code points further on."""
        return Span(self.start + by, self.end + by)
