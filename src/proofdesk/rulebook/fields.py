"""The keys of a rule file: what each holds. A fault is told with its place."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

import regex

from proofdesk.errors import nearest
from proofdesk.findings.rule import CATEGORIES, Severity
from proofdesk.text.yaml_tree import Node

SCOPES = frozenset(
    "text headline standfirst heading paragraph quote list table caption alt footnote sentence byline credit "
    "seo-title seo-description".split()
)
_SEVERITIES = tuple(str(severity) for severity in Severity)
_CALL = regex.compile(r"\(\?(?:R|\d+|[+-]\d+|&\w+|P>\w+)\)")
_MONTHS = frozenset(f"{month:02}" for month in range(1, 13))


class Fault(Exception):
    """A mistake in a rule file: the message and the node it is about."""

    def __init__(self, message: str, node: Node) -> None:
        super().__init__(message)
        self.message = message
        self.node = node


Read = Callable[[Node], Any]


def text(node: Node) -> str:
    """A scalar that says something."""
    if node.kind != "scalar" or not node.text.strip():
        raise Fault(f"expected text, found {_kind(node)}", node)
    return node.text


def truth(node: Node) -> bool:
    """`true` or `false`."""
    if not isinstance(node.value, bool):
        raise Fault(f"expected true or false, found {_kind(node)}", node)
    return node.value


def count(node: Node) -> int:
    """A whole number from 0 up."""
    if isinstance(node.value, bool) or not isinstance(node.value, int) or node.value < 0:
        raise Fault(f"expected a whole number, found {_kind(node)}", node)
    return node.value


def texts(node: Node) -> tuple[str, ...]:
    """A list of texts, or one."""
    if node.kind == "scalar":
        return (text(node),)
    if node.kind != "sequence":
        raise Fault(f"expected a list, found {_kind(node)}", node)
    return tuple(text(item) for item in node.items())


def patterns(node: Node) -> tuple[str, ...]:
    """A list of regular expressions."""
    found = texts(node)
    for pattern, item in zip(found, _each(node), strict=True):
        check_pattern(pattern, item)
    return found


def pieces(node: Node) -> tuple[str, ...]:
    """The pieces of one regular expression, as a list or in one."""
    found = texts(node)
    check_pattern("".join(found), node)
    return found


def swaps(node: Node) -> dict[str, str]:
    """Pattern to replacement."""
    pairs = pairs_of_text(node)
    for key, _ in node.pairs():
        check_pattern(key.text, key)
    return pairs


def pairs_of_text(node: Node) -> dict[str, str]:
    """A mapping of text to text; an empty value is an empty text."""
    if node.kind != "mapping" or not node.value:
        raise Fault(f"expected a mapping, found {_kind(node)}", node)
    found: dict[str, str] = {}
    for name, (_, value) in entries(node).items():
        if value.kind != "scalar":
            raise Fault(f"expected text, found {_kind(value)}", value)
        found[name] = value.text
    return found


def entries(node: Node) -> dict[str, tuple[Node, Node]]:
    """Key and value of a mapping by the key's name, each once; a value left out stands where its key does."""
    found: dict[str, tuple[Node, Node]] = {}
    for key, value in node.pairs():
        if key.text in found:
            raise Fault(f"“{key.text}” stands twice", key)
        left_out = value.value is None and not value.span.length
        found[key.text] = key, replace(value, span=key.span) if left_out else value
    return found


def check_pattern(pattern: str, node: Node) -> None:
    """Raises Fault where a pattern does not compile, or calls itself: no time limit stops such a pattern."""
    call = _CALL.search(pattern)
    if call:
        raise Fault(f"a pattern cannot call itself or a group: “{call[0]}”", node)
    try:
        regex.compile(f"(?:{pattern})", regex.V0)
    except (regex.error, RecursionError, OverflowError, ValueError) as error:
        raise Fault(f"the pattern does not compile: {getattr(error, 'msg', None) or error}", node) from error


def one_of(*allowed: str) -> Read:
    """One of a few words."""

    def read(node: Node) -> str:
        if node.kind != "scalar" or node.text not in allowed:
            near = nearest(node.text, allowed) if node.kind == "scalar" else ""
            raise Fault(f"expected one of {', '.join(allowed)}; found {_kind(node)}{near}", node)
        return node.text

    return read


def scopes(node: Node) -> tuple[str, ...]:
    """Where the rule looks: names of parts, `~name` for all but one."""
    for name, item in zip(texts(node), _each(node), strict=True):
        bare = name.removeprefix("~")
        if bare not in SCOPES:
            raise Fault(f"unknown scope “{bare}”{nearest(bare, SCOPES)}", item)
    return texts(node)


def day(node: Node) -> str:
    """A date as YYYY-MM-DD."""
    try:
        return datetime.date.fromisoformat(node.text).isoformat()
    except ValueError as error:
        raise Fault(f"expected a date as YYYY-MM-DD, found {_kind(node)}", node) from error


def ruleset(node: Node) -> str:
    """A ruleset as YYYY.MM (also where YAML reads it as a number)."""
    year, _, month = node.text.partition(".")
    month = "10" if month == "1" and isinstance(node.value, float) else month
    if not (len(year) == 4 and year.isdecimal() and month in _MONTHS):
        raise Fault(f"expected a ruleset as YYYY.MM, found {_kind(node)}", node)
    return f"{year}.{month}"


severity: Read = one_of(*_SEVERITIES)
category: Read = one_of(*CATEGORIES)
quotes: Read = one_of("skip", "check", "ask")


def _each(node: Node) -> Iterator[Node]:
    """The elements of a list, or the one value that stands for a list of one."""
    return node.items() if node.kind == "sequence" else iter((node,))


def _kind(node: Node) -> str:
    return {"mapping": "a mapping", "sequence": "a list"}.get(
        node.kind, "nothing" if node.value is None else f"“{node.text}”"
    )


def unknown_key(key: str, known: Iterable[str]) -> str:
    """The message for a key that no rule of the kind has."""
    return f"unknown key “{key}”{nearest(key, known)}"
