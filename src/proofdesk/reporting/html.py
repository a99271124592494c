"""The report as one page of HTML that an editor opens: the article set for reading, marked, with notes beside it.

The page is whole in itself: style and script stand in it, allowed by their hashes, and nothing is ever fetched. Without
the script every word can be read and every link works; the script adds filters, a list to jump by, and keys.
"""

import hashlib
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from importlib.resources import files as package_files

from proofdesk.findings import FileReport, Report
from proofdesk.reporting import Look
from proofdesk.reporting._counts import UNCHECKED, counted, counts_in, tally, totals
from proofdesk.reporting._page.article import article
from proofdesk.reporting._page.ledger import Ledger, ledger
from proofdesk.reporting._page.markup import EMPTY, Markup, element, joined, lines, text
from proofdesk.reporting._page.measures import below
from proofdesk.reporting._page.notes import NotePage
from proofdesk.reporting._page.summary import all_clear, counts, facts, file_counts, foremost, index, problems
from proofdesk.reporting._page.wording import state

MACHINE = False
_Files = Sequence[tuple[int, FileReport]]


def render(report: Report, look: Look) -> str:
    """The whole page. Quiet leaves clean files out, verbose opens every reason."""
    shown = [file for file in report.files if file.findings or file.problems or not look.quiet]
    files = list(enumerate(shown, start=1))
    alone = len(report.files) == len(files) == 1 and not report.summary.skipped
    body = _one(report, files[0][1], look) if alone else _many(report, files, look)
    language = shown[0].dialect if len(shown) == 1 else "en"
    return f"<!doctype html>\n{element('html', {'lang': language}, _head(report, files), body)}\n"


# The shell ------------------------------------------------------------------------------------------------------------


@cache
def _asset(name: str) -> Markup:
    """The page's own style or script, as it stands in the package."""
    return Markup(package_files("proofdesk.reporting._page").joinpath(name).read_text(encoding="utf-8"))


def _head(report: Report, files: _Files) -> Markup:
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        None,
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        element("meta", {"name": "referrer", "content": "no-referrer"}),
        element("title", None, text(_title(report, files))),
        element("style", None, style),
    )


def _hash(content: Markup) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def _title(report: Report, files: _Files) -> str:
    if len(report.files) == 1 and files:
        file = files[0][1]
        return f"{file.path} · {state(file, complete=report.summary.complete)} · proofdesk"
    return f"{counted(len(report.files), 'file')} · {_total(report)} · proofdesk"


def _total(report: Report) -> str:
    if not report.files:
        return "nothing was reviewed"
    return (
        ", ".join([*tally(counts_in(report)), *([] if report.summary.complete else [UNCHECKED])]) or totals(report)[0]
    )


def _page(header: Sequence[Markup], main: Sequence[Markup], report: Report) -> Markup:
    skip = element("a", {"class": "skip", "href": "#main"}, text("Skip to the copy"))
    made = element("p", None, text(f"proofdesk {report.tool.version}, rules of {report.tool.ruleset}"))
    script = element("script", None, _asset("page.js"))
    return element(
        "body",
        None,
        lines(
            [
                skip,
                element("header", {"class": "masthead"}, *header),
                element("main", {"id": "main", "tabindex": "-1"}, lines(main)),
                element("footer", None, made),
                script,
            ]
        ),
    )


def _brand() -> Markup:
    return element("p", {"class": "brand"}, text("proofdesk"))


# Files ----------------------------------------------------------------------------------------------------------------


def _one(report: Report, file: FileReport, look: Look) -> Markup:
    """The page of a single draft: its name is the page's."""
    header = [_brand(), element("h1", None, text(file.path)), facts(file), file_counts(file)]
    everything = (*report.problems, *file.problems)
    main = [problems(everything, 2), _reviewed(report, file, ledger(1, file), look, 2)]
    return _page(header, [element("div", {"class": "file", "id": "file-1"}, lines(main))], report)


def _many(report: Report, files: _Files, look: Look) -> Markup:
    """The page of many drafts, or of none: an index, then one after the other."""
    summary = report.summary
    title = counted(summary.files, "file") if summary.files else "Nothing was reviewed"
    skipped = f"{counted(summary.skipped, 'file')} skipped, not text" if summary.skipped else ""
    told = [counted(summary.words, "word") if summary.files else "", skipped, _unshown(report, files)]
    line = joined([element("span", None, text(words)) for words in told if words], text(" "))
    header = [
        _brand(),
        element("h1", None, text(title)),
        element("p", {"class": "facts"}, line) if line else EMPTY,
        counts(counts_in(report).items()),
    ]
    main = [problems(report.problems, 2), index(files, complete=summary.complete) if files else EMPTY]
    main += [_section(report, number, file, look) for number, file in files]
    return _page(header, main, report)


def _unshown(report: Report, files: _Files) -> str:
    left_out = counted(len(report.files) - len(files), "file")
    return f"{left_out} without findings not shown" if len(files) < len(report.files) else ""


def _section(report: Report, number: int, file: FileReport, look: Look) -> Markup:
    title = element("h2", {"id": f"file-{number}-name"}, text(file.path))
    header = element("header", {"class": "file-head"}, title, facts(file), file_counts(file))
    body = [header, problems(file.problems, 3, file.path), _reviewed(report, file, ledger(number, file), look, 3)]
    attributes = {"class": "file", "id": f"file-{number}", "aria-labelledby": f"file-{number}-name"}
    return element("section", attributes, lines(body))


def _reviewed(report: Report, file: FileReport, made: Ledger, look: Look, level: int) -> Markup:
    page = NotePage(made, file.document, look)
    return lines(
        [
            all_clear(file, complete=report.summary.complete),
            foremost(file, made, level),
            element("article", {"lang": file.dialect}, article(file.document, page, level)) if file.document else EMPTY,
            _in_the_source(page, level),
            below(file, page, level),
        ]
    )


def _in_the_source(page: NotePage, level: int) -> Markup:
    notes = list(page.ledger.unplaced())
    if not notes:
        return EMPTY
    title = "In the source" if page.document else "Findings"
    heading = element(f"h{level}", None, text(title))
    told = element("p", {"class": "told"}, text("These words are not part of the copy that a reader sees."))
    rows = [page.in_the_source(note) for note in notes]
    return element("section", {"class": "elsewhere"}, heading, told if page.document else EMPTY, lines(rows))
