"""Any comments in a draft give ignores that lie inside it, and problems with their lines."""

from fuzz.properties import assert_exact
from proofdesk.errors import UnreadableError
from proofdesk.reading import read
from proofdesk.review import read_ignores
from proofdesk.review.ignores import unused
from proofdesk.review.suppress import suppress
from proofdesk.text import Document

KIND = "draft"
_KNOWN = frozenset({"house.wall", "house", "punctuation", "newsroom.*", "newsroom"})


def check(data: bytes) -> None:
    """Ignores cover a piece of the draft from a line of it; without findings all of them are unused."""
    try:
        document = read(data, "draft.md")
    except UnreadableError:
        document = Document("", ())
    assert_exact(document)
    found = read_ignores(document, lambda name: None if name in _KNOWN else f"unknown rule “{name}”")
    for ignore in found.ignores:
        assert 0 <= ignore.covers.start <= ignore.covers.end <= len(document.source) + 1
        assert 1 <= ignore.line <= len(document.lines)
        assert ignore.selector is None or ignore.selector in _KNOWN
    for problem in found.problems:
        assert problem.message
        assert problem.line is not None
        assert 1 <= problem.line <= len(document.lines)
    assert len(unused(found.ignores, [], document.path)) == len(found.ignores)
    assert suppress([], found.ignores) == []
