"""Copy compared with fact packs: exact spans and fixes, and silence on what only looks like a conflict."""

import pytest
from marked import assert_marked, findings_of

from proofdesk.checkers.reference import Reference
from proofdesk.findings import Severity
from proofdesk.knowledge import load_pack
from proofdesk.settings import Settings

FIRST = "It began on Monday.\n\n"
DAY = Settings(date="2024-03-08")


@pytest.mark.parametrize(
    "text",
    [
        "The Australian capital, [[Sydney -> Canberra]], was calm.",
        "He left [[Istanbul -> Ankara]], the Turkish capital, by train.",
        "He knew Turkey well and left [[Istanbul -> Ankara]], the country’s capital, by train.",
        "He knew Turkey, flew to Japan and left Tokyo, the country’s capital, by train.",
        "The capital of Nigeria, [[Lagos -> Abuja]], was calm.",
        "The capital of Morocco is [[Casablanca -> Rabat]].",
        "Moscow said it would answer.",
        "La Paz is the capital of Bolivia, and so is Sucre.",
        "Sydney is not the capital of Australia.",
        "Milan, the fashion capital of Italy, was calm.",
        "A blast in Karachi, [[India -> Pakistan]], killed two.",
        "He moved to Birmingham, Alabama, as a boy.",
        "He moved to Paris, Texas.",
        "They play in London, France and Spain.",
        "A [[Germany-Polish -> German-Polish]] pact was signed.",
        "The US-Chinese and New Zealand-Australian talks ended.",
        "The [[EU member Norway]] will pay.",
        "Norway, an EEA member, will pay.",
        "[[Switzerland is a member of NATO]].",
        "Turkey is a member of NATO.",
        "Ukraine wants to become a member of NATO.",
        "The [[International Criminal Tribunal -> International Criminal Court]] (ICC) ruled.",
        "The World Trade Organisation (WTO) ruled.",
        "The Wexcombe Tennis Outfit (WTO) won.",
        "It cost 90 Swedish [[krone -> krona]].",
        "It cost 90 Swedish kronor and 20 Mexican pesos.",
        "Sodium ([[S -> Na]]) burns.",
        "Water (H2O) and hydrogen peroxide (H2O2) differ.",
        "Oxygen, atomic number [[18 -> 8]], is a gas.",
        "The [[cholera virus]] spread.",
        "There is no such thing as a cholera virus.",
        "A [[voltage of 230 amps]] was measured.",
        "Good Friday, [[March 28, 2024 -> March 29, 2024]], was wet.",
        "Christmas Day, [[26 December -> 25 December]], was wet.",
        "Christmas Day, observed on 26 December, was wet.",
    ],
)
def test_without_a_date(text: str) -> None:
    assert_marked(FIRST + text, Reference)


@pytest.mark.parametrize(
    "text",
    [
        "The British prime minister, [[Boris Johnson -> Rishi Sunak]], spoke.",
        "Justin Trudeau, the [[president -> prime minister]] of Canada, said so last year.",
        "The [[chancellor -> prime minister]], Rishi Sunak, came.",
        "They saw France, whose [[prime minister -> president]], Emmanuel Macron, smiled.",
        "On behalf of Canadian [[President -> prime minister]] Justin Trudeau, she signed.",
        "Justin Trudeau, then the president of a club, came.",
        "Justin Trudeau, the prime minister, came.",
        "Emmanuel Macron, the president of the university club, came.",
        "[[Angela Merkel -> Olaf Scholz]], the German chancellor, spoke.",
        "U.S. President [[Donald Trump -> Joe Biden]] spoke.",
        "NATO Secretary-General [[Mark Rutte -> Jens Stoltenberg]] spoke.",
        "Ukrainian President Volodymyr Zelenskyy spoke.",
        "Former British Prime Minister Boris Johnson spoke.",
        "British Prime Minister Boris Johnson resigned in 2022.",
        "The French president, when he was Nicolas Sarkozy, spoke.",
        "The German president of the club, Jan Holt, spoke.",
        "[[Sweden is a member of the eurozone]].",
        "[[President Sarkozy]] spoke.",
        "President Macron and President Holt spoke.",
        "Former President Sarkozy and Vice President Cheney spoke.",
    ],
)
def test_on_the_day_of_the_story(text: str) -> None:
    assert_marked(FIRST + text, Reference, settings=DAY)


@pytest.mark.parametrize("day", ["2024-07-01", "2024-07-20"])
def test_around_a_change_of_office_nothing_is_said(day: str) -> None:
    text = f"{FIRST}British Prime Minister Rishi Sunak met the British prime minister, Keir Starmer."
    assert findings_of(text, Reference, settings=Settings(date=day)) == []


@pytest.mark.parametrize("day", ["1999-05-01", "2031-05-01"])
def test_one_query_says_that_the_day_is_not_covered(day: str) -> None:
    text = f"{FIRST}French President Ann Holt spoke.\n\nUS President Jan Holt spoke. French President Ann Holt left."
    (found,) = findings_of(text, Reference, settings=Settings(date=day))
    assert (found.rule, found.severity, found.quote) == ("reference.not-covered", Severity.QUERY, "French President")


def test_in_a_quotation_it_is_only_asked() -> None:
    (found,) = findings_of(f"{FIRST}“Sydney is the capital of Australia,” he said.", Reference)
    assert found.severity is Severity.QUERY
    assert "the quotation says “Sydney”" in found.message


def test_a_finding_shows_the_source_and_its_date() -> None:
    (found,) = findings_of(f"{FIRST}Sydney is the capital of Australia.", Reference)
    assert found.message == (
        "The capital of Australia is Canberra (World Factbook, as of March 2026); the text says “Sydney”."
    )
    (evidence,) = found.evidence
    assert (evidence.kind, evidence.as_of) == ("pack", "2026-03")
    assert {each.safety for each in found.suggestions} == {"person"}


def test_packs_that_are_not_chosen_are_not_compared() -> None:
    text = f"{FIRST}Sydney is the capital of Australia. The malaria virus spread."
    found = findings_of(text, Reference, settings=Settings(packs=("science",)))
    assert [each.rule for each in found] == ["reference.science"]


@pytest.mark.parametrize("row", load_pack("science").rows, ids=lambda row: row["id"])
def test_every_row_of_science_keeps_its_examples(row: dict[str, str]) -> None:
    assert_marked(FIRST + row["bad"], Reference, "reference.science")
    assert_marked(FIRST + row["good"], Reference)
