"""The text between the tags of a piece of HTML inside Markdown, with its places."""

import html
import re
from collections.abc import Iterator

from proofdesk.text import MapBuilder, OffsetMap, RunKind, Span

_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|pre|code)\b.*?(?:</\1\s*>|\Z)|</?[a-zA-Z!?][^<>]*>", re.DOTALL | re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_BREAKING = re.compile(
    r"</?(?:p|div|br|li|ul|ol|h[1-6]|table|tr|td|th|blockquote|figure|figcaption|section|article|aside|header|footer|"
    r"summary|details|hr|dt|dd|dl|nav|main)\b",
    re.IGNORECASE,
)


def prose_pieces(source: str, span: Span) -> Iterator[list[tuple[str, Span]]]:
    """For every run of text between block tags: its pieces, each with the span of the source that it came from."""
    pieces: list[tuple[str, Span]] = []
    done = span.start
    for tag in _TAG.finditer(source, span.start, span.end):
        pieces += entity_pieces(source, Span(done, tag.start()))
        done = tag.end()
        if _BREAKING.match(tag[0]) and pieces:
            yield pieces
            pieces = []
    pieces += entity_pieces(source, Span(done, span.end))
    if pieces:
        yield pieces


def comments(source: str, span: Span) -> Iterator[Span]:
    """The spans of the HTML comments in a piece of source."""
    start = source.find("<!--", span.start, span.end)
    while start >= 0 and (end := source.find("-->", start + 4, span.end)) >= 0:
        yield Span(start, end + 3)
        start = source.find("<!--", end + 3, span.end)


def entity_pieces(source: str, span: Span) -> Iterator[tuple[str, Span]]:
    """Text with its entities decoded, and the span that each piece came from."""
    done = span.start
    for found in _ENTITY.finditer(source, span.start, span.end):
        decoded = html.unescape(found[0])
        if decoded == found[0]:
            continue
        if found.start() > done:
            yield source[done : found.start()], Span(done, found.start())
        yield decoded, Span(found.start(), found.end())
        done = found.end()
    if done < span.end:
        yield source[done : span.end], Span(done, span.end)


def folded(text: str, offsets: OffsetMap) -> tuple[str, OffsetMap]:
    """Text and map with each run of white space collapsed to a space, as a browser shows it."""
    builder = MapBuilder()
    for run in offsets.runs:
        shown = text[run.shown : run.shown + run.shown_length]
        here = Span(run.source, run.source + run.source_length)
        if run.kind is RunKind.SYNTHETIC:
            builder.synthetic(shown, here)
        elif run.kind is RunKind.REPLACED:
            builder.replaced(shown, here)
        else:
            _fold_run(builder, shown, run.source)
    return builder.build()


def _fold_run(builder: MapBuilder, shown: str, source: int) -> None:
    at = source
    for part in filter(None, re.split(r"(\s+)", shown)):
        if not part.isspace() or (part == " " and not builder.ends_in_space and builder.length):
            builder.same(part, at)
        elif builder.length and not builder.ends_in_space:
            builder.replaced(" ", Span(at, at + len(part)))
        at += len(part)
