"""The words that name a source: found backward from a verb of saying, or forward where the verb comes first."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from proofdesk.analysis.frequency import is_frequent
from proofdesk.analysis.speakers.vocabulary import speech
from proofdesk.analysis.tokens import Token
from proofdesk.text import Block, Span

_LONGEST = 14
"""Words and marks that the name of a source may have."""
_LONGEST_ASIDE = 30
_ASIDES = 4
"""Asides (“, 43, a teacher of Leeds,”) that may stand between a subject and its verb."""
_DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your one two three four five six seven eight nine ten"
    " another some several many most both every each no few other".split()
)
_COUNTED = frozenset("some many several most both another few".split())
PREPOSITIONS = frozenset(
    "of for at from in with to on by about after during under into among despite without since before against over"
    " through outside inside near behind across within like around as".split()
)
_CLAUSE = frozenset(
    "but or that which when while as because if although though until so than whether where what how why who whose"
    " nor yet whom said says once then".split()
)
_FINITE = frozenset("is are was were has have had will would can could may might must should".split())
_RELATIVE = frozenset(("who", "which", "whom"))
_OPENERS = frozenset(
    "but and yet so however meanwhile even now then still perhaps instead once again also indeed today yesterday"
    " tomorrow earlier later last this next week month year night only just or".split()
)
_REFUSALS = frozenset("not to never cannot don’t didn’t doesn’t can’t won’t wouldn’t couldn’t don't didn't".split())
_DASHES = frozenset("–—-")


class SourceKind(StrEnum):
    """How a source is told: by a name (person or body), by what they are (“the minister”), or by a pronoun."""

    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"


class Source(NamedTuple):
    """The words that name a source: a span of the block's shown text."""

    block: Block
    span: Span
    kind: SourceKind

    @property
    def text(self) -> str:
        """The words."""
        return self.span.of(self.block.text)


class Line(NamedTuple):
    """The tokens of a block, and the numbers of those that open a sentence or a quotation."""

    block: Block
    tokens: Sequence[Token]
    first: frozenset[int]

    def source(self, start: int, end: int) -> Source | None:
        """The source that tokens `start` up to, not including, `end` name; None where they name none."""
        kind = _kind(self, start, end)
        span = Span(self.tokens[start].start, self.tokens[end - 1].end) if kind else None
        return Source(self.block, span, kind) if kind and span else None


def before(line: Line, verb: int, floor: int) -> Source | None:
    """The subject that stands before the token `verb`, not further back than `floor`; asides are stepped over."""
    at = _past_adverbs(line, verb - 1, floor)
    if at > floor and line.tokens[at].text in ("and", "but"):
        return after(line, _past_openers(line, floor, at), at)
    if at > floor and line.tokens[at].text == "that":
        return _nearest(line, at - 1, floor)
    aside: tuple[int, int] | None = None
    for _ in range(_ASIDES):
        opener = _aside(line, at, floor)
        if opener is not None:
            aside, at = (opener + 1, at), opener - 1
        if at < floor:
            return None
        start = _phrase(line, at, floor)
        if start is None:
            return None
        subject = _subject(line, start, at)
        found = line.source(subject, at + 1) if subject is not None else None
        if found and found.kind is SourceKind.ROLE and aside:
            found = _named(line, *aside) or found
        if found or aside is None or start <= floor or line.tokens[start - 1].text != ",":
            return found
        at = start - 2
    return None


def after(line: Line, at: int, ceiling: int) -> Source | None:
    """The words that name a source from the token `at` on, before `ceiling`: “said [Jane Roe], the minister”."""
    lists, tokens = speech(), line.tokens
    if at >= ceiling or not tokens[at].is_word or tokens[at].text in PREPOSITIONS:
        return None
    if tokens[at].text.lower() in lists.pronouns and not (tokens[at].text == "one" and _goes_on(line, at, ceiling)):
        return line.source(at, at + 1)
    end, capital = at, False
    while end < min(ceiling, at + _LONGEST):
        word = tokens[end].text
        if not tokens[end].is_word:
            short = _short_form(line, end, ceiling)
            if not (short or _inner_mark(line, end)):
                break
            end += short
        elif _capital(word):
            capital = True
        elif _stops(word, capital=capital and not _owns(line, end)) and not _goes_with_next(line, end, ceiling):
            break
        end += 1
    while end > at and (not tokens[end - 1].is_word or tokens[end - 1].text.lower() in PREPOSITIONS | _DETERMINERS):
        end -= 1
    return line.source(at, end) if end > at else None


def _capital(word: str) -> bool:
    """True for “Haite” and for “el-Haite”."""
    return word[0].isupper() or any(part[:1].isupper() for part in word.split("-")[1:])


def _stops(word: str, *, capital: bool) -> bool:
    """True for a word in small letters that is no part of a name."""
    if word in _CLAUSE or word in ("on", "after", "during", "yesterday", "today", "last", "adding", "and"):
        return True
    return capital and word not in speech().roles


def _goes_on(line: Line, at: int, ceiling: int) -> bool:
    return at + 1 < ceiling and line.tokens[at + 1].is_word


def _owns(line: Line, at: int) -> bool:
    """True after a possessive: “the bank’s [figures]”."""
    return line.tokens[at - 1].text.endswith(("’s", "'s"))


def _goes_with_next(line: Line, at: int, ceiling: int) -> bool:
    """True in “the Yonhap [news] agency” and for “of” or “and” between two names."""
    plain = line.tokens[at].text not in _CLAUSE | PREPOSITIONS | {"and"}
    near = line.tokens[at + 1 : min(at + 3, ceiling)]
    if plain and any(token.text in speech().roles for token in near) and all(token.is_word for token in near[:1]):
        return True
    following = line.tokens[at + 1] if at + 1 < ceiling else None
    if following is None or following.text.lower() in speech().calendar:
        return False
    capital = following.text[0].isupper()
    if line.tokens[at].text in ("on", "for"):
        return capital and line.tokens[at - 1].text[0].isupper()
    return line.tokens[at].text in speech().particles and (capital or following.text in speech().particles)


def _short_form(line: Line, at: int, ceiling: int) -> int:
    """How many more tokens “(IPCC)” has from its bracket on; 0 where no short form stands there."""
    inside = [token.text for token in line.tokens[at : min(at + 3, ceiling)]]
    return 2 if len(inside) == 3 and inside[0] == "(" and inside[2] == ")" and inside[1].isupper() else 0


def _past_openers(line: Line, at: int, end: int) -> int:
    """The first token from `at` on that is no “But”, “Now” or mark."""
    while at < end and (not line.tokens[at].is_word or line.tokens[at].text.lower() in _OPENERS):
        at += 1
    return at


def _nearest(line: Line, at: int, floor: int) -> Source | None:
    """The phrase from the last determiner up to the token `at`: “… of [a report] that says”."""
    places = range(at, max(floor, at - _LONGEST) - 1, -1)
    start = next((place for place in places if line.tokens[place].text.lower() in _DETERMINERS), None)
    return line.source(start, at + 1) if start is not None and start < at else None


def _named(line: Line, start: int, end: int) -> Source | None:
    """The name that an aside opens with: “the minister, [Jane Roe], said”."""
    return after(line, start, end) if start < end and line.tokens[start].text[0].isupper() else None


def _past_adverbs(line: Line, at: int, floor: int) -> int:
    while at >= floor and line.tokens[at].is_word and _adverb(line.tokens[at].text):
        at -= 1
    return at


def _adverb(word: str) -> bool:
    return word in speech().between or (word.endswith("ly") and word[0].islower() and len(word) > 4)


def _aside(line: Line, at: int, floor: int) -> int | None:
    """The mark that opens the aside that ends at `at`; None where none ends there."""
    tokens = line.tokens
    if at > floor and tokens[at].text in _RELATIVE:
        return at - 1 if tokens[at - 1].text == "," else at
    closing = tokens[at].text if at >= floor else ""
    if closing not in {",", ")", *_DASHES}:
        return None
    opening = {")": {"("}, ",": {","}}.get(closing, _DASHES)
    places = range(at - 1, max(floor, at - _LONGEST_ASIDE) - 1, -1)
    return next((place for place in places if tokens[place].text in opening), None)


def _phrase(line: Line, at: int, floor: int) -> int | None:
    """Where the phrase that ends with the token `at` starts; None where it can be no subject."""
    tokens = line.tokens
    if not tokens[at].is_word or tokens[at].text.lower() in _REFUSALS:
        return None
    if tokens[at].text.lower() in speech().pronouns:
        return at
    start = at
    while start > max(floor, at - _LONGEST) and not _bounds(line, start - 1):
        start -= 1
    return start


def _subject(line: Line, start: int, at: int) -> int | None:
    """Where the subject starts in a phrase; None where the phrase holds none."""
    tokens = line.tokens
    while start < at and (_adverb(tokens[start].text.lower()) or tokens[start].text.lower() in _OPENERS):
        start += 1
    if tokens[start].text.lower() in PREPOSITIONS:
        return _subject_in(line, start, at)
    words = [token.text.lower() for token in tokens[start:at]]
    if not speech().pronouns.isdisjoint(words) or not _FINITE.isdisjoint(words):
        # A clause with a subject of its own; “It was opposed by [Mark Udall], who said …”.
        return start + len(words) - words[::-1].index("by") if "by" in words else None
    return start


def _bounds(line: Line, at: int) -> bool:
    """True where a phrase cannot reach back over the token."""
    word = line.tokens[at].text
    if not line.tokens[at].is_word:
        return not _inner_mark(line, at)
    if word == "and":
        left, right = line.tokens[at - 1].text if at else "", line.tokens[at + 1].text
        return not (left and left[0].isupper() and right[0].isupper()) and left.lower() not in speech().roles
    return word in _CLAUSE


def _inner_mark(line: Line, at: int) -> bool:
    """True for a mark inside a name: the stop of an initial or a title, an ampersand, the apostrophe of a plural."""
    mark, left = line.tokens[at], line.tokens[at - 1].text if at else ""
    if mark.text == ".":
        return left in speech().titles or (len(left) == 1 and left.isupper())
    return mark.text == "&" or (mark.text in "’'" and left.endswith("s") and line.tokens[at - 1].end == mark.start)


def _subject_in(line: Line, start: int, at: int) -> int | None:
    """Where the subject starts in “In a statement [the company]”, “On Monday [Smith]”."""
    tokens, lists = line.tokens, speech()
    place = at
    while place > start and (tokens[place].text[0].isupper() or not tokens[place].is_word):
        place -= 1
    if place < at and tokens[place].text in _DETERMINERS and tokens[place - 1].text not in PREPOSITIONS:
        return place
    place += 1
    while place <= at and tokens[place].text.lower() in lists.calendar:
        place += 1
    if place <= at and (tokens[place - 1].text.lower() in lists.calendar or tokens[place - 1].text[0].isdigit()):
        return place
    found = (
        number
        for number in range(at, start, -1)
        if tokens[number].text in _DETERMINERS and tokens[number - 1].text.lower() not in PREPOSITIONS
    )
    return next(found, None)


def _kind(line: Line, start: int, end: int) -> SourceKind | None:
    """What sort of source the tokens are, by the head of their phrase; None where they are no source."""
    lists, tokens = speech(), line.tokens
    words = [token.text for token in tokens[start:end] if token.is_word]
    if not words:
        return None
    if len(words) == 1 and words[0].lower() in lists.pronouns:
        return SourceKind.PRONOUN
    if len(words) == 1 and words[0].lower() in _DETERMINERS - _COUNTED:
        return None
    head = _head(words)
    last, opens = head[-1], len(head) == 1 and start in line.first
    plain = last.lower().removesuffix("’s").removesuffix("'s")
    if _capital(last) and plain not in lists.calendar and not (opens and _common(plain)):
        return SourceKind.NAME
    known = any(word.lower() in lists.roles for word in words)
    return SourceKind.ROLE if known or words[0].lower() in _DETERMINERS else None


def _head(words: list[str]) -> list[str]:
    """The words before the first preposition: “a spokesman” of “a spokesman for the mayor”."""
    cut = next((number for number, word in enumerate(words) if number and word in PREPOSITIONS), len(words))
    return words[:cut]


def _common(word: str) -> bool:
    """True for a common noun, which has its capital only because it opens the sentence."""
    return (
        word in speech().anybody
        or word in speech().roles
        or word in _DETERMINERS
        or (word.endswith(("s", "ing")) and is_frequent(word, "K"))
    )
