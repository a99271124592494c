"""The article as it reads: its parts in order, set for reading, each with its notes beside it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from proofdesk.reporting._page.copy import words_of
from proofdesk.reporting._page.ledger import Ledger
from proofdesk.reporting._page.markup import EMPTY, Markup, element, lines, text
from proofdesk.reporting._page.notes import NotePage, notes_beside
from proofdesk.reporting._page.places import HIDDEN_KINDS
from proofdesk.text import Block, BlockKind, Document

_LABELS = {
    BlockKind.STANDFIRST: "Standfirst",
    BlockKind.BYLINE: "Byline",
    BlockKind.DATE: "Date",
    BlockKind.DESK: "Desk",
    BlockKind.SEO_TITLE: "Title for search",
    BlockKind.SEO_DESCRIPTION: "Description for search",
    BlockKind.SLUG: "Slug",
    BlockKind.CAPTION: "Caption",
    BlockKind.ALT: "Alt text",
    BlockKind.CREDIT: "Credit",
    BlockKind.FOOTNOTE: "Footnote",
    BlockKind.CODE: "Code, not read",
}
_NUMBERED = re.compile(r"(\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?$")
_BULLET = re.compile(r"[-*+•–—·][ \t]+(?:\[[ xX]\][ \t]+)?$")
_PIPE = re.compile(r"(?<!\\)\|")
_DEEPEST = 6
_MOST_HEADS = 3
"""So many headings in a row are kept with what follows; the style knows the rows of the notes below them."""


class _Piece(NamedTuple):
    """Blocks that are set as one: a paragraph, the items of a list, a table."""

    blocks: tuple[int, ...]
    markup: Markup


def article(document: Document, page: NotePage, level: int) -> Markup:
    """The whole article; `level` is that of the headline's element."""
    levels = _heading_levels(document.blocks, level)
    pieces = [
        _Piece(numbers, _set(numbers, document, page.ledger, levels)) for numbers in _pieces(document, page.ledger)
    ]
    return lines(_rows(pieces, document, page))


def _pieces(document: Document, ledger: Ledger) -> Iterator[tuple[int, ...]]:
    """The numbers of the blocks shown, those of a table together, and those of a list up to an item with notes."""
    run: list[int] = []
    noted = {*ledger.told, *ledger.again}
    for number, block in enumerate(document.blocks):
        if block.kind in HIDDEN_KINDS:
            continue
        if run and not _goes_on(document.blocks[run[-1]], block, noted=run[-1] in noted):
            yield tuple(run)
            run = []
        run.append(number)
    if run:
        yield tuple(run)


def _goes_on(before: Block, block: Block, *, noted: bool) -> bool:
    if before.kind is not block.kind or before.group != block.group:
        return False
    return block.kind is BlockKind.TABLE_CELL or (block.kind is BlockKind.LIST_ITEM and not noted)


def _rows(pieces: Sequence[_Piece], document: Document, page: NotePage) -> Iterator[Markup]:
    """A piece with notes and those without after it share a row: its notes may use the room beside them.

    Headings go with what they head: they stand in the row of the piece after them, above its notes.
    """
    row: list[Markup] = []
    heads: list[Markup] = []
    for piece in pieces:
        notes = _notes(piece, document, page, len(heads))
        if notes and row:
            yield element("div", {"class": "row"}, *row)
            row = []
        if not notes and document.blocks[piece.blocks[0]].kind is BlockKind.HEADING and len(heads) < _MOST_HEADS:
            heads.append(piece.markup)
        else:
            row += [*heads, piece.markup, notes]
            heads = []
    if row or heads:
        yield element("div", {"class": "row"}, *row, *heads)


def _notes(piece: _Piece, document: Document, page: NotePage, heads: int) -> Markup:
    told = [note for number in piece.blocks for note in page.ledger.told.get(number, ())]
    again = [note for number in piece.blocks for note in page.ledger.again.get(number, ()) if note not in told]
    length = sum(len(document.blocks[number].text) for number in piece.blocks)
    return notes_beside(length, told, list(dict.fromkeys(again)), page, heads)


def _set(numbers: tuple[int, ...], document: Document, ledger: Ledger, levels: dict[int, int]) -> Markup:
    block = document.blocks[numbers[0]]
    if block.kind is BlockKind.TABLE_CELL:
        return _table(numbers, document, ledger)
    if block.kind is BlockKind.LIST_ITEM:
        return _list(numbers, document, ledger)
    words = words_of(numbers[0], document, ledger)
    if numbers[0] in levels:
        size = "headline" if block.kind is BlockKind.HEADLINE else f"h{min(block.level, _DEEPEST)}"
        return _copy(block, element(f"h{levels[numbers[0]]}", {"class": f"t {size}"}, words))
    if block.kind is BlockKind.CODE:
        return _copy(block, _scrolling("pre", "Code, not read", element("code", {"class": "t"}, words)))
    if block.kind is BlockKind.QUOTE:
        return _copy(block, element("blockquote", None, element("p", {"class": "t"}, words)))
    return _copy(block, element("p", {"class": "t"}, words))


def _copy(block: Block, words: Markup) -> Markup:
    label = _LABELS.get(block.kind)
    part = element("p", {"class": "part"}, text(label)) if label else EMPTY
    return element("div", {"class": f"copy {block.kind}"}, part, words)


def _scrolling(tag: str, name: str, *children: Markup) -> Markup:
    """A box that scrolls sideways inside itself, by keyboard too."""
    return element(tag, {"class": "scroll", "tabindex": "0", "role": "group", "aria-label": name}, *children)


def _heading_levels(blocks: Sequence[Block], top: int) -> dict[int, int]:
    """The level of each heading's element: no level is left out on the way down, whatever the draft does."""
    levels: dict[int, int] = {}
    before = top - 1
    for number, block in enumerate(blocks):
        if block.kind in (BlockKind.HEADLINE, BlockKind.HEADING):
            wanted = top if block.kind is BlockKind.HEADLINE else top + max(1, block.level - 1)
            before = levels[number] = min(wanted, before + 1, _DEEPEST)
    return levels


# Lists and tables -------------------------------------------------------------------------------------------------


def _list(numbers: tuple[int, ...], document: Document, ledger: Ledger) -> Markup:
    items = [_item(number, document, ledger) for number in numbers]
    return element("div", {"class": "copy list-item"}, element("ul", None, *items))


def _item(number: int, document: Document, ledger: Ledger) -> Markup:
    """An item with its number or a dot; further paragraphs of an item, which stand indented, have neither."""
    before = _line_before(document.blocks[number], document)
    numbered, dotted = _NUMBERED.search(before), _BULLET.search(before)
    sign = numbered[1] if numbered else "•" if dotted or not before else ""
    depth = min(3, (len(before) - len(before.lstrip())) // 2)
    marker = element("span", {"class": "sign", "aria-hidden": None if numbered else "true"}, text(sign))
    words = element("span", {"class": "t"}, words_of(number, document, ledger))
    return element("li", {"class": f"in{depth}" if depth else None}, marker, words)


def _line_before(block: Block, document: Document) -> str:
    """What stands on the line before the block's first word."""
    start = block.source_span.start
    line = document.lines.line_span(document.lines.position(start)[0])
    return document.source[line.start : start]


def _table(numbers: tuple[int, ...], document: Document, ledger: Ledger) -> Markup:
    rows = [_row(row, document, ledger, head=not count) for count, row in enumerate(_table_rows(numbers, document))]
    return element("div", {"class": "copy table-cell"}, _scrolling("div", "Table", element("table", None, *rows)))


def _table_rows(numbers: tuple[int, ...], document: Document) -> Iterator[dict[int, int]]:
    """The cells of each row by their columns: a row is a line of the source, an empty cell is no block."""
    row: dict[int, int] = {}
    for before, number in pairwise((None, *numbers)):
        here = document.blocks[number or 0]
        if before is not None and _line(document.blocks[before], document) != _line(here, document):
            yield row
            row = {}
        line = _line_before(here, document)
        pipes, opened = len(_PIPE.findall(line)), line.lstrip().startswith("|")
        row[max(max(row, default=-1) + 1, pipes - opened)] = number or 0
    if row:
        yield row


def _line(block: Block, document: Document) -> int:
    return document.lines.position(block.source_span.start)[0]


def _row(row: dict[int, int], document: Document, ledger: Ledger, *, head: bool) -> Markup:
    cells = [_cell(row.get(column), document, ledger, head=head) for column in range(max(row) + 1)]
    return element("tr", None, *cells)


def _cell(number: int | None, document: Document, ledger: Ledger, *, head: bool) -> Markup:
    if number is None:
        return element("td")
    words = element("span", {"class": "t"}, words_of(number, document, ledger))
    return element("th", {"scope": "col"}, words) if head else element("td", None, words)
