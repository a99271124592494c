"""One slip: what is put in place of what, and every reading that would mend it."""

from typing import NamedTuple


class Slip(NamedTuple):
    """In the clean text `start` to `end` (code points) becomes `wrong`; `also` are other readings that are right."""

    kind: str
    sort: str
    start: int
    end: int
    wrong: str
    also: tuple[str, ...] = ()


class Planted(NamedTuple):
    """A slip where it stands in a text that holds several: `start` to `end` is what is wrong.

    `right` is the clean reading of that place, `accepted` are all readings that mend it, the clean one first.
    """

    kind: str
    sort: str
    start: int
    end: int
    accepted: tuple[str, ...]

    @property
    def right(self) -> str:
        """What stood there."""
        return self.accepted[0]


def apply(text: str, slip: Slip) -> str:
    """The text with the slip in it."""
    return text[: slip.start] + slip.wrong + text[slip.end :]


def mend(text: str, planted: Planted, reading: str | None = None) -> str:
    """The text with one slip taken out again, by the clean reading or by another."""
    return text[: planted.start] + (planted.right if reading is None else reading) + text[planted.end :]
