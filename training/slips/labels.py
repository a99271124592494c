"""The labels that the model learns, in the order of its outputs: a trained model is read by this list."""

from proofdesk.analysis.proposals.labels import DELETE, HYPHEN, JOIN, KEEP, SPACE, WRONG
from training import tables

LABELS = (
    KEEP,
    DELETE,
    WRONG,
    HYPHEN,
    JOIN,
    SPACE,
    *(f"verb:{slot}" for slot in ("base", "s", "ed", "en", "ing")),
    "noun:plural",
    "noun:singular",
    "adverb",
    "adjective",
    *(f"apostrophe:{value}" for value in ("add", "inside", "drop", "close", "move")),
    "capital",
    "lower",
    *(f"after:{word}" for word in tables.APPENDED),
    *(f"be:{word}" for word in tables.REPLACEMENTS),
    "apostrophe:one",
)
"""What is added stands last, so that an earlier model can be trained on."""
_KNOWN = frozenset(LABELS)
_SPELT = {"I": "i", "'": "’"}
"""How labels spell a word that a text writes in another way."""


def replacing(word: str) -> str | None:
    """The label that puts a word (small letters) in place of another; None where no label does."""
    label = f"be:{word}"
    return label if label in _KNOWN else None


def inserting(word: str) -> str | None:
    """The label that puts a word or a mark in after another; None where no label does."""
    label = f"after:{_SPELT.get(word, word)}"
    return label if label in _KNOWN else None
