"""Every rule by name: what is known, what is near, what is active; which checkers a selection reaches; health."""

import subprocess
import sys
from pathlib import Path

import pytest
from fixtures.drafts import HOUSE, draft, rule, settle

from proofdesk.checkers import Resources, checkers
from proofdesk.desk import Catalogue, Desk, Options
from proofdesk.desk.health import health
from proofdesk.desk.selection import reached
from proofdesk.engines import EngineError, engine_for, loading
from proofdesk.engines.scripted import ScriptedEngine
from proofdesk.errors import UserError
from proofdesk.findings import Severity
from proofdesk.settings import Param, RuleSetting, Settings


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue([HOUSE])


@pytest.mark.parametrize(
    "name",
    [
        "house.utilise",
        "house.*",
        "house",
        "newsroom.cliche-*",
        "style",
        "fact",
        "rules",
        "language",
        "lt",
        "lt.MORFOLOGIK_RULE_EN_US",
        "lt.MORFOLOGIK_*",
        "vocabulary.prefer",
        "punctuation",
    ],
)
def test_ids_wildcards_packs_checkers_and_categories_are_known(catalogue: Catalogue, name: str) -> None:
    assert catalogue.unknown(name) is None


@pytest.mark.parametrize(
    "name, message",
    [
        ("house.utilize", "unknown rule “house.utilize”; did you mean “house.utilise”?"),
        ("hous", "unknown rule “hous”; did you mean “house”?"),
        ("stlye", "unknown rule “stlye”; did you mean “style”?"),
        ("house.x*", "no rule matches “house.x*”"),
        ("lt.COMMA_PARENTHESIS_WHITESPCE", "unknown rule “lt.COMMA_PARENTHESIS_WHITESPCE”; did you mean “lt.COMMA_PARENTHESIS_WHITESPACE”?"),
        ("qqqqqqqq", "unknown rule “qqqqqqqq”"),
        ("", "unknown rule “”"),
    ],
)  # fmt: skip
def test_an_unknown_name_is_told_with_the_nearest(catalogue: Catalogue, name: str, message: str) -> None:
    assert catalogue.unknown(name) == message


def test_records_are_found_by_id_and_only_by_id(catalogue: Catalogue) -> None:
    record = catalogue.record("house.utilise")
    assert record is not None
    assert (record.severity, record.source) == (Severity.ERROR, "The house")
    engine = catalogue.record("lt.MORFOLOGIK_RULE_EN_US")
    assert engine is not None
    assert engine.checker == "language"
    assert catalogue.record("house") is catalogue.record("lt.*") is catalogue.record("lt") is None


def test_the_listing_says_what_is_active_and_why_not(tmp_path: Path) -> None:
    text = (HOUSE / "utilise.yml").read_text() + "profiles: [wire-us]\n"
    catalogue = Catalogue([rule(tmp_path / "desk", "only-wire", text).parent, HOUSE])
    settings = Settings(
        rules=(
            RuleSetting("house.mail", severity=Severity.ERROR),
            RuleSetting("house.plainly", off=True, origin="here:3"),
        )
    )
    rows = [(row.rule.id, row.severity, row.state) for row in catalogue.listing(settings, ["house", "desk.*"])]
    assert rows == [
        ("desk.only-wire", "error", "not in general"),
        ("house.mail", "error", "active"),
        ("house.plainly", "suggestion", "off (here:3)"),
        ("house.supposedly", "query", "active"),
        ("house.utilise", "error", "active"),
    ]
    assert len(catalogue.listing(settings)) == len(catalogue.records)
    with pytest.raises(UserError, match="unknown rule “hose”; did you mean “house”"):
        catalogue.listing(settings, ["hose"])


def test_a_broken_rule_and_a_missing_folder_are_problems_and_the_rest_is_known(tmp_path: Path) -> None:
    broken = rule(tmp_path / "pack", "broken", "extends: existence\nmesage: x\n")
    rule(tmp_path / "pack", "good", (HOUSE / "utilise.yml").read_text())
    catalogue = Catalogue([tmp_path / "pack", tmp_path / "nowhere"])
    assert catalogue.unknown("pack.good") is None
    first, second = catalogue.problems
    assert (first.path, first.line, first.users_error, first.subject) == (str(broken), 2, True, "pack")
    assert "did you mean “message”?" in first.message
    assert (second.path, second.line, second.users_error) == (None, None, True)


@pytest.mark.parametrize(
    "only, skip, built",
    [
        ((), (), True),
        (("language",), (), True),
        (("lt.MORFOLOGIK_RULE_EN_US",), (), True),
        (("spelling",), (), True),
        (("house.utilise", "lt"), (), True),
        (("house.utilise",), (), False),
        (("house",), (), False),
        (("newsroom.*", "rules", "vocabulary"), (), False),
        ((), ("language",), False),
        (("spelling",), ("language",), False),
    ],
)
def test_the_engine_is_reached_only_by_names_that_may_be_its_own(
    catalogue: Catalogue, only: tuple[str, ...], skip: tuple[str, ...], built: bool
) -> None:
    assert reached(checkers()["language"], Resources(Settings(), catalogue.specs), only, skip) is built


@pytest.mark.parametrize("name, built", [("house.mail", True), ("consistency", True), ("punctuation", False)])
def test_the_rules_are_reached_by_the_names_of_rules(catalogue: Catalogue, name: str, built: bool) -> None:
    assert reached(checkers()["rules"], Resources(Settings(), catalogue.specs), (name,), ()) is built


def test_a_check_of_rules_alone_loads_no_engine(tmp_path: Path) -> None:
    path = draft(tmp_path, "We utilise it.\n")
    (tmp_path / "proofdesk.toml").write_text(f'styles = ["{HOUSE}"]\n')
    code = (
        "import sys; from proofdesk.desk import Desk, Options\n"
        "report = Desk(Options(only=('house',))).run([sys.argv[1]])\n"
        "assert len(report.files[0].findings) == 1 and not report.files[0].problems, report\n"
        "assert 'lt_py' not in sys.modules\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], check=False, timeout=60, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def healthy(monkeypatch: pytest.MonkeyPatch, engine: object) -> dict[str, tuple[bool, str]]:
    def load(dialect: str, disabled: object) -> object:
        if isinstance(engine, EngineError):
            raise engine
        return engine

    monkeypatch.setattr(loading, "_LOADERS", {"test": load})
    loading._engine.cache_clear()
    parts = {part.name: (part.works, part.detail) for part in health(Desk(Options(find_settings=False)))}
    loading._engine.cache_clear()
    return parts


def test_health_tells_of_every_part(monkeypatch: pytest.MonkeyPatch) -> None:
    flag = engine_for("embedded", "en-US").check("It is inevitebly so.")[-1]
    parts = healthy(monkeypatch, ScriptedEngine({"inevitebly": flag._replace(rule="MORFOLOGIK_RULE_EN_US")}))
    assert parts["grammar: test"] == (True, "a script")
    assert all(works for works, _ in parts.values())
    assert {"rules", "profiles", "dialects", "reads", "report formats", "cache"} <= set(parts)
    assert parts["cache"] == (True, "off")


@pytest.mark.parametrize(
    "engine, detail",
    [
        (EngineError("not installed"), "not installed"),
        (ScriptedEngine(failure="it died"), "it died"),
        (ScriptedEngine(), "a script answers, but finds no misspelling"),
    ],
)
def test_an_engine_that_does_not_work_is_told(monkeypatch: pytest.MonkeyPatch, engine: object, detail: str) -> None:
    assert healthy(monkeypatch, engine)["grammar: test"] == (False, detail)


def test_health_tells_of_broken_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rule(tmp_path / "pack", "broken", "extends: existence\n")
    settings = settle(tmp_path)
    settings.write_text(f'styles = ["{tmp_path / "pack"}"]\n')
    monkeypatch.setattr(loading, "_LOADERS", {})
    parts = {part.name: part for part in health(Desk(Options(settings_file=settings, cache=tmp_path)))}
    assert not parts["rules"].works
    assert not parts["rules: pack"].works
    assert parts["cache"].detail == str(tmp_path)


@pytest.mark.parametrize(
    "selector, params, wrong",
    [
        ("readability.long-sentence", {"words": 34}, []),
        ("readability", {"words": 34, "grade": 9.5}, []),
        (
            "readability.long-sentence",
            {"wrods": 34},
            ["“readability.long-sentence” has no setting “wrods”; did you mean “words”?"],
        ),
        (
            "newsroom.cliche-*",
            {"severty": "off"},
            ["“newsroom.cliche-*” has no setting “severty”; did you mean “severity”?"],
        ),
        ("readability", {"words": "many"}, ["“readability”: words: expected a number, found “many”"]),
        ("readability", {"words": True}, ["“readability”: words: expected a number, found “True”"]),
    ],
)
def test_house_values_are_those_that_the_rules_read(selector: str, params: dict[str, Param], wrong: list[str]) -> None:
    assert Catalogue().unknown_params(RuleSetting(selector, params=params)) == wrong
