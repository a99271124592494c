"""Cuts a sentence into the statements that it makes: at a semicolon, and at “, and”, “, but” before a clause.

A cut is made only where both sides are clauses with a verb and hold something of their own that can be checked.
"""

import re
from collections.abc import Callable, Iterator

from proofdesk.text import Span

_JOINT = re.compile(
    r";\s+|(?:,|\s[—–])\s(?:and|but|while|whereas|although|though)\s+(?=(?:the|a|an|its|his|her|their|it|he|she|they|we|there|"
    r"another|[A-Z£$€\d])[\w’'-]*\s)"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|did|does|do|said|says|fell|rose|grew|won|"
    r"lost|cost|costs|made|paid|went|came|took|gave|left|found|held|led|met|ran|sold|spent|stood|wants|plans|opens|closes|"
    r"runs|gets|lives|works|[a-z]{3,}ed)\b"
)
_LEAST_WORDS = 4
_LONGEST = 2000
"""Code points of a sentence that is still cut."""


def clauses(
    text: str, sentence: Span, checkable: Callable[[str], bool], quoted: Callable[[int], bool]
) -> Iterator[Span]:
    """The spans of the statements in a sentence of `text`, in order; the whole sentence where it makes one.

    `checkable` says whether a piece of text holds something that can be checked, `quoted` whether an offset stands in
    somebody else's words: those are never cut.
    """
    start = sentence.start
    joints = _JOINT.finditer(text, sentence.start, sentence.end) if sentence.length <= _LONGEST else ()
    for joint in joints:
        if quoted(joint.start()) or quoted(joint.end()):
            continue
        left, right = text[start : joint.start()], text[joint.end() : sentence.end]
        if all(_clause(side) and checkable(side) for side in (left, right)):
            yield Span(start, joint.start())
            start = joint.end()
    yield Span(start, sentence.end)


def _clause(words: str) -> bool:
    return len(words.split()) >= _LEAST_WORDS and _VERB.search(words) is not None
