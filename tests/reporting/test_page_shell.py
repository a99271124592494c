"""The page as a whole: nothing is fetched, every link has its target, colours can be read, unread never means clean."""

import hashlib
import re
from base64 import b64encode
from collections import Counter
from importlib.resources import files as package_files
from itertools import pairwise

import pytest
from fixtures.making import found
from fixtures.page import Node, parsed
from fixtures.sample import sample_report

from proofdesk.findings import Claim, FileReport, Location, Problem, Report, Severity
from proofdesk.reporting import Look, html
from proofdesk.text import Place, Span

CSS = package_files("proofdesk.reporting._page").joinpath("page.css").read_text(encoding="utf-8")
UNREAD = Problem(kind="engine", subject="x", message="the engine gave no answer", incomplete=True)
WRONG = Problem(kind="settings", subject="x", message="no such rule", users_error=True)


def report_of(*files: FileReport, problems: tuple[Problem, ...] = (), skipped: int = 0) -> Report:
    counts = Counter(str(finding.severity) for file in files for finding in file.findings)
    whole = [*problems, *(problem for file in files for problem in file.problems)]
    update = {
        "files": len(files),
        "skipped": skipped,
        "words": sum(file.words for file in files),
        "complete": not any(problem.incomplete for problem in whole) and not any(p.users_error for p in problems),
        **{severity.value: counts[severity.value] for severity in Severity},
    }
    report = sample_report()
    summary = report.summary.model_copy(update=update)
    return report.model_copy(update={"files": files, "problems": problems, "summary": summary})


def clean(**fields: object) -> FileReport:
    empty = {"findings": (), "foremost": (), "problems": (), "tables": (), "readability": None}
    return sample_report().files[0].model_copy(update={**empty, **fields})


def rich() -> FileReport:
    file = sample_report().files[0]
    claim = Claim(
        span=file.findings[0].span,
        quote="Wednesday 13 March 2025",
        kind="date",
        rank=0.9,
        reasons=("date",),
        source="unattributed",
        status="unchecked",
    )
    return file.model_copy(update={"claims": (claim,)})


PAGES = {
    "sample": sample_report(),
    "one": report_of(rich()),
    "clean": report_of(clean()),
    "unread": report_of(clean(problems=(UNREAD,))),
    "none": report_of(problems=(WRONG,)),
    "skipped": report_of(skipped=2),
    "many": report_of(*(rich().model_copy(update={"path": f"{number}.md"}) for number in range(5))),
    "bare": report_of(rich().model_copy(update={"document": None})),
}


def page(report: Report, look: Look | None = None) -> Node:
    return parsed(html.render(report, look or Look()))


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_ever_fetched(name: str) -> None:
    text = html.render(PAGES[name], Look())
    assert re.findall(r"\bsrc\s*=|url\(|@import|<link|<img|<iframe|fetch\(|XMLHttp|import\(|style=", text) == []
    assert [found for found in re.findall(r"\S*https?:\S*", text) if "^=" not in found] == ['"https?:' for _ in ()]
    assert page(PAGES[name]).all("base") == page(PAGES[name]).all("form") == []


@pytest.mark.parametrize("name", PAGES)
def test_only_the_page_s_own_style_and_script_are_allowed(name: str) -> None:
    tree = page(PAGES[name])
    policy = tree.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    hashes = {
        kind: b64encode(hashlib.sha256(tree.one(kind).words().encode()).digest()).decode()
        for kind in ("style", "script")
    }
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes['style']}'; script-src 'sha256-{hashes['script']}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert [node for node in tree.walk() if "style" in node.attributes] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_link_has_its_target_and_every_name_is_one_s_own(name: str) -> None:
    tree = page(PAGES[name])
    ids = Counter(node.attributes["id"] for node in tree.walk() if "id" in node.attributes)
    assert [name for name, count in ids.items() if count > 1] == []
    named = ("href", "aria-describedby", "aria-labelledby", "data-of")
    targets = [
        node.attributes[key].removeprefix("#") for node in tree.walk() for key in named if key in node.attributes
    ]
    assert [target for target in targets if target not in ids] == []
    assert bool(targets) or name in ("clean", "none", "skipped")


@pytest.mark.parametrize("name", PAGES)
def test_headings_leave_no_level_out(name: str) -> None:
    levels = [int(node.tag[1]) for node in page(PAGES[name]).walk() if re.fullmatch(r"h[1-6]", node.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_each_article_speaks_its_own_english() -> None:
    tree = page(report_of(rich(), rich().model_copy(update={"path": "b.md", "dialect": "en-US"})))
    assert [node.attributes["lang"] for node in tree.all("article")] == ["en-GB", "en-US"]
    assert tree.one("html").attributes["lang"] == "en"
    assert page(report_of(rich())).one("html").attributes["lang"] == "en-GB"


@pytest.mark.parametrize(
    "report, title",
    [
        (report_of(clean()), "copy/harbour.md · nothing to mend · proofdesk"),
        (report_of(clean(problems=(UNREAD,))), "copy/harbour.md · not fully checked · proofdesk"),
        (report_of(clean(problems=(WRONG,))), "copy/harbour.md · nothing found · proofdesk"),
        (report_of(clean(), problems=(WRONG,)), "copy/harbour.md · not fully checked · proofdesk"),
        (report_of(rich()), "copy/harbour.md · 7 errors, 2 warnings, 1 suggestion, 1 query · proofdesk"),
        (report_of(clean(), clean()), "2 files · nothing to mend · proofdesk"),
        (report_of(clean(), clean(problems=(UNREAD,))), "2 files · not fully checked · proofdesk"),
        (report_of(problems=(WRONG,)), "0 files · nothing was reviewed · proofdesk"),
        (sample_report(), "2 files · 7 errors, 2 warnings, 2 suggestions, 1 query, not fully checked · proofdesk"),
    ],
)
def test_the_title_tells_the_outcome(report: Report, title: str) -> None:
    assert page(report).one("title").words() == title


@pytest.mark.parametrize(
    "report, words",
    [
        (report_of(clean()), "Nothing to mend. The desk read 105 words and every check ran."),
        (
            report_of(clean(problems=(UNREAD,))),
            "Nothing was found in what could be checked. See the problems named above.",
        ),
        (
            report_of(clean(), problems=(WRONG,)),
            "Nothing was found in what could be checked. See the problems named above.",
        ),
    ],
)
def test_only_a_draft_that_was_wholly_read_is_clear(report: Report, words: str) -> None:
    assert page(report).one("p", "clear").words() == words


def test_what_was_not_checked_stands_on_top() -> None:
    text = html.render(report_of(rich().model_copy(update={"problems": (UNREAD, WRONG)})), Look())
    problems = parsed(text).one("section", "problems")
    assert [node.words() for node in problems.all("h2")] == ["Not checked", "To mend"]
    assert text.index("the engine gave no answer") < text.index("Before you publish") < text.index("<article")


def test_the_index_tells_clean_files_from_unread_ones() -> None:
    files = [clean(path="a.md"), clean(path="b.md", problems=(UNREAD,)), rich()]
    tree = page(report_of(*files))
    states = [node.words() for node in tree.one("nav", "index").all("td", "state")]
    assert states == ["nothing found", "not fully checked", "findings"]
    whole = page(report_of(clean(path="a.md"), rich())).one("nav", "index")
    assert [node.words() for node in whole.all("td", "state")] == ["nothing to mend", "findings"]
    assert [node.attributes["href"] for node in tree.one("nav", "index").all("a")] == ["#file-1", "#file-2", "#file-3"]


def test_quiet_leaves_clean_files_out_and_says_so() -> None:
    tree = page(report_of(clean(path="a.md"), rich()), Look(quiet=True))
    assert len(tree.all("article")) == 1
    assert tree.one("header", "masthead").one("p", "facts").words() == "210 words 1 file without findings not shown"
    assert [node.words() for node in tree.one("nav", "index").all("a")] == ["copy/harbour.md"]


def test_files_that_were_skipped_are_told() -> None:
    tree = page(report_of(clean(), skipped=2))
    assert tree.one("header", "masthead").one("p", "facts").words() == "105 words 2 files skipped, not text"
    assert tree.one("title").words() == "copy/harbour.md · nothing to mend · proofdesk"


def test_verbose_opens_every_reason() -> None:
    tree = page(report_of(rich()), Look(verbose=True))
    assert all("open" in node.attributes for node in tree.all("details", "why"))
    assert not any("open" in node.attributes for node in page(report_of(rich())).all("details", "why"))


def test_one_full_note_for_what_is_said_again() -> None:
    first, again = (found(n, n + 4, fingerprint=str(n)) for n in (2, 26))
    file = clean(findings=(first, again.model_copy(update={"span": Location.at(sample_place(26))})))
    tree = page(report_of(file))
    assert [node.attributes["id"] for node in tree.all(style="note")] == ["f1-1"]
    assert [node.attributes["id"] for node in tree.all("a", role="doc-noteref")] == ["m1-1", "m1-1-2"]
    assert tree.one("p", "again").words() == "as 1 This is wrong."
    assert tree.one("p", "also").words() == "Again at 3:7"


def sample_place(start: int) -> Place:
    document = sample_report().files[0].document
    assert document is not None
    return document.place(Span(start, start + 4))


def test_suggestions_fold_where_a_short_paragraph_has_many_notes() -> None:
    severities = (Severity.ERROR, *[Severity.SUGGESTION] * 4)
    findings = tuple(
        found(n, n + 1, severity=severity, message=f"Fault {n}.") for n, severity in enumerate(severities, start=2)
    )
    tree = page(report_of(clean(findings=findings)))
    assert tree.one("details", "fold").one("summary", "count").words() == "4 suggestions"
    assert len(tree.one("details", "fold").all(style="note")) == 4
    few = page(report_of(clean(findings=findings[:3])))
    assert few.all("details", "fold") == []
    assert len(few.all(style="note")) == 3


@pytest.mark.parametrize(
    "date, dialect, words",
    [
        ("2026-03-12", "en-GB", "for 12 March 2026"),
        ("2026-03-12", "en-US", "for March 12, 2026"),
        ("soon", "en-GB", "for soon"),
        (None, "en-GB", "no date"),
    ],
)
def test_the_masthead_tells_what_was_read_and_how(date: str | None, dialect: str, words: str) -> None:
    facts = page(report_of(clean(date=date, dialect=dialect))).one("p", "facts").words()
    assert facts == f"broadsheet-uk {dialect} {words} 105 words 4 sentences"
    told = page(report_of(rich())).one("p", "facts").words()
    assert told.endswith("4 sentences grade 8.9 under a minute to read 1 claim to check")


# Colours --------------------------------------------------------------------------------------------------------------


def palettes() -> list[dict[str, str]]:
    """The colours of the light, the dark and the printed page."""
    blocks = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
    light, dark, paper = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block)) for block in blocks)
    return [light, {**light, **dark}, {**light, **paper}]


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    digits = color[1:] if len(color) == 7 else "".join(2 * digit for digit in color[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_computed_as_known() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", palettes(), ids=["light", "dark", "print"])
def test_every_colour_of_words_can_be_read_on_every_ground(palette: dict[str, str]) -> None:
    words = ("ink", "soft", "error", "warning", "suggestion", "query")
    pairs = [(word, ground) for word in words for ground in ("paper", "raised")]
    pairs += [(severity.value, f"{severity}-tint") for severity in Severity]
    pairs += [(word, f"{severity}-tint") for word in ("ink", "soft") for severity in Severity]
    low = {pair: contrast(palette[pair[0]], palette[pair[1]]) for pair in pairs}
    assert {pair: round(value, 2) for pair, value in low.items() if value < 4.5} == {}
