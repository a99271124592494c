"""World-famous names that are one slip off: a query with the known form, never an error.

Data: `famous_names.txt`. Unknown people with such a name are let be: where the text spells a person's name so more than
once and the known form stands nowhere, or where the odd word is a name in its own right that the list does not give.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

from proofdesk.analysis import Token, spellings
from proofdesk.checkers.language._candidates import plainly
from proofdesk.checkers.language._distance import distance
from proofdesk.checkers.language._evidence import same_start
from proofdesk.findings import Rule, Severity
from proofdesk.text import Span

FAMOUS = Rule(
    id="language.famous-name",
    checker="language",
    category="spelling",
    severity=Severity.QUERY,
    confidence=0.6,
    summary="A name is one slip away from that of a world-famous person, place or organisation.",
    why="A well-known name that is misspelt is seen by every reader. Only a person can say who is meant.",
    source="names of common knowledge, as the English Wikipedia writes them",
    bad=("They heard [[Micheal Jackson -> Michael Jackson]].", "The [[Untied Nations -> United Nations]] met."),
    good=("They met Michaela Jackson.", "Mr Isreal spoke."),
)
_SHORTEST = 5
_LONG = 9


class Respelling(NamedTuple):
    """Words of a text that may stand for a famous name."""

    span: Span
    known: str


class _Known(NamedTuple):
    """A name, its words in small letters without accents, and its slips that are known by themselves."""

    name: str
    words: tuple[str, ...]
    slips: frozenset[tuple[str, ...]]
    person: bool


def long_names(words: list[Token], counts: Counter[str]) -> Iterator[Respelling]:
    """Names of two words and more in which one word is a slip away from a famous one."""
    small = [plainly(token.text) for token in words]
    for at, token in enumerate(words):
        if token.text[0].isupper():
            for known in _candidates(small[at : at + 2]):
                own = tuple(_bare(each) for each in small[at : at + len(known.words)])
                if _is_slip(own, known, words[at : at + len(known.words)]) and not _settled(
                    own, known, words, small, counts
                ):
                    yield Respelling(_span(words[at : at + len(own)]), known.name)


def short_name(word: str) -> str:
    """The famous name of one word that an unknown word is a slip of; "" where there is none."""
    small = plainly(word)
    if len(small) < _SHORTEST:
        return ""
    return next((known.name for known in _short().get(small[0], ()) if _near(small, known.words[0])), "")


def _candidates(pair: list[str]) -> Iterable[_Known]:
    """Names that have the first word of a pair or the second."""
    first = [_bare(each) for each in pair]
    found = [*_by_first().get(first[0], ()), *(_by_second().get(first[1], ()) if len(first) > 1 else ())]
    return dict.fromkeys(found)


def _is_slip(own: tuple[str, ...], known: _Known, tokens: list[Token]) -> bool:
    if len(own) != len(known.words) or own == known.words:
        return False
    if own in known.slips:
        return True
    odd = [at for at, word in enumerate(own) if word != known.words[at]]
    if len(odd) != 1 or len(own[odd[0]]) < _SHORTEST or not tokens[odd[0]].text[0].isupper():
        return False
    table = spellings()
    bare = tokens[odd[0]].text.removesuffix("'s").removesuffix("’s")
    a_name = bare in table
    return not a_name and bare.lower() not in table and _near(own[odd[0]], known.words[odd[0]])


def _settled(own: tuple[str, ...], known: _Known, words: list[Token], small: list[str], counts: Counter[str]) -> bool:
    """True where the text spells the odd word so more than once, and nowhere as the famous name has it."""
    if not known.person:
        return False
    odd = next(at for at, word in enumerate(own) if word != known.words[at])
    written = {token.text for token, plain in zip(words, small, strict=True) if _bare(plain) == own[odd]}
    famous = [word for word in counts if _bare(plainly(word)) == known.words[odd]]
    return sum(counts[word] for word in written) > 1 and not famous


def _near(word: str, known: str) -> bool:
    """One slip, two in a long name; not a plural or another ending."""
    if not same_start(word, known) or known in {word[:-1], word[:-2]} or word == known[:-1]:
        return False
    return distance(word, known) <= (2 if len(known) >= _LONG else 1)


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _span(tokens: list[Token]) -> Span:
    return Span(tokens[0].start, tokens[-1].start + len(_bare(tokens[-1].text)))


@cache
def _names() -> tuple[_Known, ...]:
    text = (resources.files("proofdesk.checkers.language") / "famous_names.txt").read_text(encoding="utf-8")
    found: list[_Known] = []
    person = False
    for line in text.splitlines():
        if line.startswith("= "):
            person = line == "= people"
        elif not line.startswith("#"):
            found += [_known(entry, person) for entry in line.split(",") if entry.strip()]
    return tuple(found)


def _known(entry: str, person: bool) -> _Known:  # noqa: FBT001 - a field of the record
    name, *slips = (part.strip() for part in entry.split("|"))
    return _Known(name, _words(name), frozenset(_words(slip) for slip in slips), person)


def _words(name: str) -> tuple[str, ...]:
    return tuple(plainly(name).split())


@cache
def _by_first() -> dict[str, list[_Known]]:
    return _grouped(((known.words[0], *(slip[0] for slip in known.slips)), known) for known in _names())


@cache
def _by_second() -> dict[str, list[_Known]]:
    return _grouped(((known.words[1],), known) for known in _names() if len(known.words) > 1)


@cache
def _short() -> dict[str, list[_Known]]:
    return _grouped(({known.words[0][0], known.words[0][1]}, known) for known in _names() if len(known.words) == 1)


def _grouped(pairs: Iterable[tuple[Iterable[str], _Known]]) -> dict[str, list[_Known]]:
    found: dict[str, list[_Known]] = {}
    for keys, known in pairs:
        for key in dict.fromkeys(keys):
            found.setdefault(key, []).append(known)
    return found
