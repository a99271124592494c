"""Links a quotation to the cue that tells its speaker: beside it, by its run, or near it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import StrEnum

from proofdesk.analysis.speakers.cues import Cue
from proofdesk.text import Block, Span
from proofdesk.text.patterns import lazy_pattern

_FAR = 800
"""Code points around a quotation within which the cue of its own sentence is looked for."""
_GAP = 60
"""Code points between a quotation and its cue in one sentence."""
_SENTENCE_END = lazy_pattern(r"[.!?…](?:\s|$)")
_SPOKEN = 4
"""Words from which a quotation without a cue of its own is taken for speech and not for a term."""


class Link(StrEnum):
    """How sure a link is: in the same sentence; by the run of quotations; by a cue elsewhere near."""

    BESIDE = "beside"
    RUN = "run"
    NEAR = "near"


def is_speech(text: str) -> bool:
    """True where quoted words (marks included) are enough of them to be speech."""
    return len(text.split()) >= _SPOKEN


def is_sentence(text: str) -> bool:
    """True for quoted words (marks included) that are whole sentences: a capital first, a closing mark last."""
    words = text.strip("“”\"‘’'«» ")
    return is_speech(text) and words[:1].isupper() and words[-1:] in ".!?,…"


def beside(block: Block, quotation: Span, cues: Sequence[Cue]) -> Cue | None:
    """The cue in the same sentence: right behind, else in front, else further behind or around."""
    text = block.text
    close = _close(quotation, cues)
    behind = min((cue for cue in close if cue.span.start >= quotation.end), key=_start, default=None)
    before = max((cue for cue in close if cue.span.end <= quotation.start), key=_end, default=None)
    gap = text[quotation.end : behind.span.start] if behind else ""
    touches = behind is not None and not any(letter.isalnum() for letter in gap) and not _SENTENCE_END.search(gap)
    if behind and touches and behind.sentence.start < quotation.end:
        return behind
    if before and not _SENTENCE_END.search(text, before.span.end, quotation.start):
        return before
    if behind and touches and text[quotation.end - 2] in "?!":
        return behind
    if behind and len(gap) <= _GAP and behind.sentence.start < quotation.end and not _SENTENCE_END.search(gap):
        return behind
    return next((cue for cue in reversed(close) if cue.sentence.contains(quotation)), None)


def _close(quotation: Span, cues: Sequence[Cue]) -> Sequence[Cue]:
    """The cues that stand near enough to be asked about."""
    start = bisect_left(cues, quotation.start - _FAR, key=_verb)
    return cues[start : bisect_right(cues, quotation.end + _FAR, key=_verb)]


def _verb(cue: Cue) -> int:
    return cue.verb.start


def _start(cue: Cue) -> int:
    return cue.span.start


def _end(cue: Cue) -> int:
    return cue.span.end


def near(quotation: Span, cues: Sequence[Cue]) -> Cue | None:
    """The last cue of the paragraph before the quotation, else the first one behind it."""
    number = bisect_left(cues, quotation.start, key=_verb)
    near_by = (*reversed(cues[max(0, number - 1) : number]), *cues[number : number + 1])
    return next(iter(near_by), None)


def left_open(block: Block, quotation: Span) -> bool:
    """True where the quotation goes on in the next paragraph."""
    return quotation.end == len(block.text) and block.text[-1:] not in "”\"’'»"
