"""Words that are not prose (URLs, e-mail addresses) are masked by one placeholder word, so that sentences hold."""

import re

from proofdesk.text import MapBuilder, Span

PLACEHOLDER = "Delta"
"""Stands for masked code and addresses: a capitalised noun that no dictionary rejects and no rule minds."""
_ADDRESS = re.compile(
    r"(?:https?|ftp)://[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]’'*_]"
    r"|\bwww\.[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]’'*_]"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+",
)


def add_text(builder: MapBuilder, text: str, source: int) -> None:
    """Add text that stands at `source` letter for letter, with its addresses masked."""
    done = 0
    for found in _ADDRESS.finditer(text) if ("://" in text or "www." in text or "@" in text) else ():
        builder.same(text[done : found.start()], source + done)
        builder.synthetic(PLACEHOLDER, Span(source + found.start(), source + found.end()))
        done = found.end()
    builder.same(text[done:], source + done)
