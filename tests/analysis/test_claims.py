"""Claims: their exact spans, kinds, sources, who says so; what is no claim; the order of ranks."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from proofdesk.analysis import Analysis, Claims, Statement
from proofdesk.analysis.claims import score, signs
from proofdesk.analysis.claims.speakers import speaker
from proofdesk.findings.report import Claim
from proofdesk.reading import read
from proofdesk.settings import Settings


def claims(text: str, name: str = "draft.md") -> list[Statement]:
    return list(Claims.of(Analysis(read(text.encode(), name), Settings())).statements)


@pytest.mark.parametrize(
    "text, words, kind, source, who",
    [
        ("The wall cost £4.1m.", "The wall cost £4.1m.", "quantity", "unattributed", ""),
        ("Turnout fell to 41 per cent.", "Turnout fell to 41 per cent.", "quantity", "unattributed", ""),
        ("The bridge opened in 1932.", "The bridge opened in 1932.", "date", "unattributed", ""),
        ("It is the longest pier in Europe.", "It is the longest pier in Europe.", "comparison", "unattributed", ""),
        (
            "Sales fell by a fifth in May 2024, according to the finance ministry.",
            "Sales fell by a fifth in May 2024, according to the finance ministry.",
            "comparison",
            "attributed",
            "the finance ministry",
        ),
        (
            "“We lost 40 boats that night,” said Ruth Okonjo, the harbour master.",
            "“We lost 40 boats that night,” said Ruth Okonjo, the harbour master.",
            "quantity",
            "attributed",
            "Ruth Okonjo, the harbour master",
        ),
        (
            "“They voted against the harbour bill,” she said.",
            "“They voted against the harbour bill,” she said.",
            "quotation",
            "quoted",
            "she",
        ),
        ("A virus caused the disease.", "A virus caused the disease.", "science", "unattributed", ""),
        ("The mayor, Ann Poe, resigned.", "The mayor, Ann Poe, resigned.", "office", "unattributed", ""),
    ],
)
def test_one_claim(text: str, words: str, kind: str, source: str, who: str) -> None:
    (claim,) = claims(text)
    assert (claim.text, claim.kind, claim.source, claim.speaker) == (words, kind, source, who)
    assert 0 < claim.rank < 1
    assert claim.reasons


@pytest.mark.parametrize(
    "text",
    [
        "Thank you.",
        "What should we do now?",
        "I think we should talk about it.",
        "Let us hope for the best.",
        "He smiled.",
        "",
        "```\nThe wall cost £4.1m.\n```",
        "## The 1932 bridge",
    ],
)
def test_what_is_no_claim(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    "text, parts",
    [
        ("The wall fell in 2019; it will cost £4.1m.", ["The wall fell in 2019", "it will cost £4.1m."]),
        (
            "The council paid £4m in 2019, and the harbour lost 40 boats.",
            ["The council paid £4m in 2019", "the harbour lost 40 boats."],
        ),
        (
            "The council paid £4m in 2019, but nobody seems to mind it now.",
            ["The council paid £4m in 2019, but nobody seems to mind it now."],
        ),
        (
            "She said: “It cost £4m in 2019, and the harbour lost 40 boats.”",
            ["She said: “It cost £4m in 2019, and the harbour lost 40 boats.”"],
        ),
    ],
)
def test_a_sentence_is_cut_where_both_sides_can_be_checked(text: str, parts: list[str]) -> None:
    found = claims(text)
    assert [claim.text for claim in found] == parts
    assert all(text[claim.block.source(claim.span).start :].startswith(claim.text) for claim in found)


def test_parts_of_the_story_are_read_and_others_are_not() -> None:
    text = "---\nheadline: Wall to cost £4.1m\nslug: wall-cost-4-1m\n---\n\n- It fell in 2019.\n\n| £4m | 2019 |\n|---|---|\n"
    assert [(str(claim.block.kind), claim.text) for claim in claims(text)] == [
        ("headline", "Wall to cost £4.1m"),
        ("list-item", "It fell in 2019."),
    ]


def test_the_dateline_is_no_part_of_the_claim() -> None:
    (claim,) = claims("Harbour wall\n\nWEXCOMBE, March 5 (AP) — The wall cost £4.1m.\n", "draft.txt")
    assert claim.text == "The wall cost £4.1m."


def test_who_speaks_may_stand_in_the_next_sentence_or_the_last() -> None:
    before = claims("Ann Poe said: “It cost £4m. We lost 40 boats.”")
    after = claims("“It cost £4m. We lost 40 boats,” said Ann Poe.")
    assert [claim.speaker for claim in before] == [claim.speaker for claim in after] == ["Ann Poe", "Ann Poe"]
    assert [claim.source for claim in after] == ["quoted", "attributed"]


@pytest.mark.parametrize(
    "text, speakers",
    [
        ("The wall fell in 2019, but Ann Poe said that it cost £4m in 1998.", ["", "Ann Poe"]),
        ("Ann Poe said the wall fell in 2019, and it lost 40 boats.", ["Ann Poe", "Ann Poe"]),
        ("The wall fell in 2019, and it lost 40 boats in May, Poe said.", ["Poe", "Poe"]),
        ("The wall fell in 2019; it lost 40 boats in May, it said.", ["", ""]),
    ],
)
def test_who_speaks_for_a_part_of_a_sentence(text: str, speakers: list[str]) -> None:
    assert [claim.speaker for claim in claims(text)] == speakers


@pytest.mark.parametrize(
    "sentence, who",
    [
        ("••••,• said Jane Roe, the chief executive.", "Jane Roe, the chief executive"),
        ("Jane Roe, the chief executive, said on Monday that sales fell.", "Jane Roe, the chief executive"),
        ("According to Dr Ann Poe, a doctor, two in five recovered.", "Dr Ann Poe, a doctor"),
        ("A spokesman for the council said 40 homes had been built.", "a spokesman for the council"),
        ("The study found that two in five patients recovered.", "the study"),
        ("The fire has destroyed 17 homes, Brockway said.", "Brockway"),
        ("Recording it, the coroner, Frances Oyelade, said that he had taken a risk.", "the coroner, Frances Oyelade"),
        (
            "Marcus Feld, an analyst at Bright Harbor, said the company was right.",
            "Marcus Feld, an analyst at Bright Harbor",
        ),
        ("Wall to cost £4.1m, council says", "council"),
        ("In a statement, the ministry said 12 people died.", "the ministry"),
        ("He said it cost £5.", "he"),
        ("It said 300 jobs would go.", ""),
        ("It’s estimated that 300 jobs will go.", ""),
        ("According to ministry data – the last there are – 300 jobs will go.", "ministry data"),
        ("The trust has since added a chain of floats.", ""),
        ("The claims made about him were published in 2020.", ""),
        ("The bridge opened in 1932.", ""),
        ("The bridge, said " + "x" * 1300, ""),
    ],
)
def test_who_says_so(sentence: str, who: str) -> None:
    assert speaker(sentence) == who


def test_ranks_follow_what_can_be_checked() -> None:
    texts = [
        "Revenue rose 10% to $2.31 billion in the quarter that ended in August 2024.",
        "The bridge opened in 1932.",
        "It was a quiet morning by the river.",
        "I think we should talk about values, don’t you?",
    ]
    ranks = [score(text).rank for text in texts]
    assert ranks == sorted(ranks, reverse=True)
    assert ranks[0] > 0.9
    assert ranks[-1] < 0.1


def test_a_quiet_sign_is_told_only_where_no_other_speaks() -> None:
    assert score("They were there.").reasons == ("past event",)
    assert "past event" not in score("They were there in 1932.").reasons


def test_the_kinds_of_signs_are_those_of_the_report() -> None:
    assert {sign.kind for sign in signs()} <= set(Claim.model_fields["kind"].annotation.__args__)  # type: ignore[union-attr]


def test_a_long_text_without_a_stop_is_read_in_time() -> None:
    (claim,) = claims("It cost £4m, and the " + "harbour lost 40 boats, and the " * 20_000)
    assert claim.kind == "quantity"


PIECES = st.sampled_from(
    ["The wall cost £4m in 2019", "; it fell", ", and the harbour lost 40 boats", " “", "” ", " said Ann Poe", ". ", "\n\n",
     "**", "`x` ", "’", "# ", "- ", "[it](u) ", "according to ", "\u00e9", "\u2028", "\x1f", "WEXCOMBE, May 5 — "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_claim_lies_in_its_block_in_order(text: str) -> None:
    assume(text.count("\x1f") < 2)  # a text of control characters is no text: the reader refuses it
    document = read(text.encode(), "draft.md")
    found = Claims.of(Analysis(document, Settings())).statements
    for claim in found:
        assert 0 <= claim.span.start < claim.span.end <= len(claim.block.text)
        assert claim.text == claim.text.strip()
        assert 0 <= claim.rank <= 1
        assert claim.reasons
    places = [claim.block.source(claim.span) for claim in found]
    assert all(first.end <= second.start for first, second in pairwise(places))
