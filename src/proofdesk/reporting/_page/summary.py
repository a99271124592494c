"""What stands on top: the masthead line, the counts, the problems, what to mend before all else, the index of files."""

from collections.abc import Iterable, Sequence

from proofdesk.findings import FileReport, Problem, Severity
from proofdesk.reporting._counts import CLEAN, UNCHECKED, clean_words, counted, counts_of, unread
from proofdesk.reporting._folding import place
from proofdesk.reporting._page.ledger import Ledger
from proofdesk.reporting._page.markup import EMPTY, Markup, element, joined, text
from proofdesk.reporting._page.wording import long_date, reading_time
from proofdesk.reporting._told import problem_kind, problem_line

_STYLES = {"Not checked": "unread", "To mend": "mend", "Note": "remark"}
"""The style of each kind of problem, in the order of the page."""


def facts(file: FileReport) -> Markup:
    """The line under the name of a file: house style, dialect, date, length, grade, time to read."""
    readability = file.readability
    grade = readability.flesch_kincaid_grade if readability else None
    to_check = sum(claim.status != "settled" for claim in file.claims)
    parts = [
        file.profile,
        file.dialect,
        f"for {long_date(file.date, file.dialect)}" if file.date else "no date",
        counted(file.words, "word"),
        counted(file.sentences, "sentence"),
        f"grade {grade:.1f}" if grade is not None else "",
        reading_time(readability.reading_minutes) if readability else "",
        f"{counted(to_check, 'claim')} to check" if to_check else "",
    ]
    shown = [element("span", None, text(part)) for part in parts if part]
    return element("p", {"class": "facts"}, joined(shown, text(" ")))


def counts(found: Iterable[tuple[Severity, int]]) -> Markup:
    """The counts, each under the line that its marks have in the copy: the key to the marks."""
    shown = [
        element("li", None, element("span", {"class": f"m {severity}"}, text(counted(count, severity.value))))
        for severity, count in found
        if count
    ]
    return element("ul", {"class": "counts", "aria-label": "Found"}, *shown) if shown else EMPTY


def file_counts(file: FileReport) -> Markup:
    """The counts of one file."""
    return counts(counts_of(file.findings).items())


def problems(found: Sequence[Problem], level: int, path: str = "") -> Markup:
    """What was not checked, what the user has to mend, what is only worth knowing: each under its name.

    `path` names the one file that the problems are about, where the page shows several.
    """
    if not found:
        return EMPTY
    sections = []
    for name, style in _STYLES.items():
        members = [problem for problem in found if problem_kind(problem) == name]
        if members:
            items = [element("li", None, text(problem_line(problem))) for problem in members]
            heading = element(f"h{level}", None, text(name))
            sections.append(element("div", {"class": f"problem {style}"}, heading, element("ul", None, *items)))
    return element(
        "section", {"class": "problems", "aria-label": f"Problems of {path}" if path else "Problems"}, *sections
    )


def foremost(file: FileReport, ledger: Ledger, level: int) -> Markup:
    """The few findings that would embarrass, as links; nothing where there is but one finding in all."""
    notes = [note for finding in file.foremost if (note := ledger.note_of(finding))]
    if not notes or len(ledger.notes) < 2:
        return EMPTY
    items = [
        element(
            "li",
            {"class": note.finding.severity.value},
            element("span", {"class": "n"}, text(str(note.number))),
            text(" "),
            element("a", {"href": f"#{note.marks[0].anchor}"}, text(note.finding.message)),
            text(" "),
            element("span", {"class": "place-of"}, text(place(note.finding))),
        )
        for note in notes
    ]
    heading = element(f"h{level}", None, text("Before you publish"))
    return element("section", {"class": "foremost"}, heading, element("ol", None, *items))


def all_clear(file: FileReport, *, complete: bool) -> Markup:
    """What to say where nothing was found: it never says more than was looked at."""
    if file.findings:
        return EMPTY
    if clean_words(file, complete=complete) != CLEAN:
        words = "Nothing was found in what could be checked. See the problems named above."
        return element("p", {"class": "clear unsure"}, text(words))
    words = f"The desk read {counted(file.words, 'word')} and every check ran."
    title = element("strong", None, text("Nothing to mend."))
    return element("p", {"class": "clear"}, title, text(" "), text(words))


def index(files: Sequence[tuple[int, FileReport]], *, complete: bool) -> Markup:
    """The table of the files: each with its state and counts; `complete` says whether everything in the run was."""
    heads = ["File", "State", *(severity.value.capitalize() for severity in Severity), "Words"]
    head = element("tr", None, *(element("th", {"scope": "col"}, text(name)) for name in heads))
    rows = [_index_row(number, file, complete=complete) for number, file in files]
    table = element("table", None, element("thead", None, head), element("tbody", None, *rows))
    box = {"class": "scroll", "tabindex": "0", "role": "group", "aria-label": "Files"}
    return element("nav", {"class": "index", "aria-label": "Files"}, element("div", box, table))


def _index_row(number: int, file: FileReport, *, complete: bool) -> Markup:
    found = counts_of(file.findings)
    name = element("th", {"scope": "row"}, element("a", {"href": f"#file-{number}"}, text(file.path)))
    style = "unread" if unread(file) else "found" if file.findings else "clean"
    words = {"unread": UNCHECKED, "found": "findings", "clean": clean_words(file, complete=complete)}[style]
    cells = [element("td", {"class": f"state {style}"}, text(words))]
    for severity, count in found.items():
        cells.append(element("td", {"class": f"count {severity}" if count else "count none"}, text(str(count))))
    return element("tr", None, name, *cells, element("td", {"class": "count"}, text(f"{file.words:,}")))
