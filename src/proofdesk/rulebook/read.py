"""Turns the tree of a rule file into a rule, key by key."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from proofdesk.findings import Severity
from proofdesk.rulebook import fields
from proofdesk.rulebook.examples import MarkError, read_marked
from proofdesk.rulebook.fields import Fault, unknown_key
from proofdesk.rulebook.kinds import Kind, kinds
from proofdesk.rulebook.literals import needed
from proofdesk.rulebook.spec import Example, RuleSpec
from proofdesk.text import LineIndex
from proofdesk.text.yaml_tree import Node

_COMMON: Mapping[str, fields.Read] = {
    "extends": fields.text,
    "message": fields.text,
    "why": fields.text,
    "source": lambda node: node,
    "level": fields.severity,
    "category": fields.category,
    "scope": fields.scopes,
    "quotes": fields.quotes,
    "except": fields.patterns,
    "except_before": fields.patterns,
    "except_after": fields.patterns,
    "profiles": fields.texts,
    "valid": lambda node: node,
    "action": lambda node: node,
    "since": fields.ruleset,
    "examples": lambda node: node,
}
_SKIPS_QUOTES = frozenset({"style", "attribution", "consistency", "readability", "sensitivity"})


def spec_of(root: Node, text: str, path: Path, pack: str) -> RuleSpec:
    """The rule in a tree. Raises Fault at the node that is wrong."""
    if root.kind != "mapping":
        raise Fault("expected “key: value” lines", root)
    keys = fields.entries(root)
    kind_name, kind = _kind(root, keys)
    known = {**_COMMON, **kind.KEYS}
    values: dict[str, Any] = {}
    for name, (key, node) in keys.items():
        if name not in known:
            raise Fault(unknown_key(name, known), key)
        values[name] = known[name](node)
    for required in ("message", "why", *kind.REQUIRED):
        if not any(values.get(name) for name in required.split("|")):
            raise Fault(f"{kind_name} rules need “{required.replace('|', '” or “')}”", root)
    category = values.get("category", "style")
    source, url = _source(values.get("source"))
    valid = _table(values.get("valid"), {"from": fields.day, "to": fields.day})
    severity = Severity(values.get("level", "warning"))
    action = _action(values, kind_name)
    examples = _table(values.get("examples"), {"bad": lambda node: node, "good": lambda node: node})
    lines = LineIndex(text)
    options = {name: values[name] for name in kind.KEYS if name in values}
    return RuleSpec(
        id=f"{pack}.{path.name.partition('.')[0]}",
        kind=kind_name,
        message=values["message"],
        why=values["why"],
        severity=severity,
        category=category,
        origin=str(path),
        source=source,
        url=url,
        scope=values.get("scope", ("text",)),
        quotes=values.get("quotes", "skip" if category in _SKIPS_QUOTES else "check"),
        options=options,
        literals={pattern: needed(pattern) for pattern in _patterns(options)},
        exceptions=values.get("except", ()),
        except_before=values.get("except_before", ()),
        except_after=values.get("except_after", ()),
        profiles=values.get("profiles", ()),
        valid_from=valid.get("from", ""),
        valid_to=valid.get("to", ""),
        action=action["name"],
        params=tuple(action.get("params", ())),
        safe=action.get("safe", severity in (Severity.ERROR, Severity.WARNING)),
        since=values.get("since", ""),
        bad=_examples(examples.get("bad"), lines, marked=True),
        good=_examples(examples.get("good"), lines, marked=False),
    )


def _patterns(value: object) -> Iterator[str]:
    """Every text in the options that may be a pattern: elements of lists, keys of mappings."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from (key, *_patterns(item))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _patterns(item)


def _kind(root: Node, keys: dict[str, tuple[Node, Node]]) -> tuple[str, Kind]:
    if "extends" not in keys:
        raise Fault(f"a rule needs “extends”: its kind ({', '.join(kinds())})", root)
    name = fields.one_of(*kinds())(keys["extends"][1])
    return name, kinds()[name]


def _source(node: Node | None) -> tuple[str, str | None]:
    if node is None:
        return "", None
    if node.kind == "scalar":
        return fields.text(node), None
    values = _table(node, {"name": fields.text, "url": fields.text})
    return values.get("name", ""), values.get("url")


def _action(values: dict[str, Any], kind: str) -> dict[str, Any]:
    node = values.get("action")
    reads = {"name": fields.one_of("replace", "remove"), "params": fields.texts, "safe": fields.truth}
    found = _table(node, reads)
    if node is not None and "name" not in found:
        raise Fault("an action needs “name”: replace or remove", node)
    default = {"name": "replace" if kind in ("substitution", "consistency") else ""}
    if kind == "consistency":
        default["safe"] = False  # type: ignore[assignment]
    return {**default, **found}


def _table(node: Node | None, reads: Mapping[str, fields.Read]) -> dict[str, Any]:
    if node is None:
        return {}
    if node.kind != "mapping":
        raise Fault(f"expected a mapping of {', '.join(reads)}", node)
    found = {}
    for name, (key, value) in fields.entries(node).items():
        if name not in reads:
            raise Fault(unknown_key(name, reads), key)
        found[name] = reads[name](value)
    return found


def _examples(node: Node | None, lines: LineIndex, *, marked: bool) -> tuple[Example, ...]:
    if node is None:
        return ()
    if node.kind != "sequence":
        raise Fault("expected a list of examples", node)
    return tuple(_example(item, lines, marked=marked) for item in node.items())


def _example(node: Node, lines: LineIndex, *, marked: bool) -> Example:
    values: dict[str, Any] = (
        {"text": node}
        if node.kind == "scalar"
        else _table(node, {"text": lambda item: item, "spans": fields.texts, "profile": fields.text})
    )
    if "text" not in values:
        raise Fault("an example needs “text”", node)
    text = fields.text(values["text"])
    try:
        marks = read_marked(text).marks
    except MarkError as error:
        raise Fault(str(error), node) from error
    if marked and not marks and not values.get("spans"):
        raise Fault("a bad example marks what is wrong: [[wrong -> right]]", node)
    if not marked and marks:
        raise Fault("a good example has nothing to mark", node)
    return Example(text, values.get("spans", ()), values.get("profile", ""), lines.position(node.span.start)[0])
