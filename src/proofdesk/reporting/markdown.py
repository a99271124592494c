"""The report as Markdown, for a comment on a pull request or a message in a chat.

What was not checked stands first; then, file by file, what matters most, the errors and warnings, and the suggestions
and queries folded away. A comment holds at most `LIMIT` characters: what does not fit is counted where it would stand,
the gravest findings being kept longest. Lists rather than tables: they show in chats and wrap on narrow screens.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from proofdesk.findings import FileReport, Finding, Report, Severity
from proofdesk.reporting import Look
from proofdesk.reporting._counts import counted, counts_of, state_of, tally, total
from proofdesk.reporting._excerpt import excerpt
from proofdesk.reporting._folding import (
    MOST_PLACES,
    about,
    again,
    asked,
    fixable,
    folded,
    foremost,
    labels,
    place,
    place_of,
    short,
)
from proofdesk.reporting._marks import code, plain, shown
from proofdesk.reporting._told import Telling, problem_kind, problem_line

MACHINE = False
LIMIT = 65_536
"""The characters that a comment on GitHub may have (its interface refuses a longer body); counted in UTF-16 units."""
_TAIL = 400
"""Characters kept free for what is said at the end."""
_FRAME = 300
"""Characters kept free in each file for its list of what was left out, and for the marks of the folded part."""
_WIDTH = 90
_MOST_WORDS = 1_000
_GRAVE = (Severity.ERROR, Severity.WARNING)


def render(report: Report, look: Look) -> str:
    """The report, within the limit; the look says only whether clean files are shown and reasons given."""
    head, tail = total(report)
    opening = f"**{shown(head)}**{shown(tail)}\n" if head else "**Nothing was reviewed.**\n"
    room = _Room(LIMIT - _TAIL - size(opening))
    problems = _Problems(report)
    problems.fit(room)
    complete = report.summary.complete
    files = [_File(file, look, complete) for file in report.files if file.findings or file.problems or not look.quiet]
    with_findings = [file for file in files if file.file.findings]
    for severities in (_GRAVE, (Severity.SUGGESTION,), (Severity.QUERY,)):
        for file in with_findings:
            file.fit(severities, room)
    for file in files:
        if not file.file.findings:
            file.open(room)
    parts = [problems.text(), opening, *(file.text() for file in files if file.opened), _left_out(files)]
    return "\n".join(filter(None, parts))


def size(text: str) -> int:
    """The length in UTF-16 units, which is how browsers count."""
    return len(text) + sum(char > "\uffff" for char in text)


@dataclass
class _Room:
    """The characters that are left."""

    left: int

    def take(self, text: str, more: int = 0) -> bool:
        """True where the text, with `more` characters around it, still fits; it is then taken off."""
        needed = size(text) + more
        if needed > self.left:
            return False
        self.left -= needed
        return True


class _Problems:
    """What was not checked and what has to be mended, told before anything else; remarks stand among them."""

    def __init__(self, report: Report) -> None:
        self.lines = [
            f"> **{problem_kind(problem)}:** {shown(_brief(problem_line(problem)))}\n"
            for problem in sorted(Telling(report).all(), key=lambda one: not (one.incomplete or one.users_error))
        ]
        self.kept: list[str] = []

    def fit(self, room: _Room) -> None:
        half = _Room(room.left // 2)
        self.kept = [line for line in self.lines if half.take(line, 3)]
        room.left -= sum(size(line) + 3 for line in self.kept)

    def text(self) -> str:
        missing = len(self.lines) - len(self.kept)
        more = [f"> **and {missing:,} more**, left out for their length\n"] if missing else []
        return ">\n".join([*self.kept, *more])


@dataclass
class _File:
    """One draft: the entries that fit, and how many of each severity did not."""

    file: FileReport
    look: Look
    complete: bool
    """Whether the whole run is: where it is not, no draft is called clean."""
    opened: bool = False
    kept: dict[Severity, list[str]] = field(default_factory=dict)
    missing: list[Finding] = field(default_factory=list)

    def open(self, room: _Room) -> bool:
        """Take the heading, once. False where not even that fits."""
        self.opened = self.opened or room.take(self._heading(), _FRAME)
        return self.opened

    def fit(self, severities: Iterable[Severity], room: _Room) -> None:
        for finding, others in folded(finding for finding in self.file.findings if finding.severity in severities):
            entry = _entry(self.file, finding, others, self.look)
            if self.open(room) and room.take(entry):
                self.kept.setdefault(finding.severity, []).append(entry)
            else:
                self.missing += [finding, *others]

    def text(self) -> str:
        """The part of the comment about this draft."""
        missing = (
            f"**Left out here for length:** {_listed(self.missing)}; `proofdesk check` shows them.\n"
            if self.missing
            else ""
        )
        grave = self._entries(_GRAVE)
        return "\n".join(filter(None, [self._heading(), grave, self._aside(), missing]))

    def _heading(self) -> str:
        lines = [
            f"### {code(self.file.path)}: {' · '.join(state_of(self.file, complete=self.complete))}\n",
            f"{shown(about(self.file))} · {counted(self.file.words, 'word')}\n",
        ]
        first = foremost(self.file)
        if first:
            listed = "".join(f"1. {place(one)} {shown(_brief(one.message))}\n" for one in first)
            lines.append(f"**Before you publish**\n\n{listed}")
        return "\n".join(lines)

    def _aside(self) -> str:
        entries = self._entries((Severity.SUGGESTION, Severity.QUERY))
        if not entries:
            return ""
        aside = _listed(one for one in self.file.findings if one.severity not in _GRAVE)
        return f"<details><summary>{aside}</summary>\n\n{entries}\n</details>\n"

    def _entries(self, severities: Iterable[Severity]) -> str:
        return "".join(entry for severity in severities for entry in self.kept.get(severity, ()))


def _entry(file: FileReport, finding: Finding, others: list[Finding], look: Look) -> str:
    fix = ", fixable" if fixable(finding) else ""
    rows = [
        f"**{place(finding)}** {finding.severity}{fix}: {_words(file, finding)}",
        shown(_brief(finding.message)) + _fixes(finding) + f" ({code(finding.rule)})",
        *_more(finding, look),
    ]
    if others:
        rows.append(again(others))
    return "- " + "\\\n  ".join(row for row in rows if row.strip()) + "\n"


def _words(file: FileReport, finding: Finding) -> str:
    """The words in code, with what stands beside them."""
    if file.document is None:
        return code(_brief(finding.quote))
    cut = excerpt(file.document, finding.span.span, _WIDTH)
    before, words, after = cut.text[: cut.marked.start], cut.marked.of(cut.text), cut.text[cut.marked.end :]
    return shown(before) + code(words) + shown(after)


def _fixes(finding: Finding) -> str:
    words = ", or ".join(code(_brief(label)) for label in labels(finding))
    return f" → {words}{'? (yours to choose)' if asked(finding) else ''}" if words else ""


def _more(finding: Finding, look: Look) -> Iterator[str]:
    for other in finding.related[:MOST_PLACES]:
        yield f"see {place_of(other)} {code(short(plain(other.quote)))}: {shown(_brief(other.note))}"
    for piece in finding.evidence:
        source = f" ({piece.source})" if piece.source else ""
        yield shown(_brief(piece.text + source))
    if look.verbose:
        yield shown(_brief(finding.why))


def _brief(text: str) -> str:
    """One line, cut in sight where it is endless."""
    return short(plain(text), _MOST_WORDS)


def _left_out(files: list[_File]) -> str:
    """What is said of the drafts that have no part of their own."""
    away = [file for file in files if not file.opened]
    if not away:
        return ""
    found = _listed(finding for file in away for finding in file.file.findings) or "no findings"
    return f"**Left out for length:** {counted(len(away), 'draft')} ({found}); `proofdesk check` shows them.\n"


def _listed(findings: Iterable[Finding]) -> str:
    return " · ".join(tally(counts_of(findings)))
