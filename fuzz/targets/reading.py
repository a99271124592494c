"""Any bytes are a document whose places are exact, or unreadable: by every reader."""

from fuzz.properties import assert_exact, assert_words_exact
from proofdesk.errors import UnreadableError
from proofdesk.reading import read, readers
from proofdesk.text import Document

KIND = "draft"


def check(data: bytes) -> None:
    """Each reader gives exact places, keeps the bytes, and says the same twice."""
    for suffix in sorted({reader.SUFFIXES[0] for reader in readers().values()}):
        try:
            document = read(data, f"draft{suffix}")
        except UnreadableError:
            continue
        assert document.data == data
        assert_exact(document)
        assert_words_exact(document)
        assert _places(read(data, f"draft{suffix}")) == _places(document)


def _places(document: Document) -> list[object]:
    return [(block.kind, block.text, block.offsets.runs) for block in document.blocks]
