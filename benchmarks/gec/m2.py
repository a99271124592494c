"""M2 files, and the MaxMatch score of Dahlmeier and Ng (2012), “Better Evaluation for Grammatical Error Correction”.

A system gives corrected sentences, not edits. MaxMatch looks among all ways to read the edits off a Levenshtein
lattice, in which neighbouring steps may be taken as one edit as long as it holds at most two unchanged words, for one
with most edits in common with the annotator; among these for the shortest, and then for the fewest edits. Of several
annotators of a sentence the one counts that gives the best F0.5 of all sentences so far.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

MOST_UNCHANGED = 2
"""Unchanged words that one edit may hold, as in the official scorer."""
BETA = 0.5
Node = tuple[int, int]


class Gold(NamedTuple):
    """An annotator's edit: source tokens from `start` to `end` become any one of `answers`."""

    start: int
    end: int
    answers: tuple[str, ...]


class Entry(NamedTuple):
    """A sentence of an M2 file: its tokens and the edits of each annotator."""

    tokens: tuple[str, ...]
    annotators: tuple[tuple[Gold, ...], ...]


class Counts(NamedTuple):
    """Edits that are right, that were proposed, and that were wanted."""

    correct: int = 0
    proposed: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Share of what was proposed; 1 where nothing was."""
        return self.correct / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        """Share of what was wanted; 1 where nothing was."""
        return self.correct / self.wanted if self.wanted else 1.0

    @property
    def score(self) -> float:
        """F0.5."""
        bottom = BETA**2 * self.precision + self.recall
        return (1 + BETA**2) * self.precision * self.recall / bottom if bottom else 0.0

    def plus(self, other: "Counts") -> "Counts":
        """Both together."""
        return Counts(*(one + two for one, two in zip(self, other, strict=True)))


class _Step(NamedTuple):
    """From one node of the lattice to another as one edit; `unchanged` words in it, `length` steps of the lattice."""

    to: Node
    length: int
    unchanged: int
    changes: bool


def read_m2(text: str) -> list[Entry]:
    """The sentences of an M2 file. Only annotators with a line of their own count, as in the official scorer."""
    entries = []
    for part in re.split(r"\n\s*\n", text.strip()):
        lines = part.splitlines()
        annotators: dict[str, list[Gold]] = {}
        for line in lines[1:]:
            span, kind, answers, *rest = line.removeprefix("A ").split("|||")
            own = annotators.setdefault(rest[-1], [])
            if kind != "noop":
                start, end = map(int, span.split())
                own.append(Gold(start, end, tuple(answer.strip() for answer in answers.split("||"))))
        golds = tuple(tuple(annotators[key]) for key in sorted(annotators)) or ((),)
        entries.append(Entry(tuple(lines[0].removeprefix("S ").split()), golds))
    return entries


def score(entries: Iterable[Entry], hypotheses: Iterable[Sequence[str]]) -> Counts:
    """The counts of corrected sentences against the entries."""
    total = Counts()
    for entry, hypothesis in zip(entries, hypotheses, strict=True):
        lattice = _lattice(entry.tokens, hypothesis)
        candidates = [total.plus(_counted(entry.tokens, hypothesis, gold, lattice)) for gold in entry.annotators]
        total = max(candidates, key=_preference)
    return total


def _preference(counts: Counts) -> tuple[float, int, float]:
    return counts.score, counts.correct, -(counts.proposed + BETA**2 * counts.wanted)


def _counted(
    source: Sequence[str], target: Sequence[str], gold: tuple[Gold, ...], lattice: dict[Node, list[_Step]]
) -> Counts:
    """The best reading of the edits for one annotator."""
    answers: dict[tuple[int, int], set[str]] = {}
    for edit in gold:
        answers.setdefault((edit.start, edit.end), set()).update(edit.answers)
    best: dict[Node, tuple[int, int, int]] = {(0, 0): (0, 0, 0)}
    for node in sorted(lattice):
        if node not in best:
            continue
        right, length, edits = best[node]
        for step in lattice[node]:
            words = " ".join(target[node[1] : step.to[1]])
            match = step.changes and words in answers.get((node[0], step.to[0]), ())
            reached = (right + match, length - (0 if match else step.length), edits - step.changes)
            best[step.to] = max(best.get(step.to, reached), reached)
    right, _, edits = best[len(source), len(target)]
    return Counts(right, -edits, len(gold))


def _lattice(source: Sequence[str], target: Sequence[str]) -> dict[Node, list[_Step]]:
    """Every step from every node on a shortest path, by the two costs of a substitution that the scorer tries."""
    arcs: dict[Node, dict[Node, bool]] = {(len(source), len(target)): {}}
    for cost in (1, 2):
        for start, end in _shortest(source, target, cost):
            moved = (end[0] - start[0], end[1] - start[1])
            same = moved == (1, 1) and source[start[0]] == target[start[1]]
            arcs.setdefault(start, {})[end] = not same
    return {node: list(_steps(node, arcs)) for node in arcs}


def _steps(node: Node, arcs: dict[Node, dict[Node, bool]]) -> Iterator[_Step]:
    """Single steps, and runs of steps with at most two unchanged words of which one at least changes something."""
    queue = deque([_Step(node, 0, 0, changes=False)])
    seen = {(node, False): 0}
    while queue:
        step = queue.popleft()
        for end, changes in arcs.get(step.to, {}).items():
            new = _Step(end, step.length + 1, step.unchanged + (not changes), changes=step.changes or changes)
            if new.unchanged > MOST_UNCHANGED or seen.get((end, new.changes), MOST_UNCHANGED + 1) <= new.unchanged:
                continue
            seen[end, new.changes] = new.unchanged
            queue.append(new)
            if new.changes or new.length == 1:
                yield new


def _shortest(source: Sequence[str], target: Sequence[str], substitution: int) -> Iterator[tuple[Node, Node]]:
    """The arcs of all shortest paths through the Levenshtein matrix."""
    far = [[0] * (len(target) + 1) for _ in range(len(source) + 1)]
    for i in range(len(source) + 1):
        for j in range(len(target) + 1):
            far[i][j] = min(
                (far[a][b] + cost for (a, b), cost in _back(source, target, (i, j), substitution)), default=0
            )
    queue, seen = deque([(len(source), len(target))]), {(len(source), len(target))}
    while queue:
        i, j = queue.popleft()
        for before, cost in _back(source, target, (i, j), substitution):
            if far[before[0]][before[1]] + cost == far[i][j]:
                yield before, (i, j)
                if before not in seen:
                    seen.add(before)
                    queue.append(before)


def _back(source: Sequence[str], target: Sequence[str], node: Node, substitution: int) -> Iterator[tuple[Node, int]]:
    i, j = node
    if i and j:
        yield (i - 1, j - 1), 0 if source[i - 1] == target[j - 1] else substitution
    if i:
        yield (i - 1, j), 1
    if j:
        yield (i, j - 1), 1
