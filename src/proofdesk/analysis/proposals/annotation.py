"""The changes that the model of likely slips proposes for a document, sentence by sentence."""

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock
from typing import Any, NamedTuple, Self

from proofdesk.analysis.annotation import Analysis
from proofdesk.analysis.proposals.proposing import Proposal, proposals
from proofdesk.analysis.proposals.reader import Reader, reader
from proofdesk.analysis.proposals.words import Word, words
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


class _Read(NamedTuple):
    """What the model says of a sentence: changes, and by where a word starts the vector of the word that is meant."""

    proposals: tuple[Proposal, ...]
    meant: dict[int, Any]


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
    """Every text, a long one in several runs of words: nothing is left unread."""
    runs = [(text, run) for text in texts for run in model.runs(words(text))]
    made: dict[str, list[Proposal]] = {text: [] for text in texts}
    meant: dict[str, dict[int, Any]] = {text: {} for text in texts}
    for (text, run), scores in zip(runs, model.read([run for _, run in runs]), strict=True):
        whole = words(text)
        made[text] += [each for each in proposals(text, run, scores, model) if not _at_a_seam(each, whole)]
        meant[text].update(zip((word.start for word in run), scores.meant[1:].astype("float16"), strict=True))
    return {text: _Read(tuple(made[text]), meant[text]) for text in texts}


def _at_a_seam(proposal: Proposal, whole: tuple[Word, ...]) -> bool:
    """True for a change at the start or end of a run that is not one of the sentence: the model saw half of it."""
    first, last = proposal.words[0] == whole[0], proposal.words[-1] == whole[-1]
    return (proposal.at <= 0 and not first) or (proposal.at == len(proposal.words) - 1 and not last)


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
                vector = None if read is None else read.meant.get(place.start - span.start)
                return None if vector is None else reader().fit(vector.astype("float32"), word)
        return None
