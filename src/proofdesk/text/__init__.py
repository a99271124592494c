"""Where something is: spans of code points, lines and columns, offset maps, and the document that was read."""

from proofdesk.text.document import Block, BlockKind, Document
from proofdesk.text.lines import LineIndex, Place
from proofdesk.text.offsets import MapBuilder, OffsetMap, Run, RunKind, aligned_pieces
from proofdesk.text.span import Span

__all__ = [
    "Block",
    "BlockKind",
    "Document",
    "LineIndex",
    "MapBuilder",
    "OffsetMap",
    "Place",
    "Run",
    "RunKind",
    "Span",
    "aligned_pieces",
]
