"""GLEU for corrections with several references: Napoles, Sakaguchi, Post and Tetreault (2016), “GLEU Without Tuning”.

As BLEU of four orders against one reference, but n-grams that the source has and the reference has not are taken off
what is right. The reference of each sentence is drawn by lot; the score is the mean over 500 draws, each with the seed
that the published script gives it.
"""

import math
import random
from collections import Counter
from collections.abc import Iterator, Sequence

ORDER = 4
DRAWS = 500
SEED_STEP = 101

Sentence = Sequence[str]


def gleu(
    sources: Sequence[Sentence], hypotheses: Sequence[Sentence], references: Sequence[Sequence[Sentence]]
) -> float:
    """The score, 0 to 1; `references` hold a list of sentences for each reference."""
    rows = [
        [_counts(source, hypothesis, reference) for reference in own]
        for source, hypothesis, *own in zip(sources, hypotheses, *references, strict=True)
    ]
    return sum(_score(_drawn(rows, number * SEED_STEP)) for number in range(DRAWS)) / DRAWS


def _drawn(rows: Sequence[Sequence[Sequence[int]]], seed: int) -> list[int]:
    lot = random.Random(seed)
    picked = [row[lot.randint(0, len(row) - 1)] for row in rows]
    return [sum(column) for column in zip(*picked, strict=True)]


def _counts(source: Sentence, hypothesis: Sentence, reference: Sentence) -> tuple[int, ...]:
    """Lengths of hypothesis and reference, then for each order what is right and what there is."""
    counts = [len(hypothesis), len(reference)]
    for order in range(1, ORDER + 1):
        ours, theirs = Counter(_grams(hypothesis, order)), Counter(_grams(reference, order))
        lost = Counter({gram: count for gram, count in Counter(_grams(source, order)).items() if gram not in theirs})
        right = (ours & theirs).total() - (ours & lost).total()
        counts += [max(right, 0), max(len(hypothesis) + 1 - order, 0)]
    return tuple(counts)


def _grams(sentence: Sentence, order: int) -> Iterator[tuple[str, ...]]:
    return (tuple(sentence[at : at + order]) for at in range(len(sentence) + 1 - order))


def _score(counts: Sequence[int]) -> float:
    if not all(counts):
        return 0.0
    ours, theirs, *rest = counts
    logs = sum(math.log(right / total) for right, total in zip(rest[::2], rest[1::2], strict=True))
    return math.exp(min(0.0, 1 - theirs / ours) + logs / ORDER)
