"""The desk: settings in, reports out; nothing that goes wrong in one place hides the rest."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from fixtures.drafts import ALL, ERROR, WARNING, draft, house_settings, settle

import proofdesk
from proofdesk.analysis import Analysis
from proofdesk.checkers import Locality, Resources, checkers
from proofdesk.desk import Desk, Options, exit_code
from proofdesk.errors import UserError
from proofdesk.findings import FileReport, Finding, Problem, Rule
from proofdesk.reporting import Look
from proofdesk.reporting.json import render


def rules(file: FileReport) -> list[str]:
    return [finding.rule for finding in file.findings]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.from_settings(settings_file=settle(tmp_path))


def test_a_text_is_reviewed_in_one_call(desk: Desk) -> None:
    file = desk.review_text(ALL, "draft.md")
    assert rules(file) == ["house.utilise", "house.mail", "house.plainly", "house.supposedly"]
    assert (file.path, file.profile, file.words, file.sentences, file.problems) == ("draft.md", "general", 29, 4, ())
    assert [finding.rule for finding in file.foremost] == ["house.utilise", "house.mail"]


def test_the_package_offers_the_desk_and_nothing_by_accident() -> None:
    assert proofdesk.Desk is Desk
    with pytest.raises(AttributeError):
        proofdesk.desks  # noqa: B018


@pytest.mark.parametrize(
    "values, message",
    [
        ({"profile": "wire-uk"}, "unknown profile “wire-uk”; did you mean “wire-us”?"),
        ({"dialect": "en-NZ"}, "expected one of auto, en-US, en-GB, en-CA, en-AU; found “en-NZ”"),
        ({"fail_no": "error"}, "unknown key “fail_no”; did you mean “fail_on”?"),
    ],
)
def test_wrong_settings_are_refused_at_once(values: dict[str, str], message: str) -> None:
    with pytest.raises(UserError) as caught:
        Desk.from_settings(**values)  # type: ignore[arg-type]
    assert message in str(caught.value)


def test_given_settings_win_over_the_file(tmp_path: Path) -> None:
    desk = Desk.from_settings(settings_file=settle(tmp_path, 'dialect = "en-GB"'), dialect="en-AU", profile="wire-us")
    file = desk.review_text(ERROR)
    assert (file.dialect, file.profile) == ("en-AU", "wire-us")


def test_each_draft_has_the_nearest_settings_file(tmp_path: Path) -> None:
    settle(tmp_path, 'fail_on = "query"')
    draft(tmp_path, ALL)
    settle(draft(tmp_path, ALL, "opinion/column.md").parent, tables='"house.utilise" = "off"\n"house.mail" = "query"\n')
    report = Desk().run([str(tmp_path)])
    assert [(file.fail_on, len(file.findings)) for file in report.files] == [("query", 4), ("error", 3)]
    assert [str(finding.severity) for finding in report.files[1].findings] == ["query", "suggestion", "query"]
    assert (report.summary.error, report.summary.query, report.summary.words) == (1, 3, 58)


def test_overrides_apply_to_the_files_that_they_name(tmp_path: Path) -> None:
    override = '[[overrides]]\nfiles = ["opinion/**"]\nrules = {"house.*" = "off"}\n'
    settle(tmp_path, tables=override)
    draft(tmp_path, ALL)
    draft(tmp_path, ALL, "opinion/column.md")
    assert [len(file.findings) for file in Desk().run([str(tmp_path)]).files] == [4, 0]


def test_front_matter_wins_over_files_and_the_command_line_over_front_matter(tmp_path: Path) -> None:
    settle(tmp_path, 'dialect = "en-GB"')
    text = '---\nproofdesk:\n  dialect: en-CA\n  fail_on: never\n  rules:\n    "house.*": "off"\n---\n\n' + ALL
    path = str(draft(tmp_path, text))
    (file,) = Desk().run([path]).files
    assert (file.dialect, file.fail_on, rules(file)) == ("en-CA", "never", [])
    (file,) = Desk(Options(values={"dialect": "en-US"})).run([path]).files
    assert file.dialect == "en-US"


def test_wrong_front_matter_is_told_and_the_other_drafts_are_reviewed(tmp_path: Path) -> None:
    settle(tmp_path)
    wrong = str(draft(tmp_path, "---\nproofdesk:\n  dialcet: en-GB\n---\n\n" + ALL, "wrong.md"))
    good = str(draft(tmp_path, ERROR, "good.md"))
    report = Desk().run([wrong, good])
    assert [rules(file) for file in report.files] == [["house.utilise"]]
    (problem,) = report.problems
    assert "unknown key “dialcet”; did you mean “dialect”?" in problem.message
    assert not report.summary.complete
    assert exit_code(report) == 2


def test_a_broken_settings_file_is_told_once_for_all_its_drafts(tmp_path: Path) -> None:
    (tmp_path / "proofdesk.toml").write_text('dialekt = "en-GB"\n')
    for name in ("a.md", "b.md"):
        draft(tmp_path, ERROR, name)
    report = Desk().run([str(tmp_path)])
    (problem,) = report.problems
    assert (problem.kind, problem.line, problem.users_error) == ("settings", 1, True)
    assert "did you mean “dialect”?" in problem.message


def test_profiles_bring_their_dialect_and_may_be_files(tmp_path: Path) -> None:
    assert Desk.from_settings(profile="broadsheet-uk", engines={"grammar": "none"}).review_text("A.").dialect == "en-GB"
    profile = tmp_path / "house.toml"
    profile.write_text(house_settings('dialect = "en-AU"'))
    file = Desk(Options(values={"profile": str(profile)}, find_settings=False)).review_text(ALL)
    assert (file.dialect, len(file.findings)) == ("en-AU", 4)


def test_unknown_rules_in_settings_are_told_with_their_place(tmp_path: Path) -> None:
    path = settle(tmp_path, tables='"house.utilize" = "off"\n')
    (problem,) = Desk.from_settings(settings_file=path).review_text(ERROR).problems
    assert problem.users_error
    assert problem.message.startswith(f"{path}:")
    assert "unknown rule “house.utilize”; did you mean “house.utilise”?" in problem.message


def test_the_date_comes_from_the_caller_then_the_draft(tmp_path: Path) -> None:
    text = "---\ndate: 2024-03-08\n---\n\nThe ferry left.\n"
    options = {"settings_file": settle(tmp_path), "find_settings": False}
    assert Desk(Options(**options)).review_text(text, "draft.md").date == "2024-03-08"  # type: ignore[arg-type]
    given = Options(**options, date=datetime.date(2025, 1, 2))  # type: ignore[arg-type]
    assert Desk(given).review_text(text, "draft.md").date == "2025-01-02"


class Faulty:
    """A checker that says one thing of its own, then crashes."""

    name = "faulty"
    locality = Locality.DOCUMENT
    requires: tuple[type, ...] = ()

    def __init__(self, resources: Resources) -> None: ...

    @classmethod
    def records(cls, resources: Resources) -> tuple[Rule, ...]:
        return ()

    def check(self, analysis: Analysis) -> Iterator[Finding | Problem]:
        yield Problem(kind="checker", subject="faulty", message="one thing was late", incomplete=True)
        raise ZeroDivisionError("by nought")


class Unbuilt(Faulty):
    """A checker that cannot be built."""

    name = "unbuilt"

    def __init__(self, resources: Resources) -> None:
        raise OSError("no word list")


@pytest.mark.parametrize(
    "kind, messages",
    [
        (Faulty, ["one thing was late", "the checker “faulty” crashed (ZeroDivisionError: by nought at test_desk_rev"]),
        (Unbuilt, ["the checker “unbuilt” crashed (OSError: no word list at test_desk_review.py:"]),
    ],
)
def test_a_crash_in_one_checker_is_a_problem_and_the_others_findings_survive(
    kind: type[Faulty], messages: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(checkers(), "faulty", kind)
    settle(tmp_path)
    report = Desk().run([str(draft(tmp_path, WARNING))])
    (file,) = report.files
    assert rules(file) == ["house.mail"]
    assert all(problem.message.startswith(message) for problem, message in zip(file.problems, messages, strict=True))
    assert all(problem.incomplete for problem in file.problems)
    assert not report.summary.complete
    assert exit_code(report) == 3


def test_the_number_of_jobs_and_a_second_run_change_no_byte(tmp_path: Path) -> None:
    settle(tmp_path)
    for number in range(12):
        draft(tmp_path, ALL * (number + 1), f"{number:02}.md")
    draft(tmp_path, "---\nproofdesk:\n  nonsense: 1\n---\nText.\n", "wrong.md")
    draft(tmp_path, b"\x00\x01\x02\x00", "binary.md")
    paths = [str(tmp_path), str(tmp_path / "nope.md")]
    pages = [render(Desk().run(paths, jobs), Look()) for jobs in (1, 4, 1, 4)]
    assert len(set(pages)) == 1
    desk = Desk()
    assert render(desk.run(paths), Look()) == render(desk.run(paths, 3), Look()) == pages[0]


def test_progress_is_told_of_every_draft(tmp_path: Path) -> None:
    settle(tmp_path)
    for name in ("a.md", "b.md", "c.md"):
        draft(tmp_path, ERROR, name)
    steps: list[str] = []
    Desk().run([str(tmp_path)], 2, progress=lambda drafts: lambda: steps.append(f"of {len(drafts)}"))
    assert steps == ["of 3"] * 3
