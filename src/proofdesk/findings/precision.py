"""How often each rule is right: the measured table, the figure made of it, and the severity that it earns.

The table, `data/precision.txt`, is made by `benchmarks/precision.py`: for a rule the right and wrong findings on three
kinds of text. Learners' and web text is full of slips, edited news is not, and there a rule that knows no English words
but guesses is mostly wrong. So the kinds are not thrown together; each is judged in the light of the one before:

    kind of rule (the engine's category) → learners and web → news

Each step is a mean of what was seen there and of the step before, which counts as `PRIOR` findings. A rule that has
often spoken in news stands as it did there; one that was seen among learners alone stands as there; a rare one stands
as its kind does. The wrong findings of the clean news count as often as slips were planted in it.
"""

from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import sqrt
from typing import NamedTuple

from proofdesk.findings.rule import Severity

KINDS = ("learners", "web", "news")
READINGS = 3
"""How often slips were planted in the same clean news."""
PRIOR = 10
"""How many findings the step before counts for."""
ENOUGH = 10
"""Findings from which a rule has a verdict of its own; with fewer it only lends its kind's."""
SURE, LIKELY = 0.95, 0.75
"""What a rule of severity error, and of warning, has to reach."""
FLOOR = 0.25
"""Below this a rule that has a verdict of its own is off: three false alarms for a slip are read by nobody."""
_EARNED = {
    Severity.ERROR: f"an error, which takes {100 * SURE:.0f}",
    Severity.WARNING: f"a warning, which takes {100 * LIKELY:.0f}",
    Severity.SUGGESTION: f"a suggestion, since a warning takes {100 * LIKELY:.0f}",
    None: f"off, since a suggestion takes {100 * FLOOR:.0f}",
}
_NORMAL_95 = 1.959964


class Counts(NamedTuple):
    """Findings that were right and that were wrong."""

    right: int = 0
    wrong: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.right + self.wrong

    @property
    def precision(self) -> float:
        """The share that was right; 0 where there were none."""
        return self.right / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Where the share lies, at 95 %; everywhere where nothing was seen.

        The score interval of E. B. Wilson, “Probable Inference, the Law of Succession, and Statistical Inference”,
        Journal of the American Statistical Association 22 (1927), 209–212.
        """
        if not self.total:
            return (0.0, 1.0)
        square = _NORMAL_95**2
        middle = self.precision + square / (2 * self.total)
        spread = _NORMAL_95 * sqrt(self.precision * (1 - self.precision) / self.total + square / (4 * self.total**2))
        bottom = 1 + square / self.total
        return (max(0.0, (middle - spread) / bottom), min(1.0, (middle + spread) / bottom))

    def plus(self, other: "Counts") -> "Counts":
        """Both together."""
        return Counts(self.right + other.right, self.wrong + other.wrong)

    def shrunk(self, before: float) -> float:
        """The share that was right, drawn towards what was thought before."""
        return (self.right + PRIOR * before) / (self.total + PRIOR)


@dataclass(frozen=True, slots=True)
class Precision:
    """What was measured of a rule, or of its kind where the rule was hardly seen.

    `kinds` are the counts by kind of text as they were counted, `figure` is the cautious share that decides, `kind` is
    the kind of rule.
    """

    rule: str
    kind: str
    own: bool
    kinds: tuple[Counts, ...]
    figure: float

    @property
    def pooled(self) -> Counts:
        """All kinds of text, with the clean news as often as slips were planted in it."""
        total = Counts()
        for counts in _weighed(self.kinds):
            total = total.plus(counts)
        return total

    @property
    def earned(self) -> Severity | None:
        """The severity that the figure earns; None: off. Only a rule's own figure makes it an error, or takes it out."""
        if self.own and self.figure < FLOOR:
            return None
        if self.own and self.figure >= SURE:
            return Severity.ERROR
        return Severity.WARNING if self.figure >= LIKELY else Severity.SUGGESTION

    @property
    def reason(self) -> str:
        """Why the severity is what it is, as a part of a sentence."""
        right, total = self.pooled.right, self.pooled.total
        seen = f"right in {right:,} of {total:,} findings on labelled text"
        if not self.own:
            seen = f"seen too rarely for a verdict of its own; rules of its kind ({self.kind}) were {seen}"
        share = f"{100 * self.figure:.0f} in 100 by a cautious count"
        return f"{seen}, {share}: {_EARNED[self.earned]}"


class _Row(NamedTuple):
    kind: str
    kinds: tuple[Counts, ...]


def precision_of(rule: str, kind: str = "") -> Precision | None:
    """What was measured of a rule; of its kind (`lt.` and the engine's category) where the rule was seen too rarely.

    None where neither was seen. A rule that is in the table need not be given with its kind.
    """
    row = _rows().get(rule)
    if row is None:
        return _kinds().get(kind)
    before = _kinds().get(row.kind)
    if before is None or sum(counts.total for counts in row.kinds) >= ENOUGH:
        return Precision(rule, row.kind, True, row.kinds, _figure(row.kinds, before.figure if before else 0.5))
    return Precision(rule, row.kind, False, before.kinds, _figure(row.kinds, before.figure))


def _weighed(kinds: tuple[Counts, ...]) -> tuple[Counts, ...]:
    *others, news = kinds
    return (*others, Counts(news.right, news.wrong * READINGS))


def _figure(kinds: tuple[Counts, ...], before: float) -> float:
    learners, web, news = _weighed(kinds)
    return news.shrunk(learners.plus(web).shrunk(before))


@cache
def _rows() -> dict[str, _Row]:
    path = resources.files("proofdesk.findings") / "data" / "precision.txt"
    return read_table(path.read_text(encoding="utf-8"))


@cache
def _kinds() -> dict[str, Precision]:
    """What was measured of each kind of rule; before that, even odds."""
    pooled: dict[str, tuple[Counts, ...]] = {}
    for row in _rows().values():
        so_far = pooled.get(row.kind, (Counts(),) * len(KINDS))
        pooled[row.kind] = tuple(one.plus(two) for one, two in zip(so_far, row.kinds, strict=True))
    return {kind: Precision(kind, kind, False, counts, _figure(counts, 0.5)) for kind, counts in pooled.items()}


def read_table(text: str) -> dict[str, _Row]:
    """The rows of a table by rule: name, kind, then right and wrong for each of `KINDS`."""
    rows = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, kind, *numbers = line.split()
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            rows[name] = _Row(kind, tuple(Counts(int(right), int(wrong)) for right, wrong in pairs))
    return rows
