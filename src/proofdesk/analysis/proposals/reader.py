"""Runs the model of likely slips over sentences. Data: `analysis/data/reader/`, made by `training/`.

The model reads a sentence in word pieces and gives every word a score for each label, and a vector that says which word
was meant. It runs on one core, in batches of sentences of like length.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from proofdesk.analysis.proposals.pieces import FIRST, LAST, Pieces, shape
from proofdesk.analysis.proposals.words import Word

LONGEST = 126
"""Pieces that the model reads at once; a longer sentence is read in runs."""
_BATCH = 2048
"""Pieces read at once."""


class Scores(NamedTuple):
    """What the model says of one sentence: a row for the sentence's start and one for each word that was read."""

    labels: Any
    """Probabilities, one column a label."""
    meant: Any
    """Vectors of the words that are meant."""


class _Sentence(NamedTuple):
    number: int
    pieces: list[int]
    shapes: list[int]
    firsts: list[int]


class Reader:
    """The model, loaded."""

    def __init__(self) -> None:
        import numpy as np
        import onnxruntime

        folder = resources.files("proofdesk.analysis") / "data" / "reader"
        with resources.as_file(folder / "embeddings.npz") as path, np.load(path) as tables:
            self._pieces, self._scales, self._bias = tables["pieces"], tables["scales"], tables["bias"]
            self._places = tables["places"].astype(np.float32)
            self._shapes = tables["shapes"].astype(np.float32)
        self.labels = (folder / "labels.txt").read_text(encoding="utf-8").splitlines()
        self.pieces = Pieces((folder / "pieces.txt").read_text(encoding="utf-8").splitlines())
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        model = (folder / "encoder.onnx").read_bytes()
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def runs(self, words: Sequence[Word]) -> Iterator[Sequence[Word]]:
        """The words in runs that the model can take, none left out; nothing for no words."""
        start = size = 0
        for at, word in enumerate(words):
            pieces = self._pieces_of(word)
            if at > start and size + len(pieces) > LONGEST - 1:
                yield words[start:at]
                start, size = at, 0
            size += len(pieces)
        if words:
            yield words[start:]

    def read(self, sentences: Sequence[Sequence[Word]]) -> list[Scores]:
        """Scores for every run of words (see `runs`), in order."""
        found: dict[int, Scores] = {}
        for batch in _batches([self._cut(number, words) for number, words in enumerate(sentences)]):
            found.update(self._run(batch))
        return [found[number] for number in range(len(sentences))]

    def fit(self, vector: Any, word: str) -> float | None:
        """How well a word (its first piece) fits the vector of what is meant; None where the word is in pieces."""
        pieces = self.pieces.of(word)
        if len(pieces) != 1:
            return None
        row = pieces[0]
        return float(self._pieces[row] @ vector * self._scales[row] + self._bias[row])

    def _cut(self, number: int, words: Sequence[Word]) -> _Sentence:
        made = _Sentence(number, [self.pieces.ids[FIRST]], [0], [0])
        for word in words:
            cut = self._pieces_of(word)
            made.firsts.append(len(made.pieces))
            made.pieces.extend(cut)
            made.shapes.extend([shape(word.text, spaced=word.spaced)] * len(cut))
        made.pieces.append(self.pieces.ids[LAST])
        made.shapes.append(0)
        return made

    def _pieces_of(self, word: Word) -> Sequence[int]:
        """The pieces of a word; of an endless one, which is no word, only the first."""
        return self.pieces.of(word.text)[: LONGEST // 2]

    def _run(self, batch: Sequence[_Sentence]) -> Iterator[tuple[int, Scores]]:
        import numpy as np

        length = max(len(each.pieces) for each in batch)
        pieces = np.zeros((len(batch), length), dtype=np.int64)
        shapes = np.zeros((len(batch), length), dtype=np.int64)
        present = np.zeros((len(batch), length), dtype=np.float32)
        for row, each in enumerate(batch):
            pieces[row, : len(each.pieces)] = each.pieces
            shapes[row, : len(each.shapes)] = each.shapes
            present[row, : len(each.pieces)] = 1
        firsts = np.array([row * length + at for row, each in enumerate(batch) for at in each.firsts], dtype=np.int64)
        embedded = self._pieces[pieces] * self._scales[pieces][..., None]
        embedded = embedded + self._places[:length] + self._shapes[shapes]
        inputs = {"embedded": embedded.astype(np.float32), "present": present, "firsts": firsts}
        scores, meant = self._session.run(None, inputs)
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        scores /= scores.sum(axis=1, keepdims=True)
        at = 0
        for each in batch:
            end = at + len(each.firsts)
            yield each.number, Scores(scores[at:end], meant[at:end])
            at = end


def _batches(sentences: Sequence[_Sentence]) -> Iterator[list[_Sentence]]:
    """Sentences of like length together, so that little is padded."""
    batch: list[_Sentence] = []
    for each in sorted(sentences, key=lambda each: len(each.pieces)):
        if batch and len(each.pieces) * (len(batch) + 1) > _BATCH:
            yield batch
            batch = []
        batch.append(each)
    if batch:
        yield batch


@cache
def reader() -> Reader:
    """The model, loaded once. Raises ImportError where onnxruntime is not installed."""
    return Reader()
