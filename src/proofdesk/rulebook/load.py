"""Reads rule files: exact errors for what is wrong, and a cache for what was read before.

A pack is a folder of `.yml` files; a rule's id is `pack.file`. A broken file is reported and the other rules run.
"""

import codecs
import contextlib
import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from proofdesk.errors import Origin, UserError
from proofdesk.findings import Severity
from proofdesk.rulebook.literals import Needed
from proofdesk.rulebook.spec import Example, RuleSpec
from proofdesk.settings.writing import write_whole

CACHE_VERSION = 4


@dataclass(frozen=True)
class Pack:
    """The rules of one folder, and the errors of the files that could not be read."""

    name: str
    rules: tuple[RuleSpec, ...]
    errors: tuple[UserError, ...] = ()


def shipped_packs() -> tuple[Path, ...]:
    """The folders of the packs that ship with proofdesk: inside the package, or beside it in a checkout."""
    installed = Path(str(resources.files("proofdesk"))) / "rules"
    folder = installed if installed.is_dir() else Path(__file__).parents[3] / "rules"
    return tuple(sorted(path for path in folder.iterdir() if path.is_dir())) if folder.is_dir() else ()


def load_pack(folder: Path, cache: Path | None = None) -> Pack:
    """Read every rule of a pack, from `cache` (a folder) where its files have not changed. Raises UserError for a
    folder that is not there.
    """
    if not folder.is_dir():
        raise UserError(f"{folder}: no such folder of rules")
    name = folder.name if folder.name not in ("", "..") else folder.resolve().name
    sources, errors = _sources(folder)
    stored = cache / f"{name}-{_digest(folder, sources)}.json" if cache and not errors else None
    known = _from_cache(stored, len(sources)) if stored else None
    if known is not None:
        return Pack(name, known)
    rules: list[RuleSpec] = []
    for path, data in sources:
        try:
            rules.append(read_rule(data.decode("utf-8"), path, name))
        except UnicodeDecodeError as error:
            errors.append(UserError("not valid UTF-8", _invalid(path, data, error.start)))
        except UserError as error:
            errors.append(error)
    if stored and not errors:
        _to_cache(stored, rules)
    return Pack(name, tuple(rules), tuple(errors))


def _sources(folder: Path) -> tuple[list[tuple[Path, bytes]], list[UserError]]:
    """The files of a pack with their bytes, and an error for each that cannot be read."""
    sources: list[tuple[Path, bytes]] = []
    errors: list[UserError] = []
    for path in sorted(folder.glob("*.yml")):
        try:
            sources.append((path, path.read_bytes().removeprefix(codecs.BOM_UTF8)))
        except OSError as error:
            errors.append(UserError(f"{path}: the rule cannot be read: {error.strerror}"))
    return sources, errors


def _invalid(path: Path, data: bytes, at: int) -> Origin:
    """Where the first byte stands that is no UTF-8."""
    return _origin(path, data.decode("utf-8", "replace"), len(data[:at].decode("utf-8")), 1)


def read_rule(text: str, path: Path, pack: str) -> RuleSpec:
    """The rule in the text of one file. Raises UserError with line, column, excerpt and what was expected."""
    from proofdesk.rulebook.fields import Fault
    from proofdesk.rulebook.read import spec_of
    from proofdesk.text import Span
    from proofdesk.text.yaml_tree import Node, YamlError, parse

    try:
        root = parse(text)
        return spec_of(root if root is not None else Node((), Span(0, 0), "mapping"), text, path, pack)
    except YamlError as error:
        raise UserError(error.message, _origin(path, text, error.offset, 1)) from error
    except Fault as error:
        width = error.node.span.length
        raise UserError(error.message, _origin(path, text, error.node.span.start, width)) from error


def _origin(path: Path, text: str, offset: int, width: int) -> Origin:
    from proofdesk.text import LineIndex

    lines = LineIndex(text)
    line, column = lines.position(min(offset, len(text)))
    row = lines.line_span(line)
    rest = row.length - column + 1
    return Origin(str(path), line, column, row.of(text), max(1, min(width, rest)))


def _digest(folder: Path, sources: list[tuple[Path, bytes]]) -> str:
    digest = hashlib.blake2b(f"{CACHE_VERSION}\x1f{folder}".encode("utf-8", "surrogateescape"), digest_size=12)
    for path, data in sources:
        digest.update(f"\x1f{path.name}\x1f{len(data)}\x1f".encode("utf-8", "surrogateescape"))
        digest.update(data)
    return digest.hexdigest()


def _from_cache(stored: Path, expected: int) -> tuple[RuleSpec, ...] | None:
    """The rules in a file of the cache; None where it is not there, or is not what was written."""
    try:
        rules = tuple(_revived(values) for values in json.loads(stored.read_bytes()))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return rules if len(rules) == expected else None


def _to_cache(stored: Path, rules: list[RuleSpec]) -> None:
    """Best effort: a cache that cannot be written costs only time. Written whole or not at all."""
    with contextlib.suppress(OSError):
        stored.parent.mkdir(parents=True, exist_ok=True)
        write_whole(stored, json.dumps([asdict(rule) for rule in rules]).encode("utf-8"))
        for old in _older(stored):
            old.unlink(missing_ok=True)


def _older(stored: Path) -> Iterator[Path]:
    same_pack = sorted(
        stored.parent.glob(f"{stored.name.rpartition('-')[0]}-*.json"), key=lambda path: path.stat().st_mtime
    )
    return iter(same_pack[:-8])


def _revived(values: dict[str, Any]) -> RuleSpec:
    values = _tuples(values)
    values["options"] = _tuples(values["options"])
    values["literals"] = {
        pattern: Needed(tuple(runs), tuple(tuple(choice) for choice in choices))
        for pattern, (runs, choices) in values["literals"].items()
    }
    for key in ("bad", "good"):
        values[key] = tuple(Example(**{**example, "spans": tuple(example["spans"])}) for example in values[key])
    return RuleSpec(**{**values, "severity": Severity(values["severity"])})


def _tuples(values: dict[str, Any]) -> dict[str, Any]:
    """JSON has lists where the rules have tuples."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}
