"""How often each rule is right: the measured table, the figure made of it, and the severity that it earns.

The table, `data/precision.txt`, is made by `benchmarks/precision.py`: for a rule the right and wrong findings on three
kinds of text. Learners' and web text is full of slips, edited news is not, and there a rule that knows no English words
but guesses is mostly wrong. So the kinds are not thrown together; each is judged in the light of the one before:

    rare rules of its kind → learners and web → news

Each step is a mean of what was seen there and of the step before, which counts as `PRIOR` findings. A rule that has
often spoken in news stands as it did there; one that was seen among learners alone stands as there; a rare one stands
as the rare rules of its kind (the engine's category) do together. The wrong findings of the clean news count as often
as slips were planted in it: each reading has them all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property, reduce
from importlib import resources
from math import sqrt
from typing import NamedTuple

from proofdesk.findings.rule import Severity

KINDS = ("learners", "web", "news")
READINGS = 3
"""How often slips were planted in the same clean news."""
PRIOR = 5
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
    None: f"a suggestion takes {100 * FLOOR:.0f}",
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
    """What was measured of a rule, or of the rules like it where it was hardly seen itself.

    `kinds` are the counts by kind of text as they were counted, `figure` is the cautious share that decides. `kind` is
    the kind of rule; a kind with a wildcard is a family of rules that were made alike, and is judged as one rule.
    """

    rule: str
    kind: str
    kinds: tuple[Counts, ...]
    figure: float
    own: bool = False

    @property
    def pooled(self) -> Counts:
        """All kinds of text, with the clean news as often as slips were planted in it."""
        return _sum(_weighed(self.kinds))

    @property
    def earned(self) -> Severity | None:
        """The severity that the figure earns; None: off.

        Off is only what was judged itself, and is below the floor by the figure and in all kinds of text together: a
        rule that helps some writers and cries wolf in news sinks to a suggestion and no further. An error is one whose
        interval in all kinds of text together begins where a warning does.
        """
        if not self._judged:
            return Severity.WARNING if self.figure >= LIKELY else Severity.SUGGESTION
        if max(self.figure, self.pooled.precision) < FLOOR:
            return None
        if self.figure >= SURE and self.pooled.interval[0] >= LIKELY:
            return Severity.ERROR
        return Severity.WARNING if self.figure >= LIKELY else Severity.SUGGESTION

    @property
    def reason(self) -> str:
        """Why the severity is what it is, as a part of a sentence."""
        *others, news = _weighed(self.kinds)
        elsewhere = _sum(others)
        return (
            f"{self._seen} right in {news.right:,} of {news.total:,} findings in news and in {elsewhere.right:,} of"
            f" {elsewhere.total:,} elsewhere, {int(100 * self.figure)} in 100 by a cautious count:"
            f" {_EARNED[self.earned]}"
        )

    @property
    def _judged(self) -> bool:
        return self.own or ("*" in self.kind and _sum(self.kinds).total >= ENOUGH)

    @property
    def _seen(self) -> str:
        if self.own:
            return "it was"
        if "*" in self.kind:
            return f"its family ({self.kind}) was"
        return f"it was seen too rarely for a verdict of its own; the rare rules of its kind ({self.kind}) were"


class Row(NamedTuple):
    """A line of the table: the kind of the rule, and its counts by kind of text."""

    kind: str
    kinds: tuple[Counts, ...]

    @property
    def rare(self) -> bool:
        """True for a rule that has no verdict of its own: it was hardly seen, or is judged with its family."""
        return _sum(self.kinds).total < ENOUGH or "*" in self.kind


@dataclass(frozen=True)
class Table:
    """What was measured of every rule that was seen."""

    rows: Mapping[str, Row]

    @classmethod
    def read(cls, text: str) -> "Table":
        """From lines of a rule, its kind, then right and wrong for each of `KINDS`; # begins a comment."""
        rows = {}
        for line in text.splitlines():
            if line and not line.startswith("#"):
                name, kind, *numbers = line.split()
                pairs = zip(numbers[::2], numbers[1::2], strict=True)
                rows[name] = Row(kind, tuple(Counts(int(right), int(wrong)) for right, wrong in pairs))
        return cls(rows)

    @cached_property
    def kinds(self) -> Mapping[str, Precision]:
        """What was measured of the rare rules of each kind; before that, even odds."""
        pooled: dict[str, tuple[Counts, ...]] = {}
        for row in self.rows.values():
            so_far = pooled.setdefault(row.kind, (Counts(),) * len(KINDS))
            if row.rare:
                pooled[row.kind] = tuple(one.plus(two) for one, two in zip(so_far, row.kinds, strict=True))
        return {kind: Precision(kind, kind, counts, _figure(counts, 0.5)) for kind, counts in pooled.items()}

    def of(self, rule: str, kind: str = "") -> Precision | None:
        """What was measured of a rule, or of the rare rules of its kind where it is one of them; None: nothing.

        The kind is the engine's category or the family of the rule; a rule that is in the table needs none.
        """
        row = self.rows.get(rule)
        if row is None:
            like = self.kinds.get(kind)
            return replace(like, rule=rule) if like else None
        like = self.kinds[row.kind]
        if "*" in row.kind:
            return replace(like, rule=rule)
        figure = _figure(row.kinds, like.figure)
        if row.rare:
            return replace(like, rule=rule, figure=figure)
        return Precision(rule, row.kind, row.kinds, figure, own=True)


def precision_of(rule: str, kind: str = "") -> Precision | None:
    """What `Table.of` says of a rule in the table that ships. It is read when first asked."""
    return shipped().of(rule, kind)


@cache
def shipped() -> Table:
    """The table in the package, read once."""
    path = resources.files("proofdesk.findings") / "data" / "precision.txt"
    return Table.read(path.read_text(encoding="utf-8"))


def _sum(counted: Iterable[Counts]) -> Counts:
    return reduce(Counts.plus, counted, Counts())


def _weighed(kinds: tuple[Counts, ...]) -> tuple[Counts, ...]:
    *others, news = kinds
    return (*others, Counts(news.right, news.wrong * READINGS))


def _figure(kinds: tuple[Counts, ...], before: float) -> float:
    learners, web, news = _weighed(kinds)
    return news.shrunk(learners.plus(web).shrunk(before))
