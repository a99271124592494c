"""One line a finding: `path:line:column: severity rule message`."""

from proofdesk.findings import Report
from proofdesk.reporting import Look

MACHINE = True


def render(report: Report, look: Look) -> str:
    """The findings in the order of the files and of the text."""
    return "".join(
        f"{file.path}:{finding.span.line}:{finding.span.column}: {finding.severity} {finding.rule} "
        f"{' '.join(finding.message.split())}\n"
        for file, finding in report.findings()
    )
