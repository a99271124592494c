"""Which slips there are and how often each is made; puts some of them into a text of one or two sentences."""

import random
from collections.abc import Sequence

from training.slips import apostrophes, forms, function_words, punctuation, seams, spelling
from training.slips.draft import Draft, Piece, Slip
from training.tagged import Tagged

SLIPS: dict[str, tuple[Slip, float]] = {
    "comma_missing": (punctuation.comma_missing, 14),
    "comma_surplus": (punctuation.comma_surplus, 5),
    "semicolon": (punctuation.semicolon, 1.5),
    "stop": (punctuation.stop, 8),
    "possessive": (apostrophes.possessive, 16),
    "plural_apostrophe": (apostrophes.plural_apostrophe, 1.5),
    "plural_possessive": (apostrophes.plural_possessive, 8),
    "article": (function_words.article, 13),
    "preposition": (function_words.preposition, 11),
    "surplus_word": (function_words.surplus_word, 4),
    "missing_word": (function_words.missing_word, 9),
    "doubled": (function_words.doubled, 1.5),
    "noun_number": (forms.noun_number, 7),
    "agreement": (forms.agreement, 10),
    "verb_shape": (forms.verb_shape, 10),
    "tense": (forms.tense, 3),
    "short_word": (function_words.short_word, 9),
    "confused": (spelling.confused, 6),
    "near": (spelling.near, 2.5),
    "kin": (spelling.kin, 3),
    "degree": (forms.degree, 2),
    "mistyped": (spelling.mistyped, 4),
    "case": (spelling.case, 4),
    "hyphen": (seams.hyphen, 7),
    "hyphen_surplus": (seams.hyphen_surplus, 0.8),
    "split": (seams.split, 3),
}
"""Every sort of slip, and its share; some fit few words, so what is made is not in the same proportion."""
_NAMES = list(SLIPS)
_SHARES = [share for _, share in SLIPS.values()]
_TRIES = 8
"""How many sorts are tried before a slip is given up."""
_MOST = 8
"""Slips in one text."""
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


def with_slips(sentences: Sequence[Tagged], rng: random.Random, mean: float, clean: float) -> tuple[str, list[Piece]]:
    """One or two sentences with slips: `clean` is the share left alone, `mean` how many slips the others have.

    Answers with the label of what goes before the first word, and the pieces.
    """
    words = [word for each in sentences for word in each.words]
    spaced = [gap for each in sentences for gap in (True, *each.spaced[1:])]
    tags = [tag for each in sentences for tag in each.tags]
    draft = Draft(*_house_style(words, spaced, tags, rng), rng)
    if rng.random() >= clean:
        wanted = 1
        while rng.random() < 1 - 1 / mean and wanted < _MOST:
            wanted += 1
        for _ in range(wanted):
            _one(draft)
    return draft.first, draft.pieces()


def _one(draft: Draft) -> None:
    for name in draft.rng.choices(_NAMES, _SHARES, k=_TRIES):
        slip, _ = SLIPS[name]
        order = list(range(len(draft.words)))
        draft.rng.shuffle(order)
        if any(slip(draft, at) for at in order):
            return


def _house_style(
    words: list[str], spaced: list[bool], tags: list[str], rng: random.Random
) -> tuple[list[str], list[bool], list[str]]:
    """Half of the sentences with straight marks; the last comma of a list gone from some: houses differ in both."""
    if rng.random() < 0.5:
        words = [word.translate(_STRAIGHT) for word in words]
    if rng.random() < 0.5:
        kept = [at for at, word in enumerate(words) if word != "," or not punctuation.serial(words, at)]
        return [words[at] for at in kept], [spaced[at] for at in kept], [tags[at] for at in kept]
    return words, spaced, tags
