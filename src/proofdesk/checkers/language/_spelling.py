"""Which words that the engine does not know are misspelt, and which are names, loans or the other dialect.

Capitals, digits, hyphens and nearness to a frequent word are weighed here, what the text shows of the word in
`_evidence.py`; which word was meant is `_ranking.py`'s to say. Measured on clean news with `benchmarks/noise.py`.
"""

import calendar
from functools import cache
from importlib import resources

import regex

from proofdesk.analysis import (
    Analysis,
    Dialect,
    HouseWords,
    Proposals,
    Quotations,
    is_frequent,
    spellings,
    words_of_one_dialect,
)
from proofdesk.checkers._making import replacing
from proofdesk.checkers.language._distance import distance
from proofdesk.checkers.language._evidence import Evidence, in_one_part, is_close, is_near, same_start
from proofdesk.checkers.language._famous import FAMOUS, short_name
from proofdesk.checkers.language._ranking import in_shape_of, ranked
from proofdesk.checkers.language._verdict import Verdict, engine_rule
from proofdesk.engines import Flag
from proofdesk.findings import Rule, Severity, Suggestion
from proofdesk.text import Block, BlockKind, Span

OTHER_DIALECT = Rule(
    id="language.other-dialect",
    checker="language",
    category="consistency",
    severity=Severity.QUERY,
    confidence=0.8,
    summary="A word is spelt as in the other great dialect of English.",
    why="One story keeps to one dialect; names, quotations from print and titles keep their own.",
    source="the dictionaries of the grammar engine",
    bad=("The [[colour -> color]] of the wall. (in an American text)",),
    good=("The color of the wall. (in an American text)",),
)
_WHY = "The dictionaries of both British and American English lack the word, and a common word is one slip away."
_WHY_UNKNOWN = (
    "The dictionaries lack the word. It may be a name, a loan or a coinage: if it is right, `proofdesk accept` it."
)
_MISSPELT = "“{}” looks misspelt."
_CAPITAL = "“{}” is a name and takes a capital."
_UNKNOWN = "The dictionary does not know “{}”."
_QUOTED = "It stands in a quotation: check against the recording."
_ODD = regex.compile(r"\d|\p{L}\p{Lu}|^[@#]")
_POSSESSIVE = regex.compile(r"['’]s?$")
_HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.SEO_TITLE, BlockKind.TABLE_CELL, BlockKind.ALT})
_CALENDAR = frozenset(calendar.month_name) | frozenset(calendar.day_name)
_ATTACHED = frozenset("@#_’'.·/")
"""A word that hangs on one of these is a handle, a file name or the rest of a longer word."""
_MOST_FIXES = 5
_SHORTEST_DAY = 5
_REACH = 2
"""Slips between a word and the best guess up to which the guess is suggested; beyond it the desk only asks."""
_NAME = "J"
"""How common (letter) a name must be for its small letters to be a slip."""
_LONG = 7
_LEAST = ((_LONG, "J"), (5, "N"), (0, "Q"))
"""How common (letter) a word of some length must be for a capitalised near miss of it to be a slip, not a name."""


def is_spelling(flag: Flag) -> bool:
    """True for the flags of the speller, in any dialect."""
    return flag.rule.startswith("MORFOLOGIK_RULE")


class Speller:
    """Judges unknown words with the whole document in view."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.house = analysis[HouseWords]
        names = analysis.settings.rule("vocabulary.near-miss", "vocabulary", "spelling")
        self.names_are_asked_about = names is None or not names.off
        self.dialect = analysis[Dialect]
        self.evidence = Evidence(analysis)
        self._told: set[str] = set()

    def verdict(self, block: Block, span: Span, flag: Flag) -> Verdict | None:
        """The flag as a finding, or None where the word is to be left alone."""
        word = span.of(block.text)
        bare = _POSSESSIVE.sub("", word)
        if self.house.holds(block, span) or bare.lower() in _known_words() or not any(char.isalpha() for char in word):
            return None
        if block.text[max(0, span.start - 1) : span.start] in _ATTACHED:
            return None
        if self.names_are_asked_about and self.house.respelt(bare):
            return None  # `vocabulary.near-miss` names the house's own form
        if self._other_dialect(bare):
            return self._dialect_verdict(block, span, word, flag)
        if "-" in bare:
            return self._in_a_part(block, span, flag, bare)
        if (_ODD.search(bare) and not self._shouted(block, bare)) or not _plausible(bare):
            return None
        if not bare[0].isupper():
            capital = _with_capital(bare, flag.suggestions)
            if capital and not self.evidence.small_on_purpose(block, span, bare):
                return self._error(block, span, flag, bare, [capital], _CAPITAL)
            return self._misspelling(block, span, flag, bare, self._ranked(bare, flag, block, span))
        famous = short_name(bare)
        if famous and not self.evidence.is_a_persons_name(bare):
            return self.famous(block, Span(span.start, span.start + len(bare)), famous)
        # A name is to cost no search for other words: at first only what the engine offers is looked at.
        if not any(self._could_be(block, span, bare, each) for each in flag.suggestions):
            return None
        near = self._ranked(bare, flag, block, span)
        return self._misspelling(block, span, flag, bare, near) if self._could_be(block, span, bare, near[0]) else None

    def famous(self, block: Block, span: Span, known: str) -> Verdict | None:
        """A query with the known form of a name, once a story for each form."""
        if span.of(block.text) in self._told:
            return None
        self._told.add(span.of(block.text))
        message = f"“{span.of(block.text)}” is close to “{known}”: is that who or what is meant?"
        fix = replacing(block, span, in_shape_of(span.of(block.text), known), "person")
        return Verdict(FAMOUS, message, Severity.QUERY, FAMOUS.confidence, (fix,), span)

    def _ranked(self, word: str, flag: Flag, block: Block, span: Span) -> list[str]:
        """The guesses, best first in their sentence, without the endings of the word they are for."""
        offered = tuple(_POSSESSIVE.sub("", each) if _POSSESSIVE.search(each) else each for each in flag.suggestions)
        proposals = self.analysis[Proposals]
        return ranked(
            word, offered, dialect=self._own_dialect(), fit=lambda each: proposals.fit(block, span, each.lower())
        )

    def _other_dialect(self, word: str) -> bool:
        """True where the dialect that is not in force has the word, or each part of it that this one lacks."""
        own = self._own_dialect()
        table = words_of_one_dialect()
        parts = [part for part in (word, *word.split("-")) if part]
        return any(table.get(part, table.get(part.lower(), own)) != own for part in parts)

    def _shouted(self, block: Block, word: str) -> bool:
        """True for a long word in a line of capitals: it is no abbreviation."""
        return word.isupper() and word.isalpha() and len(word) >= _LONG and block.text.isupper()

    def _in_a_part(self, block: Block, span: Span, flag: Flag, word: str) -> Verdict | None:
        """A hyphenated word is a coinage, unless one part of it is a likely slip and the dictionaries have the rest."""
        near = in_one_part(word, self._own_dialect())
        offered = {each.replace("-", "") for each in flag.suggestions}
        if (
            not near
            or near[0].replace("-", "") not in offered
            or self.evidence.strange_on_purpose(block, span, word, near[0])
        ):
            return None
        return self._error(block, span, flag, word, near)

    def _own_dialect(self) -> str:
        return "en-GB" if self.dialect.british else "en-US"

    def _could_be(self, block: Block, span: Span, word: str, other: str) -> bool:
        """A capitalised unknown word is a name, unless it is a near miss of a common word that it could be here."""
        if not _one_slip(word, other) or not same_start(word, other):
            return False
        if other.capitalize() in _CALENDAR and len(word) >= _SHORTEST_DAY:
            return True
        if self.evidence.introduced(block, span):
            return False
        counts = self.evidence.counts
        opens = self.evidence.opens(block, span) or block.kind in _HEADINGS
        if word.lower() in counts:
            return opens
        if counts[word] > 1:
            return False
        least = next(letter for length, letter in _LEAST if len(word) >= length)
        return is_frequent(other, least if opens else max(least, "L")) and (opens or len(word) >= _LONG)

    def _misspelling(self, block: Block, span: Span, flag: Flag, word: str, near: list[str]) -> Verdict | None:
        close = bool(near) and is_near(word, near[0])
        alike = close and same_start(word, near[0])
        meant = self.evidence.strange_on_purpose(block, span, word, near[0] if near else "")
        if alike and not meant and is_close(word, near[0]):
            return self._error(block, span, flag, word, near)
        if (meant and not alike) or word.lower() in self._told:
            return None  # what is no more than unknown is told at its first place
        self._told.add(word.lower())
        within_reach = bool(near) and distance(word.lower(), near[0].lower()) <= _REACH
        severity = Severity.SUGGESTION if close or within_reach else Severity.QUERY
        message, confidence = (_MISSPELT, 0.4) if close else (_UNKNOWN, 0.5)
        rule = _rule(flag, _WHY if close else _WHY_UNKNOWN)
        fixes = self._fixes(block, span, near)
        return Verdict(rule, message.format(word), severity, confidence, fixes)

    def _error(
        self, block: Block, span: Span, flag: Flag, word: str, near: list[str], said: str = _MISSPELT
    ) -> Verdict:
        quoted = f" {_QUOTED}" if self.analysis[Quotations].holds(block, span) else ""
        fixes = self._fixes(block, span, near, safe=True)
        return Verdict(_rule(flag, _WHY), f"{said.format(word)}{quoted}", Severity.ERROR, 0.95, fixes)

    def _fixes(self, block: Block, span: Span, near: list[str], *, safe: bool = False) -> tuple[Suggestion, ...]:
        """The best guesses. Only a sole one-slip neighbour is safe to put in unseen.

        A lost apostrophe goes first, so that the speller and the detector of apostrophes tell of it with one voice.
        """
        owner = self.analysis[Proposals].apostrophe(block, span)
        if owner is not None:
            near, safe = [owner, *near], False
        sure = safe and not any(_one_slip(span.of(block.text), each) for each in near[1:_MOST_FIXES])
        tail = _POSSESSIVE.search(span.of(block.text))
        end = Span(span.start, span.end - len(tail[0])) if tail else span
        return tuple(
            replacing(block, end, word, "safe" if number == 0 and sure else "unsafe")
            for number, word in enumerate(near[:_MOST_FIXES])
        )

    def _dialect_verdict(self, block: Block, span: Span, word: str, flag: Flag) -> Verdict | None:
        """One finding for each word of the other dialect, at its first place; none inside quotations or names."""
        if word.lower() in self._told or word[0].isupper() or self.analysis[Quotations].holds(block, span):
            return None
        self._told.add(word.lower())
        other = "American" if self.dialect.british else "British"
        fixes = tuple(replacing(block, span, words, "unsafe") for words in flag.suggestions[:2])
        return Verdict(OTHER_DIALECT, f"“{word}” is {other} spelling.", Severity.QUERY, 0.8, fixes)


def _rule(flag: Flag, why: str) -> Rule:
    return engine_rule(flag.rule, "spelling", Severity.ERROR, 0.95, why)


def _with_capital(word: str, suggestions: tuple[str, ...]) -> str:
    """The same letters with a capital, where the word is a well-known name and nothing else: europe, Europe."""
    known = spellings()
    return next((each for each in suggestions if each == word.capitalize() and known.get(each, "A") >= _NAME), "")


def _plausible(word: str) -> bool:
    """False for coinages with an odd hyphen and for letters that hang on something else (R'n'B, x-ray's)."""
    return "‑" not in word and len(word) > 2 and "." not in word


@cache
def _known_words() -> frozenset[str]:
    """Words of edited copy that the dictionaries lack: `known_words.txt`."""
    path = resources.files("proofdesk.checkers.language") / "known_words.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _one_slip(word: str, suggestion: str) -> bool:
    return distance(word.lower(), suggestion.lower()) <= 1
