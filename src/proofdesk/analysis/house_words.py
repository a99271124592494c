"""Which words of a document the house accepts: those of `[vocabulary] accept` and the forms that `prefer` prefers."""

from bisect import bisect_right
from itertools import takewhile
from operator import attrgetter
from typing import Self

from proofdesk.analysis.annotation import Analysis
from proofdesk.analysis.tokens import Token, tokenize
from proofdesk.settings.vocabulary import Vocabulary
from proofdesk.text import Block, Span

_end = attrgetter("end")


class HouseWords:
    """Answers for spans of a block's shown text; a name of several words is accepted only where it stands whole."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._phrases: dict[str, tuple[Span, ...]] = {}

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Nothing is looked for before it is asked for."""
        settings = analysis.settings
        preferred = frozenset(settings.prefer.values())
        return cls(Vocabulary.of(settings.accept | preferred if preferred else settings.accept))

    def holds(self, block: Block, span: Span) -> bool:
        """True where every word that the span touches is accepted."""
        if not self.vocabulary or span.start == span.end:
            return False
        if self._inside_phrase(block, span):
            return True
        tokens = tokenize(block.text)
        first = bisect_right(tokens, span.start, key=_end)
        touched = [token for token in takewhile(lambda token: token.start < span.end, tokens[first:]) if token.is_word]
        return bool(touched) and all(self._knows(block, token, span) for token in touched)

    def respelt(self, word: str) -> bool:
        """True for a name of the house (or its plural) in other capitals or accents; no possessive is looked for."""
        forms = (word, word[:-1]) if word[-1:] in ("s", "S") else (word,)
        return any(not near.phrase for form in forms for near in self.vocabulary.same_letters(form))

    def _knows(self, block: Block, token: Token, span: Span) -> bool:
        if self.vocabulary.knows(token.text) or self._inside_phrase(block, token.span):
            return True
        parts = [part for part in _parts(token) if part.overlaps(span)]
        return "-" in token.text and all(self.vocabulary.knows(part.of(block.text)) for part in parts)

    def _inside_phrase(self, block: Block, span: Span) -> bool:
        if not self.vocabulary.has_phrases:
            return False
        found = self._phrases.get(block.text)
        if found is None:
            found = self._phrases[block.text] = self.vocabulary.phrases(block.text)
        return any(phrase.contains(span) for phrase in found)


def _parts(token: Token) -> list[Span]:
    """The spans of the parts between hyphens."""
    spans = []
    start = token.start
    for part in token.text.replace("‑", "-").split("-"):
        spans.append(Span(start, start + len(part)))
        start += len(part) + 1
    return spans
