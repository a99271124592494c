"""Bytes to text: byte order marks, UTF-8, then whatever charset-normalizer can tell."""

import codecs
import re
from typing import NamedTuple

from proofdesk.errors import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
_SAMPLE = 65_536
# What Windows-1252 text looks like: letters of Western Europe and typographer's marks, no other symbols.
_WESTERN = re.compile(r"[\x00-\x7fÀ-ÖØ-öø-ÿŠšŽžŒœŸ‘’“”‚„–—…€£§°©®™«»½¼¾¿¡·•\xa0]*")
_ASCII = re.compile(r"[\x00-\x7f]")
_FAMILIAR = frozenset({"cp1252", "latin_1", "iso8859_15", "cp1250", "cp1254", "cp1257", "cp1258", "mac_roman"})


class Decoded(NamedTuple):
    """Text without its byte order mark, the encoding it was in, and what was lost on the way."""

    text: str
    encoding: str
    warning: str = ""


def decode(data: bytes) -> Decoded:
    """Decode a file's bytes. Raises UnreadableError for binary data and undecodable text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    try:
        return Decoded(_readable(data.decode("utf-8")), "utf-8")
    except UnicodeDecodeError:
        return _guessed(data)


def _marked(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(_readable(data.decode(encoding)), encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"starts as {encoding.upper()} but byte {error.start} is not; save it anew as UTF-8"
        ) from error


def _readable(text: str) -> str:
    sample = text[:_SAMPLE]
    if "\x00" in text or len(_CONTROL.findall(sample)) > max(4, len(sample) // 100):
        raise UnreadableError("is a binary file, not text")
    return text


def _guessed(data: bytes) -> Decoded:
    if data.count(b"\x00") * 4 > len(data):
        return _wide(data)
    broken = data.decode("utf-8", "replace")
    lost = broken.count("\ufffd") - data.count("\ufffd".encode())
    if len(_MULTIBYTE.findall(data)) > 4 * lost:
        warning = f"{lost} piece{'s' if lost > 1 else ''} of it not valid UTF-8 and not checked"
        return Decoded(_readable(broken), "utf-8", warning)
    _readable(data[:_SAMPLE].decode("latin-1"))
    return _normalised(data)


def _wide(data: bytes) -> Decoded:
    """UTF-16 without a mark: half of the bytes of Western text are zero, all on one side."""
    encoding = "utf-16-be" if data[::2].count(0) > data[1::2].count(0) else "utf-16-le"
    try:
        return Decoded(_readable(data.decode(encoding)), encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError("is a binary file, not text") from error


def _normalised(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    western = data.decode("cp1252", "replace")
    likely = best is None or best.encoding in _FAMILIAR or 2 * len(_ASCII.findall(western)) >= len(western)
    if likely and _WESTERN.fullmatch(western):
        # Among look-alike encodings a short text decides nothing; the commonest explains all its bytes.
        return Decoded(western, "cp1252")
    if best is None:
        raise UnreadableError("has an unknown encoding; save it as UTF-8")
    return Decoded(_readable(str(best).removeprefix("\ufeff")), best.encoding)
