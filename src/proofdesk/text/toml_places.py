"""Where each key and value of a TOML text stands; `tomllib` gives values without places.

The syntax tree is tree-sitter's. Paths are tuples of keys, with the number of the element for arrays.
"""

import re
from typing import Any

import tree_sitter
import tree_sitter_toml

from proofdesk.text.span import Span

Path = tuple[str | int, ...]
_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_LANGUAGE = tree_sitter.Language(tree_sitter_toml.language())


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
        self.data = data
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
        path = self.key(header)
        if node.type == "table_array_element":
            number = self.arrays.get(path, 0)
            self.arrays[path] = number + 1
            path = (*path, number)
        self.found.setdefault(path, (self.span(header), self.span(header)))
        for child in rest:
            if child.type == "pair":
                self.pair(child, path)

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
        if node.type == "dotted_key":
            return tuple(part for child in node.named_children for part in self.key(child))
        text = node.text.decode("utf-8", "replace")
        return (text[1:-1] if node.type == "quoted_key" else text,)

    def span(self, node: Any) -> Span:
        start = len(self.data[: node.start_byte].decode("utf-8", "surrogatepass"))
        return Span(start, start + len(node.text.decode("utf-8", "surrogatepass")))
