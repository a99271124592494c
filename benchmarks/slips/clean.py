"""The clean copy that slips are planted in: the corpora, or the project's own clean samples where those are absent."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from corpora import articles

SAMPLES = Path(__file__).parents[2] / "sample_articles"
_PARAGRAPH = re.compile(r"[^\n]+")
_ENDS = re.compile(r"[.?!][”\"’']?$")
SHORTEST = 12
"""Words; what is shorter is a heading, a caption or a list."""


class Paragraph(NamedTuple):
    """A paragraph that may carry a slip, with the place where it begins in its article."""

    start: int
    text: str


class CleanArticle(NamedTuple):
    """The source of an article, the profile it is reviewed under, and its paragraphs of running text."""

    name: str
    profile: str
    source: str
    paragraphs: tuple[Paragraph, ...]


def clean_articles() -> list[CleanArticle]:
    """Every article of the corpora, or the clean samples."""
    return list(_corpora()) or list(_samples())


def _corpora() -> Iterator[CleanArticle]:
    for article in articles():
        # As the reader gives it: no byte-order mark, one kind of line end.
        source = article.path.read_text(encoding="utf-8-sig")
        yield clean_article(article.name, article.profile, source)


def _samples() -> Iterator[CleanArticle]:
    for path in sorted(SAMPLES.glob("clean-*")):
        if path.suffix in (".md", ".txt"):
            yield clean_article(path.name, "general", path.read_text(encoding="utf-8"))


def clean_article(name: str, profile: str, source: str) -> CleanArticle:
    """An article with its paragraphs; Markdown's marks and anything short or unended are left alone."""
    return CleanArticle(name, profile, source, tuple(_paragraphs(source)))


def _paragraphs(source: str) -> Iterator[Paragraph]:
    for match in _PARAGRAPH.finditer(source):
        text = match[0].rstrip()
        if len(text.split()) >= SHORTEST and _ENDS.search(text) and not re.search(r"^\W*[-*#>|+]|[_*`\[\]{}]", text):
            yield Paragraph(match.start(), text)
