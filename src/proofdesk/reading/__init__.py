"""Bytes in, document out: one module per input format, chosen by the suffix of the file's name."""

from pathlib import PurePath
from typing import Protocol, cast

from proofdesk.registry import modules, plugins
from proofdesk.text import Document


class Reader(Protocol):
    """What a module in this folder offers. A plugin is any object of the same shape."""

    SUFFIXES: tuple[str, ...]

    def read(self, data: bytes, path: str) -> Document:
        """The document in `data`. Raises UnreadableError where it holds no text."""


def readers() -> dict[str, Reader]:
    """Every reader by the suffixes that it reads."""
    found = [cast("Reader", module) for module in modules("proofdesk.reading")]
    found += [cast("Reader", plugin) for plugin in plugins("proofdesk.readers").values()]
    return {suffix: reader for reader in found for suffix in reader.SUFFIXES}


def read(data: bytes, path: str) -> Document:
    """Read a draft: by its suffix, as plain text where no reader claims it."""
    known = readers()
    return known.get(PurePath(path).suffix.lower(), known[".txt"]).read(data, path)
