"""Sets up proofdesk in `.venv` beside this file and runs it. Needs Python 3.11 or newer and nothing else.

usage: python3 desk.py review [PATH ...]    set up, then review drafts (default: the sample articles)
       python3 desk.py test                 set up, then run every check and test of the project
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
STEPS: tuple[tuple[str, Sequence[str]], ...] = (
    ("format", ("ruff", "format", "--check", ".")),
    ("lint", ("ruff", "check", ".")),
    ("types", ("mypy",)),
    ("layers", ("lint-imports",)),
    ("rule examples", ("proofdesk", "rules", "test")),
    ("LanguageTool", ()),
    ("tests", ("pytest", "-n", "2", "--cov", "--cov-report=term-missing:skip-covered")),
)
"""What `test` runs, in this order: each step must pass. The one without a command is `languagetool` below."""
ENGINES = "PROOFDESK_TEST_ENGINES"
"""Names the folder, outside the checkout, with the LanguageTool that the tests ask; `languagetool` sets it."""


def main(arguments: Sequence[str]) -> int:
    """Set up, then do what was asked; answers with the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python gets here first
        print(f"proofdesk needs Python 3.11 or newer; this is {sys.version.split()[0]}", file=sys.stderr)
        return 2
    task, *rest = arguments or [""]
    if task == "review":
        set_up(extra="")
        return run("proofdesk", "check", *(rest or ["sample_articles"]))
    if task == "test":
        set_up(extra="[dev]")
        return next((code for name, step in STEPS if (code := announced(name, step))), 0)
    print(__doc__, file=sys.stderr)
    return 2


def set_up(extra: str) -> None:
    """Make the virtual environment and install the project, unless both are as they should be."""
    marker = VENV / f"installed{extra.strip('[]')}"
    wanted = hashlib.sha256(
        (ROOT / "pyproject.toml").read_bytes() + (ROOT / "constraints.txt").read_bytes()
    ).hexdigest()
    if marker.is_file() and marker.read_text(encoding="utf-8") == wanted:
        return
    print("setting up .venv …", file=sys.stderr)
    if not (BIN / ("python.exe" if os.name == "nt" else "python")).exists():
        venv.create(VENV, with_pip=True)
    command = ["python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    code = run(*command, "--constraint", str(ROOT / "constraints.txt"), "--editable", f"{ROOT}{extra}")
    if code:
        sys.exit(code)
    marker.write_text(wanted, encoding="utf-8")


def announced(name: str, step: Sequence[str]) -> int:
    """Run one step under its name."""
    print(f"== {name}", flush=True)
    return run(*step) if step else languagetool()


def languagetool() -> int:
    """Fetch the real LanguageTool for the tests that ask it; where it cannot be had, they are skipped.

    Fails only where it is there, with a Java for it, and does not work.
    """
    skipped = "tests that ask the real LanguageTool are skipped"
    missing = [program for program in ("java", "mvn") if not shutil.which(program)]
    folder = os.environ.pop(ENGINES, None) or str(Path.home() / ".cache" / "proofdesk-tests")
    if missing:
        print(f"{' and '.join(missing)} not found on the path: {skipped}")
        return 0
    os.environ.update(PROOFDESK_ENGINES=folder, LTP_PATH=folder)
    code = run("proofdesk", "engines", "install", "languagetool")
    listed = subprocess.run(
        [program_path("proofdesk"), "engines", "list"], capture_output=True, text=True, encoding="utf-8", check=False
    )
    if any(line.split()[:2] == ["languagetool", "installed"] for line in listed.stdout.splitlines()):
        os.environ[ENGINES] = folder
        return code
    print(f"it could not be fetched: {skipped}")
    return 0


def program_path(program: str) -> Path:
    """A program of the virtual environment."""
    return BIN / (program + (".exe" if os.name == "nt" else ""))


def run(program: str, *arguments: str) -> int:
    """Run a program of the virtual environment in the project's folder."""
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"}
    environment.pop("PYTHONPATH", None)
    return subprocess.run([program_path(program), *arguments], cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
