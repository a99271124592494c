"""How worth checking a statement is: the points of its signs, added up.

A transparent scorer: every sign, its points and its words stand in `signs.toml`, and the reasons for a rank are the
signs that spoke. Measured by `benchmarks/claims.py` on the check-worthiness data of CheckThat! 2024.
"""

import math
import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_EVEN = 3.6
"""Points at which about every other statement of the debates of CheckThat! 2024 was held to be worth checking."""
_SLOPE = 0.75
"""How much one point adds to the logarithm of the odds; set so that a rank is near the share that was."""
_LENGTH = 0.9
"""Points for a statement of `_FULL` words or more; shorter ones get their share."""
_FULL = 16
_LONGEST = 2000
"""Code points looked at; what is longer is a table or a text without stops."""


class Sign(NamedTuple):
    """A sign of a statement that can (or, with points below 0, hardly) be checked.

    The reason of a quiet one is shown only where no other speaks.
    """

    reason: str
    kind: str
    points: float
    again: float
    pattern: re.Pattern[str]
    quiet: bool = False


class Score(NamedTuple):
    """The rank (0 to 1) of a statement and the signs that spoke, those with most points first."""

    rank: float
    signs: tuple[Sign, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """What speaks for checking it, each once, the strongest first."""
        speaking = [sign for sign in self.signs if sign.points > 0]
        loud = [sign for sign in speaking if not sign.quiet]
        return tuple(dict.fromkeys(sign.reason for sign in loud or speaking))


@cache
def signs() -> tuple[Sign, ...]:
    """Every sign, in the order of the file."""
    rows = tomllib.loads(files(__package__).joinpath("signs.toml").read_text(encoding="utf-8"))["sign"]
    return tuple(
        Sign(
            row["reason"],
            row["kind"],
            row["points"],
            row.get("again", 0.0),
            re.compile(row["pattern"], 0 if row.get("case") else re.IGNORECASE),
            row.get("quiet", False),
        )
        for row in rows
    )


def score(words: str) -> Score:
    """The rank of a statement given as text, and why."""
    words = words[:_LONGEST]
    points = _LENGTH * min(len(words.split()), _FULL) / _FULL
    found = [(sign, hits) for sign in signs() if (hits := _hits(sign, words))]
    points += sum(sign.points + (sign.again if hits > 1 else 0) for sign, hits in found)
    strongest = sorted((sign for sign, _ in found), key=lambda sign: -sign.points)
    return Score(round(1 / (1 + math.exp(_SLOPE * (_EVEN - points))), 2), tuple(strongest))


def _hits(sign: Sign, words: str) -> int:
    """0, 1, or 2 for more than one; the second is looked for only where it counts."""
    first = sign.pattern.search(words)
    if not first:
        return 0
    return 2 if sign.again and sign.pattern.search(words, first.end()) else 1
