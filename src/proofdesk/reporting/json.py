"""The report as JSON, version 1: the contract for programs. Its schema is `docs/report.schema.json`."""

import json

from pydantic_core import PydanticSerializationError

from proofdesk.findings import Report
from proofdesk.reporting import Look

MACHINE = True


def render(report: Report, look: Look) -> str:
    """The report model as it is, indented, in UTF-8 letters; the same report gives the same bytes."""
    try:
        return report.model_dump_json(indent=1) + "\n"
    except PydanticSerializationError:
        # A file name that is no UTF-8 holds characters that have none; whoever writes the text replaces them.
        return json.dumps(report.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"
