"""Where each key and value of a TOML text stands; `tomllib` gives values without places.

The syntax tree is tree-sitter's. Paths are tuples of keys, with the number of the element for arrays.
"""

import re
import tomllib
from itertools import accumulate
from typing import Any

import tree_sitter
import tree_sitter_toml

from proofdesk.text.span import Span

Path = tuple[str | int, ...]
_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
MAX_DOTS = 1000
_LANGUAGE = tree_sitter.Language(tree_sitter_toml.language())


def loads(text: str) -> dict[str, Any]:
    """The values of a TOML text. Raises ValueError for what is no TOML, or nested deeper than a person writes.

    The parser's time grows with the square of the parts of a dotted key, so that lines full of dots are refused.
    """
    if any(line.count(".") > MAX_DOTS for line in text.split("\n")):
        raise ValueError("nested too deeply")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def syntax_error(error: ValueError, text: str) -> tuple[str, int, int]:
    """Message, line and column of an error of `tomllib`, which names its place at the end of its message."""
    message = str(error)
    found = _AT.search(message)
    if not found:
        return message, 1, 1
    if found[1]:
        return message[: found.start()], int(found[1]), int(found[2])
    lines = text.split("\n")
    return message[: found.start()] + " at the end of the text", len(lines), len(lines[-1]) + 1


def places(text: str) -> dict[Path, tuple[Span, Span]]:
    """Map every path to the spans of its key and of its value (code points)."""
    data = text.encode("utf-8", "surrogatepass")
    walker = _Walker(data)
    walker.document(tree_sitter.Parser(_LANGUAGE).parse(data).root_node)
    return walker.found


class _Walker:
    def __init__(self, data: bytes) -> None:
        self.points = list(accumulate((byte & 0xC0 != 0x80 for byte in data), initial=0))
        """How many code points stand before each byte."""
        self.found: dict[Path, tuple[Span, Span]] = {}
        self.arrays: dict[Path, int] = {}

    def document(self, root: Any) -> None:
        for node in root.named_children:
            if node.type == "pair":
                self.pair(node, ())
            elif node.type in ("table", "table_array_element"):
                self.table(node)

    def table(self, node: Any) -> None:
        header, *rest = node.named_children
        path = self.inside(self.key(header))
        if node.type == "table_array_element":
            number = self.arrays.get(path, 0)
            self.arrays[path] = number + 1
            path = (*path, number)
        self.found.setdefault(path, (self.span(header), self.span(header)))
        for child in rest:
            if child.type == "pair":
                self.pair(child, path)

    def inside(self, names: Path) -> Path:
        """The path of a header: below an array of tables it means the last of them."""
        if not self.arrays:
            return names
        path: Path = names[:1]
        for name in names[1:]:
            path = (*path, self.arrays[path] - 1, name) if path in self.arrays else (*path, name)
        return path

    def pair(self, node: Any, path: Path) -> None:
        key, *values = (child for child in node.named_children if child.type != "comment")
        here = (*path, *self.key(key))
        for value in values[:1]:
            self.found[here] = (self.span(key), self.span(value))
            self.value(value, here)

    def value(self, node: Any, path: Path) -> None:
        if node.type == "inline_table":
            for child in node.named_children:
                if child.type == "pair":
                    self.pair(child, path)
        elif node.type == "array":
            for number, child in enumerate(item for item in node.named_children if item.type != "comment"):
                self.found[(*path, number)] = (self.span(child), self.span(child))
                self.value(child, (*path, number))

    def key(self, node: Any) -> Path:
        """The names in a key. The tree nests a dotted key as deep as it has parts: deeper than calls may go."""
        names: list[str] = []
        left = [node]
        while left:
            part = left.pop()
            if part.type == "dotted_key":
                left += reversed(part.named_children)
            else:
                text = part.text.decode("utf-8", "replace")
                names.append(_unquoted(text) if part.type == "quoted_key" else text)
        return tuple(names)

    def span(self, node: Any) -> Span:
        return Span(self.points[node.start_byte], self.points[node.end_byte])


def _unquoted(key: str) -> str:
    if key.startswith('"') and "\\" in key:
        try:
            return next(iter(tomllib.loads(f"{key} = 0")))
        except ValueError:
            pass  # Not TOML: the parser's own message says so.
    return key[1:-1]
