"""Which English a text is written in, by its own words. Data: `data/dialects.txt`, made by a script.

The table holds the words that one of the two great dialects accepts and the other rejects.
"""

from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Self

from proofdesk.analysis.annotation import Analysis
from proofdesk.analysis.tokens import tokenize

_BRITISH = frozenset({"en-GB", "en-AU", "en-CA"})
"""Dialects that take the British side of the table; Canada and Australia accept most of it."""


@cache
def words_of_one_dialect() -> dict[str, str]:
    """Every word that only one dialect accepts, with that dialect (“en-US” or “en-GB”)."""
    text = (resources.files("proofdesk.analysis") / "data" / "dialects.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    dialect = ""
    for line in text.splitlines():
        if line.startswith("= "):
            dialect = line[2:]
        elif not line.startswith("#"):
            found.update(dict.fromkeys(line.split(), dialect))
    return found


class Dialect:
    """The dialect in force: that of the settings, or the one that the text's own words speak for, else en-US.

    `evidence` counts the different words that belong to one dialect alone.
    """

    def __init__(self, name: str, evidence: dict[str, int]) -> None:
        self.name = name
        self.evidence = evidence

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Decide the dialect of a document."""
        chosen = analysis.settings.dialect
        if chosen != "auto":
            return cls(chosen, {})
        evidence = count_evidence(block.text for block in analysis.document.prose())
        return cls("en-GB" if evidence["en-GB"] > evidence["en-US"] else "en-US", evidence)

    @property
    def british(self) -> bool:
        """True for en-GB and the dialects that mostly follow it."""
        return self.name in _BRITISH


def count_evidence(texts: Iterable[str]) -> dict[str, int]:
    """How many different words of the texts belong to each dialect alone."""
    table = words_of_one_dialect()
    tokens = {token.text.lower() for text in texts for token in tokenize(text) if token.is_word}
    seen = {part for word in tokens for part in (word, *word.split("-"))}
    evidence = {"en-US": 0, "en-GB": 0}
    for word in seen:
        if word in table:
            evidence[table[word]] += 1
    return evidence
