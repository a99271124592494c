"""A name for a finding that survives edits elsewhere in the text and a new file name."""

import hashlib
import unicodedata

VERSION = "1"
_ALIKE = {ord(char): plain for chars, plain in (("“”„«»", '"'), ("‘’‚`´", "'"), ("–—‑−", "-")) for char in chars}
"""Marks that a word processor changes by itself."""
_AROUND = "\"' .,;:-…"


def fingerprint(rule: str, quote: str, sentence: str) -> str:
    """Hash of rule, quoted words and their sentence; white space is folded, so that new line breaks change nothing.

    Findings that share all three are told apart by `numbered_fingerprint`. Formats that need the path mix it in.
    """
    return _hashed(rule, " ".join(quote.split()), " ".join(sentence.split()))


def numbered_fingerprint(first: str, occurrence: int) -> str:
    """The fingerprint of the `occurrence`th equal finding (1 for the second) after the one that `first` names."""
    return _hashed(first, str(occurrence))


def words_fingerprint(words: str) -> str:
    """Hash of the words of a claim alone: it is the same wherever they stand, and another when one of them changes.

    White space, the shape of quotation marks and dashes, and the marks around the whole do not count.
    """
    folded = " ".join(unicodedata.normalize("NFC", words).translate(_ALIKE).split())
    return _hashed("claim", folded.strip(_AROUND))


def _hashed(*parts: str) -> str:
    digest = hashlib.blake2b("\x1f".join((VERSION, *parts)).encode("utf-8", "surrogatepass"), digest_size=8)
    return f"{VERSION}:{digest.hexdigest()}"
