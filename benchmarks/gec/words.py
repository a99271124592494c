"""Word correction in context, as ad-freiburg/text-correction-benchmarks counts it: F1 of misspelt words put right.

A word of the correct text is misspelt where the input has another in its place; it is restored where the prediction has
it. Wrong are words of the input that the prediction changed into something that the correct text has not. Words that a
change joins or splits are one group and right only together.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class WordCounts(NamedTuple):
    """Misspelt words restored, words changed wrongly, misspelt words left."""

    right: int
    wrong: int
    left: int

    @property
    def score(self) -> float:
        """F1."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.left)


def word_counts(inputs: Iterable[str], predictions: Iterable[str], targets: Iterable[str]) -> WordCounts:
    """The counts of all lines together (micro-averaged)."""
    rows = [_counted(*(line.split() for line in lines)) for lines in zip(inputs, predictions, targets, strict=True)]
    return WordCounts(*(sum(column) for column in zip(*rows, strict=True)))


def _counted(given: list[str], predicted: list[str], wanted: list[str]) -> tuple[int, int, int]:
    misspelt = set(range(len(wanted))) - {there for _, there in aligned(given, wanted)}
    pairs = aligned(predicted, wanted)
    good, restored = {here for here, _ in pairs}, {there for _, there in pairs}
    wrong = sum(len(old) for old, new in changed(given, predicted) if not all(word in good for word in new))
    return len(misspelt & restored), wrong, len(misspelt - restored)


def changed(given: Sequence[str], predicted: Sequence[str]) -> Iterator[tuple[range, range]]:
    """Groups of words that differ, in the input and in the prediction: word by word where there are as many."""
    at = other = 0
    for here, there in [*aligned(given, predicted), (len(given), len(predicted))]:
        if here - at == there - other:
            yield from ((range(at + n, at + n + 1), range(other + n, other + n + 1)) for n in range(here - at))
        elif here > at or there > other:
            yield range(at, here), range(other, there)
        at, other = here + 1, there + 1


def aligned(one: Sequence[str], two: Sequence[str]) -> list[tuple[int, int]]:
    """Places of words that are the same, by a longest common subsequence."""
    longest = [[0] * (len(two) + 1) for _ in range(len(one) + 1)]
    for i in reversed(range(len(one))):
        for j in reversed(range(len(two))):
            same = longest[i + 1][j + 1] + 1 if one[i] == two[j] else 0
            longest[i][j] = max(same, longest[i + 1][j], longest[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(one) and j < len(two):
        if one[i] == two[j] and longest[i][j] == longest[i + 1][j + 1] + 1:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif longest[i + 1][j] >= longest[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
