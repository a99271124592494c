"""The running text of a story: its sentences with their words, and what they cost the reader.

Paragraphs, quotations and list items that are whole sentences count; headlines, captions, tables and furniture do not.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Self

from proofdesk.analysis.annotation import Analysis
from proofdesk.analysis.formulas import formulas, score, syllables, words_of
from proofdesk.analysis.furniture import Furniture
from proofdesk.analysis.sentences import Sentences
from proofdesk.analysis.story import Story
from proofdesk.text import Block, BlockKind, Span

GRADE = "flesch_kincaid_grade"
"""The formula by which sentences are weighed against each other, and which targets are given in."""
WORDS_PER_MINUTE = 238
"""Silent reading of English prose by adults (M. Brysbaert, Journal of Memory and Language 109, 2019)."""
_LEAST_GAIN = 0.1
"""A sentence whose loss would lower the grade by less is not called costly."""
_ENDS = (".", "!", "?", "…")
_CLOSING = "\"'”’)]»"


class Sentence(NamedTuple):
    """A sentence of the running text: its block, its span in the block's shown text, its words as formulas count."""

    block: Block
    span: Span
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentence as it is shown."""
        return self.span.of(self.block.text)

    @property
    def length(self) -> int:
        """Words as a reader counts them: compounds with a hyphen are one."""
        return len(self.text.split())


class Costly(NamedTuple):
    """A sentence that raises the grade, and the grade that the text would have without it."""

    sentence: Sentence
    grade_without: float


@dataclass(frozen=True)
class RunningText:
    """The sentences of the running text, in order."""

    sentences: tuple[Sentence, ...]

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Collect them."""
        furniture, story = analysis[Furniture], analysis[Story]
        found: list[Sentence] = []
        for block in analysis.document.prose():
            if not _runs(block) or furniture.holds(block):
                continue
            dateline = story.dateline if block is story.block else None
            spans = (_after(dateline, span) for span in analysis[Sentences].block(block))
            found += [Sentence(block, span, words) for span in spans if (words := words_of(span.of(block.text)))]
        return cls(tuple(found))

    @cached_property
    def scores(self) -> Mapping[str, float | None]:
        """Every formula's score; None where the text is too short for it."""
        words = [sentence.words for sentence in self.sentences]
        return {name: score(name, words) for name in formulas()}

    @property
    def grade(self) -> float | None:
        """The Flesch-Kincaid grade (school years in the United States); None where the text is too short."""
        return self.scores[GRADE]

    def costly(self, most: int) -> list[Costly]:
        """The sentences without which the grade would fall most, dearest first, `most` at the most."""
        grade = self.grade
        if grade is None:
            return []
        dearest = sorted(self.sentences, key=self._cost, reverse=True)[:most]
        weighed = [(sentence, self.grade_without(sentence)) for sentence in dearest]
        found = [Costly(sentence, without) for sentence, without in weighed if without is not None]
        return sorted((each for each in found if grade - each.grade_without >= _LEAST_GAIN), key=lambda each: each[1])

    def grade_without(self, left_out: Sentence) -> float | None:
        """The grade of the text if the sentence were not there; None where what is left would be too short."""
        others = [sentence.words for sentence in self.sentences if sentence is not left_out]
        return score(GRADE, others)

    def _cost(self, sentence: Sentence) -> float:
        """How much the sentence adds to the grade, as its two slopes tell: words beyond the mean, and long words."""
        words, beats = self._totals
        length = len(sentence.words)
        longer = length - words / len(self.sentences)
        heavier = sum(map(syllables, sentence.words)) - length * beats / words
        return 0.39 * longer / len(self.sentences) + 11.8 * heavier / words

    @cached_property
    def _totals(self) -> tuple[int, int]:
        """Words and syllables of all sentences."""
        words = [word for sentence in self.sentences for word in sentence.words]
        return len(words), sum(map(syllables, words))


def _after(dateline: Span | None, sentence: Span) -> Span:
    """What is left of a sentence when the dateline that opens it is taken off."""
    cut = dateline.end if dateline and sentence.start < dateline.end < sentence.end else sentence.start
    return Span(cut, sentence.end)


def _runs(block: Block) -> bool:
    if block.kind is BlockKind.LIST_ITEM:
        return block.text.rstrip().rstrip(_CLOSING).endswith(_ENDS)
    return block.running
