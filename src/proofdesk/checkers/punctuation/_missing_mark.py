"""Where a mark that is not there may have stood: a guess for the person who looks, never a certainty."""

import regex

_SPEAKS = (
    "said|says|say|told|tells|added|adds|asked|asks|wrote|writes|argued|argues|explained|explains|warned|insisted|replied|"
    "recalled|admitted|continued|noted|claimed|announced|shouted|joked|conceded|according to"
)
_ATTRIBUTION = regex.compile(
    rf"[,?!](?=\s+(?:(?:he|she|they|I|we|it|one|the|a|an|his|her|\p{{Lu}}[\p{{L}}’'.-]+)\s+){{0,5}}?(?:{_SPEAKS})\b)"
)
_STOP = regex.compile(r"[.?!…](?=\s|$)")
_FIRST = regex.compile(r"(?:\p{Lu}{2,}s?|[\d.,]+\s?(?:%|per cent|percent|\p{L}{1,3}\b)?)(?=[\s,.;:–—]|$)")
"""What a bracket often holds by itself: short forms of names, figures."""
_PAUSE = regex.compile(r"[,.;:!?](?=\s|$)|\s[–—-]\s|$")
_BEFORE = regex.compile(r"[,.;:!?–—]\s+")
_LEADS_IN = regex.compile(
    rf"(?:\b(?:{_SPEAKS})(?:\s+that)?[,:]?|:|\b(?:called|known|named|described as|as|dubbed))\s+(?=\p{{L}})"
)


def closing_place(text: str, opening: int) -> int | None:
    """Where a quotation that opens at `opening` may end: before the words that say who speaks, else at a stop.

    None where nothing but the end of the paragraph is left, without a stop.
    """
    found = _ATTRIBUTION.search(text, opening + 1)
    if found is None:
        stops = list(_STOP.finditer(text, opening + 1))
        found = stops[-1] if stops else None
    return None if found is None else found.end()


def opening_place(text: str, closing: int, sentence: int) -> int:
    """Where a quotation that closes at `closing` may begin: after the words that lead in, else with its sentence."""
    led = [found.end() for found in _LEADS_IN.finditer(text, sentence, closing)]
    return led[-1] if led else sentence


def is_short_form(words: str) -> bool:
    """True for what a bracket often holds by itself: IPCC, 82%."""
    return bool(_FIRST.fullmatch(words))


def closing_bracket_place(text: str, opening: int) -> int:
    """Where a bracket that opens at `opening` may close: after a short form or a figure, else at the next pause."""
    found = _FIRST.match(text, opening + 1)
    if found:
        return found.end()
    pause = _PAUSE.search(text, opening + 1)
    return pause.start() if pause else len(text)


def opening_bracket_place(text: str, closing: int, sentence: int) -> int:
    """Where a bracket that closes at `closing` may open: after the last pause before it, else before its last words."""
    pauses = [found.end() for found in _BEFORE.finditer(text, sentence, closing)]
    if pauses:
        return pauses[-1]
    start = text.rfind(" ", sentence, max(sentence, text.rfind(" ", sentence, closing)))
    return start + 1 if start >= 0 else sentence
