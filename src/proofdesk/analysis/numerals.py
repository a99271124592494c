"""Numbers as news writes them: 1,234.5, 2.5 million, £3bn, twenty-three, two and a half thousand, half a million.

A number knows how finely it is given (`step`), because a comparison has to allow what rounding hides. Ordinals,
fractions of a whole and what is measured are the business of `quantities`.
"""

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

import regex

from proofdesk.text.patterns import lazy_pattern

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "dozen": 12,
    "mn": 10**6,
    "bn": 10**9,
    "tn": 10**12,
    "m": 10**6,
    "k": 10**3,
}
_SMALL = "|".join(sorted((*UNITS, *TENS), key=len, reverse=True))
_BIG = "hundred|thousand|million|billion|trillion|dozen"
_FIGURE = lazy_pattern(
    r"(?<![\p{L}\p{N}_.,/:]|\p{L}-)(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,40}(?:\.\d{1,40})?(?!\d))"
    rf"(?:(?P<half>½|¼|¾)|(?:\s|-)?(?P<scale>{_BIG}|mn|bn|tn)\b|(?P<short>[mk])(?![\p{{L}}\p{{N}}²³/]))?"
)
_WORDS = lazy_pattern(
    rf"(?<![\p{{L}}\p{{N}}_’'-])(?:"
    rf"(?P<half>half|(?:a\s|one\s)?quarter|three[\s-]quarters)(?:\sof)?\s(?:a|an|one)\s(?P<halved>{_BIG})(?!s?[\p{{L}}\p{{N}}])"
    rf"|(?P<words>(?:an?(?=\s(?:{_BIG})\b)|{_SMALL})(?:[\s-](?:{_SMALL}|{_BIG})|\sand\s(?:{_SMALL})(?=\b)"
    rf"|\sand\sa\s(?:half|quarter)){{0,30}})"
    rf")(?![\p{{L}}\p{{N}}_]|[’'](?!s\b))",
    regex.IGNORECASE,
)
_HALVES = {
    "half": Fraction(1, 2),
    "quarter": Fraction(1, 4),
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
}


class Numeral(NamedTuple):
    """A number at `start` to `end` (code points of the text).

    `value` is exact; `step` is what the last digit given counts (2.5 million: 100,000; 1,200: 1; a dozen: 1), `written`
    is True for words, `scale` the power that a word or letter multiplies by (1 where there is none).
    """

    start: int
    end: int
    value: Fraction
    step: Fraction
    written: bool
    scale: int = 1

    @property
    def round_step(self) -> Fraction:
        """What the last digit that is no zero counts: 1,200 may be rounded to hundreds, 4.0 million is not."""
        if self.value == 0 or self.step < self.scale:
            return self.step
        step = self.step
        while self.value % (step * 10) == 0 and step * 10 <= self.value:
            step *= 10
        return step


@lru_cache(maxsize=4096)
def numerals(text: str) -> tuple[Numeral, ...]:
    """The numbers of a text, in order; years, house numbers and the like included."""
    return tuple(sorted((*_figures(text), *_written(text)), key=lambda found: found.start))


def _figures(text: str) -> Iterator[Numeral]:
    for found in _FIGURE.finditer(text):
        figure = found["figure"].replace(",", "")
        decimals = len(figure.partition(".")[2])
        scale = SCALES[(found["scale"] or found["short"] or "").lower()] if found["scale"] or found["short"] else 1
        value, step = Fraction(figure), Fraction(1, 10**decimals)
        if found["half"]:
            value, step = value + _HALVES[found["half"]], Fraction(1, 4)
        yield Numeral(found.start(), found.end(), value * scale, step * scale, written=False, scale=scale)


def _written(text: str) -> Iterator[Numeral]:
    at = 0
    while found := _WORDS.search(text, at):
        numeral = _share_of_scale(found) if found["half"] else _of_words(found["words"], found.start())
        if numeral:
            yield numeral
        at = numeral.end if numeral else found.end()


def _share_of_scale(found: "regex.Match[str]") -> Numeral:
    """Half a million, a quarter of a million."""
    scale = SCALES[found["halved"].lower()]
    written = found["half"].lower()
    share = Fraction(3, 4) if written.startswith("three") else _HALVES[written.split()[-1]]
    return Numeral(found.start(), found.end(), share * scale, share * scale, written=True, scale=scale)


class _Sum:
    """Adds up a run of number words: “two hundred and five thousand”."""

    def __init__(self) -> None:
        self.total = self.current = Fraction(0)
        self.step, self.scale, self.last = Fraction(1), 1, 10**15

    def takes(self, word: str, before: str) -> bool:
        """Add the next word; False, and nothing added, where it does not go on with the number."""
        if word in _HALVES:
            self.current, self.step = self.current + _HALVES[word], _HALVES[word]
        elif word in SCALES:
            return self._scaled(word)
        else:
            value = UNITS.get(word, TENS.get(word, 0))
            full = self.current % 10 or (self.current % 100 and (word in TENS or value > 9 or not value))
            if full or before in UNITS or (before == "and" and not (self.current or self.total) >= 100):
                return False
            self.current += value
        return True

    def _scaled(self, word: str) -> bool:
        if word == "hundred":
            if self.current >= 100:
                return False
            self.current = (self.current or Fraction(1)) * 100
            return True
        if SCALES[word] >= self.last:
            return False
        self.scale = self.last = SCALES[word]
        self.total, self.current = self.total + (self.current or 1) * self.scale, Fraction(0)
        self.step = self.step * self.scale if self.step < 1 else Fraction(self.scale)
        return True


def _of_words(words: str, start: int) -> Numeral | None:
    """The number that the first of a run of number words make; where another number follows, it stops."""
    made, end, before = _Sum(), 0, ""
    for found in regex.finditer(r"\p{L}+", words):
        word = found[0].lower()
        if word not in ("and", "a", "an"):
            if not made.takes(word, before):
                break
            end = found.end()
        before = word
    value = made.total + made.current
    if not end or (not value and words[:end].lower() != "zero"):
        return None
    step = made.step if not made.current or made.step < 1 else Fraction(1)
    return Numeral(start, start + end, value, step, written=True, scale=made.scale)
