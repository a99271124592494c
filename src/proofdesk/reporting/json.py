"""The report as JSON, version 1: the contract for programs. Its schema is `docs/report.schema.json`."""

from proofdesk.findings import Report
from proofdesk.reporting import Look

MACHINE = True


def render(report: Report, look: Look) -> str:
    """The report model as it is, indented, in UTF-8 letters; the same report gives the same bytes."""
    return report.model_dump_json(indent=1) + "\n"
