"""Any bytes as a rule file are a rule that compiles, or an error of the user's with its place."""

import tempfile
from pathlib import Path

from proofdesk.errors import UserError
from proofdesk.rulebook import RuleSpec, compile_rules, load_pack, view_of
from proofdesk.text import Block, BlockKind, MapBuilder, Span

KIND = "rule"
_COPY = "The council will utilise very many e-mails in order to discuss the the harbour wall’s “cost”, says A. Mayor."


def check(data: bytes) -> None:
    """One rule or one error; a rule reads from the cache as it was written, and matches without stumbling."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "house"
        folder.mkdir()
        (folder / "rule.yml").write_bytes(data)
        pack = load_pack(folder, Path(name) / "cache")
        assert load_pack(folder, Path(name) / "cache").rules == pack.rules
    assert len(pack.rules) + len(pack.errors) == 1
    for error in pack.errors:
        _told(error, data)
    for spec in pack.rules:
        _matches(spec)


def _told(error: UserError, data: bytes) -> None:
    assert error.message
    assert error.origin is not None
    assert error.origin.line >= 1
    assert error.origin.column >= 1
    assert error.origin.excerpt in data.decode("utf-8", "replace")
    assert error.origin.column <= len(error.origin.excerpt) + 1


def _matches(spec: RuleSpec) -> None:
    """Hits lie inside the text; a slow pattern is stopped."""
    builder = MapBuilder()
    builder.same(_COPY, 0)
    block = Block(BlockKind.PARAGRAPH, *builder.build())
    late: list[RuleSpec] = []
    for _, hit in compile_rules([spec]).match(view_of([block], {id(block): (Span(0, len(_COPY)),)}), late):
        assert Span(0, len(_COPY)).contains(hit.span)
        assert hit.span.length
