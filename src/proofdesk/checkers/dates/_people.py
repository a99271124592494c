"""Who is spoken of: full names in a story, and the person that a sentence is about.

A person is known by a full name that stands somewhere in the story and is meant again by its last word. Where two full
names share their last word, that word alone names nobody.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

from proofdesk.analysis import Sentences
from proofdesk.checkers.dates._story import DatedStory, Passage
from proofdesk.text import Block, BlockKind, Span
from proofdesk.text.patterns import lazy_pattern

_PART = r"(?:Mc|Mac|O[’'])?\p{Lu}[\p{L}’'-]*\p{Ll}(?<![’']s)"
_SMALL = r"(?:de|da|di|van|von|der|den|bin|al|el|la|le|du|dos|ten|ter)"
_NAME = lazy_pattern(rf"\b{_PART}(?:\s(?:\p{{Lu}}\.\s?)*(?:{_SMALL}\s)*{_PART}){{0,3}}")
_NO_NAME = frozenset(
    (
        "The A An In On At By For From Of And But Or If When While After Before Since Until As So Then Now "
        "This That These Those He She It They We You I His Her Its Their Our My Your There Here Born Aged "
        "Both All Some Many Most Last Next Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
        "January February March April May June July August September October November December Mr Mrs Ms "
        "Miss Dr Sir Dame Lord Lady Prof Professor President Minister Prime Senator Mayor Judge Justice "
        "General Colonel Captain Major Sergeant Queen King Prince Princess Pope Saint Former Actor Singer "
        "Coach Police Chief Governor Chancellor Secretary Officer Detective Inspector Reverend Father "
        "Brother Sister Founded Opened Built Established Today Yesterday Later Two Three Four Five Six "
        "Seven Eight Nine Ten Who What Which Where Why How One Not No Yes Also Although Though Because "
        "Despite During Under Over Between With Without Like Unlike Only Just Even Still Yet Once Each "
        "Every Another Other Such Same New Old "
    ).split()
)
_NO_PERSON = frozenset(
    (
        "Academy Airlines Airport Association Authority Avenue Bank Bay Beach Board Bridge Castle "
        "Cathedral Center Centre Church City Club College Commission Committee Company Conference "
        "Corporation Council County Court Cup Day Desert District Division East Force Forces Forest "
        "Foundation Games Government Group Hall Harbour Hill Hospital House Institute Island Islands "
        "Kingdom Lake League Library Ltd Market Minister Ministry Mountain Mountains Museum Nations North "
        "Ocean Office Olympics Organisation Organization Parade Park Party Police Prize River Road School "
        "Sea Service Society South Square States Station Street Team Theatre Theater Times Town Trust "
        "Union United University Valley Village War West World "
    ).split()
)
"""Last words of names that are no person’s."""
_PRONOUN = lazy_pattern(r"(?:\p{L}+ly,?\s|In\s[^,]{1,20},\s|Then\s|Later,?\s)?(?P<word>He|She|he|she|His|Her)\b")
_OBITUARY = lazy_pattern(r"\b(?:has\sdied|who\sdied|died\s(?:aged|at)|obituar)", regex.IGNORECASE)
_STEPS_BACK = 3
"""Sentences that a pronoun is followed back."""


class Name(NamedTuple):
    """A name as it stands, with the key of the person where it is one that the story knows."""

    span: Span
    words: tuple[str, ...]


class People:
    """The people of a story by the last word of their full name."""

    def __init__(self, story: DatedStory) -> None:
        self.story = story
        blocks = [block for block in story.analysis.document.prose() if block.kind is not BlockKind.BYLINE]
        full: dict[str, set[str]] = {}
        for block in blocks:
            for name in names(block.text):
                if len(name.words) > 1 and name.words[-1] not in _NO_PERSON:
                    full.setdefault(name.words[-1], set()).add(name.words[0])
        self._known = {last for last, firsts in full.items() if len(firsts) == 1}
        self._clashing = {last for last, firsts in full.items() if len(firsts) > 1}
        self._hero = self._protagonist(blocks)

    def key(self, name: Name) -> str:
        """What the person is known by; empty for a name that is nobody’s, or more than one person’s."""
        last = name.words[-1]
        if last in self._known:
            return last
        return " ".join((name.words[0], last)) if last in self._clashing and len(name.words) > 1 else ""

    def inside(self, block: Block, span: Span) -> list[tuple[str, Span]]:
        """The people named in a span of a block’s text, in order."""
        known = names(block.text)
        first = bisect_left(known, span.start, key=lambda name: name.span.start)
        last = bisect_left(known, span.end, key=lambda name: name.span.start)
        found = ((self.key(name), name.span) for name in known[first:last] if name.span.end <= span.end)
        return [(key, place) for key, place in found if key]

    def subject(self, passage: Passage) -> str:
        """The person that a sentence begins with, or that its first pronoun means; empty where that is not sure."""
        return self._subject(passage.block, passage.span, _STEPS_BACK)

    def meant(self, passage: Passage) -> str:
        """The person that “he”, “her” … means in a sentence that names nobody before it."""
        return self._antecedent(passage.block, passage.span, _STEPS_BACK)

    def _subject(self, block: Block, span: Span, steps: int) -> str:
        text = span.of(block.text)
        opening = self.inside(block, Span(span.start, min(span.end, span.start + 60)))
        pronoun = _PRONOUN.match(text)
        if pronoun is None:
            return opening[0][0] if opening and opening[0][1].start - span.start <= 25 else ""
        return self._antecedent(block, span, steps)

    def _antecedent(self, block: Block, span: Span, steps: int) -> str:
        if steps == 0:
            return ""
        sentences = self.story.analysis[Sentences].block(block)
        before = bisect_right(sentences, span.start, key=lambda each: each.end)
        if before:
            keys = {key for key, _ in self.inside(block, sentences[before - 1])}
            return keys.pop() if len(keys) == 1 else self._subject(block, sentences[before - 1], steps - 1)
        return self._hero

    def _protagonist(self, blocks: list[Block]) -> str:
        """The person that an obituary is about: the first one named, where the opening tells of a death."""
        opening = [block for block in blocks if block.kind is not BlockKind.DESK][:4]
        if not any(_OBITUARY.search(block.text) for block in opening):
            return ""
        keys = [key for block in opening for key, _ in self.inside(block, Span(0, len(block.text)))]
        return keys[0] if keys else ""


@lru_cache(maxsize=2048)
def names(text: str) -> tuple[Name, ...]:
    """The runs of capitalised words of a text, without the titles and small words that open them."""
    return tuple(_names(text))


def _names(text: str) -> Iterator[Name]:
    for found in _NAME.finditer(text):
        words = list(regex.finditer(r"\S+", found[0]))
        while words and words[0][0] in _NO_NAME:
            del words[0]
        if words:
            span = Span(found.start() + words[0].start(), found.end())
            yield Name(span, tuple(word[0].removesuffix("’s").removesuffix("'s") for word in words))
