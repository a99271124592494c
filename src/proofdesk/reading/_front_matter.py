"""Front matter (YAML between `---` lines, TOML between `+++` lines): the parts of a story, each with its span."""

import datetime
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from proofdesk.text import Block, BlockKind, LineIndex, MapBuilder, Span, aligned_pieces

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
PARTS: tuple[tuple[BlockKind, tuple[str, ...]], ...] = (
    (BlockKind.HEADLINE, ("headline", "title")),
    (BlockKind.STANDFIRST, ("standfirst", "dek", "summary", "description")),
    (BlockKind.BYLINE, ("byline", "author")),
    (BlockKind.DATE, ("date", "published")),
    (BlockKind.DESK, ("desk", "section")),
    (BlockKind.SEO_TITLE, ("seo_title",)),
    (BlockKind.SEO_DESCRIPTION, ("seo_description",)),
    (BlockKind.SLUG, ("slug",)),
)
"""The names of each part in front matter; the first name found wins."""
_COLON_HINT = " (a value with a colon in it goes in quotation marks)"
_IMAGE_PARTS = {"caption": BlockKind.CAPTION, "alt": BlockKind.ALT, "credit": BlockKind.CREDIT}


class FrontMatter(NamedTuple):
    """What front matter says: blocks with spans, values by part, settings; `end` is where the copy begins."""

    blocks: tuple[Block, ...] = ()
    story: Mapping[str, str] = {}
    overrides: object = {}
    end: int = 0
    warning: str = ""


class _Value(NamedTuple):
    """One value with the span of its source."""

    value: Any
    span: Span
    style: str


_Tree = dict[tuple[str | int, ...], _Value]


def read_front_matter(source: str) -> FrontMatter:
    """The front matter at the very start of `source`; an empty one where there is none."""
    fence = _FENCE.match(source)
    if not fence:
        return FrontMatter()
    closing = re.compile(rf"^{re.escape(fence[1])}[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
    closed = closing.search(source.replace("\r", "\n"), fence.end())
    if not closed:
        return FrontMatter()
    end = closed.end() + (source[closed.end() - 1 : closed.end() + 1] == "\r\n")
    text = source[fence.end() : closed.start()]
    if fence[1] == "---" and not re.search(r"^[\w\"'-]+[ \t]*:", text, re.MULTILINE):
        return FrontMatter()  # A rule between two lines, not front matter.
    try:
        tree = _yaml_values(text) if fence[1] == "---" else _toml_values(text)
    except ValueError as error:
        return FrontMatter(end=end, warning=f"front matter not checked: {_reason(error, text)}")
    return _front_matter(tree, source, fence.end(), end)


def _reason(error: ValueError, text: str) -> str:
    """Why front matter cannot be read, with its line in the draft (the fence is the first)."""
    if isinstance(error, tomllib.TOMLDecodeError):
        from proofdesk.text.toml_places import syntax_error

        message, line, _ = syntax_error(error, text)
        return f"line {line + 1}: {message}"
    message = str(error).splitlines()[0]
    offset = getattr(error, "offset", None)
    if offset is None:
        return message
    line, _ = LineIndex(text).position(min(offset, len(text)))
    hint = _COLON_HINT if message.startswith("mapping values") else ""
    return f"line {line + 1}: {message}{hint}"


def _yaml_values(text: str) -> _Tree:
    from proofdesk.text.yaml_tree import Node, parse

    found: _Tree = {}

    def walk(node: Node, path: tuple[str | int, ...]) -> None:
        found[path] = _Value(node.plain, node.span, node.style)
        for key, value in node.pairs():
            walk(value, (*path, key.text))
        for number, item in enumerate(node.items()):
            walk(item, (*path, number))

    root = parse(text)
    if root is not None and root.kind != "mapping":
        raise ValueError("expected “name: value” lines")
    if root is not None:
        walk(root, ())
    return found


def _toml_values(text: str) -> _Tree:
    from proofdesk.text.toml_places import loads, places

    values = loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    found: _Tree = {(): _Value(values, Span(0, 0), "")}
    for path, (_, span) in places(re.sub("\r(?!\n)", "\n", text)).items():
        value: Any = values
        for part in path:
            value = value[part]
        found[path] = _Value(value, span, text[span.start : span.start + 1])
    return found


def _front_matter(tree: _Tree, source: str, base: int, end: int) -> FrontMatter:
    blocks: list[Block] = []
    story: dict[str, str] = {}
    for kind, names in PARTS:
        name = next((name for name in names if (name,) in tree and tree[(name,)].value is not None), None)
        if name is None:
            continue
        given = tree[(name,)]
        story[str(kind)] = _words(given.value)
        blocks += [_block(kind, value, source, base) for value in _strings(tree, (name,), given)]
    for path, given in tree.items():
        if len(path) == 3 and path[0] == "images" and path[2] in _IMAGE_PARTS and isinstance(given.value, str):
            blocks.append(_block(_IMAGE_PARTS[str(path[2])], given, source, base))
    overrides = (tree[()].value if tree else {}).get("proofdesk") or {}
    blocks = sorted((block for block in blocks if block.text), key=lambda block: block.source_span)
    return FrontMatter(tuple(blocks), story, overrides, end)


def _strings(tree: _Tree, path: tuple[str | int, ...], given: _Value) -> Iterator[_Value]:
    """The value itself where it is text, or each text of a list (several authors)."""
    if isinstance(given.value, list):
        yield from (tree[(*path, number)] for number, item in enumerate(given.value) if isinstance(item, str))
    elif isinstance(given.value, str):
        yield given


def _words(value: object) -> str:
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, list):
        return ", ".join(_words(item) for item in value if not isinstance(item, dict))
    return " ".join(str(value).split())


def _block(kind: BlockKind, given: _Value, source: str, base: int) -> Block:
    """A block for one string. Quotes, escapes and folds make the source differ: the two are walked together."""
    span = given.span.moved(base)
    raw = span.of(source)
    shown = " ".join(given.value.split())
    skip, end = _content(raw, given.style)
    builder = MapBuilder()
    for piece, at in aligned_pieces(shown, raw[skip:end]):
        here = at.moved(span.start + skip)
        if here.of(source) == piece:
            builder.same(piece, here.start)
        else:
            builder.replaced(piece, here)
    text, offsets = builder.build()
    return Block(kind, text, offsets)


def _content(raw: str, style: str) -> tuple[int, int]:
    """Where the text of a literal begins and ends: inside its quotes, or below the `|` or `>` line with its indent."""
    opening = re.match(r"[|>][^\r\n]*(?:\r\n|\n|\r)\s*" if style in ("|", ">") else r"(\"\"\"|'''|[\"'])\s*", raw)
    if not opening:
        return 0, len(raw)
    closing = len(opening[1]) if opening.lastindex else 0
    return opening.end(), len(raw) - closing
