"""Maps from shown text to source: aligned by walking, folded, masked, asked at every span."""

from proofdesk.reading._html_text import entity_pieces, folded
from proofdesk.reading._masks import add_text
from proofdesk.text import MapBuilder, OffsetMap, RunKind, Span, aligned_pieces

KIND = "draft"
_LONGEST = 400


def check(data: bytes) -> None:
    """The first half of the text is shown, all of it is the source."""
    source = data[: 4 * _LONGEST].decode("utf-8", "replace")[:_LONGEST]
    shown = " ".join(source[: len(source) // 2].split())
    _aligned(shown, source)
    builder = MapBuilder()
    for piece, span in entity_pieces(source, Span(0, len(source))):
        if span.of(source) == piece:
            add_text(builder, piece, span.start)
        else:
            builder.replaced(piece, span)
    _mapped(*folded(*builder.build()), source)


def _aligned(shown: str, raw: str) -> None:
    """Pieces give the shown text, and their spans follow each other."""
    at = 0
    pieces = list(aligned_pieces(shown, raw))
    assert "".join(piece for piece, _ in pieces) == shown
    for piece, span in pieces:
        assert at <= span.start <= span.end <= len(raw)
        assert span.of(raw) == piece or len(piece) == 1
        at = span.end


def _mapped(text: str, offsets: OffsetMap, source: str) -> None:
    """`same` runs read the same, and a wider span of the text has a wider source."""
    for run in offsets.runs:
        here = Span(run.source, run.source + run.source_length)
        if run.kind is RunKind.SAME:
            assert here.of(source) == text[run.shown : run.shown + run.shown_length]
    before = Span(0, 0)
    for end in range(1, len(text) + 1):
        here = offsets.source(Span(0, end))
        assert Span(0, len(source)).contains(here)
        assert here.contains(before) or end == 1
        assert here.contains(offsets.source(Span(end - 1, end)))
        before = here
