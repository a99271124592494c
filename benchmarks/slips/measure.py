"""What counts as found and as right: one scorer for every checker, by the definitions of the project's budgets."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from slips.plant import PlantedArticle
from slips.slip import Planted, mend

LONGEST = 300
"""Characters; a longer mark says too little about where the slip is."""
MECHANICAL = ("spelling", "doubled-word", "apostrophe", "full-stop", "case", "hyphen")


class Change(NamedTuple):
    """Put `text` in place of `start` to `end`."""

    start: int
    end: int
    text: str


class Mark(NamedTuple):
    """What a checker says of a text: the places it names, its first suggestion, and whether it is an alarm."""

    rule: str
    places: tuple[tuple[int, int], ...]
    first: tuple[Change, ...]
    alarm: bool


class Outcome(NamedTuple):
    """What became of one slip. `standing`: everything that was said there is said of the clean text too."""

    slip: Planted
    found: bool
    right: bool
    standing: bool
    rules: tuple[str, ...]


@dataclass
class Score:
    """Counts by class for one checker, and its alarms elsewhere."""

    words: int = 0
    alarms: int = 0
    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    standing: Counter[str] = field(default_factory=Counter)

    def add(self, outcomes: Iterable[Outcome]) -> None:
        """Count the slips of an article."""
        for outcome in outcomes:
            kind = outcome.slip.kind
            self.planted[kind] += 1
            self.found[kind] += outcome.found
            self.right[kind] += outcome.right
            self.standing[kind] += outcome.standing

    def recall(self, kinds: Iterable[str]) -> float:
        """Of all slips of these classes, the share that was found."""
        chosen = list(kinds)
        return _share(sum(self.found[kind] for kind in chosen), sum(self.planted[kind] for kind in chosen))

    def right_first(self, kinds: Iterable[str]) -> float:
        """Of those found, the share whose first suggestion mends them."""
        chosen = list(kinds)
        return _share(sum(self.right[kind] for kind in chosen), sum(self.found[kind] for kind in chosen))

    def mean_recall(self) -> float:
        """The mean over classes, each counting the same."""
        return sum(self.recall([kind]) for kind in self.planted) / max(1, len(self.planted))

    def alarms_per_thousand(self) -> float:
        """Alarms that name no slip, for 1,000 words."""
        return 1000 * self.alarms / max(1, self.words)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def judge(article: PlantedArticle, marks: Sequence[Mark], clean: Sequence[Mark]) -> list[Outcome]:
    """What became of each slip of an article; `clean` are the marks on it without slips."""
    before = {(mark.rule, mark.places[0][0]) for mark in clean}
    outcomes = []
    for slip in article.slips:
        naming = [mark for mark in marks if names(mark, slip, article.text)]
        fresh = [mark for mark in naming if (mark.rule, clean_place(article, mark.places[0][0])) not in before]
        right = any(mends(mark, slip, article.text) for mark in naming)
        outcomes.append(
            Outcome(slip, bool(naming), right, bool(naming) and not fresh, tuple(mark.rule for mark in naming))
        )
    return outcomes


def elsewhere(article: PlantedArticle, marks: Sequence[Mark]) -> list[Mark]:
    """The alarms that name no slip."""
    return [mark for mark in marks if mark.alarm and not any(names(mark, slip, article.text) for slip in article.slips)]


def names(mark: Mark, slip: Planted, text: str) -> bool:
    """True where one of its places overlaps the slip, or touches the place of something that is gone."""
    gone = not text[slip.start : slip.end].strip()
    for start, end in mark.places:
        if end - start > LONGEST:
            continue
        if (start < slip.end and slip.start < end) or (gone and start <= slip.end and slip.start <= end):
            return True
    return False


def mends(mark: Mark, slip: Planted, text: str) -> bool:
    """True where the first suggestion gives an accepted text."""
    if not mark.first:
        return False
    changed = text
    for change in sorted(mark.first, reverse=True):
        changed = changed[: change.start] + change.text + changed[change.end :]
    return alike(changed) in {alike(mend(text, slip, reading)) for reading in slip.accepted}


def alike(text: str) -> str:
    """A text without what no reader sees: the shape of quotation marks, and how many spaces stand together."""
    plain = text.translate({ord("’"): "'", ord("‘"): "'", ord("“"): '"', ord("”"): '"'})
    return " ".join(plain.split())


def clean_place(article: PlantedArticle, place: int) -> int:
    """Where a place of the planted text is in the clean one."""
    shift = 0
    for slip in article.slips:
        if slip.end <= place and slip.start < place:
            shift += len(slip.right) - (slip.end - slip.start)
    return place + shift
