"""One line a finding: `path:line:column: severity rule message`. In a watch, a finding that went is marked as such."""

from proofdesk.findings import FileReport, Finding, Report
from proofdesk.reporting import Look, Update
from proofdesk.reporting._visible import visible

MACHINE = True


def render(report: Report, look: Look) -> str:
    """The findings in the order of the files and of the text."""
    return "".join(_line(file, finding) for file, finding in report.findings())


def render_update(update: Update, look: Look) -> str:
    """The findings that came, then those that went behind `mended: `, with the place where they stood."""
    came = (_line(update.file, finding) for finding in update.changes.came)
    went = (f"{update.verb}: {_line(update.file, finding)}" for finding in update.changes.went)
    return "".join((*came, *went))


def _line(file: FileReport, finding: Finding) -> str:
    return (
        f"{visible(file.path)}:{finding.span.line}:{finding.span.column}: {finding.severity} {finding.rule} "
        f"{' '.join(visible(finding.message).split())}\n"
    )
