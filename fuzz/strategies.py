"""Hypothesis strategies of bytes: pieces in a row, one piece many times over, and the encodings that files come in."""

import codecs

from hypothesis import strategies as st

from fuzz.pieces import HEADS, PIECES

_ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1", "utf-32")
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, b"")
_LONG = 20_000
_ENDLESS = 1_000_000
"""Code points of the longest rows; only targets that read and split get the endless ones."""
_QUICK = frozenset({"text"})


def inputs(kind: str) -> st.SearchStrategy[bytes]:
    """Bytes of a kind, broken ones among them."""
    return st.one_of(_encoded(_texts(kind)), _encoded(_texts(kind)), _encoded(_rows(kind)), _broken(kind))


def _texts(kind: str) -> st.SearchStrategy[str]:
    piece = st.one_of(st.sampled_from(PIECES[kind]), st.sampled_from(PIECES[kind]), st.text(max_size=8))
    joined = st.builds(str.join, st.sampled_from(["", "", " ", "\n", "\n\n"]), st.lists(piece, max_size=30))
    head = st.sampled_from(HEADS.get(kind, ("",)))
    ends = st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"])
    return st.builds(lambda first, rest, end: (first + rest).replace("\n", end), head, joined, ends)


def _rows(kind: str) -> st.SearchStrategy[str]:
    """One or two pieces again and again: what grows faster than its input shows here."""
    longest = _ENDLESS if kind in _QUICK else _LONG
    unit = st.lists(st.sampled_from(PIECES[kind]), min_size=1, max_size=2).map("".join)
    size = st.sampled_from([*[100] * 12, *[1000] * 6, *[longest // 10] * 3, longest])
    return st.builds(lambda head, row, most, tail: head + row * (most // len(row)) + tail, st.sampled_from(HEADS.get(kind, ("",))), unit, size, _texts(kind))  # fmt: skip


def _encoded(texts: st.SearchStrategy[str]) -> st.SearchStrategy[bytes]:
    return st.builds(lambda text, encoding: text.encode(encoding, "replace"), texts, st.sampled_from(_ENCODINGS))


def _broken(kind: str) -> st.SearchStrategy[bytes]:
    """Bytes that begin like one encoding and go on like another, or like none."""
    return st.one_of(
        st.binary(max_size=200),
        st.builds(bytes.__add__, st.sampled_from(_MARKS), st.binary(max_size=50)),
        st.builds(lambda text, at, junk: text[:at] + junk + text[at:], _encoded(_texts(kind)), st.integers(0, 500), st.binary(max_size=4)),
    )  # fmt: skip
