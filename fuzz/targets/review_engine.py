"""A whole review with the embedded engine (slow): sound findings at exact places, the same every time."""

from fuzz.properties import assert_whole
from fuzz.targets import _desk

KIND = "draft"


def check(data: bytes) -> None:
    """As Markdown."""
    report = _desk.report(data, ".md", "embedded")
    assert_whole(report)
    assert not any(problem.kind == "engine" for problem in report.all_problems())
    assert _desk.report(data, ".md", "embedded").model_dump() == report.model_dump()
