"""A paragraph as the classes of slips see it: words with their tags, what is quoted, where sentences begin."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_SENTENCE = re.compile(r"(?<=[a-z0-9)%][.?!])[”\"]? +(?=[“\"]?[A-Z])")


class Tag(NamedTuple):
    """What a tagger knows of a token: its place, Penn tag, role, and the place of its head; "" where it is not sure."""

    start: int
    end: int
    tag: str
    role: str = ""
    head: int = -1


class Word(NamedTuple):
    """A word with its tag; `head` is the number of another word of the passage, or -1."""

    start: int
    end: int
    text: str
    tag: str
    role: str
    head: int

    @property
    def lower(self) -> str:
        """In lower case, with a typewriter's apostrophe."""
        return self.text.lower().replace("’", "'")


@dataclass(frozen=True)
class Passage:
    """One paragraph of clean copy, tagged."""

    text: str
    tags: tuple[Tag, ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words in order. A word of several tokens has the tag of the first; of those with a hyphen, HYPH."""
        found = list(WORD.finditer(self.text))
        starts = {token.start: token for token in self.tags}
        number = {place: index for index, match in enumerate(found) for place in range(match.start(), match.end())}
        words = []
        for match in found:
            token = starts.get(match.start(), Tag(0, 0, ""))
            tag = "HYPH" if "-" in match[0] else token.tag
            words.append(
                Word(match.start(), match.end(), match[0], tag, token.role, number.get(token.head, -1)),
            )
        return tuple(words)

    def gap(self, index: int) -> str:
        """What stands between word `index` and the next."""
        after = self.words[index + 1].start if index + 1 < len(self.words) else len(self.text)
        return self.text[self.words[index].end : after]

    def pairs(self) -> Iterator[tuple[Word, Word]]:
        """Neighbours with nothing but a space between them, outside quotations."""
        for index in range(len(self.words) - 1):
            if self.gap(index) == " " and not self.quoted(self.words[index].start):
                yield self.words[index], self.words[index + 1]

    @cached_property
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """From each opening mark to its closing one, or to the end of the paragraph."""
        spans, opened = [], -1
        for match in re.finditer(r"[“”\"]", self.text):
            if opened < 0 and match[0] in '“"':
                opened = match.start()
            elif opened >= 0 and match[0] in '”"':
                spans.append((opened, match.end()))
                opened = -1
        return (*spans, (opened, len(self.text))) if opened >= 0 else tuple(spans)

    def quoted(self, place: int) -> bool:
        """True inside quotation marks, where people may speak as they like."""
        return any(start <= place < end for start, end in self.quotations)

    @cached_property
    def sentence_starts(self) -> frozenset[int]:
        """Where sentences begin, the first included."""
        return frozenset({0, *(match.end() for match in _SENTENCE.finditer(self.text))})

    def starts_sentence(self, word: Word) -> bool:
        """True for the first word of a sentence."""
        return any(
            not self.text[start : word.start].strip("“\"‘'(") for start in self.sentence_starts if start <= word.start
        )

    def sentence(self, place: int) -> tuple[int, int]:
        """The sentence around a place."""
        starts = sorted(self.sentence_starts)
        begin = max(start for start in starts if start <= place)
        return begin, min((start for start in starts if start > place), default=len(self.text))
