"""The readability scores by their names in the report: the names that people know them by, and their scales."""

from typing import NamedTuple

TOO_SHORT = "too short to say"
"""Said in place of a score where the text is shorter than its formula asks for."""
_YEARS = "years of schooling"


class ScoreName(NamedTuple):
    """A score as people know it."""

    title: str
    scale: str


SCORES = {
    "flesch_reading_ease": ScoreName("Flesch reading ease", "0 to 100, higher is easier"),
    "flesch_kincaid_grade": ScoreName("Flesch-Kincaid grade", _YEARS),
    "gunning_fog": ScoreName("Gunning fog index", _YEARS),
    "smog": ScoreName("SMOG grade", _YEARS),
    "coleman_liau": ScoreName("Coleman-Liau index", _YEARS),
    "automated_readability": ScoreName("Automated readability index", _YEARS),
    "dale_chall": ScoreName("Dale-Chall score", "under 5 is easy, over 9 is hard"),
}
