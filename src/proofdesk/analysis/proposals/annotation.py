"""The changes that the model of likely slips proposes for a document, sentence by sentence."""

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock
from typing import Any, NamedTuple, Self

from proofdesk.analysis.annotation import Analysis
from proofdesk.analysis.proposals.proposing import Proposal, proposals
from proofdesk.analysis.proposals.reader import Reader, reader
from proofdesk.analysis.proposals.words import words
from proofdesk.analysis.sentences import split_sentences
from proofdesk.text import Block, BlockKind, Span

READ_KINDS = frozenset(
    {
        BlockKind.PARAGRAPH,
        BlockKind.QUOTE,
        BlockKind.STANDFIRST,
        BlockKind.LIST_ITEM,
        BlockKind.CAPTION,
        BlockKind.FOOTNOTE,
        BlockKind.SEO_DESCRIPTION,
    }
)
"""Kinds of blocks that hold whole sentences; the model has seen no headlines and no labels."""
_KEPT = 1024
"""Sentences that are remembered, so that a second look at a draft reads only what changed."""
_LIKELY = 0.5
_LONGEST = 1500
"""Code points; a longer “sentence” is a list or a table that lost its form, and is left alone."""


class _Read(NamedTuple):
    proposals: tuple[Proposal, ...]
    starts: tuple[int, ...]
    meant: Any


class _Memory:
    """What the model said of sentences, the latest of them."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, _Read] = OrderedDict()
        self._lock = Lock()

    def read(self, texts: Iterable[str]) -> dict[str, _Read]:
        """What the model says of each text; only those that are new are read."""
        wanted = dict.fromkeys(texts)
        with self._lock:
            known = {text: self._kept[text] for text in wanted if text in self._kept}
        new = [text for text in wanted if text not in known]
        found = known | (_read(new, reader()) if new else {})
        with self._lock:
            self._kept.update(found)
            for text in known:
                self._kept.move_to_end(text)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return found


def _read(texts: list[str], model: Reader) -> dict[str, _Read]:
    cut = [words(text) for text in texts]
    found = {}
    for text, pieces, scores in zip(texts, cut, model.read(cut), strict=True):
        made = tuple(proposals(text, pieces, scores, model))
        found[text] = _Read(made, tuple(word.start for word in pieces), scores.meant.astype("float16"))
    return found


_MEMORY = _Memory()


class Proposals:
    """Likely changes, by block; places count in the block's shown text.

    Where the model cannot be loaded `missing` says why, and there are none.
    """

    def __init__(self, found: dict[str, _Read], missing: str = "") -> None:
        self._found = found
        self.missing = missing

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Every sentence of running text is read at once: batches are cheaper than single sentences."""
        texts = [
            span.of(block.text)
            for block in analysis.document.prose()
            if block.kind in READ_KINDS
            for span in split_sentences(block.text)
            if span.length <= _LONGEST
        ]
        try:
            return cls(_MEMORY.read(texts))
        except ImportError as error:
            return cls({}, f"the model of likely slips needs onnxruntime, which is not installed ({error})")

    def block(self, block: Block) -> tuple[tuple[int, Proposal], ...]:
        """The proposals of a block, each with the offset of its sentence, which its own places count from."""
        if block.kind not in READ_KINDS:
            return ()
        return tuple(
            (span.start, proposal)
            for span in split_sentences(block.text)
            if (read := self._found.get(span.of(block.text))) is not None
            for proposal in read.proposals
        )

    def apostrophe(self, block: Block, place: Span) -> str | None:
        """What the word at a place of the block's text reads with its apostrophe, where the model misses one there."""
        for start, made in self.block(block):
            here = Span(made.start, made.end).moved(start)
            if made.kind == "apostrophe" and here == place and made.probability >= _LIKELY:
                return made.replacement
        return None

    def fit(self, block: Block, place: Span, word: str) -> float | None:
        """How well a word would stand at a place of the block's text, as a log-score; None where that is not known."""
        for span in split_sentences(block.text):
            if span.contains(place):
                read = self._found.get(span.of(block.text))
                start = place.start - span.start
                if read is None or start not in read.starts:
                    return None
                row = read.starts.index(start) + 1
                return reader().fit(read.meant[row].astype("float32"), word) if row < len(read.meant) else None
        return None
