"""Lost stops, and the places where a mark without a partner may have had it."""

import pytest
from marked import applied, assert_marked, findings_of

from proofdesk.checkers.punctuation import Punctuation

LOST = "punctuation.lost-stop"


@pytest.mark.parametrize(
    "text",
    [
        "The match was [[over -> over.]] They went home in the rain.",
        "Buildings were [[hit -> hit.]] The cost was being counted.",
        "He phoned to [[concede -> concede.]] In a speech, he thanked them.",
        "The match was over. They went home.",
        "He starred in a film called We are here.",
        "She sang They can wait on the radio.",
        "They watched The Crown at home.",
        "A copy of The Times lay there.",
        "They stayed with The who played loudly.",
        "We met *But not for me* fans here.",
        "“It is over” They left in haste.",
    ],
)
def test_a_stop_lost_before_a_word_that_opens_sentences(text: str) -> None:
    if text.startswith(("She sang", "They watched")):
        text = text.replace("They can", "They Can")
    assert_marked(text, Punctuation, LOST, name="draft.md")


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("“It was no, no and maybe, he said. He left.", "“It was no, no and maybe,” he said. He left."),
        ("It was “found here by a surgeon. It was sold.", "It was “found here by a surgeon. It was sold.”"),
        ("He said we shall see” and left.", "He said “we shall see” and left."),
        ("It was late. Nothing here was safe” at all.", "It was late. “Nothing here was safe” at all."),
        ("The panel (IPCC report, out now, said so.", "The panel (IPCC) report, out now, said so."),
        ("Most winners (82% changed homes.", "Most winners (82%) changed homes."),
    ],
)
def test_where_the_partner_may_have_stood(text: str, mended: str) -> None:
    (finding,) = (each for each in findings_of(text, Punctuation) if "un" in each.rule)
    assert applied(text, finding) == mended
    assert finding.suggestions[0].safety == "unsafe"
    (place,) = finding.related
    assert len(place.quote) == 1


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("The fund (set up in 2019, is empty.", "9"),
        ("The fund (set up in 2019", "9"),
        ("The fund, set up in 2019) is empty.", "s"),
        ("The fund set up late) is empty.", "u"),
    ],
)
def test_a_bracket_that_may_close_anywhere_gets_no_fix(text: str, beside: str) -> None:
    (finding,) = (each for each in findings_of(text, Punctuation) if "un" in each.rule)
    assert finding.suggestions == ()
    assert [place.quote for place in finding.related] == [beside]
