"""What was read: the untouched source, and typed blocks that each know their way back to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from proofdesk.text.lines import LineIndex, Place
from proofdesk.text.offsets import OffsetMap, RunKind
from proofdesk.text.span import Span


class BlockKind(StrEnum):
    """What a block is in the story."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    DESK = "desk"
    SEO_TITLE = "seo-title"
    SEO_DESCRIPTION = "seo-description"
    SLUG = "slug"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    CAPTION = "caption"
    ALT = "alt"
    CREDIT = "credit"
    FOOTNOTE = "footnote"
    CODE = "code"
    COMMENT = "comment"


UNREAD_KINDS = frozenset({BlockKind.CODE, BlockKind.COMMENT, BlockKind.SLUG, BlockKind.DATE})
"""Kinds that are not prose: kept for their place, never proofread."""
RUNNING_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE})
"""Kinds of running text: whole sentences, one after another."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a document: its kind, the text as a reader sees it, and the map back to the source.

    `emphasis` are spans of the shown text set in italics or bold, `level` is that of a heading, and `group` is the
    number of the container (list, quotation, table) that the block stands in, 0 for none.
    """

    kind: BlockKind
    text: str
    offsets: OffsetMap
    level: int = 0
    group: int = 0
    emphasis: tuple[Span, ...] = ()

    @property
    def prose(self) -> bool:
        """True where the block is proofread."""
        return self.kind not in UNREAD_KINDS

    @property
    def running(self) -> bool:
        """True for paragraphs and block quotations."""
        return self.kind in RUNNING_KINDS

    def source(self, shown: Span) -> Span:
        """The source span behind a span of this block's text."""
        return self.offsets.source(shown)

    def shown(self, source: Span) -> Span | None:
        """The span of this block's text that a source span stands behind; None where it lies outside of it."""
        return self.offsets.shown(source)

    @property
    def source_span(self) -> Span:
        """The source of the whole block, from its first shown character to its last."""
        return self.source(Span(0, len(self.text)))

    def masked(self, shown: Span) -> bool:
        """True where the span touches words that stand nowhere in the source."""
        return any(run.kind is RunKind.SYNTHETIC for run in self.offsets.touched(shown))

    def unbroken(self, shown: Span) -> bool:
        """True where the source at the span is the shown text itself, with no markup in between."""
        return self.source(shown).length == shown.length and all(
            run.kind is RunKind.SAME for run in self.offsets.touched(shown)
        )


@dataclass(frozen=True)
class Document:
    """A draft as it was read. `source` is the decoded text without a byte order mark; `data` are the bytes.

    `story` holds what the story says of itself outside its prose (headline, date, desk …, by the names of the parts),
    `overrides` what its front matter gives as settings, not yet looked at.
    """

    source: str
    blocks: tuple[Block, ...]
    path: str = "-"
    data: bytes = b""
    encoding: str = "utf-8"
    story: Mapping[str, str] = field(default_factory=dict)
    overrides: object = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    @cached_property
    def lines(self) -> LineIndex:
        """The index of the source's lines."""
        return LineIndex(self.source)

    def place(self, span: Span) -> Place:
        """Lines and columns of a source span."""
        return self.lines.place(span)

    def quote(self, span: Span) -> str:
        """The source at a span, letter for letter."""
        return span.of(self.source)

    def prose(self) -> Iterator[Block]:
        """The blocks that are proofread, in source order."""
        return (block for block in self.blocks if block.prose)

    @cached_property
    def words(self) -> int:
        """Words of the text shown, as `str.split()` counts them."""
        return sum(len(block.text.split()) for block in self.prose())
