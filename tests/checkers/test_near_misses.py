"""Near misses of the house's names: exact words, how grave, and what is left alone. A script stands for the dictionary."""

import pytest
from marked import applied, findings_of

from proofdesk.checkers.vocabulary import HouseNames, _dictionary
from proofdesk.engines import EngineError, Flag
from proofdesk.engines.scripted import ScriptedEngine
from proofdesk.findings import Finding
from proofdesk.settings import Settings

HOUSE = (
    "Nguyễn",
    "Shahed",
    "McDonnell",
    "iPhone",
    "Wexcombe Parva",
    "Robert",
    "Zoë",
    "MH370",
    "SHAPE",
    "Łódź",
    "naan",
    "O'Neill",
)
_UNKNOWN = (
    "McDonell mcdonell Mcdonnell mcdonnell NGUYEN nguyen Ngyuễn ngyuễn Iphone iphone IPhone shahid shahed Shahad shahad "
    "Parrva parrva robart Robart lodz Lodz zoe rob roberd Roberd Shahede shahede Wexcomb wexcomb MH371 mh371 Zoé zoé Nguye\u0302n nguye\u0302n o’neil"
).split()
"""What the dictionary does not know; “Shahid”, “Nguyen” and “Zoe” are names that it knows."""
_UNKNOWN_WORDS = {word: Flag("MORFOLOGIK_RULE_EN_US", 0, 0, "", (), "TYPOS", "misspelling") for word in _UNKNOWN}


class WholeWords(ScriptedEngine):
    """Flags the scripted words where they stand alone."""

    def check(self, paragraph: str) -> list[Flag]:
        return [flag for flag in super().check(paragraph) if paragraph[flag.start : flag.end] in paragraph.split(", ")]


@pytest.fixture(autouse=True)
def dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_dictionary, "speller_for", lambda *_: WholeWords(_UNKNOWN_WORDS))


def found(text: str, name: str = "draft.txt", settings: Settings | None = None) -> list[Finding]:
    chosen = settings or Settings(accept=frozenset(HOUSE), dialect="en-GB")
    return findings_of(f"It began on Monday.\n\n{text}", HouseNames, name, chosen)


@pytest.mark.parametrize(
    ("text", "quote", "fix", "severity"),
    [
        ("The man was Nguyen.", "Nguyen", "Nguyễn", "warning"),
        ("It was Nguyen’s house.", "Nguyen", "Nguyễn", "warning"),
        ("It was NGUYEN’S house.", "NGUYEN", "NGUYỄN", "query"),
        ("The Ngyuễn plan.", "Ngyuễn", "Nguyễn", "warning"),
        ("The Shahid drone.", "Shahid", "Shahed", "query"),
        ("The Shahad drone.", "Shahad", "Shahed", "warning"),
        ("The Shahede drone.", "Shahede", "Shahed", "query"),
        ("He met McDonell there.", "McDonell", "McDonnell", "warning"),
        ("He met Mcdonnell there.", "Mcdonnell", "McDonnell", "warning"),
        ("An Iphone fell.", "Iphone", "iPhone", "warning"),
        ("Two iphones fell.", "iphone", "iPhone", "warning"),
        ("IPhone sales fell.", "IPhone", "iPhone", "warning"),
        ("A McDonell-led team.", "McDonell", "McDonnell", "warning"),
        ("The shahed fell.", "shahed", "Shahed", "warning"),
        ("The town of Lodz.", "Lodz", "Łódź", "warning"),
        ("Her name is Zoe.", "Zoe", "Zoë", "warning"),
        ("Her name is zoe.", "zoe", "Zoë", "query"),
        ("He met O’Neil’s aunt.", "O’Neil", "O’Neill", "query"),
        ("THE O’NEIL FILES", "O’NEIL", "O’NEILL", "query"),
        ("In Wexcombe Parrva, it rained.", "Parrva", "Parva", "warning"),
        ("In Wexcomb Parva it rained.", "Wexcomb", "Wexcombe", "warning"),
        ("In Wexcombe parva, it rained.", "parva", "Parva", "warning"),
    ],
)
def test_a_near_miss_is_marked(text: str, quote: str, fix: str, severity: str) -> None:
    (finding,) = found(text)
    source = f"It began on Monday.\n\n{text}"
    assert (finding.rule, finding.quote, finding.severity) == ("vocabulary.near-miss", quote, severity)
    assert finding.span.start == source.index(quote)
    assert [(suggestion.label, suggestion.safety) for suggestion in finding.suggestions] == [(fix, "person")]
    assert applied(source, finding) == source.replace(quote, fix, 1)
    assert "House spelling is “" in finding.message
    assert finding.message.endswith("; is this the same name?")


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn’s iPhones, the Shaheds, MCDONNELL and Wexcombe Parva’s NGUYỄN.",
        "The shape of things; Shape it.",  # an ordinary word
        "Roberts met Zoey and Zoi in Łodzi.",
        "The Shared drone and the Shaped one.",
        "Flight MH371 and MH-370 landed.",
        "The shahid drone.",  # small letters are no slip of a name
        "Wexcomb was quiet, and so was Parrva, and parva.",
        "Write to @nguyen, nguyen@example.org, nguyen.com or https://example.org/Nguyen now.",
        "The Nann bread was Naan.",
        "He met Bhahed and Mac Donnell.",
    ],
)
def test_the_rest_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_code_and_masked_words_are_left_alone() -> None:
    assert found("Use `Nguyen` here.", "draft.md") == []


def test_bylines_and_headlines_count() -> None:
    text = "McDonell wins\n\nBy Olivia McDonell\n\nIt rained in the town."
    settings = Settings(accept=frozenset({"McDonnell"}))
    assert [(finding.block, finding.quote) for finding in findings_of(text, HouseNames, settings=settings)] == [
        ("headline", "McDonell"),
        ("byline", "McDonell"),
    ]


def test_another_first_name_is_another_person() -> None:
    (finding,) = found("Olivia McDonell met Ruairi McDonnell. McDonell said no.")
    assert (finding.severity, finding.quote) == ("query", "McDonell")
    assert [(place.quote, place.note) for place in finding.related] == [("McDonnell", "the house’s “McDonnell”")]


def test_the_same_first_name_is_the_same_person() -> None:
    results = found("Olivia Shahid met Olivia Shahed. Mr Shahid agreed.")
    assert [(finding.quote, finding.severity, finding.confidence) for finding in results] == [
        ("Shahid", "warning", 0.9),
        ("Shahid", "warning", 0.9),
    ]


@pytest.mark.parametrize("title", ["Mr", "Dr", "The", "President"])
def test_a_title_is_no_first_name(title: str) -> None:
    (finding,) = found(f"{title} McDonell met Ruairi McDonnell.")
    assert finding.severity == "warning"


def test_other_capitals_of_an_unknown_word_stay_a_warning() -> None:
    (finding,) = found("Olivia Mcdonnell met Ruairi McDonnell.")
    assert finding.severity == "warning"


def test_a_question_is_asked_once_and_a_warning_everywhere() -> None:
    assert [finding.quote for finding in found("Shahid met Shahid. Nguyen met Nguyen.")] == [
        *["Shahid", "Nguyen", "Nguyen"]
    ]


def test_two_names_of_the_house_are_both_offered() -> None:
    settings = Settings(accept=frozenset({"Hansen", "Hanson"}), grammar="none")
    (finding,) = found("He met Hansin. Hansen and Hanson agreed.", settings=settings)
    assert finding.message == "House spelling is “Hansen” or “Hanson”; is this the same name?"
    assert [suggestion.label for suggestion in finding.suggestions] == ["Hansen", "Hanson"]
    assert [place.quote for place in finding.related] == ["Hansen", "Hanson"]


def test_a_form_that_is_replaced_anyway_is_left_to_that_rule() -> None:
    settings = Settings(accept=frozenset({"Nguyễn"}), prefer={"Nguyen": "Nguyễn"}, grammar="none")
    assert found("It was Nguyen.", settings=settings) == []


def test_a_preferred_name_is_a_name_of_the_house() -> None:
    settings = Settings(prefer={"Kiev": "Kyiv"}, grammar="none")
    assert [finding.quote for finding in found("In Kiev, kyiv and Kyiv.", settings=settings)] == ["kyiv"]


@pytest.mark.parametrize("failing", [True, False])
def test_without_a_dictionary_a_slip_is_a_question(monkeypatch: pytest.MonkeyPatch, failing: bool) -> None:
    def fail(*_: object) -> None:
        raise EngineError("not installed")

    monkeypatch.setattr(_dictionary, "speller_for", fail)
    settings = Settings(accept=frozenset(HOUSE), grammar="embedded" if failing else "none")
    text = "McDonell, Mcdonnell, mcdonnell and Shared."
    assert [(finding.quote, str(finding.severity)) for finding in found(text, settings=settings)] == [
        ("McDonell", "query"),
        ("Mcdonnell", "warning"),
        ("mcdonnell", "query"),
    ]


def test_without_a_vocabulary_nothing_is_asked() -> None:
    assert found("Nguyen met Shahid.", settings=Settings()) == []


def test_the_dictionary_is_asked_about_many_words_in_parts() -> None:
    names = [f"Mcdonnell{letter}" for letter in "abcdefgh"] * 30
    assert set(_dictionary.standings(names, "embedded", "en-GB").values()) == {_dictionary.Standing.ORDINARY}
    words = [f"Zq{number}" for number in range(250)]
    known = _dictionary.standings([*words, "Mcdonnell", "Shahid", "house"], "embedded", "en-GB")
    assert [known[word].value for word in ("Mcdonnell", "Shahid", "house", "Zq249")] == [
        *["unknown", "name", "ordinary", "ordinary"]
    ]


@pytest.mark.parametrize(
    ("text", "quote"),
    [("Her name is Nguye\u0302n.", "Nguye\u0302n"), ("In Wexcombe  Parrva,\nhe", "Parrva")],
)
def test_spans_hold_in_any_composition(text: str, quote: str) -> None:
    (finding,) = found(text)
    assert finding.quote == quote
