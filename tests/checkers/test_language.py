"""Language: what becomes of the engine's flags. A scripted engine speaks; the real one is asked in test_language_real."""

import tomllib
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from marked import findings_of

from proofdesk.checkers import language
from proofdesk.checkers.language import Language
from proofdesk.engines import EngineError, Flag, known_rule
from proofdesk.engines.rule_names import rule_names
from proofdesk.engines.scripted import ScriptedEngine
from proofdesk.findings import Finding, Severity
from proofdesk.findings.precision import precision_of
from proofdesk.settings import RuleSetting, Settings

SPELLING = "MORFOLOGIK_RULE_EN_US"


def spelling(*suggestions: str) -> Flag:
    return Flag(SPELLING, 0, 0, "Possible spelling mistake found.", suggestions, "TYPOS", "misspelling")


def grammar(rule: str, category: str, *suggestions: str) -> Flag:
    return Flag(rule, 0, 0, "did you mean this?", suggestions, category, "grammar")


def found(
    text: str, script: dict[str, Flag], monkeypatch: pytest.MonkeyPatch, settings: Settings | None = None
) -> list[Finding]:
    monkeypatch.setattr(language, "engine_for", lambda *_: ScriptedEngine(script))
    return findings_of(text, Language, settings=settings or Settings(dialect="en-US"))


@pytest.mark.parametrize(
    ("text", "word", "suggestions", "severity"),
    [
        ("It was inevitebly late.", "inevitebly", ("inevitably",), Severity.ERROR),
        ("It was bad. Inevitebly, it rained.", "Inevitebly", ("Inevitably",), Severity.ERROR),
        ("It came in Febuary this year.", "Febuary", ("February",), Severity.ERROR),
        ("They saw teh house.", "teh", ("the", "ten"), Severity.ERROR),
        ("They met Okonjo in May.", "Okonjo", ("Orono",), None),
        ("They met Feld in May.", "Feld", ("Field", "Felt"), None),
        ("The Orlan River rose.", "Orlan", ("Organ", "Oran"), None),
        ("The F16s and iPads came.", "iPads", ("pads",), None),
        ("The post-gaffed plan failed.", "post-gaffed", ("post gaffe",), None),
        ("They write to @goverment daily.", "goverment", ("government",), None),
        ("The “nozzel” is new.", "nozzel", ("nozzle",), Severity.SUGGESTION),
        ("The “quozzle” is new.", "quozzle", ("nozzle",), None),
        ("The cybercafe closed.", "cybercafe", ("cyber cafe",), None),
        ("A zyxwvq fell.", "zyxwvq", (), Severity.QUERY),
    ],
)
def test_unknown_words_are_judged_by_evidence(
    text: str, word: str, suggestions: tuple[str, ...], severity: Severity | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    results = found(f"It began.\n\n{text}", {word: spelling(*suggestions)}, monkeypatch)
    assert [(finding.quote, finding.severity) for finding in results] == ([(word, severity)] if severity else [])


def test_the_likeliest_suggestion_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    (finding,) = found("They beleive it.", {"beleive": spelling("beehive", "believe", "relieve")}, monkeypatch)
    assert finding.suggestions[0].label == "believe"
    assert finding.suggestions[0].safety == "safe"


def test_a_possessive_keeps_its_tail(monkeypatch: pytest.MonkeyPatch) -> None:
    (finding,) = found("The goverment’s plan.", {"goverment’s": spelling("government’s", "government")}, monkeypatch)
    assert finding.quote == "goverment’s"
    assert "government" in finding.suggestions[0].label


@pytest.mark.parametrize(
    ("entry", "text", "word", "silent"),
    [
        ("goverment", "A goverment’s plan.", "goverment", True),
        ("goverment", "A goverment’s plan.", "goverment’s", True),
        ("goverment", "They govermented on.", "govermented", True),
        ("goverment", "GOVERMENTS FALL", "GOVERMENTS", True),
        ("goverment plan", "A goverment plan.", "goverment", True),
        ("goverment plan", "A goverment.", "goverment", False),
        ("goverment", "A pre-goverment plan, goverment-led.", "goverment", True),
        ("Goverment", "It was bad. Goverments fell.", "Goverments", True),
        ("Goverment", "A govermend plan.", "govermend", False),
        ("Goverment", "A goverment plan.", "goverment", True),  # `vocabulary.near-miss` says it
        ("Govérment", "Bad. Goverments fell.", "Goverments", True),
        ("Goverment House", "A goverment plan.", "goverment", False),
    ],
)
def test_an_accepted_word_is_never_misspelt(
    entry: str, text: str, word: str, silent: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(dialect="en-US", accept=frozenset({entry}))
    results = found(f"It began.\n\n{text}", {word: spelling("government")}, monkeypatch, settings)
    assert [finding.quote for finding in results] == ([] if silent else [word])


def test_other_capitals_of_a_name_are_the_spellers_where_nobody_else_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    off = (RuleSetting("vocabulary.near-miss", off=True),)
    settings = Settings(dialect="en-US", accept=frozenset({"Goverment"}), rules=off)
    (finding,) = found("A goverment plan.", {"goverment": spelling("government")}, monkeypatch, settings)
    assert finding.quote == "goverment"


def test_a_preferred_form_is_never_misspelt(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(dialect="en-US", prefer={"government": "goverment"})
    assert found("The goverments fell.", {"goverments": spelling("governments")}, monkeypatch, settings) == []


def test_the_other_dialect_is_told_once_and_softly(monkeypatch: pytest.MonkeyPatch) -> None:
    results = found("The colour of the wall is a colour.", {"colour": spelling("color")}, monkeypatch)
    assert [(finding.rule, finding.severity) for finding in results] == [("language.other-dialect", Severity.QUERY)]


def test_a_misspelling_in_a_quotation_keeps_its_severity(monkeypatch: pytest.MonkeyPatch) -> None:
    (finding,) = found("“It is inevitebly so,” he said.", {"inevitebly": spelling("inevitably")}, monkeypatch)
    assert finding.severity is Severity.ERROR
    assert "check against the recording" in finding.message


def test_grammar_in_a_quotation_is_a_query(monkeypatch: pytest.MonkeyPatch) -> None:
    flag = grammar("HE_VERB_AGR", "GRAMMAR", "doesn’t")
    (finding,) = found("“He don’t know,” she said.", {"don’t": flag}, monkeypatch)
    assert finding.severity is Severity.QUERY
    assert all(suggestion.safety == "person" for suggestion in finding.suggestions)


@pytest.mark.parametrize(
    ("rule", "category", "severity"),
    [
        ("HE_VERB_AGR", "GRAMMAR", Severity.WARNING),
        ("COMMA_COMPOUND_SENTENCE", "PUNCTUATION", None),
        ("EN_COMPOUNDS_WELL_KNOWN", "MISC", Severity.SUGGESTION),
        ("EN_DIACRITICS_REPLACE_ORTHOGRAPHY_X", "TYPOS", None),
        ("EN_ELLIPSIS", "TYPOGRAPHY", None),
        ("EN_DATE_WEEKDAY_CURRENTYEAR", "SEMANTICS", None),
        ("EN_A_VS_AN", "MISC", Severity.ERROR),
        ("MAKER_COMPOUNDS", "GRAMMAR", Severity.SUGGESTION),
        ("SOMETHING_NEW", "SOME_CATEGORY", Severity.SUGGESTION),
    ],
)
def test_engine_rules_stand_as_measured_or_as_a_reason_says(
    rule: str, category: str, severity: Severity | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    results = found("They saw it fall.", {"saw": grammar(rule, category, "seen")}, monkeypatch)
    assert [finding.severity for finding in results] == ([severity] if severity else [])


@pytest.mark.parametrize("text", ["They saw a a smaller one.", "They saw an an hour go."])
def test_an_article_that_stands_twice_gets_no_second_fix(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    flag = grammar("EN_A_VS_AN", "MISC", "an")
    assert found(text, {"a a": flag, "an an": flag}, monkeypatch) == []


def test_confidence_is_the_measured_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    precision = precision_of("lt.HE_VERB_AGR")
    assert precision is not None
    (finding,) = found("They saw it fall.", {"saw": grammar("HE_VERB_AGR", "GRAMMAR", "seen")}, monkeypatch)
    assert finding.confidence == round(precision.figure, 2)


def test_rules_with_a_reason_exist() -> None:
    table = tomllib.loads((Path(language.__file__).parent / "severities.toml").read_text(encoding="utf-8"))
    named = [name for entry in table["rules"] for name in entry["names"]]
    known = [*rule_names()[0], *rule_names()[1]]
    assert [name for name in named if not known_rule(name) and not any(fnmatchcase(rule, name) for rule in known)] == []
    assert all(entry["reason"] for entry in table["rules"])


def test_a_fact_is_never_edited_by_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    flag = Flag("EN_DATE_WEEKDAY", 0, 0, "5 March 2024 is not a Monday.", ("Tuesday", "2029"), "SEMANTICS", "other")
    (finding,) = found("It was Monday, 5 March 2024.", {"Monday": flag}, monkeypatch)
    assert finding.category == "fact"
    assert [(suggestion.label, suggestion.safety) for suggestion in finding.suggestions] == [("Tuesday", "person")]


def test_grammar_in_a_headline_is_a_suggestion(monkeypatch: pytest.MonkeyPatch) -> None:
    flag = grammar("HE_VERB_AGR", "GRAMMAR", "falls")
    (finding,) = found("Wall fall in storm\n\nIt fell on Monday.", {"fall": flag}, monkeypatch)
    assert finding.severity is Severity.SUGGESTION


def test_bylines_furniture_and_masked_words_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    script = {"Zqx": spelling("Zoo"), "Sharre": spelling("Share"), "Delta": spelling("delta")}
    text = "The wall\n\nBy Zqx Smith\n\nSee https://example.org/zqx for it.\n\nShare this article\n\nThe end."
    assert found(text, script, monkeypatch) == []


def test_a_dead_engine_is_one_problem_and_soon_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from proofdesk.analysis import Analysis
    from proofdesk.checkers import Resources
    from proofdesk.findings import Problem
    from proofdesk.reading import read

    monkeypatch.setattr(language, "engine_for", lambda *_: ScriptedEngine(failure="the engine died"))
    text = "\n\n".join(f"Paragraph {number} stands here." for number in range(9))
    results = list(Language(Resources(Settings())).check(Analysis(read(text.encode(), "a.txt"), Settings())))
    assert [(type(result), result.message) for result in results if isinstance(result, Problem)] == [
        (Problem, "the engine died; the rest was not read")
    ]


def test_a_missing_engine_is_one_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    from proofdesk.analysis import Analysis
    from proofdesk.checkers import Resources
    from proofdesk.reading import read

    def fail(*_: object) -> None:
        raise EngineError("not installed")

    monkeypatch.setattr(language, "engine_for", fail)
    (problem,) = Language(Resources(Settings())).check(Analysis(read(b"Text.", "a.txt"), Settings()))
    assert problem.message == "not installed"


def test_endless_words_are_said_to_be_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    from proofdesk.analysis import Analysis
    from proofdesk.checkers import Resources
    from proofdesk.reading import read

    monkeypatch.setattr(language, "engine_for", lambda *_: ScriptedEngine())
    text = f"It was {'x' * 300} and so on."
    results = list(Language(Resources(Settings())).check(Analysis(read(text.encode(), "a.txt"), Settings())))
    assert ["300 characters" in result.message for result in results] == [True]


def test_without_an_engine_nothing_is_asked() -> None:
    assert findings_of("An tset.", Language, settings=Settings(grammar="none")) == []
