"""The words that tell a source: a verb of saying with its subject, or “according to” with a name."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from proofdesk.analysis.quotations import Quotations
from proofdesk.analysis.sentences import split_sentences
from proofdesk.analysis.speakers.sources import PREPOSITIONS, Line, Source, SourceKind, after, before
from proofdesk.analysis.speakers.vocabulary import speech
from proofdesk.analysis.tokens import Token, tokenize
from proofdesk.text import Block, Span
from proofdesk.text.patterns import lazy_pattern

_BE = frozenset("stands stand stood remains remained is are was were be been being am ’s".split())
_BEFORE_NOUNS = frozenset("the a an this his her its their our my your no any every each of".split())
_REACH = 200
"""Code points behind a verb within which a colon with quoted words shows that it is one."""
_CLAUSE = 2000
"""Code points of a statement in which a colon with quoted words is looked for."""
_ADDRESSEE = 8
"""Words after “told” among which “that” is looked for."""
_COLON = lazy_pattern(r":\s*[“\"‘«]")
_OPENING = "“\"‘'«"
_ENDS = frozenset(".,;:!?…)–—")


class Cue(NamedTuple):
    """A verb of saying and its source: `span` holds both; `said` is what the rest of the sentence says, if anything."""

    verb: Span
    source: Source
    sentence: Span
    said: Span | None

    @property
    def span(self) -> Span:
        """From the first word of verb or source to the last."""
        return self.verb | self.source.span


def cues(block: Block, quotations: Quotations) -> Iterator[Cue]:
    """Every cue of a block, in order; what stands inside quoted words is somebody else's."""
    tokens = tokenize(block.text)
    found = [verb for verb in _verbs(tokens) if not quotations.holds(block, verb)]
    if not found:
        return
    starts = [token.start for token in tokens]
    sentences = split_sentences(block.text)
    first = frozenset(bisect_left(starts, sentence.start) for sentence in sentences)
    line = Line(block, tokens, first | {number + 1 for number in first if not tokens[number].is_word})
    ends = sorted(place.end for place in quotations.outermost(block))
    openings = [sentence.start for sentence in sentences]
    for verb in found:
        sentence = sentences[max(0, bisect_right(openings, verb.start) - 1)]
        cue = _cue(_Place(line, starts, verb, sentence, ends))
        if cue:
            yield cue


def _verbs(tokens: Sequence[Token]) -> Iterator[Span]:
    """Every verb of saying, “according to” among them."""
    lists = speech()
    for number, token in enumerate(tokens):
        if token.text in lists.phrases:
            rest = lists.phrases[token.text]
            following = tokens[number + 1 : number + 1 + len(rest)]
            if tuple(each.text for each in following) == rest:
                yield token.span | following[-1].span
                continue
        if token.text in lists.verbs:
            yield token.span


class _Place(NamedTuple):
    """Where a verb stands: its line, the starts of the tokens, its sentence, and where quotations end."""

    line: Line
    starts: list[int]
    verb: Span
    sentence: Span
    ends: list[int]

    @property
    def word(self) -> str:
        return self.verb.of(self.line.block.text)

    @property
    def number(self) -> int:
        return bisect_left(self.starts, self.verb.start)

    @property
    def following(self) -> int:
        """The number of the token after the verb."""
        return bisect_left(self.starts, self.verb.end)

    @property
    def floor(self) -> int:
        """The first token that the subject may have: that of the sentence, or the one after the last quotation."""
        number = bisect_right(self.ends, self.verb.start)
        quoted = self.ends[number - 1] if number else 0
        return bisect_left(self.starts, max(self.sentence.start, quoted))

    @property
    def ceiling(self) -> int:
        return bisect_left(self.starts, self.sentence.end)

    def token(self, number: int) -> str:
        inside = 0 <= number < len(self.line.tokens)
        return self.line.tokens[number].text if inside else ""

    def quoted_before(self, source: Source) -> bool:
        """True where nothing but marks stands between the last quotation and its speaker."""
        number = bisect_right(self.ends, source.span.start)
        gap = self.line.block.text[self.ends[number - 1] : source.span.start] if number else "-"
        return bool(number) and len(gap) < 4 and not any(letter.isalnum() for letter in gap)

    def after_quotation(self) -> bool:
        """True where a quotation ends right before the verb."""
        place = self.number - 1
        if self.token(place) == ",":
            place -= 1
        end = self.line.tokens[place].end if place >= 0 else 0
        number = bisect_left(self.ends, end)
        return place >= 0 and self.ends[number : number + 1] == [end]


def _cue(place: _Place) -> Cue | None:
    if place.word[1:].startswith("ccording"):
        source = after(place.line, place.following, place.ceiling)
        return Cue(place.verb, source, place.sentence, _rest(place, source)) if source else None
    if place.token(place.number - 1).lower() in _BEFORE_NOUNS:
        return None
    if place.word.split()[-1] in speech().doubtful and not _surely_verb(place):
        return None
    source = _source(place)
    return Cue(place.verb, source, place.sentence, _rest(place, source)) if source else None


def _source(place: _Place) -> Source | None:
    """The source after the verb or before it; where no quotation ends, a name or pronoun before it comes first."""
    straight = None if place.after_quotation() else _straight(place)
    inverted = _inverted(place)
    if straight and straight.kind is not SourceKind.ROLE:
        first = straight.span.start <= place.line.tokens[place.floor].end + 1
        if first or inverted is None or inverted.kind is SourceKind.ROLE:
            return straight
    return inverted or straight or _straight(place)


def _surely_verb(place: _Place) -> bool:
    """True where “that”, a colon or quoted words follow, or quoted words stand before."""
    if place.token(place.following) in {"that", *_OPENING} or place.after_quotation() or _ends_quoted(place):
        return True
    return (
        _COLON.search(place.line.block.text, place.verb.end, min(place.verb.end + _REACH, place.sentence.end + 3))
        is not None
    )


def _ends_quoted(place: _Place) -> bool:
    """True for “…,” he [notes]: a subject between the quotation and the verb."""
    return place.floor > bisect_left(place.starts, place.sentence.start) and place.number - place.floor <= 6


def _inverted(place: _Place) -> Source | None:
    """The source after the verb: “…,” said Boer; the villages, says Boer, are …."""
    if place.word not in speech().inverting:
        return None
    quoted = place.after_quotation()
    if not quoted and place.token(place.number - 1) not in {",", "–", "—"}:
        return None
    found = after(place.line, place.following, place.ceiling)
    if found is None or quoted:
        return found
    closes = place.token(bisect_left(place.starts, found.span.end))
    return found if not closes or closes in _ENDS or found.span.end >= place.sentence.end else None


def _straight(place: _Place) -> Source | None:
    """The subject before the verb; none where the verb is passive or an infinitive."""
    at = place.number - 1
    if place.word.endswith(" saying"):
        return before(place.line, at, place.floor)
    while at >= place.floor and place.token(at) in speech().between:
        at -= 1
    if place.token(at) in _BE or place.token(at).endswith(("’s", "'s")):
        return None
    return before(place.line, place.number, place.floor)


def _rest(place: _Place, source: Source) -> Span | None:
    """What is said in the sentence outside of quoted words: after the cue, else before it, else around it."""
    text, sentence = place.line.block.text, place.sentence
    cue = place.verb | source.span
    told = _past_that(place, cue.end)
    if told == cue.end and (place.after_quotation() or place.quoted_before(source)):
        return None
    colon = _COLON.search(text, told, min(told + _CLAUSE, sentence.end + 3))
    if colon and told == cue.end:
        return None
    behind = _trimmed(text, told, colon.start() if colon else sentence.end)
    ahead = _trimmed(text, sentence.start, cue.start)
    following = place.token(bisect_left(place.starts, cue.end))
    if ahead and place.word.startswith("according"):
        return ahead
    if (
        told == cue.end
        and ahead
        and following in PREPOSITIONS
        and text[max(sentence.start, source.span.start - 3) : source.span.start].rstrip().endswith(",")
    ):
        return ahead  # The vote is off, he explained over tea.
    if behind and ahead and following == ",":
        if text[behind.start] in _OPENING:
            return behind
        return _trimmed(text, sentence.start, sentence.end)
    if cue.end == source.span.end != place.verb.end and ahead and not behind:
        return ahead
    return behind or ahead


def _past_that(place: _Place, at: int) -> int:
    """The offset after “that”, or after whom one “told”."""
    number = bisect_left(place.starts, at)
    wide = place.word in ("told", "tells", "warned", "assured") or place.token(number) in PREPOSITIONS
    reach = _ADDRESSEE if wide else 1
    for each in range(number, min(number + reach, place.ceiling)):
        if place.token(each) == "that":
            return place.line.tokens[each].end
    return at


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space and marks at its ends; None where it holds no word outside of quotations."""
    while start < end and (text[start].isspace() or text[start] in ",:;–—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",.;:!?–—"):
        end -= 1
    return Span(start, end) if end > start else None
