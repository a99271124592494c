"""Where a mark ends its sentence, if it ends one, by what stands before it and after it."""

import regex

from proofdesk.analysis.abbreviations import abbreviates, names_itself_with_mark

MARK = regex.compile(
    r"(?<![.!?…。])(?:(?![.…])|(?<![.!?…][ \u00a0]))(?P<mark>(?>(?P<spaced>(?:\.[ \u00a0]){2,}\.[!?]*+)|[.!?…。]++))"
    r"(?P<close>[\"'”’)\]»*_“‘]*+)(?P<space>[\s\x1c-\x1f]++)"
)
"""A mark that may end a sentence, the closing marks after it, and white space. An ellipsis after a mark opens what
follows; an opening quotation mark before white space is one that was meant to close."""
_NEXT = regex.compile(r"[\"'“‘(\[«*_–—-]*\s?(?P<word>[\p{L}\p{M}\p{N}$£€#@]+[\p{L}\p{M}\p{N}'’.-]*)?")
_LOOK_AHEAD = 60
_ADDRESSES = ("http://", "https://", "www.")
_ATTRIBUTION = regex.compile(r"[–—-]{1,2}\s?\p{Lu}")
"""Whose words a quotation was, after it: “– Jane Doe”."""
_QUOTES = frozenset("\"'”’»")
_OMISSIONS = frozenset(("...", "…"))


def end_of(text: str, found: "regex.Match[str]", start: int, stop: int) -> int | None:
    """The offset at which a mark ends the sentence that starts at `start`; None where the sentence goes on.

    `found` is what `MARK` matched, `stop` the end of the text that counts.
    """
    end = found.end("close")
    after = _NEXT.match(text, found.end(), min(stop, found.end() + _LOOK_AHEAD))
    word = (after["word"] if after else None) or ""
    if not after or not word:
        goes_on = found.end() < stop and text[found.end()].islower()
        return None if goes_on else end
    if word[0].islower() and not _opens_small(text, after.start("word"), word, found["mark"]):
        return None
    if found["mark"] == ".":
        goes_on = abbreviates(text, found.start(), start, word)
    else:
        goes_on = _goes_on_after(text, found, start, word)
    if goes_on or (end > found.end("mark") and _is_attributed(text, found)):
        return None
    return found.start() + 1 if _omits_after_end(text, found) else end


def _opens_small(text: str, at: int, word: str, mark: str) -> bool:
    """True for what opens a sentence with a small letter: iPhone, eBay, an address of the web."""
    if len(word) > 2 and word[1].isupper():
        return "." in mark
    return text.startswith(_ADDRESSES, at)


def _goes_on_after(text: str, found: "regex.Match[str]", start: int, word: str) -> bool:
    """True after “[...]”, after a name with an exclamation mark, and after words left out before “I”.

    “I” is a capital wherever it stands, so it does not tell that a sentence opens.
    """
    at, mark = found.start(), found["mark"]
    if mark == "!":
        return names_itself_with_mark(text, at, start, word)
    if word == "I" or word.startswith(("I'", "I’")):
        return found["close"] == "" and mark.replace(" ", "").replace("\u00a0", "") in _OMISSIONS
    return text[at - 1 : at] == "["


def _is_attributed(text: str, found: "regex.Match[str]") -> bool:
    return not _QUOTES.isdisjoint(found["close"]) and bool(_ATTRIBUTION.match(text, found.end()))


def _omits_after_end(text: str, found: "regex.Match[str]") -> bool:
    """True for a full stop and three spaced points, “It rained. . . . It stopped.”: the points open what follows.

    With a space before the first, “rained . . . .”, the full stop is the last of the four.
    """
    at = found.start()
    return bool(found["spaced"]) and len(found["mark"]) >= 7 and not found["close"] and not text[at - 1 : at].isspace()
