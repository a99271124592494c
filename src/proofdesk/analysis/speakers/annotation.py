"""The attributions of a document."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Self

from proofdesk.analysis.annotation import Analysis
from proofdesk.analysis.furniture import Furniture
from proofdesk.analysis.quotations import Quotations
from proofdesk.analysis.speakers.cues import Cue, cues
from proofdesk.analysis.speakers.linking import Link, beside, is_sentence, is_speech, left_open, near
from proofdesk.analysis.speakers.sources import Source, SourceKind
from proofdesk.text import Block, BlockKind, Span
from proofdesk.text.patterns import lazy_pattern

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})
_FULL_NAME = lazy_pattern(r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Prof)\.?|\p{Lu}\p{Ll}[\p{L}’-]*)\s+\p{Lu}\p{Ll}[\p{L}’-]*")


class Attribution(NamedTuple):
    """Words that a source is said to have said: a span of the block's shown text, quotation marks included.

    `verb` is the verb of saying, in the block of the source; `quoted` tells quotations from reported speech.
    """

    block: Block
    said: Span
    source: Source
    verb: Span
    quoted: bool
    link: Link

    @property
    def text(self) -> str:
        """What is attributed."""
        return self.said.of(self.block.text)


@dataclass(frozen=True)
class Attributions:
    """Every attribution in order, and the quotations of some length that nobody is found to have said."""

    found: tuple[Attribution, ...]
    orphans: tuple[tuple[Block, Span], ...]
    _cues: Mapping[int, tuple[Cue, ...]]
    _order: Mapping[int, int]

    @cached_property
    def _by_block(self) -> Mapping[int, list[Attribution]]:
        found: dict[int, list[Attribution]] = {}
        for each in self.found:
            found.setdefault(id(each.block), []).append(each)
        return found

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Read the cues of every paragraph, then link its quotations to them."""
        quotations, furniture = analysis[Quotations], analysis[Furniture]
        blocks = [block for block in analysis.document.prose() if block.kind in _READ and not furniture.holds(block)]
        told = {id(block): tuple(cues(block, quotations)) for block in blocks}
        reader = _Reader(blocks, quotations, told)
        for number in range(len(blocks)):
            reader.block(number)
        order = {id(block): number for number, block in enumerate(blocks)}
        found = sorted(reader.found, key=lambda each: (order[id(each.block)], each.said))
        return cls(tuple(found), tuple(reader.orphans), told, order)

    def cues(self, block: Block) -> tuple[Cue, ...]:
        """The verbs of saying with their sources in a block, in order."""
        return self._cues.get(id(block), ())

    def of_span(self, block: Block, span: Span) -> Attribution | None:
        """The attribution that a span of the block's text lies in; a quotation before the statement around it."""
        inside = [each for each in self._by_block.get(id(block), ()) if each.said.contains(span)]
        return min(inside, key=lambda each: each.said.length, default=None)

    def name(self, source: Source) -> Source | None:
        """The source by its name: itself, or for a pronoun the source named last, if no other person is named since."""
        if source.kind is not SourceKind.PRONOUN:
            return source if source.kind is SourceKind.NAME else None
        here = self._order.get(id(source.block), -1)
        named = [
            cue.source
            for told in self._cues.values()
            for cue in told
            if cue.source.kind is SourceKind.NAME
            and here - 1 <= self._order[id(cue.source.block)] <= here
            and (cue.source.block is not source.block or cue.source.span.end <= source.span.start)
        ]
        if not named or _another_named(named[-1], source):
            return None
        return named[-1] if _agrees(named[-1].text, source.text.lower()) else None


def _agrees(name: str, pronoun: str) -> bool:
    """False for “it” and “they” behind a name that may be a person’s: “the Home Office … it”, “KCNA … it” agree."""
    body = name.isupper() or name.lower().startswith("the ")
    return body if pronoun in ("it", "they") else pronoun in ("he", "she", "who")


def _another_named(named: Source, source: Source) -> bool:
    """True where somebody else’s full name stands between a name and a pronoun."""
    if named.block is source.block:
        between = source.block.text[named.span.end : source.span.start]
    else:
        between = f"{named.block.text[named.span.end :]} {source.block.text[: source.span.start]}"
    return any(not set(found[0].split()) & set(named.text.split()) for found in _FULL_NAME.finditer(between))


class _Reader:
    """Goes through the paragraphs; remembers the speaker of a quotation that the last one left open."""

    def __init__(self, blocks: Sequence[Block], quotations: Quotations, told: Mapping[int, tuple[Cue, ...]]) -> None:
        self.blocks = blocks
        self.quotations = quotations
        self.told = told
        self.found: list[Attribution] = []
        self.orphans: list[tuple[Block, Span]] = []
        self._open: Cue | None = None
        self._was_open = False

    def block(self, number: int) -> None:
        block = self.blocks[number]
        here = self.told[id(block)]
        spans = self.quotations.outermost(block)
        last: Cue | None = None
        for span in spans:
            cue, link = self._speaker(number, span, last)
            if cue is None:
                if is_speech(span.of(block.text)):
                    self.orphans.append((block, span))
                continue
            if link is not Link.NEAR or is_sentence(span.of(block.text)):
                self.found.append(Attribution(block, span, cue.source, cue.verb, quoted=True, link=link))
            last = cue
        self._open = last if spans and left_open(block, spans[-1]) else None
        self._was_open = bool(spans) and left_open(block, spans[-1])
        self._statements(block, here, spans)

    def _speaker(self, number: int, span: Span, last: Cue | None) -> tuple[Cue | None, Link]:
        block = self.blocks[number]
        here = self.told[id(block)]
        cue = beside(block, span, here)
        if cue:
            return cue, Link.BESIDE
        if not is_speech(span.of(block.text)):
            return None, Link.NEAR
        if last or (self._open and self._was_open and not block.text[: span.start].strip()):
            return last or self._open, Link.RUN
        cue = near(span, here)
        if cue is None and number:
            cue = next(reversed(self.told[id(self.blocks[number - 1])]), None)
        if cue is None and number + 1 < len(self.blocks):
            cue = next(iter(self.told[id(self.blocks[number + 1])]), None)
        return cue, Link.NEAR

    def _statements(self, block: Block, here: Sequence[Cue], spans: Sequence[Span]) -> None:
        """What the cues say outside of quotation marks."""
        starts = [span.start for span in spans]
        for cue in here:
            said = cue.said
            if said is None:
                continue
            first = max(0, bisect_left(starts, said.start) - 1)
            inside = spans[first : bisect_left(starts, said.end)]
            quoted = sum(max(0, min(said.end, span.end) - max(said.start, span.start)) for span in inside)
            if said.length - quoted > 3:
                self.found.append(Attribution(block, said, cue.source, cue.verb, quoted=False, link=Link.BESIDE))
