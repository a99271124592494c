"""The regular inflections of a preferred form: where “email” is preferred to “e-mail”, “emails” is to “e-mails”.

Only for mere variants of one word (adviser, advisor), and only where its spelling settles the inflection; of two
different words (kid, child) nobody can say it by rule.
"""

from collections.abc import Callable

import regex

from proofdesk.settings.inflections import name_plurals, participles, pasts, plurals
from proofdesk.settings.spellings import folded, normalised, one_slip

_WORD = regex.compile(r"\p{L}+(?:[-']\p{L}+)*")
_LEAST_LETTERS = 4
_INFLECTED = ("s", "ed", "ing")
"""Endings of words that are inflected already, or look so."""
_NOUNS = ("yses",)
"""Forms that are the plural of another word (analysis) as well."""
_FORMS: tuple[Callable[[str], tuple[str, ...]], ...] = (plurals, pasts, participles)


def inflected_preferences(word: str, preferred: str) -> dict[str, str]:
    """The inflections of `word`, each with that of `preferred`; the pair itself is left out."""
    word, preferred = normalised(word), normalised(preferred)
    if not _variants(word, preferred):
        return {}
    if word != word.lower() or preferred != preferred.lower():
        pairs = list(zip(name_plurals(word), name_plurals(preferred), strict=False))
    else:
        pairs = [pair for form in _FORMS for pair in _matched(form(word), form(preferred), word, preferred)]
    taken = {word, preferred}
    return {form: right for form, right in pairs if form != right and form not in taken and not form.endswith(_NOUNS)}


def _variants(word: str, preferred: str) -> bool:
    """True for two spellings of one word, neither of them inflected."""
    if not (_WORD.fullmatch(word) and _WORD.fullmatch(preferred)):
        return False
    bare, other = _bare(word), _bare(preferred)
    if min(len(bare), len(other)) < _LEAST_LETTERS or bare.endswith(_INFLECTED) or other.endswith(_INFLECTED):
        return False
    return bare == other or _close(bare, other)


def _close(first: str, second: str) -> bool:
    """One slip apart, or two letters at the end that only one of them has (program, programme)."""
    longer, shorter = sorted((first, second), key=len, reverse=True)
    if one_slip(first, second):
        return first[0] == second[0] or len(shorter) > _LEAST_LETTERS + 1
    return len(longer) - len(shorter) == 2 and longer.startswith(shorter)


def _bare(word: str) -> str:
    return "".join(char for char in folded(word) if char.isalpha())


def _matched(forms: tuple[str, ...], others: tuple[str, ...], word: str, preferred: str) -> list[tuple[str, str]]:
    """Each form with the one that is made alike: where there is a choice, a doubled letter answers a doubled one."""
    if len(others) == 1:
        return [(form, others[0]) for form in forms]
    if len(forms) == len(others) and word[-1] == preferred[-1]:
        return list(zip(forms, others, strict=True))
    return []
