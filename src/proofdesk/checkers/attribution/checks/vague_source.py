"""“Experts say”, “research shows”, “it is believed”, “sources say”: claims whose owner has no name."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from proofdesk.analysis import SourceKind
from proofdesk.checkers.attribution import _unnamed, _words
from proofdesk.checkers.attribution._asking import ask, rule
from proofdesk.checkers.attribution._copy import Copy, Passage
from proofdesk.findings import Finding
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "vague-source",
    "vague",
    0.75,
    "A claim is laid to people or research without a name.",
    "A claim without an owner cannot be checked or answered. A name, a body, a number or a link shows its worth.",
    bad=(
        "[[Experts say]] the dam could fail within a decade.",
        "[[Studies show]] that shift work harms sleep.",
        "[[It is widely believed]] that the deal was signed in May.",
        "Health [[critics argue]] that the target is too low.",
        "Mayor Ann Roe has said no. Government [[sources said]] a reshuffle was likely.",
    ),
    good=(
        "Three experts say the dam could fail within a decade.",
        "Experts at the Delft hydraulics institute say the dam could fail.",
        "Critics such as Jane Roe argue that the target is too low.",
        "Experts say the dam could fail. “It has ten years,” said Prof Jane Roe, who inspected it.",
        "“Experts say it could fail,” the mayor said.",
        "Official figures show that crime fell in May.",
    ),
)
_BACK = 80
"""Code points before and behind the words in which a number or an owner is looked for."""
_COUNTED = r"\b(?:the|these|those|both|his|her|their|our|its|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_UNCOUNTED = lazy_pattern(rf"{_COUNTED}(?:\s+[\w’'-]+){{0,2}}\s*$", regex.IGNORECASE)
_OWNED = lazy_pattern(
    r"(?:\b(?:this|that|whose|latest|official|court|police|by|from|of)(?:\s+[\w’'-]+){0,2}|\w+[’']s(?:\s+[\w-]+)?|(?-i:\p{Lu}{2,})"
    r"|\b(?:organi[sz]ation|office|agency|ministry|department|university|government|company|bank|institute|council))\s*$",
    regex.IGNORECASE,
)
_LIMITED = lazy_pattern(r"\s+(?:of|in|over|at|from|for)\b")
_RELATIVE = lazy_pattern(r"\b(?:that|which|whom)\s+$")
_RESEARCHED = lazy_pattern(
    r"\b(?:figures?|polls?|surveys?|stud(?:y|ies)|research|reports?|data|findings?|estimates?)\b[^.]*"
    r"\b(?:by|from|at)\s+(?:the\s+)?\p{Lu}"
)
_EXAMPLES = lazy_pattern(r"\b(?:including|such as|among them|like)\s+(?:\w+\s+){0,3}\p{Lu}")


class _Sort(NamedTuple):
    """A sort of vague source: what it looks like and what it asks.

    `research` may be owned (“the university’s research”); `people` are named in the next paragraph at times.
    """

    pattern: "regex.Pattern[str]"
    words: frozenset[str]
    question: str
    research: bool = False
    people: bool = False


@cache
def _sorts() -> tuple[_Sort, ...]:
    def some(nouns: str, verbs: str) -> str:
        return rf"(?:{_words.either('vague', nouns)}) (?:have )?(?:{_words.either('vague', verbs)})"

    people = (
        rf"(?:many|most|some|a lot of) (?:{_words.either('vague', 'crowds')})"
        rf" (?:{_words.either('vague', 'crowd_verbs')})"
        rf"|{some('people', 'people_verbs')}"
    )
    research = (
        rf"{some('studies', 'studies_verbs')}"
        rf"|(?:{_words.either('vague', 'research')}) (?:has )?(?:{_words.either('vague', 'research_verbs')})"
        rf"|(?:{_words.either('vague', 'researchers')}) (?:{_words.either('vague', 'researchers_verbs')})"
        r"|according to (?:recent |new |some |various )?(?:research|studies|surveys|polls|reports)(?=[,.])"
    )
    nobody = _words.either("vague", "nobody")
    return (
        _Sort(
            _words.whole(people),
            _words.words("vague", "people", "crowds"),
            "Who are the people behind “{}”? A name, a body or a number would tell.",
            people=True,
        ),
        _Sort(
            _words.whole(research),
            _words.words("vague", "studies", "research", "researchers"),
            "Which one is behind “{}”? Name it, and who did it.",
            research=True,
        ),
        _Sort(_words.whole(nobody), _words.words("vague", "nobody_words"), "Who says so? “{}” names nobody."),
    )


def asked(copy: Copy) -> Iterator[Finding]:
    """A query for each wording; the places where it stands again are related."""
    for sort in _sorts():
        yield from _told(
            copy,
            [place for place in copy.find(sort.pattern, sort.words) if _is_vague(copy, place, sort)],
            sort.question,
        )
    if not _unnamed.rests_on_them(copy):
        question = "How do the people behind “{}” know, and why are they not named?"
        yield from _told(copy, _unnamed.places(copy), question)


def _told(copy: Copy, places: list[Passage], question: str) -> Iterator[Finding]:
    by_words: dict[str, list[Passage]] = {}
    for place in places:
        by_words.setdefault(" ".join(place.text.lower().split()), []).append(place)
    for same in by_words.values():
        yield ask(copy, RULE, same, question.format(" ".join(same[0].text.split())))


def _is_vague(copy: Copy, place: Passage, sort: _Sort) -> bool:
    """False where the words before or after tell who they are, or a name stands near."""
    text, span = place.block.text, place.span
    before, after = text[max(0, span.start - _BACK) : span.start], text[span.end : span.end + _BACK]
    if (
        _UNCOUNTED.search(before)
        or _LIMITED.match(after)
        or _RELATIVE.search(before)
        or (sort.research and _OWNED.search(before))
    ):
        return False
    sentence = copy.sentence(place)
    if copy.linked(sentence) or _EXAMPLES.search(sentence.text) or copy.sourced(sentence, SourceKind.NAME):
        return False
    following = copy.after(sentence)
    if following and sort.research and _RESEARCHED.search(following.text):
        return False
    if following is None or not copy.sourced(following, SourceKind.NAME):
        return True
    if following.block is sentence.block:
        return False
    speaks = copy.quotations.quoted(following.block, following.span) > 0
    return not ((sort.people or sort.research) and speaks)
