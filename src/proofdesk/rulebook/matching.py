"""Matching, apart from compiling: rules in, hits out. The matcher can be replaced behind `Matcher`."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

import regex

from proofdesk.rulebook.kinds import Deadline, Hit, Matching, Target, kinds
from proofdesk.rulebook.kinds._block import loosened
from proofdesk.rulebook.spec import RuleSpec
from proofdesk.text import Block, BlockKind, Span

TIME_LIMIT = 5.0
"""Seconds of work that one rule may take over one story; a search counts the work of all threads meanwhile."""
_REACH = 400
"""How far (code points) on either side of a hit its exceptions may stand."""
_SCOPES: Mapping[BlockKind, frozenset[str]] = {
    BlockKind.HEADLINE: frozenset({"text", "headline", "heading"}),
    BlockKind.STANDFIRST: frozenset({"text", "standfirst", "paragraph"}),
    BlockKind.HEADING: frozenset({"text", "heading"}),
    BlockKind.PARAGRAPH: frozenset({"text", "paragraph"}),
    BlockKind.QUOTE: frozenset({"text", "quote"}),
    BlockKind.LIST_ITEM: frozenset({"text", "list"}),
    BlockKind.TABLE_CELL: frozenset({"text", "table"}),
    BlockKind.CAPTION: frozenset({"text", "caption"}),
    BlockKind.ALT: frozenset({"text", "alt"}),
    BlockKind.FOOTNOTE: frozenset({"text", "footnote"}),
    BlockKind.SEO_TITLE: frozenset({"text", "seo-title"}),
    BlockKind.SEO_DESCRIPTION: frozenset({"text", "seo-description"}),
    BlockKind.BYLINE: frozenset({"byline"}),
    BlockKind.CREDIT: frozenset({"credit"}),
}
"""What each kind of block answers to; bylines and credits are names, so rules for text leave them alone."""


class TextView(NamedTuple):
    """The story as rules see it: its blocks, the sentences of each, and all of it folded for the quick look."""

    blocks: tuple[Block, ...]
    sentences: Mapping[int, tuple[Span, ...]]
    folded: "Presence"


class Presence:
    """A folded text that is asked again and again whether it holds some words."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[object, bool] = {}

    def __contains__(self, words: object) -> bool:
        known = self._known.get(words)
        if known is None:
            known = self._known[words] = isinstance(words, str) and words in self._text
        return known


class Matcher(Protocol):
    """Finds the hits of its rules in a story."""

    def match(self, view: TextView, late: list[RuleSpec]) -> Iterator[tuple[RuleSpec, Hit]]:
        """Every hit with its rule. A rule that takes too long is added to `late`; the others go on."""


_WHITE = regex.compile(r"\s")
_ALIKE = {ord("ı"): "i", ord("ſ"): "s", ord("’"): "'"}


def view_of(blocks: Iterable[Block], sentences: Mapping[int, tuple[Span, ...]]) -> TextView:
    """The view of a story's blocks; `sentences` by the identity of the block."""
    kept = tuple(blocks)
    return TextView(kept, sentences, Presence(folded("\0".join(block.text for block in kept))))


def folded(text: str) -> str:
    """The text in small letters, with all that a pattern takes for an ASCII letter, space or apostrophe as that.

    İ lowers to two characters, ı and ſ not at all; only membership is asked here, so these three are folded by hand.
    Each white space is one space: a pattern's space stands for exactly one.
    """
    return _WHITE.sub(" ", text.replace("İ", "i").lower().translate(_ALIKE))


def compile_rules(specs: Iterable[RuleSpec]) -> "LiteralMatcher":
    """The matcher for a set of rules."""
    return LiteralMatcher(specs)


class _Exceptions(NamedTuple):
    around: "regex.Pattern[str] | None"
    before: "regex.Pattern[str] | None"
    after: "regex.Pattern[str] | None"


class LiteralMatcher:
    """Looks for a rule's literals first: a pattern is compiled and matched only where one of them stands."""

    def __init__(self, specs: Iterable[RuleSpec], time_limit: float = TIME_LIMIT) -> None:
        self.rules: list[tuple[RuleSpec, Matching]] = [(spec, kinds()[spec.kind].compiled(spec)) for spec in specs]
        self.time_limit = time_limit
        self._exceptions: dict[str, _Exceptions] = {}

    def match(self, view: TextView, late: list[RuleSpec]) -> Iterator[tuple[RuleSpec, Hit]]:
        """Every hit with its rule, rule after rule."""
        for spec, matching in self.rules:
            deadline = Deadline(self.time_limit)
            try:
                found = list(matching.hits(targets(spec, view), view.folded, deadline))
                yield from ((spec, hit) for hit in self._kept(spec, found, deadline))
            except (TimeoutError, MemoryError):
                late.append(spec)

    def _kept(self, spec: RuleSpec, hits: list[Hit], deadline: Deadline) -> list[Hit]:
        """The hits that none of the rule's exceptions touches."""
        if not hits or not (spec.exceptions or spec.except_before or spec.except_after):
            return hits
        known = self._exceptions.get(spec.id)
        if known is None:
            known = self._exceptions[spec.id] = _exceptions(spec)
        around: dict[int, list[Span]] = {}
        kept = []
        for hit in hits:
            if known.around and id(hit.block) not in around:
                found = known.around.finditer(hit.block.text, timeout=deadline.left)
                around[id(hit.block)] = [Span(*one.span()) for one in found]
            touched = _touches(around.get(id(hit.block), []), hit.span)
            if not touched and not _beside(known, hit, deadline):
                kept.append(hit)
        return kept


def _touches(spans: list[Span], hit: Span) -> bool:
    """True where one of the spans, which stand in order and apart, overlaps the hit."""
    index = bisect_left(spans, hit.start, key=lambda span: span.end)
    while index < len(spans) and spans[index].start <= hit.end:
        if spans[index].overlaps(hit):
            return True
        index += 1
    return False


def _beside(known: _Exceptions, hit: Hit, deadline: Deadline) -> bool:
    """True where an exception stands right before or right after the hit."""
    text, span = hit.block.text, hit.span
    before = text[max(0, span.start - _REACH) : span.start].rstrip()
    after = text[span.end : span.end + _REACH].lstrip()
    return (known.before is not None and known.before.search(before, timeout=deadline.left) is not None) or (
        known.after is not None and known.after.match(after, timeout=deadline.left) is not None
    )


def _exceptions(spec: RuleSpec) -> _Exceptions:
    flags = regex.V0 | (regex.IGNORECASE if spec.options.get("ignorecase") else 0)

    def pattern(given: tuple[str, ...], end: str = "") -> "regex.Pattern[str] | None":
        body = "|".join(f"(?:{loosened(item)})" for item in given)
        return regex.compile(f"(?:{body}){end}", flags) if given else None

    return _Exceptions(pattern(spec.exceptions), pattern(spec.except_before, r"\Z"), pattern(spec.except_after))


def targets(spec: RuleSpec, view: TextView) -> list[Target]:
    """The pieces of the story that a rule looks at: those of any of its scopes, and none that it excludes."""
    wanted = [scope for scope in spec.scope if not scope.startswith("~") and scope != "sentence"] or ["text"]
    excluded = {scope[1:] for scope in spec.scope if scope.startswith("~")}
    by_sentence = "sentence" in spec.scope
    found = []
    for block in view.blocks:
        answers = _SCOPES.get(block.kind, frozenset())
        if not answers.intersection(wanted) or answers & excluded:
            continue
        if by_sentence:
            found += [Target(block, span.of(block.text), span.start) for span in view.sentences.get(id(block), ())]
        else:
            found.append(Target(block, block.text, 0))
    return found
