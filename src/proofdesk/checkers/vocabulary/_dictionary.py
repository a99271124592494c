"""What the dictionary makes of a word: an ordinary word, a name that it knows, or nothing known."""

from collections.abc import Iterable
from enum import Enum

from proofdesk.analysis import is_frequent
from proofdesk.engines import EngineError, speller_for
from proofdesk.settings.spellings import normalised

_AT_ONCE = 100
"""Words of one question to the engine."""
_BETWEEN = ", "
_SPELLING = "MORFOLOGIK_RULE"


class Standing(Enum):
    """How a word stands in the dictionary. UNASKED: there is no dictionary to ask."""

    ORDINARY = "ordinary"
    NAME = "name"
    UNKNOWN = "unknown"
    UNASKED = "unasked"


def standings(words: Iterable[str], grammar: str, dialect: str) -> dict[str, Standing]:
    """How each word stands. The engine is asked only about words that are not frequent, all of them at once."""
    wanted = list(dict.fromkeys(words))
    found = {word: Standing.ORDINARY for word in wanted if is_frequent(normalised(word))}
    open_words = [word for word in wanted if word not in found]
    if not open_words:
        return found
    if grammar == "none":
        return found | dict.fromkeys(open_words, Standing.UNASKED)
    try:
        return found | _asked(open_words, grammar, dialect)
    except EngineError:  # The language checker reports it; without a dictionary nothing is called more than a query.
        return found | dict.fromkeys(open_words, Standing.UNASKED)


def _asked(words: list[str], grammar: str, dialect: str) -> dict[str, Standing]:
    forms = list(dict.fromkeys(form for word in words for form in (word, word.lower())))
    engine = speller_for(grammar, dialect)
    unknown: set[str] = set()
    for first in range(0, len(forms), _AT_ONCE):
        some = forms[first : first + _AT_ONCE]
        flagged = [flag for flag in engine.check(_BETWEEN.join(some)) if flag.rule.startswith(_SPELLING)]
        at = 0
        for form in some:
            if any(flag.start < at + len(form) and at < flag.end for flag in flagged):
                unknown.add(form)
            at += len(form) + len(_BETWEEN)
    return {word: _standing(word, unknown) for word in words}


def _standing(word: str, unknown: set[str]) -> Standing:
    if word.lower() not in unknown:
        return Standing.ORDINARY
    return Standing.UNKNOWN if word in unknown else Standing.NAME
