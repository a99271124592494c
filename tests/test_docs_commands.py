"""Every command in `docs/` runs and does what the page says; so do the hook, the workflow and the settings there."""

import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from proofdesk.desk import Desk
from proofdesk.desk.exit_code import BUG, CLEAN, FINDINGS, INCOMPLETE, INTERRUPTED, USERS_ERROR
from proofdesk.findings import changes
from proofdesk.reading import readers
from proofdesk.reporting import Look, Update, reporters
from proofdesk.reporting.markdown import LIMIT
from proofdesk.reporting.text import render_update
from proofdesk.settings.load import read_layer

ROOT = Path(__file__).parent.parent
DOCS = sorted((ROOT / "docs").glob("*.md"))
MANIFEST_KEYS = {
    *("id", "name", "entry", "language", "files", "exclude", "types", "types_or", "exclude_types", "always_run"),
    *("fail_fast", "verbose", "pass_filenames", "require_serial", "description", "language_version"),
    *("minimum_pre_commit_version", "args", "stages"),
}
"""What pre-commit reads in `.pre-commit-hooks.yaml` (its page on new hooks)."""


def blocks(page: Path, language: str) -> list[str]:
    """The fenced blocks of a language (empty: of none)."""
    found = re.findall(r"^```(\w*)\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return [block for name, block in found if name == language]


COMMANDS = [
    (page.name, line) for page in DOCS for block in blocks(page, "sh") for line in block.splitlines() if line.strip()
]
WATCHES = [(page, line) for page, line in COMMANDS if "--watch" in line]
OTHERS = [(page, line) for page, line in COMMANDS if "--watch" not in line]


@pytest.fixture
def desk(tmp_path: Path) -> tuple[Path, Mapping[str, str]]:
    """A folder with drafts in `copy/`, and an environment in which `proofdesk` is the command of this checkout.

    The grammar engine is left out, which takes seconds to load; the rules find enough.
    """
    shutil.copytree(ROOT / "sample_articles", tmp_path / "copy", ignore=shutil.ignore_patterns("planted", "*.json"))
    (tmp_path / "copy" / "proofdesk.toml").write_text('[engines]\ngrammar = "none"\n', encoding="utf-8")
    shutil.copy(ROOT / "sample_articles" / "council-harbour.md", tmp_path / "draft.md")
    programs = tmp_path / ".programs"
    programs.mkdir()
    program(programs / "proofdesk", f'exec {shlex.quote(sys.executable)} -m proofdesk "$@"')
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    return tmp_path, {**os.environ, "PATH": path, "HOME": str(tmp_path), "PROOFDESK_CONFIG": str(tmp_path / ".config")}


def program(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def run(script: str, folder: Path, environment: Mapping[str, str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def codes(line: str) -> tuple[int, ...]:
    """The samples hold planted faults: a check finds some, unless its gate is `never`."""
    if not line.startswith("proofdesk check") or "--fail-on never" in line:
        return (0,)
    return (1,) if "check copy" in line else (0, 1)


@pytest.mark.parametrize("page, line", OTHERS)
def test_each_command_runs(desk: tuple[Path, Mapping[str, str]], page: str, line: str) -> None:
    folder, environment = desk
    if "engines install" in line and not os.environ.get("PROOFDESK_TEST_ENGINES"):
        pytest.skip("LanguageTool is not here: its files come with Maven, where Java and Maven are installed")
    done = run(line, folder, environment)
    assert done.returncode in codes(line), done.stderr
    assert "Traceback" not in done.stderr
    words = shlex.split(line)
    target = words[words.index("--output") + 1] if "--output" in words else line.partition(" > ")[2]
    if target:
        assert (folder / target).stat().st_size
    else:
        assert done.stdout.strip() or words[0] == "eval"


@pytest.mark.parametrize("page, line", WATCHES)
def test_each_watch_reports_and_leaves_on_an_interrupt(
    desk: tuple[Path, Mapping[str, str]], page: str, line: str
) -> None:
    folder, environment = desk
    with subprocess.Popen(
        [sys.executable, "-m", "proofdesk", *shlex.split(line)[1:]],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout
        assert running.stderr
        shown = ""
        while " words" not in shown:
            shown += running.stdout.readline()
        assert "copy/" in shown
        while "watching" not in running.stderr.readline():
            pass
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=20) == 130


def test_there_are_commands_for_writers_and_for_jobs() -> None:
    assert {"writers.md", "ci.md"} <= {page for page, _ in COMMANDS}
    assert len(WATCHES) == 2


def test_the_page_for_jobs_names_every_exit_code_and_its_formats() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    named = [CLEAN, FINDINGS, USERS_ERROR, INCOMPLETE, BUG, INTERRUPTED]
    assert re.findall(r"^\| (\d+) \|", page, re.MULTILINE) == [str(code) for code in named]
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) <= set(reporters())
    assert f"{LIMIT:,} characters" in page


def test_the_page_for_writers_shows_what_a_save_shows(tmp_path: Path) -> None:
    (block,) = [block for block in blocks(ROOT / "docs" / "writers.md", "") if block.startswith("copy/")]
    desk = Desk.from_settings()
    text = (ROOT / "sample_articles" / "council-harbour.md").read_text(encoding="utf-8")
    name = "copy/council-harbour.md"
    before, after = desk.review_text(text, name), desk.review_text(text.replace("goverment", "government"), name)
    shown = render_update(Update(after, changes(before, after)), Look())
    assert shown.startswith(block.removesuffix("…\n"))


def test_the_problem_matcher_reads_the_lines(desk: tuple[Path, Mapping[str, str]]) -> None:
    folder, environment = desk
    (block,) = blocks(ROOT / "docs" / "writers.md", "json")
    (task,) = json.loads(block)["tasks"]
    line = shlex.join([task["command"], *task["args"]]).replace("'${relativeFile}'", "copy/council-harbour.md")
    pattern = task["problemMatcher"]["pattern"]
    rows = run(line, folder, environment).stdout.splitlines()
    found = [re.fullmatch(pattern["regexp"].strip("^$"), row) for row in rows]
    assert rows
    assert all(found)
    first = found[0]
    assert first
    assert first[pattern["file"]] == "copy/council-harbour.md"
    assert first[pattern["line"]].isdigit()
    assert "." in first[pattern["code"]]


def hook() -> dict[str, Any]:
    (found,) = YAML(typ="safe").load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    values: dict[str, Any] = found
    return values


def test_the_hook_is_one_that_pre_commit_takes() -> None:
    values = hook()
    assert set(values) <= MANIFEST_KEYS
    assert {"id", "name", "entry", "language"} <= set(values)
    assert values["language"] == "python"
    assert all(re.search(values["files"], f"copy/draft{suffix}") for suffix in readers())
    assert re.search(values["files"], "DRAFT.MD")
    assert not re.search(values["files"], "copy/draft.mdx")


@pytest.mark.parametrize("draft, code", [("copy/council-harbour.md", 1), ("copy/clean-library.md", 0)])
def test_the_hook_reviews_the_files_of_a_commit(desk: tuple[Path, Mapping[str, str]], draft: str, code: int) -> None:
    folder, environment = desk
    _, config = blocks(ROOT / "docs" / "ci.md", "yaml")
    (repository,) = YAML(typ="safe").load(config)["repos"]
    (chosen,) = repository["hooks"]
    assert chosen["id"] == hook()["id"]
    assert re.search(chosen["files"], draft)
    done = run(shlex.join([*shlex.split(hook()["entry"]), *chosen["args"], draft]), folder, environment)
    assert done.returncode == code
    assert ("error" in done.stdout) is bool(code)


@pytest.mark.parametrize("draft, code, comments", [("council-harbour.md", 1, 0), ("clean-library.md", 0, 1)])
def test_the_workflow_comments_and_keeps_the_code(
    desk: tuple[Path, Mapping[str, str]], draft: str, code: int, comments: int
) -> None:
    folder, environment = desk
    for path in (folder / "copy").iterdir():
        if path.is_file() and path.name not in (draft, "proofdesk.toml"):
            path.unlink()
    workflow, _ = blocks(ROOT / "docs" / "ci.md", "yaml")
    steps = YAML(typ="safe").load(workflow)["jobs"]["proofread"]["steps"]
    program(folder / ".programs" / "gh", f'printf "%s\\n" "$@" > asked; cat "$5" > comment.md; exit {1 - comments}')
    extra = {"GITHUB_STEP_SUMMARY": str(folder / "summary.md"), "PULL_REQUEST": "the address"}
    done = run(steps[-1]["run"], folder, {**environment, **extra})
    assert done.returncode == code, done.stderr
    assert (folder / "asked").read_text().splitlines() == ["pr", "comment", "the address", "--body-file", "report.md"]
    assert (folder / "summary.md").read_text().startswith("**1 file: ")
    assert ("no comment" in done.stdout) is not comments


def test_the_settings_in_the_docs_are_settings(tmp_path: Path) -> None:
    found = [block for page in DOCS for block in blocks(page, "toml")]
    assert found
    for block in found:
        (tmp_path / "proofdesk.toml").write_text(block, encoding="utf-8")
        assert read_layer(tmp_path / "proofdesk.toml").values
