"""A full stop lost between two sentences: “the match was over They went home”.

Proved by a word that opens sentences and names nothing (We, But, They …), with a capital, between words in small
letters. Titles of books, songs and programmes hold such words too: a capital beside them, or a word like “called” or
“film” before them, tells.
"""

from collections.abc import Iterator
from itertools import pairwise

from proofdesk.analysis import Analysis, Furniture, Token, Tokens
from proofdesk.checkers._making import finding, inserting
from proofdesk.findings import Finding, Rule, Severity
from proofdesk.text import Block

LOST = Rule(
    id="punctuation.lost-stop",
    checker="punctuation",
    category="punctuation",
    severity=Severity.WARNING,
    confidence=0.85,
    summary="A full stop seems to be lost before a word with a capital.",
    why="Two sentences run into one, and the reader must go back to find the seam.",
    source="common English usage",
    bad=("The match was [[over -> over.]] They went home in the rain.",),
    good=("The match was over. They went home in the rain.", "He starred in a film called We are here."),
)
RULES = (LOST,)
OPENERS = frozenset(
    "but we they he she his their our these those this however although when while because since after during despite "
    "if so yet there what that it its you your in on at the an as for with then instead meanwhile some many most "
    "only even both neither under before until".split()
)
"""Words that begin sentences and are hardly ever names."""
NAMED = frozenset(
    "the a an of called titled entitled named song film movie book novel album single show series programme play "
    "program musical game magazine column track episode video slogan headline chapter and or in for by on with "
    "to painting from as at is was are were like than that featuring including".split()
)
"""Words before which no sentence ends, or after which a title may follow."""
SHORTEST = 2


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every such word in running text."""
    for block in analysis.document.prose():
        if not block.running or analysis[Furniture].holds(block):
            continue
        tokens = analysis[Tokens].block(block)
        following = (*tokens[1:], None)
        for (first, second), third in zip(pairwise(tokens), following[1:], strict=False):
            if _lost(block, first, second, third):
                fix = inserting(block, first.end, ".", "unsafe", "add “.”")
                message = f"A full stop may be lost before “{second.text}”."
                yield finding(analysis, LOST, block, first.span, message, [fix])


def _lost(block: Block, first: Token, second: Token, third: Token | None) -> bool:
    if third is None or second.text.lower() not in OPENERS or not second.text[0].isupper():
        return False
    if not (first.is_word and first.text.islower() and len(first.text) >= SHORTEST and first.text not in NAMED):
        return False
    if second.text.isupper() and len(second.text) > 1:
        return False
    if block.text[first.end : second.start] != " " or block.masked(first.span | second.span):
        return False
    if any(inner.overlaps(second.span) for inner in block.emphasis):
        return False
    return third.text.islower() or third.text == ","
