"""The commands beside `check`: explain, rules, settings, accept, doctor, help."""

import re
import shutil
import sys
import tomllib
from pathlib import Path

import pytest
from cli.conftest import Command
from fixtures.drafts import HOUSE, rule, settle

import proofdesk as package
from proofdesk import rulebook
from proofdesk.desk import health
from proofdesk.desk.cache import cache_folder


def test_help_lists_exactly_the_commands_that_there_are(proofdesk: Command) -> None:
    outcome = proofdesk("--help")
    listed = re.findall(r"^  (\w+)  ", outcome.out.partition("Commands:")[2], re.MULTILINE)
    modules = {path.stem for path in (Path(package.__file__).parent / "cli").glob("*.py")}
    assert outcome.code == 0
    assert set(listed) == modules - {"__init__", "completing", "main", "output", "places", "watch"}
    for name in listed:
        assert proofdesk(name, "--help").code == 0


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["chek"], "no such command “chek”; did you mean “check”?"),
        (["--nonsense"], "No such option"),
        (["rules", "nonsense"], "No such command"),
        ([], "Usage: proofdesk"),
        (["explain"], "Missing argument 'RULE'"),
    ],
)
def test_what_is_no_command_is_2(proofdesk: Command, arguments: list[str], said: str) -> None:
    outcome = proofdesk(*arguments)
    assert outcome.code == 2
    assert said in outcome.out + outcome.err


@pytest.mark.parametrize(
    "name, said",
    [
        ("house.mail", ["Why: One form serves the reader.", "Send an [[e-mail -> email]].", "Left alone:", "mail.yml"]),
        ("house.mail", ['    "house.mail" = "off"', "<!-- proofdesk-ignore house.mail: your reason -->"]),
        ("house.utilise", ["severity  error (confidence 0.95)", "Source: The house", "category  style"]),
        ("punctuation.doubled-word", ["checker   punctuation", "severity  error"]),
        (
            "lt.MORFOLOGIK_RULE_EN_US",
            ["checker   language", "category  spelling", "with the other rules of MORFOLOGIK"],
        ),
        (
            "lt.HE_VERB_AGR",
            ["Why: It was right in ", "a warning, which takes 75.", "Measured precision: ", "    news  "],
        ),
        ("lt.COMMA_COMPOUND_SENTENCE", ["Why: Switched off: it was right in ", "Measured precision: "]),
        ("lt.EN_A_VS_AN", ["Why: Proved by the sound of the next word.", "Measured precision: "]),
    ],
)
def test_a_rule_is_explained(proofdesk: Command, name: str, said: list[str]) -> None:
    outcome = proofdesk("explain", name)
    assert outcome.code == 0
    assert outcome.out.startswith(f"{name}\n\n  ")
    assert [piece for piece in said if piece not in outcome.out] == []


def test_a_looked_up_source_is_shown_with_its_address(proofdesk: Command, folder: Path) -> None:
    text = (HOUSE / "utilise.yml").read_text().replace('"The house"}', '"The house", url: "https://house.example/x"}')
    rule(folder / "own", "use", text)
    settings = settle(folder)
    settings.write_text(settings.read_text().replace("styles = [", 'styles = ["own", '))
    assert "Source: The house <https://house.example/x>" in proofdesk("explain", "own.use").out


@pytest.mark.parametrize(
    "name, said",
    [
        ("house.male", "unknown rule “house.male”; did you mean “house.mail”?"),
        ("house", "“house” names several rules; `proofdesk rules list` shows them"),
        ("newsroom.*", "“newsroom.*” names several rules"),
    ],
)
def test_what_is_not_one_rule_is_not_explained(proofdesk: Command, name: str, said: str) -> None:
    outcome = proofdesk("explain", name)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"error: {said}")


def test_rules_are_listed_with_what_they_are_here(proofdesk: Command, folder: Path) -> None:
    rows = proofdesk("rules", "list", "house").out.splitlines()
    assert [row.split()[:4] for row in rows] == [
        ["house.mail", "warning", "consistency", "active"],
        ["house.plainly", "suggestion", "style", "active"],
        ["house.supposedly", "query", "attribution", "active"],
        ["house.utilise", "error", "style", "active"],
    ]
    assert "off (" in proofdesk("rules", "list", "punctuation.doubled-word", "--profile", "wire-us").out
    assert len(proofdesk("rules", "list").out.splitlines()) > 40


@pytest.mark.parametrize("arguments", [["hose"], ["--profile", "wire-uk"]])
def test_rules_of_an_unknown_name_are_not_listed(proofdesk: Command, arguments: list[str]) -> None:
    outcome = proofdesk("rules", "list", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert "unknown" in outcome.err


def test_a_broken_rule_is_told_after_the_list(proofdesk: Command, folder: Path) -> None:
    rule(folder / "own", "broken", "extends: existence\n")
    settings = settle(folder)
    settings.write_text(settings.read_text().replace("styles = [", 'styles = ["own", '))
    outcome = proofdesk("rules", "list", "house")
    assert (outcome.code, len(outcome.out.splitlines())) == (2, 4)
    assert "broken.yml:1:1: " in outcome.err


def test_the_examples_of_rules_are_run(proofdesk: Command, folder: Path) -> None:
    assert proofdesk("rules", "test", HOUSE) == (0, "4 rules tested, 0 failures\n", "")
    pack = Path(shutil.copytree(HOUSE, folder / "house"))
    rule(pack, "mail", (HOUSE / "mail.yml").read_text().replace("Send an email.", "Send an e-mail."))
    failing = proofdesk("rules", "test", pack)
    assert failing.code == 1
    assert "expected nothing\n    found    “e-mail” at 8" in failing.out
    assert failing.out.endswith("4 rules tested, 1 failures\n")
    rule(pack, "broken", "extends: nonsense\n")
    assert proofdesk("rules", "test", pack).code == 2
    assert proofdesk("rules", "test", folder / "nowhere").code == 2


def test_the_shipped_rules_are_the_ones_run_unless_others_are_named(
    proofdesk: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rulebook, "shipped_packs", lambda: (HOUSE, HOUSE))
    assert proofdesk("rules", "test") == (0, "8 rules tested, 0 failures\n", "")


def test_settings_are_shown_with_where_they_came_from(proofdesk: Command, folder: Path) -> None:
    settings = settle(
        folder, 'dialect = "en-GB"\nruleset = "2026.11"\ndate = 2024-03-08', '"house.mail" = "query"\nfact = {}\n'
    )
    with settings.open("a") as file:
        file.write('[vocabulary]\naccept = ["Nguyễn", "O\\"Hara"]\nprefer = {"a\\"b" = "c"}\n')
    outcome = proofdesk("settings", "show", "--profile", "wire-us")
    assert outcome.code == 0
    shown = tomllib.loads(outcome.out)
    assert (shown["profile"], shown["dialect"], shown["date"]) == ("wire-us", "en-GB", "2024-03-08")
    assert shown["vocabulary"] == {"accept": ["Nguyễn", 'O"Hara'], "prefer": {'a"b': "c"}}
    assert (shown["rules"]["house.mail"], shown["rules"]["newsroom.*"], shown["rules"]["fact"]) == ("query", "off", {})
    assert (shown["engines"], shown["styles"]) == ({"grammar": "none"}, [HOUSE.as_posix()])
    assert f"# {settings}:2\n" in outcome.out
    assert re.search(rf'^prefer\."a\\"b" = "c" +# {settings}:\d+$', outcome.out, re.MULTILINE)
    assert "# command line\n" in outcome.out
    assert "# default\n" in outcome.out


def test_settings_are_those_of_the_path_named(proofdesk: Command, folder: Path) -> None:
    override = '[[overrides]]\nfiles = ["opinion/*"]\nfail_on = "never"\n'
    settle(folder, tables=override)
    (folder / "opinion").mkdir()
    assert 'fail_on = "error"' in proofdesk("settings", "show", ".").out
    assert 'fail_on = "never"' in proofdesk("settings", "show", "opinion/column.md").out


def test_plain_settings_are_short(proofdesk: Command, folder: Path) -> None:
    (folder / "proofdesk.toml").write_text('[vocabulary]\nprefer = {"a" = "b"}\n')
    assert [line.partition(" ")[0] for line in proofdesk("settings", "show").out.splitlines()] == [
        *["profile", "dialect", "fail_on", "", "[engines]", "grammar", "", "[vocabulary]", 'prefer."a"']
    ]
    (folder / "proofdesk.toml").write_text("profile = 1\n")
    assert proofdesk("settings", "show").code == 2


def test_words_are_accepted_once(proofdesk: Command, folder: Path) -> None:
    path = folder / "proofdesk.toml"
    first, again = proofdesk("accept", "Shahed", " Nguyễn "), proofdesk("accept", "Shahed", "Zelig")
    assert (first.code, first.out) == (0, f"accepted in {path}: Shahed, Nguyễn\n")
    assert (again.code, again.out) == (0, f"accepted in {path}: Zelig\naccepted before: Shahed\n")
    assert tomllib.loads(path.read_text())["vocabulary"]["accept"] == ["Shahed", "Nguyễn", "Zelig"]
    assert proofdesk("accept", "Zelig").out == "accepted before: Zelig\n"


@pytest.mark.parametrize("word", ["", " ", "!!"])
def test_what_is_no_word_is_not_accepted(proofdesk: Command, folder: Path, word: str) -> None:
    before = (folder / "proofdesk.toml").read_bytes()
    outcome = proofdesk("accept", "Good", word)
    assert (outcome.code, outcome.err) == (2, f"error: “{word}” is not a word\n")
    assert (folder / "proofdesk.toml").read_bytes() == before


@pytest.mark.parametrize("works, code, word", [(True, 0, "ok     "), (False, 3, "missing")])
def test_doctor_tells_of_every_part(
    proofdesk: Command, monkeypatch: pytest.MonkeyPatch, works: bool, code: int, word: str
) -> None:
    monkeypatch.setattr(health, "tried", lambda name: health.Part(f"grammar: {name}", works, "what is known"))
    outcome = proofdesk("doctor")
    assert outcome.code == code
    assert outcome.out.startswith(f"proofdesk {package.__version__}, ruleset {package.RULESET}, Python 3.")
    assert f"\n{word}  grammar: embedded      what is known\n" in outcome.out


@pytest.mark.parametrize(
    "platform, environment, place",
    [
        ("linux", {"PROOFDESK_CACHE": "/c"}, "/c"),
        ("linux", {"PROOFDESK_CACHE": ""}, None),
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/proofdesk"),
        ("linux", {"XDG_CACHE_HOME": "", "HOME": "/home/a"}, "/home/a/.cache/proofdesk"),
        ("darwin", {"HOME": "/home/a"}, "/home/a/Library/Caches/proofdesk"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/proofdesk/cache"),
    ],
)
def test_the_cache_is_where_the_system_keeps_caches(
    monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict[str, str], place: str | None
) -> None:
    monkeypatch.delenv("PROOFDESK_CACHE")
    monkeypatch.setattr(sys, "platform", platform)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert cache_folder() == (Path(place) if place else None)


def test_without_a_home_there_is_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv("PROOFDESK_CACHE")
    monkeypatch.setattr(Path, "home", homeless)
    assert cache_folder() is None
