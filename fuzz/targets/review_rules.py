"""A whole review without the engine: sound findings at exact places, the same every time."""

from fuzz.properties import assert_whole
from fuzz.targets import _desk

KIND = "draft"


def check(data: bytes) -> None:
    """As Markdown and as plain text."""
    for suffix in _desk.SUFFIXES:
        report = _desk.report(data, suffix, "none")
        assert_whole(report)
        assert _desk.report(data, suffix, "none").model_dump() == report.model_dump()
