"""Words of a draft in Markdown: they show as the text that they are and do nothing else.

No mark of theirs is taken for markup, and none wakes what a forge makes of text after rendering it: mentions (`@name`),
references (`#12`, `GH-12`), bare addresses and `:emoji:` are broken by a word joiner, which nobody sees. Words to be
copied stand in code, untouched, where none of these is looked for. Controls, those of direction among them, are named.
"""

import re
import unicodedata

_JOINER = "\u2060"
_WOKEN = re.compile(
    r"(?<=@)(?=\w)"  # mentions, and addresses of mail
    r"|(?<=#)(?=\w)|(?<=\bGH-)(?=\d)"  # issues
    r"|(?<=:)(?=//)|(?<=\bwww)(?=\.)"  # addresses of pages
    r"|(?<=:)(?=(?:[\w+-]*[a-z_+-][\w+-]*|100|1234):)",  # emoji by name; `12:30:` is a time
    re.IGNORECASE,
)
_NEEDED = frozenset("\\`*_[]<>#|~$&!")
_RUN = re.compile("`+")
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_STARTS = re.compile(r"^(\d{1,9})([.)])|^([-+=:])")
"""What would begin a list, a line under a heading or a table at the start of a line."""


def shown(text: str) -> str:
    """The text as one line of running words."""
    woken = _WOKEN.sub(_JOINER, plain(text))
    escaped = "".join(f"\\{char}" if char in _NEEDED else char for char in woken)
    return _STARTS.sub(lambda found: f"{found[1] or ''}\\{found[2] or found[3]}", escaped)


def code(text: str) -> str:
    """The text as it is, on one line, in a span of code; an empty one is a caret, the mark for an insertion."""
    words = plain(text) or "‸"
    fence = "`" * (1 + max((len(run) for run in _RUN.findall(words)), default=0))
    padded = bool(words.strip(" ")) and (words[0] in " `" or words[-1] in " `")
    return f"{fence} {words} {fence}" if padded else f"{fence}{words}{fence}"


def plain(text: str) -> str:
    """One line without controls: blanks for white space, the number of each other control in its place."""
    return "".join(map(_plain, text))


def _plain(char: str) -> str:
    if char in "\n\r\t\x0b\x0c\x85\u2028\u2029":
        return " "
    if char in _DIRECTIONS or unicodedata.category(char) == "Cc":
        return f"⟨U+{ord(char):04X}⟩"
    return char
