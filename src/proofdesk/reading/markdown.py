"""Markdown (CommonMark with tables, footnotes, front matter, inline HTML), by pyromark's events and their ranges."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pyromark

from proofdesk.reading._decode import decode
from proofdesk.reading._front_matter import read_front_matter
from proofdesk.reading._html_text import comments, folded, prose_pieces
from proofdesk.reading._masks import PLACEHOLDER, add_text
from proofdesk.reading._parts import name_parts
from proofdesk.text import Block, BlockKind, Document, MapBuilder, Span

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
)


def read(data: bytes, path: str) -> Document:
    """The document in the bytes of a Markdown file."""
    text, encoding, warning = decode(data)
    front = read_front_matter(text)
    walker = _Walker(text, front.end)
    walker.run()
    blocks = _headline(walker.blocks, named=any(block.kind is BlockKind.HEADLINE for block in front.blocks))
    named, story = name_parts(_captions(blocks, text))
    return Document(
        text,
        tuple(sorted((*front.blocks, *named), key=lambda block: block.source_span)),
        path,
        data,
        encoding,
        story={**story, **front.story},
        overrides=front.overrides,
        warnings=tuple(filter(None, (warning, front.warning))),
    )


def _headline(blocks: list[Block], *, named: bool) -> list[Block]:
    """The first level-one heading is the headline, where front matter has none."""
    for number, block in enumerate(blocks):
        if not named and block.kind is BlockKind.HEADING and block.level == 1:
            blocks[number] = replace(block, kind=BlockKind.HEADLINE)
            break
    return blocks


def _captions(blocks: list[Block], source: str) -> list[Block]:
    """An emphasised line right after an image is its caption."""
    for number, block in enumerate(blocks[1:], start=1):
        whole = Span(0, len(block.text)) in block.emphasis
        after = blocks[number - 1].kind is BlockKind.ALT
        if after and whole and block.kind is BlockKind.PARAGRAPH:
            blocks[number] = replace(block, kind=BlockKind.CAPTION)
    return blocks


class _Offsets:
    """UTF-8 byte offsets to code points; ASCII texts need no table."""

    def __init__(self, text: str) -> None:
        self._ascii = text.isascii()
        self._table: list[int] = []
        if not self._ascii:
            for number, char in enumerate(text):
                self._table += [number] * (
                    1 if char < "\x80" else 2 if char < "\u0800" else 3 if char < "\U00010000" else 4
                )
            self._table.append(len(text))

    def span(self, byte_range: Any, base: int) -> Span:
        start, end = byte_range["start"], byte_range["end"]
        if not self._ascii:
            start, end = self._table[start], self._table[end]
        return Span(start + base, end + base)


@dataclass
class _Open:
    """A block under construction."""

    kind: BlockKind
    level: int = 0
    group: int = 0
    builder: MapBuilder = field(default_factory=MapBuilder)
    emphasis: list[Span] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)


class _Walker:
    """Turns the row of events into blocks. One method for each event that matters, found in a table by its name."""

    def __init__(self, source: str, base: int) -> None:
        self.source, self.base = source, base
        body = source[base:]
        self.offsets = _Offsets(body)
        self.events = pyromark.events_with_range(body, options=_OPTIONS)
        self.blocks: list[Block] = []
        self.open: list[_Open] = []
        self.html: list[Span] = []
        self.containers: list[tuple[str, int]] = []
        self.groups = 0

    def run(self) -> None:
        for event, byte_range in self.events:
            span = self.offsets.span(byte_range, self.base)
            name, value = _named(event)
            if name in ("Start", "End"):
                tag, detail = _named(value)
                handler = (_STARTS if name == "Start" else _ENDS).get(tag)
                if handler:
                    handler(self, span, detail)
            elif name in _LEAVES:
                _LEAVES[name](self, span, value)

    # Blocks ---------------------------------------------------------------------------------------------------------

    def begin(self, kind: BlockKind, level: int = 0) -> None:
        self.open.append(_Open(kind, level, self.containers[-1][1] if self.containers else 0))

    def finish(self) -> None:
        if self.open:
            block = self.open.pop()
            text, offsets = block.builder.build()
            if text.strip():
                self.blocks.append(Block(block.kind, text, offsets, block.level, block.group, tuple(block.emphasis)))

    def kind_here(self) -> BlockKind:
        names = [name for name, _ in self.containers]
        if "FootnoteDefinition" in names:
            return BlockKind.FOOTNOTE
        inner = next((name for name in reversed(names) if name in ("Item", "BlockQuote")), "")
        return {"Item": BlockKind.LIST_ITEM, "BlockQuote": BlockKind.QUOTE}.get(inner, BlockKind.PARAGRAPH)

    def paragraph(self, span: Span, detail: Any) -> None:
        self.finish_loose()
        self.begin(self.kind_here())

    def heading(self, span: Span, detail: Any) -> None:
        self.finish_loose()
        self.begin(BlockKind.HEADING, int(detail["level"][1]))

    def cell(self, span: Span, detail: Any) -> None:
        self.begin(BlockKind.TABLE_CELL)

    def end_block(self, span: Span, detail: Any) -> None:
        self.finish()

    def finish_loose(self) -> None:
        """A tight list item holds its text bare: it ends where a block begins inside it."""
        if self.open and self.open[-1].kind is BlockKind.LIST_ITEM:
            self.finish()

    # Containers -----------------------------------------------------------------------------------------------------

    def enter(self, name: str) -> None:
        self.finish_loose()
        if name != "Item":
            self.groups += 1
        self.containers.append((name, self.containers[-1][1] if name == "Item" and self.containers else self.groups))

    def leave(self, span: Span, detail: Any) -> None:
        self.finish_loose()
        if self.containers:
            self.containers.pop()

    # Inline ---------------------------------------------------------------------------------------------------------

    def builder(self) -> MapBuilder:
        if not self.open:
            self.begin(self.kind_here())
        return self.open[-1].builder

    def text(self, span: Span, value: str) -> None:
        builder = self.builder()
        if span.of(self.source) == value:
            add_text(builder, value, span.start)
        else:  # An entity, or a line end shown in another way: an event of its own.
            builder.replaced(value, span)

    def line_break(self, span: Span, value: Any) -> None:
        if self.builder().length:
            self.builder().replaced(" ", span)

    def code(self, span: Span, value: str) -> None:
        self.builder().synthetic(PLACEHOLDER, span)

    def inline_html(self, span: Span, value: str) -> None:
        if value.lower().startswith(("<br", "<hr")):
            self.builder().replaced(" ", span)
        elif value.startswith("<!--"):
            self.blocks.append(_bare(BlockKind.COMMENT, span, self.source))

    def start_emphasis(self, span: Span, detail: Any) -> None:
        builder = self.builder()
        self.open[-1].starts.append(builder.length)

    def end_emphasis(self, span: Span, detail: Any) -> None:
        here = self.open[-1]
        if here.starts:
            here.emphasis.append(Span(here.starts.pop(), here.builder.length))

    def image(self, span: Span, detail: Any) -> None:
        self.begin(BlockKind.ALT)

    # Blocks that are not prose --------------------------------------------------------------------------------------

    def code_block(self, span: Span, detail: Any) -> None:
        self.finish_loose()
        self.begin(BlockKind.CODE)

    def html_block(self, span: Span, detail: Any) -> None:
        self.finish_loose()
        self.html = []

    def html_line(self, span: Span, value: str) -> None:
        self.html.append(span)

    def end_html_block(self, span: Span, detail: Any) -> None:
        """The lines together; what stands between them (the marks of a quotation, an indent) counts as line ends."""
        base = self.html[0].start if self.html else span.start
        parts: list[str] = []
        done = base
        for line in self.html:
            parts += ["\n" * (line.start - done), line.of(self.source)]
            done = line.end
        self.html_text("".join(parts), base)

    def html_text(self, html: str, base: int) -> None:
        whole = Span(0, len(html))
        self.blocks += [_bare(BlockKind.COMMENT, found.moved(base), self.source) for found in comments(html, whole)]
        for pieces in prose_pieces(html, whole):
            self.begin(self.kind_here())
            for piece, at in pieces:
                if at.of(html) == piece:
                    add_text(self.builder(), piece, at.start + base)
                else:
                    self.builder().replaced(piece, at.moved(base))
            block = self.open.pop()
            text, offsets = folded(*block.builder.build())
            if text.strip():
                self.blocks.append(Block(block.kind, text, offsets, group=block.group))


def _bare(kind: BlockKind, span: Span, source: str) -> Block:
    builder = MapBuilder()
    builder.same(span.of(source), span.start)
    text, offsets = builder.build()
    return Block(kind, text, offsets)


def _named(event: Any) -> tuple[str, Any]:
    """An event is a bare name, or a name with its detail."""
    return (event, None) if isinstance(event, str) else next(iter(event.items()))


_Handler = Callable[[_Walker, Span, Any], None]


def _container(name: str) -> _Handler:
    return lambda walker, span, detail: walker.enter(name)


_STARTS: dict[str, _Handler] = {
    "Paragraph": _Walker.paragraph,
    "Heading": _Walker.heading,
    "TableCell": _Walker.cell,
    "List": _container("List"),
    "Item": _container("Item"),
    "BlockQuote": _container("BlockQuote"),
    "FootnoteDefinition": _container("FootnoteDefinition"),
    "Table": _container("Table"),
    "Emphasis": _Walker.start_emphasis,
    "Strong": _Walker.start_emphasis,
    "Image": _Walker.image,
    "CodeBlock": _Walker.code_block,
    "HtmlBlock": _Walker.html_block,
}
_ENDS: dict[str, _Handler] = {
    **dict.fromkeys(("Paragraph", "Heading", "TableCell", "Image", "CodeBlock"), _Walker.end_block),
    "HtmlBlock": _Walker.end_html_block,
    **dict.fromkeys(("List", "Item", "BlockQuote", "FootnoteDefinition", "Table"), _Walker.leave),
    "Emphasis": _Walker.end_emphasis,
    "Strong": _Walker.end_emphasis,
}
_LEAVES: dict[str, _Handler] = {
    "Text": _Walker.text,
    "Code": _Walker.code,
    "SoftBreak": _Walker.line_break,
    "HardBreak": _Walker.line_break,
    "InlineHtml": _Walker.inline_html,
    "Html": _Walker.html_line,
}
