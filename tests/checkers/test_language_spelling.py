"""Spelling with the real engine: what is found, what is let be as a name or a coinage, which word comes first."""

import pytest
from marked import assert_marked, findings_of

from proofdesk import Desk
from proofdesk.checkers.language import Language
from proofdesk.findings import Severity
from proofdesk.settings import Settings

AMERICAN, BRITISH = Settings(dialect="en-US"), Settings(dialect="en-GB")
OPENING = "It began.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "They [[recieve -> receive]] it.",
        "They were [[definately -> definitely]] late.",
        "It [[occured -> occurred]] again.",
        "It came on [[wensday -> Wednesday]].",
        "It was an [[enviroment -> environment]] of trust.",
        "The [[fisical -> physical]] test.",
        "They found [[alot -> a lot]] of it.",
        "He was [[resposible -> responsible]] for it.",
        "The [[independant -> independent]] board met.",
        "She ate at the [[cafè -> café]] often.",
        "It was a [[goverment-led -> government-led]] plan.",
        "It is a [[well-knwon -> well-known]] plan.",
        "They [[beleived -> believed]] it.",
    ],
)
def test_the_word_that_was_meant_comes_first(text: str) -> None:
    assert_marked(OPENING + text, Language, settings=AMERICAN)


@pytest.mark.parametrize(
    "text",
    [
        "It rained. [[Inevitebly -> Inevitably]], it was cold.",
        "It came in [[Febuary -> February]] this year.",
        "[[Goverment -> Government]] ministers left.",
        "THE [[GOVERMENT -> GOVERNMENT]] FELL",
        "They saw the [[goverment -> government]]’s plan.",
    ],
)
def test_a_misspelt_ordinary_word_is_found_with_a_capital(text: str) -> None:
    assert_marked(OPENING + text, Language, settings=AMERICAN)


@pytest.mark.parametrize(
    "text",
    [
        "They sang in Febrero again.",
        "They met Okonjo and Feld.",
        "Tranell, who is 42, left.",
        "Mr Isner left.",
        "The cyberbank and the reoffender were there.",
        "A wine called zibello is rare.",
        "A Cheung-led camp won.",
        "The paths criss-cross it.",
        "The word “quozzle” is new.",
    ],
)
def test_names_and_coinages_are_let_be(text: str) -> None:
    assert_marked(OPENING + text, Language, settings=AMERICAN)


@pytest.mark.parametrize(
    "text",
    [
        "They flew to [[europe -> Europe]] in winter.",
        "The [[english -> English]] team met here.",
        "He reads it on [[facebook -> Facebook]] daily.",
        "They met the painter van Dyck here.",
        "The greenfield site is empty.",
    ],
)
def test_a_name_in_small_letters_takes_its_capital(text: str) -> None:
    assert_marked(OPENING + text, Language, settings=AMERICAN)


def test_a_lost_apostrophe_is_one_finding_with_one_fix() -> None:
    text = "It began on Monday.\n\nThe companys profits fell last year."
    report = Desk.from_settings(profile="general").review_text(text)
    (finding,) = (each for each in report.findings if each.quote == "companys")
    assert finding.suggestions[0].label == "company’s"
    assert (finding.severity, finding.suggestions[0].safety) == (Severity.ERROR, "unsafe")


def test_a_common_word_misspelt_three_times_is_an_error_each_time() -> None:
    found = findings_of("We recieve it. They recieve it. All recieve it.", Language, settings=AMERICAN)
    assert [(each.quote, each.severity) for each in found] == 3 * [("recieve", Severity.ERROR)]
    assert {each.suggestions[0].label for each in found} == {"receive"}


def test_a_coinage_said_three_times_is_let_be() -> None:
    assert findings_of("The flombit fell. A flombit rose. No flombit stayed.", Language, settings=AMERICAN) == []


def test_an_unknown_word_is_told_at_its_first_place() -> None:
    found = findings_of("The zyxwvq fell. A zyxwvq rose.", Language, settings=AMERICAN)
    assert [(each.quote, each.span.start, each.severity) for each in found] == [("zyxwvq", 4, Severity.QUERY)]


@pytest.mark.parametrize(
    ("settings", "text"),
    [
        (BRITISH, "They [[organisd -> organised]] it."),
        (BRITISH, "It was a matter of [[beahviour -> behaviour]]."),
        (AMERICAN, "It was a matter of [[beahvior -> behavior]]."),
    ],
)
def test_suggestions_keep_the_dialect(settings: Settings, text: str) -> None:
    assert_marked(OPENING + text, Language, settings=settings)


@pytest.mark.parametrize(
    "text",
    [
        "They met [[Barrack Obama -> Barack Obama]] in May.",
        "The [[Untied Nations -> United Nations]] met.",
        "They flew to [[Massachussetts -> Massachusetts]] in May.",
        "They flew to the [[Phillipines -> Philippines]] twice. The Phillipines were warm.",
        "They played [[Micheal Jackson -> Michael Jackson]] again.",
        "They read of [[Mahatma Ghandi -> Mahatma Gandhi]]’s life.",
        "They knew Micheal Jackson, a plumber. Micheal Jackson is 42.",
        "[[Micheal Jackson -> Michael Jackson]] sang. Michael Jackson danced.",
        "They knew Michaela Jackson.",
        "They knew Mitchell Jackson.",
        "They knew John Isreal. Later Isreal left.",
        "They saw Mr Isreal.",
        "They met Barack Obama in Israel.",
        "The Italians and the Australians left.",
    ],
)
def test_famous_names_are_asked_about_and_unknown_people_are_not(text: str) -> None:
    assert_marked(OPENING + text, Language, "language.famous-name", settings=AMERICAN)
    found = findings_of(OPENING + text.replace("[[", "").replace("]]", ""), Language, settings=AMERICAN)
    assert {each.severity for each in found if each.rule == "language.famous-name"} <= {Severity.QUERY}


def test_an_accepted_name_is_not_asked_about() -> None:
    settings = Settings(dialect="en-US", accept=frozenset({"Untied Nations", "Phillipines"}))
    assert findings_of("It began.\n\nThe Untied Nations met in Phillipines.", Language, settings=settings) == []
