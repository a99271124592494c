"""The report for people: what matters first, repeats folded, every problem and count told."""

import re
from collections.abc import Callable

import pytest
from fixtures.making import fix, found
from fixtures.sample import sample_report

from proofdesk.findings import FileReport, Finding, Problem, Report, Severity
from proofdesk.reporting import Look, line, markdown, problem_line, text
from proofdesk.reporting._folding import MANY, folded


def shown(*findings: Finding, look: Look | None = None, **fields: object) -> str:
    """One file with these findings, as text."""
    file = (
        sample_report()
        .files[1]
        .model_copy(update={"findings": findings, "foremost": findings[:5], "problems": (), "document": None, **fields})
    )
    return text.render(_only(file), look or Look())


def _only(*files: FileReport, skipped: int = 0, problems: tuple[Problem, ...] = ()) -> Report:
    report = sample_report()
    summary = report.summary.model_copy(update={"files": len(files), "skipped": skipped, "complete": not problems})
    return report.model_copy(update={"files": files, "summary": summary, "problems": problems})


def test_repeats_are_folded_into_the_first() -> None:
    first, again, other = found(0), found(9, 13), found(20, 24, quote="other")
    assert folded((first, again, other)) == [(first, [again]), (other, [])]
    assert shown(first, again, other).count("This is wrong.") == 2
    assert "    again at 1:10\n" in shown(first, again)


def test_many_repeats_are_counted_not_listed() -> None:
    assert "again at 1:2, 1:3, 1:4, 1:5, 1:6, 1:7, 1:8, 1:9 and 3 more\n" in shown(
        *(found(n, n + 1) for n in range(12))
    )


@pytest.mark.parametrize("count, opens", [(MANY, False), (MANY + 1, True)])
def test_many_findings_open_with_the_foremost(count: int, opens: bool) -> None:
    page = shown(*(found(n, n + 1, message=f"Fault {n}.") for n in range(count)))
    assert ("Before you publish" in page) is opens


def test_one_foremost_finding_needs_no_list_of_its_own() -> None:
    findings = tuple(found(n, n + 1, severity=Severity.QUERY) for n in range(9))
    assert "Before you publish" not in shown(*findings, foremost=findings[:1])


@pytest.mark.parametrize(
    "severities, words, counts",
    [
        ((), 0, "nothing to mend · 0 words"),
        (("error",), 1, "1 error · 1 word"),
        (("error", "error", "warning", "suggestion"), 2, "2 errors · 1 warning · 1 suggestion · 2 words"),
        (("query",), 1234, "1 query · 1,234 words"),
        (("query", "query"), 5, "2 queries · 5 words"),
    ],
)
def test_findings_and_words_are_counted_in_plain_english(severities: tuple[str, ...], words: int, counts: str) -> None:
    findings = (found(n, n + 1, severity=Severity(word)) for n, word in enumerate(severities))
    assert f"\n{counts}\n" in shown(*findings, words=words)


@pytest.mark.parametrize(
    "safety, labels, line_of_fixes",
    [
        ("safe", ("a",), "This is wrong. → a\n"),
        ("unsafe", ("a", "b"), "This is wrong. → a, or b\n"),
        ("person", ("a", "b", "c", "d"), "This is wrong. → a, or b, or c? (yours to choose)\n"),
    ],
)
def test_fixes_are_named_offered_or_asked(safety: str, labels: tuple[str, ...], line_of_fixes: str) -> None:
    page = shown(found(suggestions=tuple(fix(0, 4, label, safety) for label in labels)))  # type: ignore[arg-type]
    assert line_of_fixes in page
    assert ("fixable" in page) is (safety == "safe")
    assert ("1 with a safe fix" in page) is (safety == "safe")


def test_quiet_leaves_clean_files_out_and_keeps_the_others() -> None:
    clean = sample_report().files[1].model_copy(update={"findings": (), "problems": (), "path": "clean.md"})
    unread = clean.model_copy(
        update={"path": "unread.md", "problems": (Problem(kind="engine", subject="x", message="m", incomplete=True),)}
    )
    page = text.render(_only(clean, unread), Look(quiet=True))
    assert "clean.md" not in page
    assert "unread.md" in page
    assert "not fully checked" in page
    assert "nothing to mend" in text.render(_only(clean), Look())


def test_the_reason_is_shown_when_asked_for() -> None:
    assert "Because." in shown(found(), look=Look(verbose=True))
    assert "Because." not in shown(found())


def test_the_total_tells_what_was_skipped_or_left_unread() -> None:
    assert "0 files: nothing to mend · 0 words · 2 skipped (not text)" in text.render(
        _only(skipped=2).model_copy(update={"summary": _empty_summary(skipped=2)}), Look()
    )
    broken = Problem(kind="rule", subject="x", message="the rule is broken", users_error=True)
    report = _only(problems=(broken,)).model_copy(update={"summary": _empty_summary(complete=False)})
    assert text.render(report, Look()) == ("To mend: the rule is broken\n\nNothing was reviewed.\n")


MEND, FOUND, CHECKED = "nothing to mend", "nothing found", "not fully checked"


@pytest.mark.parametrize("render", [text.render, markdown.render])
@pytest.mark.parametrize(
    ("own", "of_run", "words"),
    [
        ({}, {}, [MEND] * 3),
        ({}, {"users_error": True}, [FOUND] * 3 + [CHECKED]),
        ({}, {"incomplete": True}, [FOUND] * 3 + [CHECKED]),
        ({"users_error": True}, {}, [FOUND] * 2 + [MEND]),
        ({"incomplete": True}, {}, [FOUND] * 2 + [CHECKED] * 2),
    ],
)
def test_a_draft_is_called_clean_only_where_everything_was_checked(
    render: Callable[[Report, Look], str], own: dict[str, bool], of_run: dict[str, bool], words: list[str]
) -> None:
    """Of two drafts without findings and of both together, in any order."""

    def told(kind: dict[str, bool]) -> tuple[Problem, ...]:
        return (Problem(kind="rule", subject="x", message="m", **kind),) if kind else ()  # type: ignore[arg-type]

    clean = sample_report().files[1].model_copy(update={"findings": (), "problems": told(own)})
    report = _only(clean, clean.model_copy(update={"path": "b.txt", "problems": ()}), problems=told(of_run))
    complete = not of_run and "incomplete" not in own
    report = report.model_copy(update={"summary": _empty_summary(files=2, words=10, complete=complete)})
    assert sorted(re.findall(f"{MEND}|{FOUND}|{CHECKED}", render(report, Look()))) == sorted(words)


def test_findings_of_a_draft_do_not_hide_that_it_was_not_fully_checked() -> None:
    late = Problem(kind="engine", subject="x", message="m", incomplete=True)
    assert "\n1 error · not fully checked · 5 words\n" in shown(
        found(severity=Severity.ERROR), problems=(late,), words=5
    )


def _empty_summary(**fields: object) -> object:
    zero = dict.fromkeys(("files", "words", "error", "warning", "suggestion", "query", "skipped"), 0)
    return sample_report().summary.model_copy(update={**zero, "complete": True, **fields})


@pytest.mark.parametrize(
    "path, number, message, told",
    [
        (None, None, "it failed", "it failed"),
        ("a.md", None, "it failed", "a.md: it failed"),
        ("a.md", 3, "it failed", "a.md:3: it failed"),
        ("a.yml", 3, "a.yml:3:1: it failed", "a.yml:3:1: it failed"),
        ("a.md", None, "two\nlines", "a.md: two\nlines"),
        (None, None, "a \x1b[31mred\x07 herring", "a  [31mred  herring"),
    ],
)
def test_a_problem_is_told_with_its_place_once(path: str | None, number: int | None, message: str, told: str) -> None:
    assert problem_line(Problem(kind="file", subject="x", message=message, path=path, line=number)) == told


def test_the_words_of_a_draft_never_steer_the_terminal() -> None:
    nasty = "\x1b[2J\x9b31m\x07\rwords"
    finding = found(message=f"“{nasty}” is wrong.", quote=nasty, why=nasty)
    for page in (
        shown(finding, look=Look(verbose=True), path=f"{nasty}.md"),
        line.render(_only(sample_report().files[0].model_copy(update={"findings": (finding,), "path": nasty})), Look()),
    ):
        assert not set(page) & set("\x1b\x9b\x07\r")
        assert "words” is wrong." in page


def test_a_message_of_several_lines_is_one_line_for_programs() -> None:
    file = sample_report().files[0].model_copy(update={"findings": (found(message="one\n  two"),), "path": "a.md"})
    assert line.render(_only(file), Look()) == "a.md:1:1: warning house.rule one two\n"


def test_brackets_in_the_copy_are_no_markup() -> None:
    assert "[bold]is[/bold] :smile:" in shown(found(message="[bold]is[/bold] :smile:"))


def test_long_quotes_of_other_places_are_shortened() -> None:
    from fixtures.making import place

    related = place(9, "see").model_copy(update={"quote": "long " * 40})
    assert f"see 1:10 “{'long ' * 11}long…”: see" in shown(found(related=(related,)))
