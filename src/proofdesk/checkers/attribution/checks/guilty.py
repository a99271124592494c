"""“Murderer”, “thief”, “confessed” of somebody who in the same story is only charged, on trial or arrested."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from proofdesk.checkers.attribution import _words
from proofdesk.checkers.attribution._asking import ask, rule
from proofdesk.checkers.attribution._copy import Copy, Passage
from proofdesk.findings import Finding
from proofdesk.text import Span

if TYPE_CHECKING:
    import regex

RULE = rule(
    "guilty",
    "guilty",
    0.7,
    "Somebody who is only charged or accused in the story is called guilty in it.",
    "Before a verdict the words decide the case, and can be contempt of court or libel. Say what the charge is.",
    bad=(
        "Tom Marsh was charged with murder. [[The killer, Tom Marsh]], comes from Leeds.",
        "Ada Pell, who denies the charge, is on trial. [[Pell is a thief]] with a long past.",
        "Tom Marsh was arrested on Monday. [[Marsh has confessed]] to killing both men.",
    ),
    good=(
        "Tom Marsh was convicted of murder. The killer, Tom Marsh, comes from Leeds.",
        "Tom Marsh was charged with murder. The alleged killer, Tom Marsh, comes from Leeds.",
        "Tom Marsh was charged with murder. Police said that Marsh had confessed to the killing.",
        "Police hunt the killer. Tom Marsh was arrested and released.",
    ),
)
_BACK = 600
"""Code points before a pronoun in which its name is looked for."""
_CONFESSING = frozenset(("confessed", "admitted"))
_NAMED = r"(?P<name>(?-i:\p{{Lu}}[\p{{L}}’-]+)(?: (?-i:\p{{Lu}}[\p{{L}}’-]+)){{0,2}})"
_LABELLED = rf"(?:{{labels}})(?:,|(?: has been| was| is)? (?:named|identified) as)? {_NAMED}"
_CALLED = rf"{_NAMED}(?:,? (?:is|was)|,) (?:a|an|the) (?:[\w-]+ ){{{{0,2}}}}?(?:{{labels}})"
_CONFESSED = (
    rf"{_NAMED} (?:(?:has|have|had|later|then) )?"
    r"(?:confessed(?! his| her)|admitted(?: to)?(?= (?:the |his |her )?(?:{deeds})))"
)


@cache
def _labels() -> tuple["regex.Pattern[str]", ...]:
    labels = _words.either("guilty", "labels")
    return (_words.whole(rf"(?:the )?{_LABELLED.format(labels=labels)}"), _words.whole(_CALLED.format(labels=labels)))


@cache
def _confessed() -> "regex.Pattern[str]":
    return _words.whole(_CONFESSED.format(deeds=_words.either("guilty", "deeds")))


@cache
def _told_by() -> "regex.Pattern[str]":
    return _words.whole(_words.either("guilty", "told_by"))


@cache
def _doubt() -> "regex.Pattern[str]":
    return _words.whole(_words.either("guilty", "doubt"))


@cache
def _pending() -> "regex.Pattern[str]":
    return _words.whole(_words.either("guilty", "pending"))


@cache
def _settled() -> "regex.Pattern[str]":
    return _words.whole(
        rf"(?<!not )(?<!never )(?<!if )(?<!been )(?:{_words.either('guilty', 'settled')})|(?<!not )been convicted"
    )


def asked(copy: Copy) -> Iterator[Finding]:
    """One query for each person, with the places."""
    if (_words.words("guilty", "labels") | _CONFESSING).isdisjoint(copy.words):
        return
    accused = _accused(copy)
    if not accused or _settled().search(copy.text):
        return
    by_person: dict[str, list[Passage]] = {}
    for place, name in _places(copy):
        surname = _surname(name)
        if surname in accused:
            by_person.setdefault(surname, []).append(place)
    for surname, places in by_person.items():
        message = f"Is there a verdict? The story has {surname} accused and not convicted; these words say it was done."
        yield ask(copy, RULE, sorted(places, key=_at), message)


def _at(place: Passage) -> int:
    return place.block.source(place.span).start


def _accused(copy: Copy) -> frozenset[str]:
    """The surnames of those who are charged, on trial or arrested: the first name of the sentence."""
    found: set[str] = set()
    for place in copy.find(_pending(), _words.words("guilty", "pending_words")):
        names = copy.names(copy.sentence(place))
        found.update(_surname(name.text) for name in names[:1])
    return frozenset(found)


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].removesuffix("’s").removesuffix("'s")


def _places(copy: Copy) -> Iterator[tuple[Passage, str]]:
    """Where a name is called guilty, or said to have confessed by nobody in the paragraph, with the name."""
    for pattern in _labels():
        for place in copy.find(pattern, _words.words("guilty", "labels")):
            before = place.block.text[max(0, place.span.start - 20) : place.span.start]
            found = pattern.match(place.block.text, place.span.start)
            if found and not _doubt().search(place.text) and not _doubt().search(before):
                yield place, found["name"]
    for place in copy.find(_confessed(), _CONFESSING):
        found = _confessed().match(place.block.text, place.span.start)
        if found and not _told_by().search(copy.paragraph(place)):
            yield place, _antecedent(copy, place) if found["name"] in ("He", "She") else found["name"]


def _antecedent(copy: Copy, place: Passage) -> str:
    """The person named last before a pronoun in its paragraph."""
    start = max(0, place.span.start - _BACK)
    named = copy.names(Passage(place.block, Span(start, place.span.start)))
    return named[-1].text if named else place.text
