"""From the model's scores to changes of the text: what each label means where it stands."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from proofdesk.analysis.frequency import frequent_neighbours
from proofdesk.analysis.proposals.labels import DELETE, HYPHEN, JOIN, KEEP, SPACE, WRONG, changed, in_case_of
from proofdesk.analysis.proposals.pieces import shape
from proofdesk.analysis.proposals.reader import Reader, Scores
from proofdesk.analysis.proposals.words import Word

LEAST = 0.2
"""Probability under which a label is not looked at."""
_SECOND_BEST = 3
"""How many labels are tried where the likeliest does not fit the word."""
_NO_SPACE = frozenset(",.;:?!’")
_ENDS = frozenset(".?!")


class Proposal(NamedTuple):
    """A change that the model holds likely: code points from `start` to `end` become `replacement`.

    `label` is what the model said of the word number `at` of `words` (-1 for the start of the sentence), `probability`
    how likely it holds that. Places count in the text that was read.
    """

    start: int
    end: int
    replacement: str
    label: str
    probability: float
    words: tuple[Word, ...]
    at: int

    @property
    def word(self) -> str:
        """The word that the label is about; nothing at the start of a sentence."""
        return self.words[self.at].text if self.at >= 0 else ""

    @property
    def kind(self) -> str:
        """What sort of change the label is: `after`, `be`, `verb`, `noun`, `delete` …"""
        return self.label.partition(":")[0]

    @property
    def value(self) -> str:
        """The word or form that the label names; nothing where it names none."""
        return self.label.partition(":")[2]

    def near(self, distance: int) -> str:
        """The word (small letters) at a distance from the one that the label is about; nothing outside."""
        at = self.at + distance
        return self.words[at].text.lower() if 0 <= at < len(self.words) else ""


def proposals(text: str, words: Sequence[Word], scores: Scores, reader: Reader) -> Iterator[Proposal]:
    """The changes of one sentence, in order."""
    found = tuple(words)
    if not found:
        return
    keep = reader.labels.index(KEEP)
    for row in (1.0 - scores.labels[:, keep] >= LEAST).nonzero()[0].tolist():
        chances = scores.labels[row].copy()
        chances[keep] = 0.0
        order = chances.argsort()[::-1][:_SECOND_BEST].tolist()
        for number in order:
            probability = float(chances[number])
            if probability < LEAST:
                break
            made = _made(text, found, row - 1, reader.labels[number], scores.meant[row], reader)
            if made is not None:
                yield Proposal(*made, reader.labels[number], probability, found, row - 1)
                break


def _made(
    text: str, words: tuple[Word, ...], at: int, label: str, meant: Any, reader: Reader
) -> tuple[int, int, str] | None:
    kind, _, value = label.partition(":")
    if kind == "after":
        return _inserted(words, at, value)
    if at < 0:
        return None
    word = words[at]
    if label == DELETE:
        return _deleted(text, words, at)
    if label in (HYPHEN, JOIN):
        following = words[at + 1] if at + 1 < len(words) else None
        if following is None or not following.spaced or not following.is_word:
            return None
        return (word.end, following.start, "-" if label == HYPHEN else "")
    if label == SPACE:
        return (word.start, word.end, " ") if word.text == "-" else None
    if word.text == "," and kind == "be" and value in _ENDS:
        return _ended(words, at, word.start, value)
    new = _meant(word.text, meant, reader) if label == WRONG else changed(word.text, label)
    if new is None or new == word.text:
        return None
    return (word.start, word.end, _same_marks(word.text, new, text))


def _inserted(words: tuple[Word, ...], at: int, value: str) -> tuple[int, int, str] | None:
    if at < 0:
        first = words[0]
        if value in _NO_SPACE or not first.is_word:
            return None
        rest = (
            first.text
            if shape(first.text, spaced=True) > 1 or first.text == "I"
            else first.text[0].lower() + first.text[1:]
        )
        return (first.start, first.end, f"{value.capitalize()} {rest}")
    end = words[at].end
    following = words[at + 1] if at + 1 < len(words) else None
    if value in _NO_SPACE and following and following.text in _NO_SPACE:
        return None
    if value in _ENDS:
        return _ended(words, at, end, value)
    if value in _NO_SPACE:
        return (end, end, value)
    if following is None or (following.is_word and not following.spaced):
        return None
    return (end, end, f" {in_case_of('', value)}")


def _ended(words: tuple[Word, ...], at: int, start: int, mark: str) -> tuple[int, int, str]:
    """A mark that ends a sentence from `start` to the end of a word: what follows takes a capital."""
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or not following.spaced or not following.text[0].islower():
        return (start, words[at].end, mark)
    return (start, following.end, f"{mark} {following.text[0].upper()}{following.text[1:]}")


def _deleted(text: str, words: tuple[Word, ...], at: int) -> tuple[int, int, str]:
    """The word with the space before it; at the start of a sentence the next word takes its capital."""
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    if at == 0 and following and following.is_word:
        return (word.start, following.end, following.text[:1].upper() + following.text[1:])
    start = words[at - 1].end if at and word.spaced else word.start
    return (start, word.end, "")


def _meant(word: str, vector: Any, reader: Reader) -> str | None:
    """The word that fits best among those that are written like this one."""
    lower = word.lower()
    fits = {other: reader.fit(vector, other) for other in frequent_neighbours(lower) if other != lower}
    ranked = sorted((fit, other) for other, fit in fits.items() if fit is not None)
    return in_case_of(word, ranked[-1][1]) if ranked else None


def _same_marks(old: str, new: str, text: str) -> str:
    """Straight apostrophes where the text has them."""
    straight = "'" in old or ("’" not in old and "'" in text and "’" not in text)
    return new.replace("’", "'") if straight else new
