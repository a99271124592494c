"""Attribution: claims, quotations and accusations without a source, at their exact words."""

import datetime

import pytest
from marked import assert_marked, findings_of

from proofdesk.analysis import Analysis
from proofdesk.checkers import Resources
from proofdesk.checkers.attribution import Attribution
from proofdesk.findings import Finding, Severity
from proofdesk.reading import read
from proofdesk.settings import Settings


def asked(text: str, name: str = "draft.txt") -> list[Finding]:
    """What is asked of a text that stands below a first line."""
    return findings_of(f"It began early.\n\n{text}", Attribution, name)


def assert_asked(text: str, rule: str) -> None:
    """The queries of one rule are exactly at the marks, and there are no others."""
    assert_marked(f"It began early.\n\n{text}", Attribution, f"attribution.{rule}")
    unmarked = text.replace("[[", "").replace("]]", "")
    assert {finding.rule for finding in asked(unmarked)} == {f"attribution.{rule}"}


@pytest.mark.parametrize(
    "text",
    [
        "[[Experts say]] the dam is old.",
        "But [[experts have warned]] that the dam is old.",
        "[[Critics argue]] that it is too late.",
        "Housing [[campaigners fear]] that it is too late.",
        "[[Many people believe]] the painting is a copy.",
        "[[Some experts think]] the painting is a copy.",
        "[[Studies have shown]] that sleep helps.",
        "[[Reports suggest]] that the ship was late.",
        "[[Research shows]] that sleep helps.",
        "[[Scientists believe]] the lake is deep.",
        "The lake is shrinking, [[according to recent research]].",
        "[[It is believed that]] the lake is deep.",
        "[[It is widely thought]] that the lake is deep.",
        "[[It is feared that]] the lake is deep.",
        "[[It has been claimed that]] the lake is deep.",
        "[[Some would say]] the lake is deep.",
        "Mayor Ann Roe has gone. Party [[sources said]] she was ill.",
        "Mayor Ann Roe has gone. Party [[sources have told]] the paper so.",
        "Mayor Ann Roe has gone, said a [[person familiar with]] the matter.",
        "Ann Roe has gone. Her aide, [[who asked not to be named]], sent a note.",
        "Ann Roe has gone, [[according to senior sources]].",
        "[[Experts\nsay]] the dam is old.",
    ],
)
def test_claims_of_people_without_a_name_are_asked_about(text: str) -> None:
    assert_asked(text, "vague-source")


def test_the_same_words_twice_are_one_query() -> None:
    (found,) = asked("Experts say the dam is old.\n\nIt rained for a week.\n\nExperts say the wall is old.")
    assert found.quote == "Experts say"
    assert [place.quote for place in found.related] == ["Experts say"]
    assert found.related[0].start > found.span.start


@pytest.mark.parametrize(
    "text",
    [
        "Tom Marsh [[allegedly]] took the money from the till.",
        "Mrs Pell [[is accused of]] forging the letters.",
        "Tom Marsh came late. It was dark. Marsh [[is alleged to have]] moved the body.",
        "Ada Pell [[has been accused of]] cruelty to her dogs.",
        "Ada Pell, 40, [[stands accused of]] theft.",
        "Ada Pell [[reportedly stole]] a boat.",
        "[[It is alleged that]] Mr Marsh took the money.",
        "Ada Pell [[faces allegations of]] bullying.",
    ],
)
def test_accusations_without_an_accuser_are_asked_about(text: str) -> None:
    assert_asked(text, "allegation")


@pytest.mark.parametrize(
    "text",
    [
        "[[“We were never asked about it, and nobody came to see us.”]]",
        "The road was closed for a week.\n\n[[“We were never asked about it, and nobody came.”]]\n\nIt is open now.",
        "[[“It was the end of the market as it had been.”]] The stalls were cleared by noon.",
        '[["It was the end of the market as it had been."]] The stalls were cleared by noon.',
        "The road was closed.\n\n[[“Nobody ever came to look at it.”]]\n\n“It was the end of the market.”",
    ],
)
def test_quotations_of_nobody_are_asked_about(text: str) -> None:
    assert_asked(text, "quotation-without-speaker")


@pytest.mark.parametrize(
    "text",
    [
        "The storm brought [[unprecedented]] floods.",
        "The town has a mayor of 18 [[for the first time in history]].",
        "It is [[the first-ever]] vote of its kind.",
        "It is [[the world’s first]] floating school.",
        "It is [[the world's oldest]] ship.",
        "The mine has become [[the world’s largest]] pit.",
        "It is [[the only school in the world]] with a moat.",
        "The bridge is [[the longest in Europe]].",
        "It is [[the most expensive bridge in the country]].",
        "It was [[the largest fire ever]].",
        "She is [[the first woman]] to cross the bay alone.",
        "It is [[the only city]] to ban all cars.",
    ],
)
def test_claims_of_first_and_only_are_asked_about(text: str) -> None:
    assert_asked(text, "superlative")


def test_many_superlatives_are_one_query_at_the_strongest() -> None:
    text = (
        "The hall is the largest in Europe.\n\nIt is the oldest in Britain.\n\nIt is the world’s first.\n\n"
        "The crowd was unprecedented."
    )
    (found,) = asked(text)
    assert found.quote == "unprecedented"
    assert [place.quote for place in found.related] == ["the world’s first", "the largest in Europe"]


@pytest.mark.parametrize(
    "text",
    [
        "[[Figures from the ONS show]] that 4.2 per cent had no work.",
        "[[Data published by the Home Office suggest]] that 40,000 people came.",
        "[[Statistics released by Eurostat put]] the rate at 9 per cent.",
        "Some 40,000 people came, [[according to figures from the Home Office]].",
        "[[Home Office figures show]] that 40,000 people came.",
    ],
)
def test_figures_without_a_period_are_asked_about(text: str) -> None:
    assert_asked(text, "figure-without-date")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "A source close to the board spoke of a move. An insider said it was off.",
            ["source close to", "insider said"],
        ),
        (
            (
                "“I stay,” said Ann Roe. A person familiar with the plan spoke of a move. Party sources said it was off. "
                "An aide spoke on condition of anonymity."
            ),
            ["person familiar with", "sources said", "on condition of anonymity"],
        ),
        (
            (
                "“I stay,” said Ann Roe. Officials briefed on the plan, who asked not to be named, spoke of a move. Party "
                "sources said it was off. It will fail, according to two sources."
            ),
            ["Officials briefed on", "sources said", "according to two sources"],
        ),
    ],
)
def test_many_unnamed_sources_are_one_query(text: str, places: list[str]) -> None:
    (found,) = asked(text)
    assert found.rule == "attribution.unnamed-sources"
    assert [found.quote, *(place.quote for place in found.related)] == places
    assert str(len(places)) in found.message


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The council met yesterday.", ["yesterday"]),
        (
            "The council met last week. It meets again tomorrow, and votes next month.",
            ["last week", "tomorrow", "next month"],
        ),
        ("The mayor was arrested today. It rained.", ["arrested today"]),
        ("The mayor resigned last night.", ["last night"]),
    ],
)
def test_days_without_a_date_of_publication_are_one_query(text: str, places: list[str]) -> None:
    (found,) = asked(text)
    assert found.rule == "attribution.relative-date"
    assert [found.quote, *(place.quote for place in found.related)] == places


_YESTERDAY = "The council met yesterday, and meets again tomorrow."


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (f"---\ndate: 2024-03-08\n---\n\n{_YESTERDAY}\n", "draft.md"),
        (f"Council meets\n\nLEEDS, March 8, 2024 (Wire) — {_YESTERDAY}", "draft.txt"),
        (f"Council meets\n\nLEEDS, March 8 (Wire) — {_YESTERDAY}", "draft.txt"),
        (f"Council meets\n\nFriday, March 8, 2024\n\n{_YESTERDAY}", "draft.txt"),
        (f"Council meets\n\n8 March 2024\n\n{_YESTERDAY}", "draft.txt"),
        (f"Council meets\n\nPublished 8 March 2024\n\n{_YESTERDAY}", "draft.txt"),
    ],
)
def test_a_story_with_a_date_may_say_yesterday(source: str, name: str) -> None:
    assert findings_of(source, Attribution, name) == []


def test_a_date_from_the_command_line_answers_too() -> None:
    document = read(f"It began early.\n\n{_YESTERDAY}".encode(), "draft.txt")
    settings = Settings()
    checker = Attribution(Resources(settings))
    assert list(checker.check(Analysis(document, settings, datetime.date(2024, 3, 8)))) == []
    assert len(list(checker.check(Analysis(document, settings)))) == 1


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Tom Marsh was charged with murder. The killer, Tom Marsh, is from Leeds.", ["The killer, Tom Marsh"]),
        ("Tom Marsh is on trial. The killer was named as Tom Marsh.", ["The killer was named as Tom Marsh"]),
        ("Tom Marsh is on trial. Marsh, a thief, denied it.", ["Marsh, a thief"]),
        ("Ada Pell was arrested in May. Pell is a convinced fraudster.", ["Pell is a convinced fraudster"]),
        (
            "Tom Marsh was arrested. Marsh has confessed. Marsh admitted killing both men.",
            ["Marsh has confessed", "Marsh admitted"],
        ),
        (
            "Tom Marsh was arrested. He has admitted to burning the mill. Ada Pell wept. She confessed.",
            ["He has admitted to"],
        ),
        ("Rapist Tom Marsh was seen. Tom Marsh has pleaded not guilty.", ["Rapist Tom Marsh"]),
    ],
)
def test_the_accused_called_guilty_is_one_query(text: str, places: list[str]) -> None:
    (found,) = asked(text)
    assert found.rule == "attribution.guilty"
    assert [found.quote, *(place.quote for place in found.related)] == places


def test_everything_is_a_question_and_accuses_nobody() -> None:
    text = (
        "Experts say the dam is old.\n\nTom Marsh allegedly took the money.\n\nThe flood was unprecedented.\n\n"
        "It ended yesterday.\n\nFigures from the ONS show that 4 per cent left.\n\nParty sources said no. An insider said "
        "yes. A source close to the mayor said maybe."
    )
    found = asked(text)
    assert len({finding.rule for finding in found}) >= 5
    for finding in found:
        assert finding.severity is Severity.QUERY
        assert finding.category == "attribution"
        assert finding.suggestions == ()
        assert "?" in finding.message
        assert not {"false", "wrong", "untrue", "incorrect", "lie"} & set(finding.message.lower().split())
