"""Any text splits into sentences and tokens that stand in it, in order, with nothing but space left over."""

from itertools import pairwise

from proofdesk.analysis import split_sentences, tokenize
from proofdesk.text import Span

KIND = "text"
_LONGEST = 1_000_000
"""Bytes: the time for each is small, and the same for every one."""


def check(data: bytes) -> None:
    """Sentences and tokens cover every character that is not white space, once."""
    text = data[:_LONGEST].decode("utf-8", "replace")
    _cover(text, list(split_sentences(text)))
    tokens = tokenize(text)
    _cover(text, [token.span for token in tokens])
    assert all(token.span.of(text) == token.text for token in tokens)


def _cover(text: str, spans: list[Span]) -> None:
    assert all(span.length and not span.of(text)[0].isspace() and not span.of(text)[-1].isspace() for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert not any(text[start:end].strip() for start, end in zip(edges[::2], edges[1::2], strict=True))
