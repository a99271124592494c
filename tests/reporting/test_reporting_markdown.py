"""The report as Markdown: the draft's words show as text and do nothing else, and no finding is lost in silence."""

import re

import pyromark
import pytest
from fixtures.making import at, fix, found, place, proof
from fixtures.sample import sample_report
from hypothesis import example, given
from hypothesis import strategies as st

from proofdesk.findings import FileReport, Finding, Problem, Report, Severity
from proofdesk.reporting import Look, markdown
from proofdesk.reporting._marks import code, plain, shown
from proofdesk.reporting.markdown import LIMIT, size
from proofdesk.text import Document

GFM = pyromark.Options.ENABLE_GFM | pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH
MATH = pyromark.Options.ENABLE_MATH | pyromark.Options.ENABLE_WIKILINKS | pyromark.Options.ENABLE_FOOTNOTES
JOINER = "\u2060"
NASTY = (
    "<script>alert(1)</script> <!-- gone --> | a | [link](http://example.org) ![i](x) `code` ``two`` **b** _i_ ~~s~~ "
    "@someone me@example.org #123 owner/name#45 GH-7 www.example.org https://example.org :smile: &amp; $x$ \\ [[w]] "
    "[^1] - [ ] # heading > quote </details> \u202egnp.exe\u202c \x1b[31m \u200f\n\n---\n"
)


def report_of(*findings: Finding, problems: tuple[Problem, ...] = (), **fields: object) -> Report:
    values = {"findings": findings, "foremost": findings[:5], "problems": (), "document": None, **fields}
    file = sample_report().files[1].model_copy(update=values)
    return whole(file, problems=problems)


def whole(*files: FileReport, problems: tuple[Problem, ...] = ()) -> Report:
    report = sample_report()
    summary = report.summary.model_copy(update={"files": len(files), "skipped": 0, "complete": not problems})
    return report.model_copy(update={"files": files, "summary": summary, "problems": problems})


def rendered(report: Report, **look: bool) -> str:
    return markdown.render(report, Look(**look))


def events(page: str) -> list[object]:
    return list(pyromark.events(page.encode("utf-8", "replace").decode(), options=GFM | MATH))


def words_of(page: str) -> str:
    """What a reader sees, without marks."""
    seen = []
    for event in events(page):
        if isinstance(event, dict):
            seen += [str(event[kind]) for kind in ("Text", "Code") if kind in event]
        else:
            seen.append("\n")
    return "".join(seen)


def html_of(page: str) -> list[str]:
    return [
        str(value)
        for event in events(page)
        if isinstance(event, dict)
        for kind, value in event.items()
        if kind in ("Html", "InlineHtml")
    ]


def kinds_of(page: str) -> set[str]:
    started = [event["Start"] for event in events(page) if isinstance(event, dict) and "Start" in event]
    return {kind if isinstance(kind, str) else next(iter(kind)) for kind in started}


def hidden(text: str) -> str:
    return text.replace(JOINER, "")


ALLOWED_HTML = re.compile(r"<details><summary>[\w ·,]+</summary>\n|</details>\n")
ALLOWED_KINDS = {"Paragraph", "Heading", "List", "Item", "Strong", "BlockQuote", "HtmlBlock"}


def everywhere(text: str) -> Finding:
    """A finding with this text in every field that words of a draft can reach."""
    return found(
        quote=text,
        message=f"“{text}” is wrong: {text}",
        why=text,
        suggestions=(fix(0, 4, text), fix(0, 4, text, "person")),
        related=(place(0, text).model_copy(update={"quote": text}),),
        evidence=(proof(text),),
        severity=Severity.QUERY,
    )


TEXTS = st.text(
    st.one_of(st.sampled_from("`|*_[]()<>!#@:/\\-+=.~&$\n\r\t '\"1aZé\u202e\x00{}"), st.characters()), max_size=30
)


@given(TEXTS, TEXTS)
@example(NASTY, NASTY)
@example("`", "a")
@example(" ` ", "\\")
@example("```\n<b>", "-")
@example("1. x", "2) x")
@example("\ud800", "=")
@example("    four", "\t")
def test_words_of_a_draft_are_text_and_nothing_else(text: str, other: str) -> None:
    finding = everywhere(text)
    source = f"{other} {text} {other}"
    problem = Problem(kind="file", subject=other, message=f"{text}: {other}", path=text or None, incomplete=True)
    start = len(other) + 1
    with_place = finding.model_copy(
        update={"span": at(start, start + len(text)), "severity": Severity.ERROR, "message": other}
    )
    report = report_of(finding, problems=(problem,), path=text)
    placed = report_of(with_place, path=other, document=Document(source, ()))
    for page in (rendered(report, verbose=True), rendered(placed)):
        assert [part for part in html_of(page) if not ALLOWED_HTML.fullmatch(part)] == []
        assert kinds_of(page) <= ALLOWED_KINDS
        assert "\x00" not in page
    seen = hidden(words_of(rendered(report, verbose=True)))
    quote = " ".join(hidden(plain(text)).split()).encode("utf-8", "replace").decode()
    assert quote in " ".join(seen.split())


@pytest.mark.parametrize(
    "text, woken",
    [
        ("@someone wrote", r"@\w"),
        ("see #123", r"#\d"),
        ("see owner/name#45", r"#\d"),
        ("GH-7", r"GH-\d"),
        ("www.example.org", r"www\."),
        ("https://example.org", "://"),
        ("me@example.org", r"@\w"),
        (":smile: :+1: :100:", r":[\w+]+:"),
    ],
)
def test_nothing_is_woken_by_a_forge(text: str, woken: str) -> None:
    assert re.search(woken, text)
    assert not re.search(woken, shown(text).replace("\\", ""))
    assert hidden(words_of(shown(text))).strip() == text
    assert code(text) == f"`{text}`"


@pytest.mark.parametrize("text", ["at 12:30: the train", "a @ b", "the # sign", "3 - 2", "naïve “words”", "e.g. this"])
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert shown(text).replace("\\", "") == text


@pytest.mark.parametrize(
    "text, marked",
    [
        ("a", "`a`"),
        ("", "`‸`"),
        ("a`b", "``a`b``"),
        ("`a", "`` `a ``"),
        (" a ", "`  a  `"),
        ("  ", "`  `"),
        ("a\nb\tc", "`a b c`"),
        ("a|b", "`a|b`"),
        ("\u202egnp", "`⟨U+202E⟩gnp`"),
        ("\x1b[0m", "`⟨U+001B⟩[0m`"),
    ],
)
def test_words_to_be_copied_stand_in_code(text: str, marked: str) -> None:
    assert code(text) == marked


def test_what_was_not_checked_stands_first() -> None:
    page = rendered(sample_report())
    assert page.startswith("> **To mend:** nope.md: no such file or folder\n>\n> **Not checked:** late.txt: ")
    assert page.index("**Not checked:**") < page.index("### ")
    note = Problem(kind="ignore", subject="x", message="a remark", path="a.md", line=1)
    crash = Problem(kind="checker", subject="x", message="it crashed", incomplete=True)
    page = rendered(report_of(problems=(note, crash)))
    assert page.startswith("> **Not checked:** it crashed\n>\n> **Note:** a.md:1: a remark\n\n**1 file: ")


def test_suggestions_and_queries_are_folded_away() -> None:
    page = rendered(report_of(found(0), found(5, severity=Severity.QUERY), found(9, severity=Severity.SUGGESTION)))
    before, _, folded = page.partition("<details><summary>1 suggestion · 1 query</summary>\n\n")
    assert "**1:1** warning:" in before
    assert folded.index("**1:10** suggestion:") < folded.index("**1:6** query:") < folded.index("\n</details>\n")
    assert "<details>" not in rendered(report_of(found(0)))


def test_a_clean_report_says_so() -> None:
    assert "\n### `late.txt`: nothing to mend\n\nbroadsheet-uk · en-GB · 5 words\n" in rendered(report_of())
    assert "late.txt" not in rendered(report_of(), quiet=True)
    unread = Problem(kind="engine", subject="x", message="no answer", path="late.txt", incomplete=True)
    page = rendered(report_of(problems=()).model_copy(update={"files": report_of().files}), quiet=False)
    assert "not fully checked" in rendered(
        whole(report_of().files[0].model_copy(update={"problems": (unread,)})), quiet=True
    )
    assert "Left out" not in page


def test_nothing_reviewed_is_never_clean() -> None:
    summary = sample_report().summary.model_copy(update={"files": 0, "skipped": 0})
    page = markdown.render(sample_report().model_copy(update={"files": (), "summary": summary}), Look())
    assert page == "> **To mend:** nope.md: no such file or folder\n\n**Nothing was reviewed.**\n"


def many(count: int, severity: Severity, offset: int = 0) -> list[Finding]:
    """Findings that fold into none: each has words of its own."""
    return [
        found(n, n + 4, severity=severity, message=f"Fault {offset + n} {'🚀' * 20}.", quote=f"w{offset + n}")
        for n in range(count)
    ]


def test_a_comment_that_would_be_too_long_says_what_was_left_out() -> None:
    findings = [*many(900, Severity.ERROR), *many(400, Severity.SUGGESTION, 2000), *many(300, Severity.QUERY, 4000)]
    page = rendered(report_of(*findings))
    assert LIMIT * 0.9 < size(page) <= LIMIT
    kept = page.count("\n- **")
    (told,) = re.findall(r"\*\*Left out here for length:\*\* (\d+) errors · 400 suggestions · 300 queries; ", page)
    assert kept + int(told) == 900
    assert "### `late.txt`: 900 errors · 400 suggestions · 300 queries" in page


def test_the_gravest_findings_of_every_draft_are_kept_longest() -> None:
    file = sample_report().files[1]
    noisy = file.model_copy(update={"findings": tuple(many(800, Severity.QUERY)), "document": None})
    grave = file.model_copy(update={"findings": tuple(many(5, Severity.ERROR)), "document": None, "path": "last.md"})
    page = rendered(whole(noisy, grave))
    assert size(page) <= LIMIT
    assert all(f"Fault {number} " in page.partition("last.md")[2] for number in range(5))
    assert "queries; `proofdesk check` shows them." in page


def test_drafts_that_do_not_fit_are_counted() -> None:
    file = sample_report().files[1]
    files = [
        file.model_copy(
            update={"path": f"{n}-{'x' * 90}.md", "findings": tuple(many(2, Severity.ERROR)), "document": None}
        )
        for n in range(400)
    ]
    page = rendered(whole(*files))
    assert size(page) <= LIMIT
    shown_files = page.count("\n### ")
    within = sum(int(n) for n in re.findall(r"\*\*Left out here for length:\*\* (\d+) error", page))
    drafts, errors = map(int, re.findall(r"\*\*Left out for length:\*\* (\d+) drafts \((\d+) errors\)", page)[0])
    assert shown_files + drafts == 400
    assert page.count("\n- **") + within + errors == 800


def test_clean_drafts_that_do_not_fit_are_counted_and_never_called_clean() -> None:
    file = sample_report().files[1].model_copy(update={"findings": (), "problems": ()})
    page = rendered(whole(*(file.model_copy(update={"path": f"{n}.md"}) for n in range(2000))))
    assert size(page) <= LIMIT
    (drafts,) = re.findall(r"\*\*Left out for length:\*\* ([\d,]+) drafts \(no findings\)", page)
    assert page.count("\n### ") + int(drafts.replace(",", "")) == 2000


def test_many_problems_leave_room_for_findings_and_are_counted() -> None:
    problems = tuple(
        Problem(kind="file", subject=str(n), message=f"unreadable {'y' * 80}", path=f"{n}.md", incomplete=True)
        for n in range(2000)
    )
    page = rendered(report_of(*many(3, Severity.ERROR), problems=problems))
    assert size(page) <= LIMIT
    (more,) = re.findall(r"> \*\*and ([\d,]+) more\*\*, left out", page)
    assert page.count("**Not checked:**") + int(more.replace(",", "")) == 2000
    assert page.count("\n- **") == 3


def test_one_endless_word_is_cut_in_sight() -> None:
    page = rendered(report_of(everywhere("x" * 100_000)), verbose=True)
    assert size(page) < 20_000
    assert "x…" in page


def test_repeats_are_folded() -> None:
    page = rendered(report_of(found(0), found(9, 13)))
    assert page.count("\n- **") == 1
    assert "\\\n  again at 1:10\n" in page
