"""One line a finding: `path:line:column: severity rule message`."""

from proofdesk.findings import Report
from proofdesk.reporting import Look
from proofdesk.reporting._visible import visible

MACHINE = True


def render(report: Report, look: Look) -> str:
    """The findings in the order of the files and of the text."""
    return "".join(
        f"{visible(file.path)}:{finding.span.line}:{finding.span.column}: {finding.severity} {finding.rule} "
        f"{' '.join(visible(finding.message).split())}\n"
        for file, finding in report.findings()
    )
