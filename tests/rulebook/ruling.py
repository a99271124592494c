"""Short rules and short stories for the tests of the rulebook."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from proofdesk.rulebook import RuleSpec, compile_rules, view_of
from proofdesk.rulebook.load import read_rule
from proofdesk.rulebook.matching import TextView
from proofdesk.text import Block, BlockKind, MapBuilder, Span


class Found(NamedTuple):
    """A hit without its block: the place, the words there, and what may stand there instead."""

    start: int
    words: str
    replacements: tuple[str, ...] = ()


def rule(body: str, name: str = "rule") -> RuleSpec:
    """The rule in a few lines; message and why are given."""
    text = f"message: It is '%s'.\nwhy: Because it is so.\n{body}"
    return read_rule(text, Path(f"house/{name}.yml"), "house")


def block(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    """A block that shows its source as it stands."""
    builder = MapBuilder()
    builder.same(text, 0)
    return Block(kind, *builder.build())


def view(blocks: Iterable[Block], sentences: Sequence[Sequence[Span]] = ()) -> TextView:
    """The story as rules see it; `sentences` block by block."""
    kept = tuple(blocks)
    return view_of(kept, {id(one): tuple(spans) for one, spans in zip(kept, sentences, strict=False)})


def hits(spec: RuleSpec, *texts: str | Block) -> list[Found]:
    """What one rule finds in a story of these paragraphs, or blocks."""
    blocks = [block(text) if isinstance(text, str) else text for text in texts]
    late: list[RuleSpec] = []
    found = [
        Found(hit.span.start, hit.span.of(hit.block.text), hit.replacements)
        for _, hit in compile_rules([spec]).match(view(blocks), late)
    ]
    assert not late
    return found


def words(spec: RuleSpec, *texts: str | Block) -> list[str]:
    """The words that one rule marks."""
    return [found.words for found in hits(spec, *texts)]
