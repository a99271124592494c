"""Whether a change is one that an annotator made too."""

from collections.abc import Sequence

from gec.apply import Edit, Tokeniser, retokenised
from gec.m2 import Entry
from gec.tokens import Text

Change = tuple[int, int, tuple[str, ...]]
"""Tokens from one number to another become these tokens; as short as it can be."""


def change(before: Sequence[str], after: Sequence[str]) -> Change:
    """What differs between two runs of tokens."""
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return (head, len(before) - tail, tuple(after[head : len(after) - tail]))


def wanted(entry: Entry) -> set[Change]:
    """The changes of all annotators of a sentence."""
    found: set[Change] = set()
    for annotator in entry.annotators:
        for gold in annotator:
            before = entry.tokens[gold.start : gold.end]
            for answer in gold.answers:
                start, end, after = change(before, answer.split())
                found.add((gold.start + start, gold.start + end, after))
    return found


def right(text: Text, edits: Sequence[Edit], tokenise: Tokeniser, entry: Entry) -> bool:
    """True where the edits make one change of an annotator."""
    made = change(entry.tokens, retokenised(text, edits, tokenise))
    return made in wanted(entry)
