"""Verdicts: the words for them, and what else people write."""

import pytest

from proofdesk.verdicts import SETTLING, Verdict, read_verdict


@pytest.mark.parametrize(
    "words, verdict",
    [
        ("confirmed", Verdict.CONFIRMED),
        (" OK ", Verdict.CONFIRMED),
        ("✓", Verdict.CONFIRMED),
        ("Corrected.", Verdict.CORRECTED),
        ("fixed", Verdict.CORRECTED),
        ("STET", Verdict.STET),
        ("let it stand", Verdict.STET),
        ("cannot confirm", Verdict.CANNOT_CONFIRM),
        ("Can’t confirm", Verdict.CANNOT_CONFIRM),
        ("not verified", Verdict.CANNOT_CONFIRM),
    ],
)
def test_what_people_write(words: str, verdict: Verdict) -> None:
    assert read_verdict(words) is verdict


@pytest.mark.parametrize("words", ["false", "wrong", "no", "maybe", "?"])
def test_what_is_no_verdict(words: str) -> None:
    with pytest.raises(ValueError, match="expected one of confirmed, corrected, stet, cannot-confirm; found"):
        read_verdict(words)


def test_the_nearest_verdict_is_suggested() -> None:
    with pytest.raises(ValueError, match="did you mean “confirmed”"):
        read_verdict("confrimed")


def test_what_could_not_be_confirmed_stays_open() -> None:
    assert set(Verdict) - SETTLING == {Verdict.CANNOT_CONFIRM}
