"""Accepted names of several words (“Wexcombe Parva”, “naan bread”): each of their words counts inside them only."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property

import regex

from proofdesk.settings.inflections import name_plurals, plurals
from proofdesk.settings.spellings import folded, normalised
from proofdesk.text import Span

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}_]+")
_LETTER = r"[\p{L}\p{M}\p{N}_]"
_LOOSE = {" ": r"\s+", "'": "['’]", "-": "[-‑]"}


class Phrase:
    """One name of several words, normalised."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = tuple(text.split())
        first = _WORD.search(text)
        self.lead = first.start() if first else 0

    @cached_property
    def pattern(self) -> "regex.Pattern[str]":
        """Matches it as written, all in capitals, with plural and possessive; small letters may be capitals."""
        *_, last = self.words
        tails = {last, *(plurals(last) if last.islower() else name_plurals(last))}
        lead = self.text[: len(self.text) - len(last)]
        forms = [f"{lead}{tail}" for tail in sorted(tails, key=len, reverse=True)]
        small = self.text.islower()
        written = [_loose(form, capitals=small) for form in forms]
        body = "|".join(dict.fromkeys((*written, *(_loose(form.upper(), capitals=False) for form in forms))))
        before = f"(?<!{_LETTER})" if _WORD.match(self.text) else ""
        after = f"(?!{_LETTER})" if last[-1].isalnum() else ""
        return regex.compile(f"{before}(?:{body})(?:['’][sS]|(?<=[sS])['’])?{after}")

    def stands_around(self, text: str, span: Span, at: int) -> bool:
        """True where its other words stand around a span of the text that has the place of word number `at`."""
        reach = 4 * len(self.text) + 20
        before = normalised(text[max(0, span.start - reach) : span.start]).split()
        after = [word.rstrip(".,;:!?)]}\"'”»") for word in normalised(text[span.end : span.end + reach]).split()]
        lead, rest = list(self.words[:at]), list(self.words[at + 1 :])
        return (not lead or before[-len(lead) :] == lead) and after[: len(rest)] == rest


class Phrases:
    """Many of them, found in a text by their first words."""

    def __init__(self, entries: Iterable[str]) -> None:
        self._by_first: dict[str, list[Phrase]] = {}
        for entry in entries:
            first = _WORD.search(entry)
            if first:
                self._by_first.setdefault(folded(first[0]), []).append(Phrase(entry))

    def __len__(self) -> int:
        """How many there are."""
        return sum(map(len, self._by_first.values()))

    def __iter__(self) -> Iterator[Phrase]:
        """Every phrase."""
        return (phrase for phrases in self._by_first.values() for phrase in phrases)

    def spans(self, text: str) -> tuple[Span, ...]:
        """Where any of them stands in a text."""
        if not self:
            return ()
        return tuple(
            Span(found.start(), found.end())
            for word in _WORD.finditer(text)
            for phrase in self._by_first.get(folded(normalised(word[0])), ())
            if (found := phrase.pattern.match(text, max(0, word.start() - phrase.lead)))
        )


def _loose(form: str, *, capitals: bool) -> str:
    """A pattern for the form: any white space, both apostrophes, accents composed or not; maybe capital initials."""
    pieces = []
    for at, char in enumerate(form):
        shapes = {char, char.upper()} if capitals and (not at or form[at - 1].isspace()) else {char}
        shapes |= {unicodedata.normalize("NFD", shape) for shape in shapes}
        options = "|".join(_LOOSE.get(shape, regex.escape(shape)) for shape in sorted(shapes))
        pieces.append(f"(?:{options})" if len(shapes) > 1 else options)
    return "".join(pieces)
