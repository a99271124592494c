"""Between tokens and text as people write it: joining tokens, finding them again, splitting what was changed."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_NO_SPACE_BEFORE = frozenset(
    ", . ; : ! ? ) ] } % ... … ” ’ n't n’t 's 'm 're 've 'll 'd ’s ’m ’re ’ve ’ll ’d 'S".split()
)
_NO_SPACE_AFTER = frozenset("( [ { $ £ € # “ ‘".split())
_AFTER_A_DASH = frozenset(
    "a an and as but he i if in it or she so that the there they this we what which who you".split()
)
_PARTS = {"not": ("can",), "na": ("gon", "wan"), "nt": ("do", "does", "did", "ca", "wo", "is", "are"), "m": ("i",)}
"""Tokens that were split off a word without an apostrophe, and the words before them."""
_JOINED_LATER = frozenset({"not"})
"""“can not” is how learners write it too: such tokens keep their space."""
_PIECE = re.compile(
    r"""https?://\S+ | [\w.+]+@[\w.]+\w         # addresses
    | (?:[^\W\d_]\.){2,}                        # U.S.
    | (?:Mrs?|Ms|Dr|St|Jr|Inc)\.                # titles
    | \d+(?:[.,:]\d+)+                          # 1,000
    | [^\W_]+(?:['’][^\W\d_]+)*                # words, apostrophes inside
    | \.{2,} | -{2,} | \S""",
    re.VERBOSE,
)
_COMPOUND = re.compile(r"\w+(?:['’]\w+)*(?:-\w+(?:['’]\w+)*)+")
_CLITIC = re.compile(r"(?i)(.+?)(n['’]t|['’](?:s|m|re|ve|ll|d))$")


class Text(NamedTuple):
    """A text, and where each of its tokens stands in it."""

    text: str
    spans: tuple[tuple[int, int], ...]


def joined(tokens: Sequence[str]) -> Text:
    """Tokens as a person would write them. Straight quotation marks open and close by turns."""
    out, spans, open_marks, at, tight = [], [], set[str](), 0, True
    for number, token in enumerate(tokens):
        before = tokens[number - 1] if number else ""
        after = tokens[number + 1] if number + 1 < len(tokens) else ""
        closes = token in open_marks or (
            token == "'" and before[-1:].lower() == "s" and "'" not in tokens[number + 1 :]
        )
        hyphen = token in {"-", "/"} and _inside_a_word(before, token, after)
        if not (tight or closes or hyphen or token in _NO_SPACE_BEFORE or _split_off(before, token)):
            out.append(" ")
            at += 1
        out.append(token)
        spans.append((at, at + len(token)))
        at += len(token)
        opens = token in {'"', "'"} and not closes
        if token in {'"', "'"}:
            open_marks ^= {token} if opens or token in open_marks else set()
        tight = opens or hyphen or token in _NO_SPACE_AFTER
    return Text("".join(out), tuple(spans))


def _inside_a_word(before: str, token: str, after: str) -> bool:
    dash = token == "-" and after.lower() in _AFTER_A_DASH
    return before[-1:].isalnum() and after[:1].isalnum() and not dash


def _split_off(before: str, token: str) -> bool:
    return token not in _JOINED_LATER and before.lower() in _PARTS.get(token.lower(), ())


def found(tokens: Sequence[str], raw: str) -> Text | None:
    """The tokens where they stand in the text that they were made from; None where one is not there."""
    spans, at = [], 0
    for token in tokens:
        while at < len(raw) and raw[at].isspace():
            at += 1
        if not raw.startswith(token, at):
            return None
        spans.append((at, at + len(token)))
        at += len(token)
    return Text(raw, tuple(spans)) if not raw[at:].strip() else None


def split_compounds(text: str) -> list[str]:
    """Tokens in the manner of spaCy 1.9: “well-known” is three."""
    return [part for piece in _PIECE.findall(text) for part in _clitics(piece)]


def keep_compounds(text: str) -> list[str]:
    """Tokens in the manner of the Penn treebank: “well-known” is one."""
    tokens: list[str] = []
    at = 0
    for match in _COMPOUND.finditer(text):
        tokens += [*split_compounds(text[at : match.start()]), match[0]]
        at = match.end()
    return tokens + split_compounds(text[at:])


def _clitics(piece: str) -> list[str]:
    if piece.lower() == "cannot":
        return [piece[:3], piece[3:]]
    match = _CLITIC.match(piece)
    return [match[1], match[2]] if match else [piece]
