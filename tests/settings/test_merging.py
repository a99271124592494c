"""How layers of settings merge, and where each value came from."""

import datetime
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.errors import UserError
from proofdesk.findings import Rule, Severity
from proofdesk.settings import Layer, RuleSetting, Settings, layer_from_mapping, load_profile, merge, profile_names
from proofdesk.settings.load import read_layer


@pytest.fixture
def layer(tmp_path: Path) -> Layer:
    path = tmp_path / "proofdesk.toml"
    path.write_text(
        'profile = "wire-us"\ndialect = "en-GB"\nruleset = "2026.11"\nfail_on = "warning"\ndate = 2024-03-08\n'
        'styles = ["rules/house"]\n\n[vocabulary]\naccept = ["Shahed"]\nprefer = {"e-mail" = "email", grey = "gray"}\n\n'
        '[rules]\n"newsroom.cliche-*" = "off"\n"newsroom.use" = {severity = "error"}\n"a.b" = {}\n\n'
        '[engines]\ngrammar = "none"\n',
        encoding="utf-8",
    )
    return read_layer(path)


def test_without_layers_the_defaults_hold() -> None:
    assert merge([]) == Settings()
    assert (Settings().profile, Settings().dialect, Settings().fail_on, Settings().grammar) == (
        "general",
        "auto",
        "error",
        "embedded",
    )


def test_a_file_sets_every_key(layer: Layer, tmp_path: Path) -> None:
    name = str(tmp_path / "proofdesk.toml")
    settings = merge([layer])
    assert (settings.profile, settings.dialect, settings.ruleset) == ("wire-us", "en-GB", "2026.11")
    assert (settings.fail_on, settings.date, settings.grammar) == ("warning", "2024-03-08", "none")
    assert settings.styles == (tmp_path / "rules" / "house",)
    assert settings.accept == {"Shahed"}
    assert settings.prefer == {"e-mail": "email", "grey": "gray"}
    assert settings.rules == (
        RuleSetting("newsroom.cliche-*", off=True, origin=f"{name}:13"),
        RuleSetting("newsroom.use", severity=Severity.ERROR, origin=f"{name}:14"),
        RuleSetting("a.b", origin=f"{name}:15"),
    )
    assert {key.replace("\x1f", " "): place.rpartition(":")[2] for key, place in settings.origins.items()} == {
        "profile": "1",
        "dialect": "2",
        "ruleset": "3",
        "fail_on": "4",
        "date": "5",
        "styles": "6",
        "vocabulary accept Shahed": "9",
        "vocabulary prefer e-mail": "10",
        "vocabulary prefer grey": "10",
        "rules newsroom.cliche-*": "13",
        "rules newsroom.use": "14",
        "rules a.b": "15",
        "engines grammar": "18",
    }


def test_the_later_layer_wins_key_by_key(layer: Layer) -> None:
    line = layer_from_mapping(
        {
            "dialect": "en-AU",
            "date": datetime.date(2025, 1, 2),
            "vocabulary": {"accept": ["Nguyễn"], "prefer": {"grey": "grey-ish"}},
            "rules": {"newsroom.cliche-*": "error", "newsroom.new": "query"},
        },
        "command line",
    )
    settings = merge([load_profile("wire-us"), layer, line])
    assert (settings.dialect, settings.fail_on, settings.date) == ("en-AU", "warning", "2025-01-02")
    assert settings.accept == {"Shahed", "Nguyễn"}
    assert settings.prefer == {"e-mail": "email", "grey": "grey-ish"}
    assert [setting.selector for setting in settings.rules] == [
        "readability.costly-sentence",
        "readability.long-sentence",
        "newsroom.use",
        "a.b",
        "newsroom.cliche-*",
        "newsroom.new",
    ]
    assert settings.origins["dialect"] == "command line"
    assert settings.origins["rules\x1fnewsroom.cliche-*"] == "command line"
    assert settings.origins["vocabulary\x1fprefer\x1fgrey"] == "command line"
    assert settings.origins["fail_on"].endswith("proofdesk.toml:4")


def test_a_file_wins_over_the_profile_that_it_names(layer: Layer) -> None:
    assert merge([load_profile("wire-us")]).dialect == "en-US"
    assert merge([load_profile("wire-us"), layer]).dialect == "en-GB"
    assert merge([load_profile("wire-us")]).origins["dialect"] == "profile wire-us"


def test_styles_of_a_nearer_layer_replace_those_of_a_farther_one(layer: Layer) -> None:
    assert merge([layer, Layer("near", {"styles": ["one", "/two"]})]).styles == (Path("one"), Path("/two"))


@pytest.mark.parametrize(
    ("pattern", "path", "applies"),
    [
        ("opinion/**", "opinion/a.md", True),
        ("opinion/**", "opinion/deep/a.md", True),
        ("opinion/**", "sport/opinion/a.md", False),
        ("**/opinion/*.md", "sport/opinion/a.md", True),
        ("**/opinion/*.md", "opinion/a.md", True),
        ("*.md", "a.md", True),
        ("*.md", "opinion/a.md", False),
        ("**/*.md", "a.md", True),
        ("?.md", "a.md", True),
        ("?.md", "ab.md", False),
        ("a+b(1).md", "a+b(1).md", True),
        ("a.md", "a-md", False),
        ("*", ".hidden", True),
        ("**", "any/where/a.txt", True),
        ("opinion", "opinion/a.md", False),
    ],
)
def test_overrides_apply_to_the_files_that_their_globs_name(
    tmp_path: Path, pattern: str, path: str, *, applies: bool
) -> None:
    layer = Layer("file", {"dialect": "en-US", "overrides": [{"files": [pattern], "dialect": "en-GB"}]}, tmp_path)
    assert merge([layer], tmp_path / path).dialect == ("en-GB" if applies else "en-US")


_MEANING = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


@given(st.text("ab*/?", max_size=9), st.lists(st.text("ab", min_size=1, max_size=3), min_size=1, max_size=4))
def test_a_glob_means_what_its_pattern_does(pattern: str, names: list[str]) -> None:
    pieces = re.split(r"(\*\*/|\*\*|\*|\?)", pattern)
    expected = re.fullmatch("".join(_MEANING.get(piece, re.escape(piece)) for piece in pieces), "/".join(names))
    layer = Layer("file", {"overrides": [{"files": [pattern], "dialect": "en-GB"}]}, Path("/copy"))
    assert (merge([layer], Path("/copy", *names)).dialect == "en-GB") == bool(expected)


def test_a_glob_of_many_stars_is_quick() -> None:
    layer = Layer("file", {"overrides": [{"files": ["**a" * 60 + "b"], "dialect": "en-GB"}]}, Path("/copy"))
    began = time.process_time()
    assert merge([layer], Path("/copy", "a" * 200)).dialect == "auto"
    assert time.process_time() - began < 1


def test_overrides_outside_the_folder_of_their_file_need_the_whole_path(tmp_path: Path) -> None:
    layer = Layer("file", {"overrides": [{"files": ["*.md", "/else/*.md"], "dialect": "en-GB"}]}, tmp_path)
    assert merge([layer], Path("/else/a.md")).dialect == "en-GB"
    assert merge([layer], Path("/other/a.md")).dialect == "auto"
    assert merge([layer]).dialect == "auto"


def test_overrides_win_over_their_file_in_order_and_lose_to_nearer_layers(tmp_path: Path) -> None:
    path = tmp_path / "proofdesk.toml"
    path.write_text(
        'dialect = "en-US"\n[[overrides]]\nfiles = ["*"]\ndialect = "en-GB"\nrules = {"a.b" = "off"}\n'
        '[[overrides]]\nfiles = ["*.md"]\ndialect = "en-AU"\nvocabulary = {accept = ["Oz"]}\n',
        encoding="utf-8",
    )
    layer = read_layer(path)
    settings = merge([layer], tmp_path / "a.md")
    assert (settings.dialect, settings.accept) == ("en-AU", frozenset({"Oz"}))
    assert settings.origins["dialect"] == f"{path}:8"
    assert settings.rules == (RuleSetting("a.b", off=True, origin=f"{path}:5"),)
    assert merge([layer], tmp_path / "a.txt").dialect == "en-GB"
    assert merge([layer, Layer("command line", {"dialect": "en-CA"})], tmp_path / "a.md").dialect == "en-CA"


def test_a_layer_without_a_folder_matches_whole_paths() -> None:
    layer = Layer("front matter", {"overrides": [{"files": ["**/a.md"], "dialect": "en-GB"}]})
    assert merge([layer], Path("a.md")).dialect == "en-GB"


_ALL = {
    "*": "suggestion",
    "newsroom": "warning",
    "style": "query",
    "rules": "error",
    "newsroom.c*": "query",
    "newsroom.cliche-*": "error",
    "newsroom.cliche-one": "off",
}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["newsroom.cliche-one", "newsroom.cliche-*", "rules", "style"], "newsroom.cliche-one"),
        (["newsroom.cliche-*", "newsroom.c*"], "newsroom.cliche-*"),
        (["newsroom.c*", "newsroom.cliche-*"], "newsroom.cliche-*"),
        (["newsroom.c*", "rules", "newsroom", "style"], "newsroom.c*"),
        (["rules", "newsroom", "style"], "rules"),
        (["newsroom", "style"], "style"),
        (["style", "newsroom"], "newsroom"),
        (["newsroom"], "newsroom"),
        (["*"], "*"),
        ([], None),
    ],
)
def test_the_most_exact_setting_of_a_rule_wins_then_the_last(given: list[str], expected: str | None) -> None:
    layer = layer_from_mapping({"rules": {name: _ALL[name] for name in given}}, "test")
    setting = merge([layer]).rule("newsroom.cliche-one", "rules", "style")
    assert (setting.selector if setting else None) == expected


@pytest.mark.parametrize("selector", ["newsroom.cliche-two", "sport", "sport.*", "dates", "grammar", "newsroom.cliche"])
def test_a_setting_of_another_rule_says_nothing(selector: str) -> None:
    layer = layer_from_mapping({"rules": {selector: "off"}}, "test")
    assert merge([layer]).rule("newsroom.cliche-one", "rules", "style") is None


def test_profiles_ship_and_are_right() -> None:
    assert {"general", "wire-us", "broadsheet-uk"} <= set(profile_names())
    for name in profile_names():
        assert layer_from_mapping(load_profile(name).values, name).values["description"]


def test_a_profile_may_be_a_file(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text('dialect = "en-CA"\n', encoding="utf-8")
    assert load_profile("house.toml", tmp_path).values == {"dialect": "en-CA"}
    assert load_profile(str(tmp_path / "house.toml")).values == {"dialect": "en-CA"}


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("wire", "unknown profile “wire”; did you mean “wire-us”? (known: "),
        ("zzz", "unknown profile “zzz” (known: "),
        ("house.toml", "unknown profile “house.toml” (known: "),
        ("", "unknown profile “” (known: "),
    ],
)
def test_an_unknown_profile_is_told(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(UserError) as caught:
        load_profile(name, tmp_path)
    assert str(caught.value).startswith(message)
    assert str(caught.value).endswith(", wire-us, or the path of a file)")


def test_what_settings_say_of_a_rule_merges_key_by_key() -> None:
    house = layer_from_mapping({"rules": {"a.b": {"words": 40, "severity": "query"}, "a.c": "off"}}, "house")
    own = layer_from_mapping({"rules": {"a.b": {"words": 34}, "a.c": {"words": 3}}}, "own")
    first, second = merge([house, own]).rules
    assert (first.selector, first.severity, first.params, first.origin) == ("a.b", "query", {"words": 34}, "own")
    assert (second.off, second.params) == (True, {"words": 3})
    assert merge([own, layer_from_mapping({"rules": {"a.b": "off"}}, "last")]).rules[-1].params == {"words": 34}


def test_house_values_alone_leave_a_rule_s_severity_to_less_exact_settings() -> None:
    rule = Rule("a.b", "a", "style", Severity.WARNING, summary="", why="", params=(("words", 50.0), ("grade", 14.0)))
    settings = merge([layer_from_mapping({"rules": {"a.b": {"words": 34}, "a": "off", "style": {"grade": 9}}}, "own")])
    setting = settings.rule("a.b", "a", "style")
    assert setting
    assert setting.off
    assert (settings.param(rule, "words"), settings.param(rule, "grade")) == (34, 9)
    assert Settings().param(rule, "words") == 50


def test_accepted_words_unite_and_each_has_its_origin(tmp_path: Path) -> None:
    path = tmp_path / "proofdesk.toml"
    path.write_text(
        '[vocabulary]\naccept = [\n  "one",\n  "two",\n]\n\n[[overrides]]\nfiles = ["a/*"]\n'
        'vocabulary = {accept = ["three"]}\n',
        encoding="utf-8",
    )
    personal = layer_from_mapping({"vocabulary": {"accept": ["one", "mine"]}}, "mine")
    settings = merge([personal, read_layer(path)], tmp_path / "a" / "b.md")
    assert settings.accept == {"one", "two", "three", "mine"}
    origins = {key.rpartition("\x1f")[2]: place for key, place in settings.origins.items()}
    assert origins == {"one": f"{path}:3", "two": f"{path}:4", "three": f"{path}:9", "mine": "mine"}


def test_the_stronger_layer_wins_over_the_contrary_preference() -> None:
    personal = layer_from_mapping({"vocabulary": {"prefer": {"email": "e-mail", "grey": "gray"}}}, "mine")
    project = layer_from_mapping({"vocabulary": {"prefer": {"e-mail": "email"}}}, "house")
    settings = merge([personal, project])
    assert settings.prefer == {"e-mail": "email", "grey": "gray"}
    assert set(settings.origins.values()) == {"mine", "house"}
    assert "vocabulary\x1fprefer\x1femail" not in settings.origins
