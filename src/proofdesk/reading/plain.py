"""Plain text: blank lines make paragraphs, wrapped lines are soft breaks, the first short line is the headline."""

import itertools
import re
from collections.abc import Iterator

from proofdesk.reading._decode import decode
from proofdesk.reading._masks import add_text
from proofdesk.reading._parts import name_parts
from proofdesk.text import Block, BlockKind, Document, MapBuilder, Span

SUFFIXES = (".txt", ".text")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")
_ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,3}[.)])[ \t]+(?=\S)")
_ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*\s*$")
HEADLINE_LIMIT = 120
"""Code points that a headline may have (docs/editors.md, “Parts of a story”)."""
_LONGEST_WRAPPED = 120
_SHORT_SHARE = 0.6
_HEADING_LIMIT = 60


def read(data: bytes, path: str) -> Document:
    """The document in the bytes of a plain text file."""
    text, encoding, warning = decode(data)
    blocks = list(_blocks(text))
    if blocks and _is_headline(blocks, text):
        blocks[0] = _as(blocks[0], BlockKind.HEADLINE)
    named, story = name_parts(blocks)
    warnings = (warning,) if warning else ()
    return Document(text, named, path, data, encoding, story=story, warnings=warnings)


def _blocks(text: str) -> Iterator[Block]:
    for lines in _chunks(text):
        groups = list(_paragraphs(lines, text))
        for group in groups:
            item = _ITEM.match(group[0].of(text))
            block = _block(group, text, item.end() if item else 0)
            if item:
                yield _as(block, BlockKind.LIST_ITEM)
            elif len(groups) == 1 and len(group) == 1 and _is_heading(block.text):
                yield _as(block, BlockKind.HEADING)
            else:
                yield block


def _chunks(text: str) -> Iterator[list[Span]]:
    """The lines between blank lines, without their line ends."""
    lines: list[Span] = []
    for found in _LINE.finditer(text):
        if not found[0]:
            continue
        stripped = found[0].rstrip()
        if stripped:
            lines.append(Span(found.start(), found.start() + len(stripped)))
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def _paragraphs(lines: list[Span], text: str) -> Iterator[list[Span]]:
    """Join wrapped lines; a line that ends early before a capital, and a list item, begin anew."""
    width = max(line.length for line in lines)
    group = lines[:1]
    for before, line in itertools.pairwise(lines):
        if _breaks(before.of(text), line.of(text), width):
            yield group
            group = []
        group.append(line)
    yield group


def _breaks(before: str, line: str, width: int) -> bool:
    if _ITEM.match(line):
        return True
    if width > _LONGEST_WRAPPED:
        return len(before) > _LONGEST_WRAPPED or bool(_ENDS.search(before)) or line.lstrip()[:1].isupper()
    first = line.split(maxsplit=1)[0]
    if not line.lstrip("“\"‘'( \t")[:1].isupper():
        return False
    if _ENDS.search(before):
        return len(before) < _SHORT_SHARE * width
    return (
        len(before) + 1 + len(first) <= width and len(before) < _SHORT_SHARE * width
    ) or before.strip() == line.strip()


def _block(lines: list[Span], text: str, skip: int) -> Block:
    builder = MapBuilder()
    end = 0
    for number, line in enumerate(lines):
        raw = line.of(text)
        indent = skip if number == 0 and skip else len(raw) - len(raw.lstrip())
        start = line.start + indent
        if number:
            builder.replaced(" ", Span(end, start))
        add_text(builder, text[start : line.end], start)
        end = line.end
    shown, offsets = builder.build()
    return Block(BlockKind.PARAGRAPH, shown, offsets)


def _is_headline(blocks: list[Block], text: str) -> bool:
    first = blocks[0]
    span = first.source_span
    alone = "\n" not in span.of(text) and "\r" not in span.of(text)
    followed = re.match(r"[ \t]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)", text[span.end : span.end + 200])
    title = len(first.text) <= HEADLINE_LIMIT and not first.text.endswith((".", ".”", '."'))
    return alone and bool(followed) and title and first.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)


def _is_heading(text: str) -> bool:
    """A crosshead: a few words with no closing mark, or more where every long word is capitalised."""
    words = text.split()
    if len(text) > _HEADING_LIMIT or _ENDS.search(text) or not text[:1].isupper():
        return False
    title_case = all(word[:1].isupper() or len(word) <= 4 for word in words)
    return len(words) <= 4 or (title_case and len(words) <= 10)


def _as(block: Block, kind: BlockKind) -> Block:
    return Block(kind, block.text, block.offsets, block.level, block.group, block.emphasis)
