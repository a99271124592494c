"""Whether a full stop belongs to a short form rather than to the end of a sentence. Lists: `data/sentences.toml`."""

import tomllib
from functools import cache
from importlib import resources
from typing import NamedTuple

import regex

_BEFORE = regex.compile(r"(?r)[\p{L}\p{M}\p{N}&][\p{L}\p{M}\p{N}.'’&°-]*")
"""The word that ends at an offset, read backwards."""
_LOOK_BACK = 40
_DOTTED = regex.compile(r"\p{L}{1,2}(?:\.\p{L}{1,2})+")
"""Letters with stops between them: u.s, ph.d."""
_COUNTED = regex.compile(r"\d.*|[IVXLC]{2,}|[A-HJ-Z]\d*", regex.DOTALL)
"""What a reference counts by: 12, IV, B2. An I alone is more often the word."""
_HOURS = frozenset({"a.m", "p.m"})
_LEAD = 30
"""Characters that the words before an hour may take: “from about 10:30”."""
_LONGEST_NUMBER = 3
"""Digits of a number that labels an item: longer ones are years and sums."""


class Lists(NamedTuple):
    """The words of `data/sentences.toml`; the capitalised ones are short forms only with a capital."""

    titles: frozenset[str]
    titles_capitalised: frozenset[str]
    run_on: frozenset[str]
    may_end: frozenset[str]
    may_end_capitalised: frozenset[str]
    before_numbers: frozenset[str]
    short_forms: frozenset[str]
    """All of the above."""
    before_hours: frozenset[str]
    names_with_mark: frozenset[str]
    openers: frozenset[str]
    inside_items: frozenset[str]


@cache
def lists() -> Lists:
    """Read the lists, once."""
    file = resources.files("proofdesk.analysis") / "data" / "sentences.toml"
    tables = tomllib.loads(file.read_text(encoding="utf-8"))

    def words(*names: str, key: str = "words") -> frozenset[str]:
        return frozenset(word for name in names for word in tables[name][key].split())

    short_forms = (
        words("titles", key="always"),
        words("titles", key="capitalised"),
        words("run_on", key="always"),
        words("may_end", key="always"),
        words("may_end", "states", "months", key="capitalised"),
        words("before_numbers", key="always"),
    )
    return Lists(
        *short_forms,
        frozenset().union(*short_forms),
        words("before_hours"),
        words("names_with_mark"),
        words("openers"),
        words("inside_items"),
    )


def opens(word: str) -> bool:
    """True for a capitalised word that opens sentences rather than names: “The”, “It’s”; not the “A.” of a name."""
    if not word[0].isupper() or (len(word) == 2 and word[1] == "."):
        return False
    return word.replace("’", "'").partition("'")[0].rstrip(".-").lower() in lists().openers


def abbreviates(text: str, at: int, start: int, word: str) -> bool:
    """True if the full stop at an offset shortens the word before it.

    `start` is where its sentence starts, `word` is the capitalised word or the number that follows.
    """
    found = _BEFORE.match(text, max(start, at - _LOOK_BACK), at)
    if not found:
        return False
    before, token, known = found[0], found[0].lower(), lists()
    if token.isdigit():
        return found.start() == start and len(token) <= _LONGEST_NUMBER
    if token not in known.short_forms and len(token) > 1 and "." not in token:
        return False  # most words: the rest is for the few that may be short
    if token in known.before_numbers and _COUNTED.fullmatch(word.rstrip(".")):
        return True
    if _shouted(before) and not _shouted(word.rstrip(".")):
        return False
    if token in known.run_on or _is_title(before, token):
        return True
    if token in _HOURS:
        return _runs_past_hour(text[start : found.start()], word)
    if token in known.may_end or (token in known.may_end_capitalised and before[0].isupper()):
        return not opens(word)
    if _DOTTED.fullmatch(token):
        return not opens(word)
    if len(before) == 1 and before.isupper():
        return not opens(word) and (before != "I" or _follows_name(text, found.start()))
    return False


def names_itself_with_mark(text: str, at: int, start: int, word: str) -> bool:
    """True if an exclamation mark belongs to the name before it: “Yahoo! Finance”."""
    found = _BEFORE.match(text, max(start, at - _LOOK_BACK), at)
    name = found[0] if found else ""
    return name[:1].isupper() and name.lower() in lists().names_with_mark and not opens(word)


def _is_title(before: str, token: str) -> bool:
    known = lists()
    return token in known.titles or (token in known.titles_capitalised and before[0].isupper())


def _shouted(word: str) -> bool:
    """True for whole words in capitals, which are no short forms in a text that is not all capitals: “IE”."""
    return len(word) > 1 and word.isalpha() and word.isupper()


def _runs_past_hour(before: str, word: str) -> bool:
    """True if “a.m.” is not the end: before a day or a name, but not before “Mr.”, which names who acts next.

    “At 5 a.m.” alone at the start is no sentence, whoever acts.
    """
    if opens(word):
        return False
    token = word.rstrip(".")
    return not _is_title(token, token.lower()) or _leads_to_hour(before)


def _leads_to_hour(before: str) -> bool:
    """True if nothing but such words as “at” and the hour stand in what is there of a sentence."""
    if len(before) > _LEAD:
        return False
    words = before.lower().split()
    known = lists().before_hours
    return bool(words) and words[0] in known and all(word in known or word[0].isdigit() for word in words)


def _follows_name(text: str, start: int) -> bool:
    """True where a capitalised word stands before an offset: “Albert I. Jones”, but not “you and I.”."""
    words = text[max(0, start - _LOOK_BACK) : start].split()
    return bool(words) and words[-1][0].isupper()
