"""The verdicts that a person gives on a claim, and what else people write for them."""

from enum import StrEnum

from proofdesk.errors import nearest


class Verdict(StrEnum):
    """What came of checking a claim."""

    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    STET = "stet"
    CANNOT_CONFIRM = "cannot-confirm"


SETTLING = frozenset({Verdict.CONFIRMED, Verdict.CORRECTED, Verdict.STET})
"""Verdicts after which nobody is asked again. What could not be confirmed stays open."""
_ALIASES = {
    Verdict.CONFIRMED: "confirm ok okay yes verified checked correct right ✓ ✔ c",
    Verdict.CORRECTED: "changed amended mended fixed edited",
    Verdict.STET: "let-it-stand stands keep leave as-is",
    Verdict.CANNOT_CONFIRM: "cannot can't-confirm cant-confirm can-not-confirm unconfirmed not-confirmed unverified "
    "not-verified unable-to-confirm could-not-confirm open",
}
_MEANT = {alias: verdict for verdict, aliases in _ALIASES.items() for alias in (verdict.value, *aliases.split())}


def read_verdict(words: str) -> Verdict:
    """The verdict that somebody wrote: capitals, spaces for hyphens and a full stop make no difference.

    Raises ValueError for any other words; its message says which there are.
    """
    folded = "-".join(words.replace("’", "'").lower().replace("-", " ").split()).strip(".")
    if folded in _MEANT:
        return _MEANT[folded]
    known = ", ".join(Verdict)
    raise ValueError(f"expected one of {known}; found “{words}”{nearest(folded, list(Verdict))}")
