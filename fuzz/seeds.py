"""Where runs begin: the project's own drafts, rules and settings, and pieces of each kind of text."""

from collections.abc import Iterator
from pathlib import Path

from fuzz.pieces import PIECES

ROOT = Path(__file__).resolve().parent.parent
_FILES: dict[str, tuple[str, ...]] = {
    "draft": ("sample_articles/*.md", "sample_articles/*.txt", "rules/*/*.yml"),
    "text": ("sample_articles/*.txt",),
    "front matter": ("sample_articles/*.md", "rules/*/*.yml", "src/proofdesk/settings/profiles/*.toml"),
    "rule": ("rules/*/*.yml", "tests/fixtures/house/*.yml"),
    "settings": ("src/proofdesk/settings/profiles/*.toml", "pyproject.toml"),
}
_LONGEST = 2000
"""Bytes: a seed is a start, and short starts are changed more often."""


def seeds(kind: str) -> Iterator[tuple[str, bytes]]:
    """Seeds of a kind with their names: nothing, the pieces in groups, the first bytes of files."""
    yield "nothing", b""
    pieces = PIECES[kind]
    for number in range(0, len(pieces), 10):
        group = pieces[number : number + 10]
        yield f"pieces {number}", "\n".join(group).encode("utf-8", "surrogatepass")
        yield f"pieces {number} run together", "".join(group).encode("utf-8", "surrogatepass")
    for pattern in _FILES[kind]:
        for path in sorted(ROOT.glob(pattern)):
            yield str(path.relative_to(ROOT)), path.read_bytes()[:_LONGEST]
