"""Every format shows the one sample report as the golden files have it, byte for byte.

`PROOFDESK_GOLDEN=1 pytest tests/reporting` writes them anew; read the difference before you keep it.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fixtures.sample import sample_report
from rich.text import Text

from proofdesk.reporting import Look, format_names, reporter, reporters

GOLDEN = Path(__file__).parent.parent / "golden"
LOOKS = {
    "text.txt": ("text", Look(width=80)),
    "text-wide-verbose.txt": ("text", Look(width=160, verbose=True)),
    "text-color.txt": ("text", Look(width=80, color=True)),
    "line.txt": ("line", Look()),
    "json.json": ("json", Look()),
    "markdown.md": ("markdown", Look()),
    "markdown-verbose.md": ("markdown", Look(verbose=True)),
    "html.html": ("html", Look()),
}


@pytest.mark.parametrize("name", LOOKS)
def test_the_sample_report_is_shown_as_ever(name: str) -> None:
    format_name, look = LOOKS[name]
    shown = reporters()[format_name].render(sample_report(), look).encode()
    path = GOLDEN / f"report-{name}"
    if os.environ.get("PROOFDESK_GOLDEN"):
        path.write_bytes(shown)
    assert shown == path.read_bytes()


def test_every_format_has_a_golden_file() -> None:
    assert {format_name for format_name, _ in LOOKS.values()} == set(format_names()) == set(reporters())


@pytest.mark.parametrize("name", format_names())
def test_one_format_is_found_by_its_name(name: str) -> None:
    assert reporter(name) is reporters()[name]


def test_a_format_that_is_not_asked_for_is_not_imported() -> None:
    asked = "import sys; from proofdesk.reporting import reporter; reporter('line'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout.split()
    assert "proofdesk.reporting.line" in loaded
    assert "proofdesk.reporting.html" not in loaded


def test_without_colour_nothing_is_lost() -> None:
    plain = reporters()["text"].render(sample_report(), Look(width=80))
    colored = reporters()["text"].render(sample_report(), Look(width=80, color=True))
    assert "\x1b[" in colored
    assert "\x1b" not in plain
    assert Text.from_ansi(colored).plain.rstrip("\n") == plain.rstrip("\n")


@pytest.mark.parametrize("name", ["line", "json"])
def test_formats_for_programs_look_the_same_on_every_screen(name: str) -> None:
    reporter = reporters()[name]
    assert reporter.MACHINE
    assert reporter.render(sample_report(), Look()) == reporter.render(
        sample_report(), Look(width=20, color=True, quiet=True, verbose=True)
    )


def test_environment_and_terminal_change_no_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = reporters()["text"].render(sample_report(), Look(width=80))
    for name, value in {"FORCE_COLOR": "1", "COLUMNS": "33", "TERM": "dumb", "LINES": "5", "NO_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    assert reporters()["text"].render(sample_report(), Look(width=80)) == shown
