"""The report for people at a terminal: what matters most first, then every finding in order, then the counts.

One finding, one block: place, severity and rule; the excerpt with marks under the exact words; the reason; the fix.
Findings that say the same again are folded into the first. Without colour nothing is lost.
"""

from collections.abc import Iterator
from io import StringIO

from proofdesk.findings import FileReport, Finding, Problem, Readability, Report, Severity
from proofdesk.reporting import Look, Update
from proofdesk.reporting._counts import counted, state_of, total
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
from proofdesk.reporting._scores import SCORES, TOO_SHORT
from proofdesk.reporting._told import Telling, problem_kind, problem_line
from proofdesk.reporting._visible import visible

MACHINE = False
_STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.SUGGESTION: "bold blue",
    Severity.QUERY: "bold magenta",
}
_TARGETED = "flesch_kincaid_grade"
_NARROWEST = 40


Part = tuple[str, str]
"""Words with their style; an empty style is plain."""
Line = list[Part]


def render(report: Report, look: Look) -> str:
    """The report as lines of text, with ANSI colours where the look has them."""
    telling = Telling(report)
    lines = [
        line
        for file in report.files
        if file.findings or telling.of_file(file) or not look.quiet
        for line in _file(file, telling.of_file(file), look, complete=report.summary.complete)
    ]
    lines += _problems(telling.of_run())
    if len(report.files) != 1 or report.summary.skipped:
        lines += _total(report)
    return _shown(lines, look)


def render_update(update: Update, look: Look) -> str:
    """A draft looked at again: the findings that came, a line for each that went, the counts."""
    changed = update.changes
    if look.quiet and not changed:
        return ""
    lines: list[Line] = [[(update.file.path, "bold"), ("  ", ""), (update.told, "dim")]]
    if changed.came or changed.problems_came:
        lines.append(_plain())
    for finding, others in folded(changed.came):
        lines += _finding(update.file, finding, others, look)
    lines += _problems(changed.problems_came)
    for gone in changed.went:
        lines.append([(f"{update.verb}: ", "bold green"), (f"{place(gone)} {short(gone.message, 200)}", "")])
    for problem in changed.problems_went:
        lines.append([("mended: ", "bold green"), (problem_line(problem).splitlines()[0], "")])
    return _shown([*lines, _counts(update.file, complete=update.complete), _plain()], look)


def _shown(lines: list[Line], look: Look) -> str:
    safe = [[(visible(words), style) for words, style in line] for line in lines]
    return _coloured(safe) if look.color else "".join("".join(words for words, _ in line) + "\n" for line in safe)


def _coloured(lines: list[Line]) -> str:
    # Imported here: plain reports, as pipes and machines get them, need none of it.
    from rich.console import Console
    from rich.text import Text

    out = StringIO()
    console = Console(
        file=out,
        force_terminal=True,
        highlight=False,
        color_system="standard",
        legacy_windows=False,
        emoji=False,
        markup=False,
    )
    for line in lines:
        console.print(Text.assemble(*line), soft_wrap=True)
    return out.getvalue()


def _plain(words: str = "", style: str = "") -> Line:
    return [(words, style)]


def _file(file: FileReport, problems: tuple[Problem, ...], look: Look, *, complete: bool) -> Iterator[Line]:
    yield [(file.path, "bold"), ("  ", ""), (about(file), "dim")]
    yield _plain()
    first = foremost(file)
    if first:
        yield _plain("  Before you publish", "bold")
        for finding in first:
            yield [("  ", ""), (f"{place(finding):>7}", "dim"), ("  " + finding.message, "")]
        yield _plain()
    for finding, others in folded(file.findings):
        yield from _finding(file, finding, others, look)
    yield from _problems(problems)
    yield _counts(file, complete=complete)
    if look.verbose and file.readability:
        yield from _readability(file.readability)
    yield _plain()


def _finding(file: FileReport, finding: Finding, others: list[Finding], look: Look) -> Iterator[Line]:
    style = _STYLES[finding.severity]
    rule = finding.rule + ("  fixable" if fixable(finding) else "")
    yield [(place(finding), "bold"), ("  ", ""), (str(finding.severity), style), ("  ", ""), (rule, "dim")]
    if file.document is not None:
        cut = excerpt(file.document, finding.span.span, max(_NARROWEST, look.width) - 6)
        before, marked, after = cut.text[: cut.marked.start], cut.marked.of(cut.text), cut.text[cut.marked.end :]
        yield [("    " + before, ""), (marked, style), (after, "")]
        yield _plain("    " + cut.marks, style)
    yield _plain("    " + finding.message + _fixes(finding))
    for other in finding.related[:MOST_PLACES]:
        yield _plain(f"    see {place_of(other)} “{short(other.quote)}”: {other.note}", "dim")
    for piece in finding.evidence:
        yield _plain(f"    {piece.text}" + (f" ({piece.source})" if piece.source else ""), "dim")
    if look.verbose:
        yield _plain(f"    {finding.why}", "dim")
    if others:
        yield _plain(f"    {again(others)}", "dim")
    yield _plain()


def _fixes(finding: Finding) -> str:
    """The fixes as words: one is named, several are offered, those that a person must choose are asked."""
    words = ", or ".join(labels(finding))
    return f" → {words}{'? (yours to choose)' if asked(finding) else ''}" if words else ""


def _problems(problems: tuple[Problem, ...]) -> Iterator[Line]:
    for problem in problems:
        style = "bold red" if problem.incomplete or problem.users_error else "bold"
        yield [(f"{problem_kind(problem)}: ", style), (problem_line(problem), "")]
    if problems:
        yield _plain()


def _counts(file: FileReport, *, complete: bool) -> Line:
    safe = sum(fixable(finding) for finding in file.findings)
    tail = f" · {safe} with a safe fix" if safe else ""
    grade = file.readability and file.readability.flesch_kincaid_grade
    told = "" if grade is None else f" · grade {grade:g}"
    state = " · ".join(state_of(file, complete=complete))
    return [(state, "bold"), (f" · {counted(file.words, 'word')}{told}{tail}", "")]


def _readability(measured: Readability) -> Iterator[Line]:
    """Every score; “too short to say” where the text is shorter than its formula asks for."""
    yield _plain()
    yield _plain(f"  Readability · {measured.reading_minutes:g} minutes to read", "bold")
    for name, (title, _) in SCORES.items():
        score = getattr(measured, name)
        target = f"  (target {measured.target_grade:g})" if name == _TARGETED and measured.target_grade else ""
        yield _plain(f"    {title:<28}{TOO_SHORT if score is None else f'{score:>6.1f}'}{target}")
    for costly in measured.costly:
        yield _plain(f"    {place_of(costly.span):>7}  {short(costly.quote)}")
        yield _plain(f"             grade {costly.grade_without:g} without it; {', '.join(costly.reasons)}", "dim")


def _total(report: Report) -> Iterator[Line]:
    head, tail = total(report)
    yield [(head, "bold"), (tail, "")] if head else _plain("Nothing was reviewed.", "bold")
