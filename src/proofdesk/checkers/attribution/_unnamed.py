"""Places where a story rests on somebody it does not name."""

from functools import cache

import regex

from proofdesk.analysis import SourceKind
from proofdesk.checkers.attribution import _words
from proofdesk.checkers.attribution._copy import Copy, Passage
from proofdesk.text.patterns import lazy_pattern

_BACK = 20
"""Code points before the words in which an article or a hyphen is looked for."""
_MANY = 3
_ALONE = 2
"""Unnamed sources from which a story without any named one is asked about as a whole."""
_NAMED_BEFORE = lazy_pattern(r"(?:\b(?:the|open|his|her|its)\s+|[’']s\s+|[-.’'])$", regex.IGNORECASE)


@cache
def _pattern() -> "regex.Pattern[str]":
    return _words.whole(_words.either("unnamed", "phrases"))


def places(copy: Copy) -> list[Passage]:
    """Every unnamed source, one for each sentence, in order."""
    found: dict[Passage, Passage] = {}
    for passage in copy.find(_pattern(), _words.words("unnamed", "words")):
        before = passage.block.text[max(0, passage.span.start - _BACK) : passage.span.start]
        starts_as_noun = passage.text.lower().startswith(("source", "insider"))
        if not (starts_as_noun and _NAMED_BEFORE.search(before)):
            found.setdefault(copy.sentence(passage), passage)
    return list(found.values())


def rests_on_them(copy: Copy) -> list[Passage]:
    """The places, where there are many of them, or two and nobody is named in the story; else none."""
    found = places(copy)
    if len(found) >= _MANY or (len(found) >= _ALONE and not _names_anybody(copy)):
        return found
    return []


def _names_anybody(copy: Copy) -> bool:
    return any(cue.source.kind is SourceKind.NAME for block in copy.blocks for cue in copy.attributions.cues(block))
