"""What a text says of time in one place: its span, its kind, and what it gives of year, month, day and number."""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from proofdesk.text import Span


class Kind(StrEnum):
    """The forms in which news gives a date or a length of time."""

    DAY = "day"
    """A day of a month, with or without weekday and year."""
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SEASON = "season"
    FISCAL = "fiscal"
    """A year that is not the calendar’s: “2022-23”, “the year to March 2023”, “fiscal 2023”."""
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    """Counted from the day of publication (“three years ago”) or from another date (“a decade earlier”)."""
    DURATION = "duration"
    ANNIVERSARY = "anniversary"
    AGE = "age"
    SPAN = "span"
    LIFE = "life"
    BIRTH = "birth"


class Places(NamedTuple):
    """Where the parts of a date stand in the text (code points); None for what is not given."""

    weekday: Span | None = None
    day: Span | None = None
    month: Span | None = None
    year: Span | None = None


NOWHERE = Places()


class Mention(NamedTuple):
    """One mention of time.

    `span` are code points of the text. `weekday` is 0 for Monday; `year` is the first year of a decade, century or
    double year. `number` counts `unit` (“day” to “century”; “birthday”; “year” for ages). `sense` is -1 for what lies
    back (“ago”, “last”, “earlier”, “before”), 1 for what lies ahead (“next”, “later”, “after”). `absolute` is False
    where it is counted from another date in the text and not from publication. `about` is True where the text itself
    says that it is rough. `part` is “early”, “mid” or “late”. `parts` are the dates that a span, a life or a birth
    is made of; they are mentions of their own too.
    """

    span: Span
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: Fraction | None = None
    unit: str = ""
    sense: int = 0
    absolute: bool = True
    about: bool = False
    part: str = ""
    places: Places = NOWHERE
    parts: tuple["Mention", ...] = ()

    @property
    def start(self) -> int:
        """The first code point."""
        return self.span.start

    @property
    def end(self) -> int:
        """The code point after the last."""
        return self.span.end
