"""The clean, edited news that false alarms are measured on. Read from outside the project; never copied into it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(os.environ.get("PROOFDESK_CORPORA", Path(__file__).parents[2] / "shared" / "corpora"))
"""Where the corpora are: `PROOFDESK_CORPORA`, or the folder `shared/corpora` beside the project."""


class Article(NamedTuple):
    """One article with the profile that it is measured under."""

    name: str
    path: Path
    profile: str


def articles(*, general: bool = False) -> Iterator[Article]:
    """Wikinews and PUD news for American English, the advanced Guardian articles for British; none where absent."""
    american = [*sorted((FOLDER / "gum-wikinews").glob("*.txt")), FOLDER / "pud-news.txt"]
    british = sorted((FOLDER / "onestop" / "adv").glob("*.txt"))
    for paths, profile in ((american, "wire-us"), (british, "broadsheet-uk")):
        for path in paths:
            if path.is_file():
                yield Article(str(path.relative_to(FOLDER)), path, "general" if general else profile)
