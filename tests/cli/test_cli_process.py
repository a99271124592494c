"""What only a process of its own can show: imports, pipes that close, signals, streams that are not there."""

import array
import fcntl
import os
import shlex
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest
from fixtures.drafts import ALL, CLEAN, ERROR, HOUSE, SUGGESTION, draft

from proofdesk.cli import main
from proofdesk.engines import _bounded

PROOFDESK = [sys.executable, "-m", "proofdesk"]
SHELL = f"{shlex.quote(sys.executable)} -m proofdesk"


def shell(command: str, folder: Path) -> "subprocess.CompletedProcess[bytes]":
    """Run a line of bash in which `proofdesk` is the command."""
    line = f"set -o pipefail; {command.replace('proofdesk', SHELL)}"
    return subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, check=False, timeout=60)


@pytest.mark.parametrize("option", ["--version", "--help", "-h"])
def test_help_and_version_import_nothing_heavy(option: str) -> None:
    code = (
        "import sys\nfrom proofdesk.cli.main import main\n"
        f"try: main([{option!r}])\nexcept SystemExit as leaving: assert leaving.code == 0\n"
        "print(sorted({'pydantic', 'rich', 'lt_py', 'regex', 'ruamel'} & {name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "[]"
    assert done.stdout.startswith(("proofdesk 0.", "Usage: proofdesk"))


@pytest.mark.parametrize("text, code", [(CLEAN, 0), (SUGGESTION, 0), (ERROR, 1)])
def test_a_closed_pipe_is_silent_and_keeps_the_code_of_the_review(folder: Path, text: str, code: int) -> None:
    draft(folder, text * 3000)
    for arguments in ("", "--format line", "--format json") if code else ("",):
        done = shell(f"proofdesk check draft.md {arguments} | true", folder)
        assert (done.returncode, done.stderr) == (code, b"")


@pytest.mark.parametrize("command", ["rules list", "explain house.mail", f"rules test {HOUSE}", "settings show"])
def test_a_closed_pipe_is_silent_for_every_command(folder: Path, command: str) -> None:
    done = shell(f"proofdesk {command} | true", folder)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_closed_pipe_for_problems_keeps_the_code_as_well(folder: Path) -> None:
    draft(folder, ERROR)
    done = shell("proofdesk check draft.md nope.md --format line 2>&1 >report.txt | true", folder)
    assert done.returncode == 2
    assert b"house.utilise" in (folder / "report.txt").read_bytes()


@pytest.mark.parametrize("closed", [0, 1, 2])
@pytest.mark.parametrize("arguments, code", [("draft.md", 1), ("draft.md --format line", 1), ("nope.md", 2)])
def test_a_stream_that_is_not_there_is_nobodys_fault(folder: Path, closed: int, arguments: str, code: int) -> None:
    draft(folder, ERROR)
    done = shell(f"proofdesk check {arguments} {closed}>&-", folder)
    assert (done.returncode, b"Traceback" in done.stderr) == (code, False)


def test_many_drafts_are_reviewed_without_a_standard_error(folder: Path) -> None:
    for number in range(5):
        draft(folder, CLEAN, f"copy/{number}.md")
    done = shell("proofdesk check copy 2>&-", folder)
    assert (done.returncode, done.stdout.count(b"nothing to mend")) == (0, 6)


@pytest.mark.parametrize("arguments", [["-"], ["a.md", "-", "b.md", "--jobs", "4"]])
def test_an_interrupt_is_130_at_once_and_silent(folder: Path, arguments: list[str]) -> None:
    for name in ("a.md", "b.md"):
        draft(folder, ALL, name)
    streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([*PROOFDESK, "check", *arguments], cwd=folder, **streams) as running:  # type: ignore[call-overload]
        _wait_until_it_reads(running)
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=20) == 130
        assert b"Traceback" not in running.stderr.read()


def _wait_until_it_reads(running: "subprocess.Popen[bytes]") -> None:
    """Until the process has taken a byte of its standard input: it is then in the middle of its work."""
    assert running.stdin
    running.stdin.write(b"x")
    running.stdin.flush()
    deadline = time.monotonic() + 60
    while _in_pipe(running.stdin.fileno()) and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.3)  # other drafts begin meanwhile


def _in_pipe(descriptor: int) -> int:
    waiting = array.array("i", [0])
    fcntl.ioctl(descriptor, termios.FIONREAD, waiting)
    return waiting[0]


def test_a_name_that_is_no_utf8_is_a_name_like_any_other(folder: Path) -> None:
    (folder / os.fsdecode(b"\xff.md")).write_text(ERROR)
    for arguments in ("--format text", "--format json", "--format line --output report.txt"):
        done = shell(f"proofdesk check $'\\xff.md' {arguments}", folder)
        assert (done.returncode, done.stderr) == (1, b"")


def test_a_machine_that_speaks_ascii_is_served(folder: Path) -> None:
    draft(folder, "We utilise naïve 漢字 “words”.\n")
    for command in ("check draft.md", "explain house.mail", "check nope.md"):
        done = shell(f"PYTHONUTF8=0 PYTHONIOENCODING=ascii LC_ALL=C proofdesk {command}", folder)
        assert b"Traceback" not in done.stderr
        assert done.returncode in (0, 1, 2)


@pytest.mark.parametrize("arguments, code", [(["check", "draft.md"], 1), (["check", "nope.md"], 2), (["--version"], 0)])
def test_the_installed_command_leaves_with_its_code(folder: Path, arguments: list[str], code: int) -> None:
    draft(folder, ERROR)
    done = subprocess.run([*PROOFDESK, *arguments], cwd=folder, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (code, b"")


@pytest.mark.parametrize("abandoned", [[], ["a paragraph"]])
def test_main_leaves_at_once_where_the_engine_was_given_up(
    monkeypatch: pytest.MonkeyPatch, abandoned: list[str]
) -> None:
    left: list[int] = []
    monkeypatch.setattr(_bounded, "ABANDONED", abandoned)
    monkeypatch.setattr(os, "_exit", left.append)
    with pytest.raises(SystemExit) as leaving:
        main(["--version"])
    assert (leaving.value.code, left) == (0, [0] * len(abandoned))


def test_a_thread_of_the_engine_that_never_came_back_does_not_keep_the_process(folder: Path) -> None:
    code = (
        "import threading, time\nfrom proofdesk.cli.main import main\nimport proofdesk.engines._bounded as engine\n"
        "threading.Thread(target=time.sleep, args=(60,)).start()\n"
        "engine.ABANDONED.append('a paragraph')\nmain(['check', 'draft.md'])\n"
    )
    draft(folder, ERROR)
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, check=False, timeout=30)
    assert done.returncode == 1
    assert b"house.utilise" in done.stdout


def test_the_real_engine_finds_the_misspelling(tmp_path: Path) -> None:
    draft(tmp_path, "The council will definately meet on Monday.\n")
    done = shell("proofdesk check draft.md --format line", tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith(b"draft.md:1:18: error lt.MORFOLOGIK_RULE_EN_")
