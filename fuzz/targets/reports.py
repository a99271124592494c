"""Every registered format shows every report: as text, whole, the same every time; JSON by its schema."""

from fuzz.properties import assert_valid
from fuzz.targets import _desk
from proofdesk.findings import Report
from proofdesk.reporting import Look, reporters

KIND = "draft"
_LONGEST = 4000
"""Bytes: thousands of findings are compared with the schema one by one."""
_LOOKS = (Look(), Look(width=20, color=True, verbose=True))


def check(data: bytes) -> None:
    """Reports made from drafts, at two looks."""
    report = _desk.report(data[:_LONGEST], _desk.SUFFIXES[len(data) % 2], "none")
    for name, reporter in reporters().items():
        for look in _LOOKS:
            shown = reporter.render(report, look)
            assert shown == reporter.render(report, look)
            if name in _SHOWN:
                _SHOWN[name](shown, look, report)


def _json(shown: str, look: Look, report: Report) -> None:
    assert_valid(shown)


def _line(shown: str, look: Look, report: Report) -> None:
    assert len(shown.splitlines()) == sum(1 for _ in report.findings())
    _text(shown, look, report)


def _text(shown: str, look: Look, report: Report) -> None:
    """No control character reaches the terminal, save line ends and the colours."""
    allowed = "\n\x1b" if look.color else "\n"
    assert not {char for char in shown if ord(char) < 32 or 127 <= ord(char) < 160}.difference(allowed)


_SHOWN = {"json": _json, "line": _line, "text": _text}
