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


class Scores(NamedTuple):
    """What the model says of one sentence: a row for the sentence's start and one for each word that was read."""

    labels: Any
    """Probabilities, one column a label."""
    meant: Any
    """Vectors of the words that are meant."""


class _Sentence(NamedTuple):
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
        """Scores for every run of words (see `runs`), in order.

        Each is read alone: in a batch the 8-bit encoder scales what it computes by the largest value of any, so
        that a sentence would be judged by its neighbours. The padding of a batch costs more than the calls, too.
        """
        return [self._run(self._cut(words)) for words in sentences]

    def fit(self, vector: Any, word: str) -> float | None:
        """How well a word (its first piece) fits the vector of what is meant; None where the word is in pieces."""
        pieces = self.pieces.of(word)
        if len(pieces) != 1:
            return None
        row = pieces[0]
        return float(self._pieces[row] @ vector * self._scales[row] + self._bias[row])

    def _cut(self, words: Sequence[Word]) -> _Sentence:
        made = _Sentence([self.pieces.ids[FIRST]], [0], [0])
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

    def _run(self, sentence: _Sentence) -> Scores:
        import numpy as np

        pieces = np.array([sentence.pieces], dtype=np.int64)
        shapes = np.array([sentence.shapes], dtype=np.int64)
        embedded = self._pieces[pieces] * self._scales[pieces][..., None]
        embedded = embedded + self._places[: len(sentence.pieces)] + self._shapes[shapes]
        inputs = {
            "embedded": embedded.astype(np.float32),
            "present": np.ones(pieces.shape, dtype=np.float32),
            "firsts": np.array(sentence.firsts, dtype=np.int64),
        }
        scores, meant = self._session.run(None, inputs)
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        scores /= scores.sum(axis=1, keepdims=True)
        return Scores(scores, meant)


@cache
def reader() -> Reader:
    """The model, loaded once. Raises ImportError where onnxruntime is not installed."""
    return Reader()
