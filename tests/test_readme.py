"""The README: every command in it runs, in a fresh environment where it installs, and does what it says."""

import os
import re
import shlex
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
COMMANDS = [line for block in BLOCKS for line in block.splitlines() if line.strip()]
RUN_ELSEWHERE = {"python3 desk.py review", "python3 desk.py test", "pip install ."}
CODES = {"proofdesk check": (0, 1), "proofdesk rules": (0,), "proofdesk explain": (0,), "proofdesk doctor": (0,)}


def run(command: list[str], folder: Path, stdin: str = "", **environment: str) -> "subprocess.CompletedProcess[str]":
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHONPATH", "COVERAGE", "COV_"))
    }
    return subprocess.run(
        command, cwd=folder, input=stdin, capture_output=True, text=True, check=False, env={**kept, **environment}
    )


@pytest.fixture(scope="session")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty environment in which the project was installed by `pip install .`."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "venv", with_pip=True)
    python = str(folder / "venv" / "bin" / "python")
    done = run([python, "-m", "pip", "install", "--quiet", "-c", str(ROOT / "constraints.txt"), str(ROOT)], folder)
    assert done.returncode == 0, done.stderr
    (folder / "data").mkdir()
    (folder / "sample_articles").symlink_to(ROOT / "sample_articles")
    return folder


@pytest.mark.parametrize("command", [command for command in COMMANDS if command not in RUN_ELSEWHERE])
def test_each_command_runs_from_an_installed_wheel_in_another_folder(command: str, elsewhere: Path) -> None:
    before, _, source = command.partition(" < ")
    words = shlex.split(before)
    program = str(elsewhere / "venv" / "bin" / words[0])
    stdin = (elsewhere / source).read_text(encoding="utf-8") if source else ""
    done = run([program, *words[1:]], elsewhere, stdin)
    assert done.returncode in CODES.get(" ".join(words[:2]), (0,)), done.stderr
    assert "Traceback" not in done.stderr
    if "--output" in words:
        assert (elsewhere / words[words.index("--output") + 1]).is_file()
    else:
        assert done.stdout.strip()


def test_the_installed_wheel_reviews_as_the_checkout_does(elsewhere: Path) -> None:
    words = ["check", "sample_articles/summit-talks.txt", "--format", "line", "--profile", "wire-us"]
    installed = run([str(elsewhere / "venv" / "bin" / "proofdesk"), *words], elsewhere)
    here = run([sys.executable, "-m", "proofdesk", *words], ROOT)
    assert installed.stdout == here.stdout
    assert "attribution.vague-source" in installed.stdout
    assert "lt.MORFOLOGIK_RULE_EN_US" in installed.stdout


def test_the_set_up_command_reviews_the_samples() -> None:
    assert "python3 desk.py review" in COMMANDS
    done = run([sys.executable, "desk.py", "review"], ROOT)
    assert done.returncode == 1, done.stderr
    assert "council-harbour.md" in done.stdout


def test_ci_calls_the_command_of_the_readme() -> None:
    assert "python3 desk.py test" in COMMANDS
    assert "python3 desk.py test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_settings_in_the_readme_are_settings(tmp_path: Path) -> None:
    from proofdesk.desk import Desk, Options

    (block,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    (tmp_path / "proofdesk.toml").write_text(block, encoding="utf-8")
    settings = Desk(Options()).settings_for(tmp_path, {})
    assert settings.profile == "broadsheet-uk"
    assert settings.prefer == {"e-mail": "email"}
