"""Every statement of a draft that can be checked: its place, what kind it is, how worth checking, and who says so."""

from dataclasses import dataclass
from typing import NamedTuple, Self

from proofdesk.analysis.annotation import Analysis
from proofdesk.analysis.claims.clauses import clauses
from proofdesk.analysis.claims.ranking import Score, score
from proofdesk.analysis.claims.speakers import LONGEST, last_words, speaker
from proofdesk.analysis.furniture import Furniture
from proofdesk.analysis.quotations import Quotations
from proofdesk.analysis.sentences import Sentences
from proofdesk.analysis.story import Story
from proofdesk.findings import ClaimKind, ClaimSource
from proofdesk.text import Block, BlockKind, Span

_READ = frozenset(
    {
        *(BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.QUOTE),
        *(BlockKind.LIST_ITEM, BlockKind.CAPTION, BlockKind.FOOTNOTE),
    }
)
"""Parts of a story that state things; headings name, cells of tables need their headers."""
_KINDS: tuple[ClaimKind, ...] = (
    *("quantity", "comparison", "date", "science", "office", "event", "organisation", "place", "attribution"),
)
"""Which kind a statement is of where signs of several speak: what is checked with most gain comes first."""
_LEAST = 0.15
"""A statement of a lower rank is no claim: a question, a wish, an opinion without a fact in it."""
_LEAST_WORDS = 3
_QUOTED_SHARE = 0.6
"""From this share of quoted code points on a statement is a quotation."""
_MOST_REASONS = 5


class Statement(NamedTuple):
    """One checkable statement. `span` is of the block's shown text, `rank` from 0 to 1; `speaker` is “” for nobody.

    `source` is “quoted” where most of it stands in quotation marks, “attributed” where the text names who says so.
    """

    block: Block
    span: Span
    kind: ClaimKind
    rank: float
    reasons: tuple[str, ...]
    source: ClaimSource
    speaker: str

    @property
    def text(self) -> str:
        """Its words as they are shown."""
        return self.span.of(self.block.text)


@dataclass(frozen=True)
class Claims:
    """The checkable statements of a draft, in order of position."""

    statements: tuple[Statement, ...]

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Read them, block by block."""
        furniture, story = analysis[Furniture], analysis[Story]
        found: list[Statement] = []
        for block in analysis.document.prose():
            if block.kind in _READ and not furniture.holds(block):
                dateline = story.dateline if block is story.block else None
                found += _Block(block, analysis, dateline).statements()
        return cls(tuple(found))


class _Block:
    """Reads one block: its sentences, what of them is quoted, and who speaks."""

    def __init__(self, block: Block, analysis: Analysis, dateline: Span | None) -> None:
        self.block = block
        self.quotations = analysis[Quotations]
        spans = analysis[Sentences].block(block)
        self.sentences = [Span(max(span.start, dateline.end), span.end) if dateline else span for span in spans]
        self.speakers = [self._speaker(sentence) for sentence in self.sentences]

    def statements(self) -> list[Statement]:
        """The claims of the block."""
        found = []
        for number, sentence in enumerate(self.sentences):
            for span in clauses(self.block.text, sentence, _checkable, self._is_quoted):
                made = self._statement(number, _stripped(self.block.text, span))
                found += [made] if made else []
        return found

    def _statement(self, number: int, span: Span) -> Statement | None:
        words = span.of(self.block.text)
        if span.length < 1 or len(words.split()) < _LEAST_WORDS or self.block.masked(span):
            return None
        result = score(words)
        reasons = list(result.reasons)
        quoted = self._quoted_share(span) >= _QUOTED_SHARE
        if not reasons or result.rank < _LEAST:
            return None
        who = self._who(number, span)
        if quoted:
            reasons.insert(0, "quotation")
        return Statement(
            self.block,
            span,
            _kind(result, quoted=quoted),
            result.rank,
            tuple(reasons[:_MOST_REASONS]),
            "quoted" if quoted else "attributed" if who else "unattributed",
            who,
        )

    def _who(self, number: int, span: Span) -> str:
        """Who is named in the sentence; for words in quotation marks, in the next or the last one."""
        sentence = self.sentences[number]
        if self.speakers[number]:
            return self.speakers[number] if span.length == sentence.length else self._of_a_part(number, span)
        if not self._quoted_share(span):
            return ""
        after = self.speakers[number + 1] if number + 1 < len(self.speakers) else ""
        before = self.speakers[number - 1] if number else ""
        runs_on = number + 1 < len(self.sentences) and self._is_quoted(self.sentences[number + 1].start + 1)
        return after if after and runs_on else before or after

    def _of_a_part(self, number: int, span: Span) -> str:
        """Who is named in a part of a sentence; else before it; else in the last words, which speak for the whole."""
        sentence = self.sentences[number]
        own = self._speaker(span) or self._speaker(Span(sentence.start, span.end))
        return own or last_words(self._masked(sentence))

    def _speaker(self, sentence: Span) -> str:
        return speaker(self._masked(sentence))

    def _masked(self, sentence: Span) -> str:
        """The sentence with a • for each quoted character; one that is too long to be read stays as it is."""
        text = sentence.of(self.block.text)
        if len(text) > LONGEST or not self.quotations.quoted(self.block, sentence):
            return text
        return "".join("•" if self._is_quoted(sentence.start + at) else char for at, char in enumerate(text))

    def _is_quoted(self, offset: int) -> bool:
        return self.quotations.holds(self.block, Span(offset, min(offset + 1, len(self.block.text))))

    def _quoted_share(self, span: Span) -> float:
        return self.quotations.quoted(self.block, span) / max(1, span.length)


def _checkable(words: str) -> bool:
    return any(sign.points >= 0.5 for sign in score(words).signs)


def _kind(result: Score, *, quoted: bool) -> ClaimKind:
    kinds = {sign.kind for sign in result.signs if sign.points > 0}
    if quoted and not kinds & {"quantity", "date"}:
        return "quotation"
    return next((kind for kind in _KINDS if kind in kinds), "other")


def _stripped(text: str, span: Span) -> Span:
    """Without white space around it."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
