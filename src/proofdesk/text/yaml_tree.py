"""YAML 1.2 as a tree whose every node knows its place; the parser is ruamel.yaml's.

Values follow the 1.2 core schema: `yes`, `no`, `on` and `off` are strings.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from proofdesk.text.span import Span

_INT = re.compile(r"[-+]?[0-9]+$")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")
_WORDS: dict[str, object] = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
_WORDS |= dict.fromkeys(("true", "True", "TRUE"), True) | dict.fromkeys(("false", "False", "FALSE"), False)
_BROKEN = (RecursionError, ArithmeticError, ValueError, AssertionError, LookupError, AttributeError, TypeError)
"""What else the parser raises where a text is broken in ways that it does not foresee."""
MAX_DEPTH = 60
MAX_DIGITS = 1000


class YamlError(ValueError):
    """Text that is not YAML: a message and the offset (code points) where reading stopped."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Node:
    """A value with its span in the text. `value` is a scalar, a tuple of nodes, or a tuple of (key, value) nodes."""

    value: object
    span: Span
    kind: str
    style: str = ""

    @property
    def plain(self) -> Any:
        """The value as ordinary Python data."""
        if self.kind == "mapping":
            return {key.plain if key.kind == "scalar" else str(key.plain): value.plain for key, value in self.pairs()}
        if self.kind == "sequence":
            return [item.plain for item in self.items()]
        return self.value

    @property
    def text(self) -> str:
        """A scalar as the words that were written."""
        return "" if self.value is None else str(self.value)

    def pairs(self) -> Iterator[tuple["Node", "Node"]]:
        """Keys and values of a mapping."""
        return iter(self.value if self.kind == "mapping" else ())  # type: ignore[call-overload, no-any-return]

    def items(self) -> Iterator["Node"]:
        """Elements of a sequence."""
        return iter(self.value if self.kind == "sequence" else ())  # type: ignore[call-overload, no-any-return]


def parse(text: str) -> Node | None:
    """The tree of the first document in `text`, None where it is empty. Raises YamlError."""
    # Imported here: most runs find their rules in the cache and no front matter.
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    reader = YAML(typ="safe", pure=True)
    reader.composer.warn_double_anchors = False  # YAML 1.2 allows an anchor to be set anew.
    try:
        root = reader.compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlError(error.problem or error.context or "not valid YAML", mark.index if mark else 0) from error
    except YAMLError as error:
        raise YamlError(str(error).splitlines()[0], getattr(error, "position", 0)) from error
    except _BROKEN as error:
        raise YamlError("not valid YAML", 0) from error
    return _Maker(2 * len(text) + 100).node(root, 0) if root is not None else None


class _Maker:
    """Makes nodes, no more than a text of this length can hold: aliases of aliases would multiply without end."""

    def __init__(self, most: int) -> None:
        self.left = most

    def node(self, node: Any, depth: int) -> Node:
        span = Span(node.start_mark.index, node.end_mark.index)
        self.left -= 1
        if depth > MAX_DEPTH or self.left < 0:
            raise YamlError("nested too deeply", span.start)
        if node.id == "mapping":
            pairs = tuple((self.node(key, depth + 1), self.node(value, depth + 1)) for key, value in node.value)
            return Node(pairs, span, "mapping")
        if node.id == "sequence":
            return Node(tuple(self.node(item, depth + 1) for item in node.value), span, "sequence")
        return Node(_scalar(node, span), span, "scalar", node.style or "")


def _scalar(node: Any, span: Span) -> object:
    value: str = node.value
    if node.style or str(node.tag).endswith(":str"):
        return value
    if value in _WORDS:
        return _WORDS[value]
    if _INT.match(value):
        if len(value) > MAX_DIGITS:
            raise YamlError(f"a number of more than {MAX_DIGITS} digits", span.start)
        return int(value)
    return float(value) if _FLOAT.match(value) else value
