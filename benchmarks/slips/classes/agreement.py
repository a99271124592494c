"""A verb that does not agree with its subject. Only where the tagger names the subject and its number is sure."""

import re
from collections.abc import Iterator
from random import Random

from slips.lexicon import from_third, is_ordinary, third
from slips.passage import Passage, Word
from slips.slip import Slip

KIND = "agreement"
_PAIRS = (("is", "are"), ("was", "were"), ("has", "have"), ("does", "do"))
_OTHER = dict(_PAIRS) | {plural: singular for singular, plural in _PAIRS}
_LOOSE = frozenset(
    "team police government family staff group number majority minority percent per cent couple pair lot data media"
    " half rest party company committee council crew crowd public audience press union army none all some most any more"
    " variety range series public club band board court firm side total average part third quarter percentage cent"
    " population generation youth people who which that what whoever each dozen million billion thousand hundred kind"
    " dollars pounds euros years months days weeks hours minutes miles metres kilometres euro pound dollar politics"
    " news economics mathematics means parliament opposition cabinet management leadership bank ministry department"
    " force agency panel jury england britain majority bbc ngo".split()
)
_SINGULAR, _PLURAL = ("he", "she", "it"), ("they", "we")
_SUBJUNCTIVE = re.compile(r"\b(if|though|wish|wishes|wished|unless|lest|whether|suppose|were)\b", re.IGNORECASE)


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """One for each finite verb whose subject is a sure singular or plural."""
    for index, subject in enumerate(passage.words):
        if subject.role not in ("nsubj", "nsubjpass") or passage.quoted(subject.start):
            continue
        plural, verb = _plural(passage, index), _finite(passage, index)
        if (
            plural is None
            or verb is None
            or _SUBJUNCTIVE.search(passage.text, passage.sentence(subject.start)[0], subject.start)
        ):
            continue
        wrong = _swapped(passage.words[verb], plural=plural)
        if wrong:
            word = passage.words[verb]
            yield Slip(KIND, "far" if verb - index > 2 else "near", word.start, word.end, wrong)
    yield from _there_is(passage)
    yield from _relative(passage)


def _relative(passage: Passage) -> Iterator[Slip]:
    """A verb behind `who`, `which` or `that`, which stand right behind their noun."""
    for index in range(1, len(passage.words) - 1):
        noun, pronoun, verb = passage.words[index - 1 : index + 2]
        sure = noun.tag in ("NN", "NNS") and noun.text.islower() and noun.lower not in _LOOSE
        if pronoun.lower not in ("who", "which", "that") or pronoun.role != "nsubj" or passage.quoted(verb.start):
            continue
        # Behind “of the people who …” the verb may belong to another noun.
        apart = not re.search(r"\bof\b", passage.text[max(0, noun.start - 30) : noun.start])
        wrong = _swapped(verb, plural=noun.tag == "NNS") if sure and apart else None
        if wrong:
            yield Slip(KIND, "relative", verb.start, verb.end, wrong)


def _there_is(passage: Passage) -> Iterator[Slip]:
    for there, verb in passage.pairs():
        if there.lower == "there" and verb.text in ("are", "were", "is", "was") and there.role == "expl":
            number = _number_behind(passage, verb)
            wrong = _swapped(verb, plural=number) if number is not None else None
            if wrong:
                yield Slip(KIND, "there is", verb.start, verb.end, wrong)


def _number_behind(passage: Passage, verb: Word) -> bool | None:
    """The number of what `there is` tells of."""
    for index, word in enumerate(passage.words):
        if word.role == "attr" and word.start > verb.end and passage.words[word.head] == verb:
            return _plural(passage, index)
    return None


def _plural(passage: Passage, index: int) -> bool | None:
    """The number of a subject; None where it could be either."""
    word = passage.words[index]
    if word.tag == "PRP":
        return True if word.lower in _PLURAL else False if word.lower in _SINGULAR else None
    beside = {each.role: each.lower for each in passage.words if each.head == index}
    if beside.get("cc") == "and" and "conj" in beside and word.tag in ("NN", "NNS") and "preconj" not in beside:
        return True if passage.words[index].text.islower() else None
    if (
        beside.keys() & {"conj", "cc", "nummod", "appos"}
        or word.lower in _LOOSE
        or not word.text.islower()
        or word.tag not in ("NN", "NNS")
    ):
        return None
    if word.tag == "NNS":
        return True if from_third(word.lower) and is_ordinary(word.lower) else None
    return False


def _finite(passage: Passage, index: int) -> int | None:
    """The number of the word that has to agree, to the right of the subject and in its sentence."""
    head = passage.words[index].head
    if head <= index or passage.words[head].start >= passage.sentence(passage.words[index].start)[1]:
        return None
    helpers = [each for each, word in enumerate(passage.words) if word.head == head and word.role in ("aux", "auxpass")]
    first = min([each for each in helpers if each < head], default=head)
    return first if index < first else None


def _swapped(verb: Word, *, plural: bool) -> str | None:
    """The form of the other number, where the verb has the form of this one."""
    lower = verb.text
    if lower in _OTHER:
        right = lower in ("are", "were", "have", "do")
        return _OTHER[lower] if right == plural else None
    if verb.tag == "VBZ" and not plural and "'" not in verb.lower:
        return from_third(lower)
    if verb.tag == "VBP" and plural and lower.isalpha() and is_ordinary(third(lower)):
        return third(lower)
    return None
