"""A verb in a form that its place does not allow: after modals, `to` and auxiliaries, or with its ending lost."""

from collections.abc import Iterator
from random import Random

from slips.lexicon import base_from_ing, base_from_past, base_of_past, irregular, is_ordinary, past, third
from slips.passage import Passage, Word
from slips.slip import Slip

KIND = "verb-form"
_MODALS = ("will", "would", "can", "could", "may", "might", "must", "should")
_PERFECT, _PASSIVE = ("has", "have", "had"), ("was", "were", "been", "is", "are", "be")
_TAKE_ING = frozenset(
    "stop stops stopped stopping keep keeps kept began start starts started avoid avoids avoided risk finish finished"
    " without by before of for from about despite instead".split()
)
_HELPERS = ("was", "were", "had", "did")
_SAME = ("put", "set", "cut", "hit", "let", "cost", "read", "shut", "hurt", "spread", "become", "come", "run", "quit")


def slips(passage: Passage, chance: Random) -> Iterator[Slip]:
    """One for each verb right behind the word that governs it, and for past tenses with a sure subject."""
    for left, verb in passage.pairs():
        if not verb.text.islower() or verb.lower in _SAME:
            continue
        for sort, wrong, also in _forms(left, verb, chance):
            if wrong and wrong != verb.text and is_ordinary(wrong):
                yield Slip(KIND, sort, verb.start, verb.end, wrong, also)


def _forms(left: Word, verb: Word, chance: Random) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    if left.lower in _MODALS and verb.tag == "VB" and verb.lower not in ("be", "have"):
        yield "after a modal", chance.choice((past, third))(verb.text), ()
    elif left.text == "to" and left.tag == "TO" and verb.tag == "VB" and verb.lower not in ("be", "have"):
        yield "after to", chance.choice((past, third))(verb.text), ()
    elif left.lower in ("did", "didn't", "didn’t", "does", "doesn't") and verb.tag == "VB":
        yield "after did", past(verb.text), ()
    elif verb.tag == "VBN" and left.lower in _PERFECT + _PASSIVE:
        base = base_from_past(verb.text)
        yield "ending dropped", base, ()
        if base in irregular() and irregular()[base][0] != verb.text and verb.text in base_of_past():
            also = (irregular()[base][0],) if left.lower in _PERFECT else ()
            yield "wrong participle", irregular()[base][0], tuple(each for each in also if each != verb.text)
    elif verb.tag == "VBD" and left.lower in ("he", "she", "it"):
        base = base_from_past(verb.text)
        yield "tense dropped", base, ((third(base),) if base else ())
    elif (
        verb.tag == "VBD"
        and verb.lower not in _HELPERS
        and (left.tag in ("WP", "WDT") or (left.role == "nsubj" and left.tag in ("NN", "NNP")))
    ):
        base = base_from_past(verb.text)
        yield "tense dropped behind a noun", base, ((third(base),) if base else ())
    elif verb.tag == "VBG" and left.lower in _TAKE_ING and verb.role in ("pcomp", "xcomp"):
        yield "-ing dropped", base_from_ing(verb.text), ()
