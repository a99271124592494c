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
        "Jeremy Hunt, the chancellor, came.",
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


@pytest.mark.parametrize(
    "text",
    [
        "She sold it in Antwerp, [[the Netherlands -> Belgium]], where a dealer lives.",
        "They met in Busan, [[Japan -> South Korea]], in May.",
        "She comes from Lagos, [[Ghana -> Nigeria]], and moved at six.",
        "The Black Sea port of Odessa, in [[Moldova -> Ukraine]].",
        "A fair in Melbourne, [[New Zealand -> Australia]], two weeks before.",
        "It has offices in Lyon, Germany, and elsewhere.",
        "He plays in Lyon, Germany, the Gulf and Japan.",
        "She was born in Lyon, Germany, in 1942.",
        "He flew to Brussels, France said on Monday.",
        "It cost 8.4bn Danish [[marks -> kroner]].",
        "It cost 3 million Norwegian [[reais -> kroner]].",
        "It cost 90bn Japanese [[won -> yen]].",
        "The Czech mill, which is paid in its own money, gets 60m [[zloty -> koruna]].",
        "The Czech mill of a Polish firm, paid in its own money, gets 60m zloty.",
        "It cost 15 German marks, and 12,000 Chinese won seats.",
        "It weighs 5 American pounds.",
        "A jump among [[Ghanan -> Ghanaian]] students was seen.",
        "The [[Senegali -> Senegalese]] player scored.",
        "Anthony Albanese said so to the Slovakian team, and Luca Maltan said so too.",
        "The [[Anglo-Belgium -> Anglo-Belgian]] team won.",
        "The [[German-Poland -> German-Polish]] border is open.",
        "The French-Canada project, and the Anglo-Dutch firm.",
        "They burnt magnesium (symbol [[Mn -> Mg]]).",
        "They saw sodium, whose chemical symbol is [[So -> Na]].",
        "The letters [[Ag -> Au]], the chemical symbol for gold.",
        "It holds nitrogen dioxide ([[CO2 -> NO2]]).",
        "They found the [[element -> compound]] carbon dioxide.",
        "A molecule of water is made of [[three -> two]] hydrogen atoms and one oxygen atom.",
        "It seeks water, whose molecules are made of two atoms of [[helium]] and one of oxygen.",
        "Table salt is sodium [[chlorine -> chloride]].",
        "It is nitrous oxide, a gas made up of [[sodium]] and oxygen.",
        "Steel is made of iron and carbon; sodium chloride is salt.",
        "OPEC, the [[Organization of the Petroleum Extracting Countries]], met.",
        "It asked the [[Centers for Disease Control and Protection]], or CDC.",
        "Interpol, the [[International Criminal Prosecution Organization]], helped.",
        "The UN, the United States Congress and the Irish Medical Organisation (IMO) met.",
        "The ILO, the International Labour Office, met.",
        "On Boxing Day, [[27 December -> 26 December]], she swam.",
        "On 24 December, which is Christmas Eve, she swam.",
        "On [[26 December -> 25 December]], which is Christmas Day, she swam.",
        "Orthodox believers keep Christmas Day on 7 January.",
    ],
)
def test_more_ways_to_say_it(text: str) -> None:
    assert_marked(FIRST + text, Reference)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2025-04-10", "It shuts on Good Friday, [[11 April -> 18 April]], until Monday."),
        ("2025-04-10", "It shuts on Ash Wednesday, 5 March, and Easter Monday, 21 April."),
        ("2025-04-10", "It shut last year on Good Friday, 29 March."),
        ("2025-04-10", "It shuts on Thanksgiving, 13 October, in Canada."),
        ("2020-01-23", "It came on Martin Luther King Jr. Day, [[Jan. 13 -> Jan. 20]]."),
        ("2020-03-03", "It came before Presidents Day, [[Feb. 24 -> Feb. 17]], and left."),
        ("2018-11-16", "It came on the August bank holiday, [[20 August -> 27 August]]."),
        ("2024-07-25", "It was signed on Independence Day, [[July 14 -> July 4]], in Houston."),
        ("2024-07-25", "It was signed on Belarus’s Independence Day, July 3, and on Peru’s Independence Day, July 18."),
        ("2024-05-03", "Bulgaria, Romania and [[Serbia]], which are all members of the European Union, agreed."),
        ("2024-05-03", "Citizens of Portugal, Spain and [[Switzerland]] and other EU states voted."),
        ("2024-05-03", "It has plants in three member states of the European Union: Denmark, Sweden and [[Norway]]."),
        ("2024-05-03", "Demand grew in Kuwait, Algeria and [[Norway]], all members of Opec."),
        ("2024-05-03", "[[Norway, which belongs to the European Union]], agreed."),
        ("2024-05-03", "In [[Switzerland, one of the member states of the European Union]], it rained."),
        ("2024-05-03", "EU countries, Norway and Iceland agreed; Northern Ireland and other EU states did too."),
        ("2024-05-03", "In 2018 Britain and other EU countries agreed."),
        ("2024-05-03", "Two G7 countries, Britain, Japan and Spain, agreed."),
        ("2020-02-20", "Ireland, Germany and Britain, all European Union countries, agreed."),
        ("2024-05-03", "Ireland, Germany and [[Britain]], all European Union countries, agreed."),
    ],
)
def test_more_ways_to_say_it_on_a_day(day: str, text: str) -> None:
    assert_marked(FIRST + text, Reference, settings=Settings(date=day))


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
