"""Tab in a shell: commands, options, choices, profiles, rules and drafts."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cli.conftest import Command
from fixtures.drafts import rule

from proofdesk.cli.completion import SHELLS, VARIABLE
from proofdesk.cli.main import _run

Offered = Callable[[str], list[str]]


@pytest.fixture
def offered(folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Offered:
    """What bash is offered for the last word of a line."""

    def call(line: str) -> list[str]:
        words = line.split(" ")
        monkeypatch.setenv(VARIABLE, "bash_complete")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
        with pytest.raises(SystemExit) as leaving:
            _run([])
        assert leaving.value.code == 0
        out, err = capfd.readouterr()
        assert err == ""
        return [item.partition(",")[2] if item.startswith("plain,") else item for item in out.split()]

    return call


@pytest.mark.parametrize(
    "line, words",
    [
        ("proofdesk ch", ["check"]),
        ("proofdesk --v", ["--version"]),
        ("proofdesk check --fo", ["--format"]),
        ("proofdesk check --wat", ["--watch"]),
        ("proofdesk check --format ", ["json", "line", "markdown", "text"]),
        ("proofdesk check draft.md --dialect en-", ["en-US", "en-GB", "en-CA", "en-AU"]),
        ("proofdesk check --fail-on n", ["never"]),
        ("proofdesk check --profile ", ["general", "broadsheet-uk", "wire-us"]),
        ("proofdesk init --profile w", ["wire-us"]),
        ("proofdesk init --profile = w", ["wire-us"]),
        ("proofdesk init --dialect =", ["auto", "en-US", "en-GB", "en-CA", "en-AU"]),
        ("proofdesk check --only spelli", ["spelling"]),
        ("proofdesk check --only punctuation.unc", ["punctuation.unclosed-bracket", "punctuation.unclosed-quote"]),
        ("proofdesk check --skip house.m", ["house.mail"]),
        ("proofdesk check --skip styl", ["style"]),
        ("proofdesk check --only lt.MORFOLOGIK_RULE_EN_", ["lt.MORFOLOGIK_RULE_EN_GB", "lt.MORFOLOGIK_RULE_EN_US"]),
        ("proofdesk explain house.", ["house.mail", "house.plainly", "house.supposedly", "house.utilise"]),
        ("proofdesk explain newsroom.cliche-stone", ["newsroom.cliche-stone-unturned"]),
        ("proofdesk rules list house.p", ["house.plainly"]),
        ("proofdesk rules l", ["list"]),
        ("proofdesk settings show --profile b", ["broadsheet-uk"]),
        ("proofdesk completion ", ["bash", "zsh", "fish"]),
        ("proofdesk explain zzz", []),
    ],
)
def test_what_tab_offers(offered: Offered, line: str, words: list[str]) -> None:
    got = offered(line)
    assert set(words) <= set(got) if line.endswith("--format ") else got == words


def test_every_command_is_offered(offered: Offered, proofdesk: Command) -> None:
    from proofdesk.cli.main import _COMMANDS

    assert offered("proofdesk ") == list(_COMMANDS)


def test_drafts_and_files_are_left_to_the_shell(offered: Offered) -> None:
    kind, suffixes = offered("proofdesk check ")[0].split(",")
    assert (kind, suffixes) == ("draft", ".markdown")
    assert offered("proofdesk check --settings ") == ["file,"]
    assert offered("proofdesk check --profile ./h") == ["file,./h"]


def test_wrong_settings_and_broken_rules_say_nothing(offered: Offered, folder: Path) -> None:
    rule(folder / "own", "broken", "mesage: x\n")
    (folder / "proofdesk.toml").write_text('styles = ["own"]\n')
    assert offered("proofdesk explain newsroom.cliche-stone") == ["newsroom.cliche-stone-unturned"]
    (folder / "proofdesk.toml").write_text("nonsense = \n")
    assert offered("proofdesk explain newsroom.cliche-stone") == ["newsroom.cliche-stone-unturned"]


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_complete_files_of_every_kind(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, shell: str
) -> None:
    monkeypatch.setenv(VARIABLE, f"{shell}_complete")
    monkeypatch.setenv("COMP_WORDS", "proofdesk check dr")
    monkeypatch.setenv("COMP_CWORD", "2" if shell == "zsh" else "dr")
    with pytest.raises(SystemExit):
        _run([])
    assert capfd.readouterr().out.replace("\n", ",").startswith("file,dr,")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_names_the_command_and_the_variable(proofdesk: Command, shell: str) -> None:
    outcome = proofdesk("completion", shell)
    assert (outcome.code, outcome.err) == (0, "")
    assert f"{VARIABLE}={shell}_complete" in outcome.out
    assert "_proofdesk_completion" in outcome.out


def bash(script: str, folder: Path) -> list[str]:
    """Lines that bash prints, with `proofdesk` on its path."""
    programs = folder / ".programs"
    programs.mkdir(exist_ok=True)
    (programs / "proofdesk").write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m proofdesk "$@"\n')
    (programs / "proofdesk").chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "HOME": str(folder)}
    done = subprocess.run(
        ["bash", "--norc", "-c", f"source <(proofdesk completion bash)\n{script}"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=environment,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


PRESS = """compopt() {{ :; }}
COMP_WORDS=(proofdesk {words} '{last}'); COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
_proofdesk_completion proofdesk '{last}' check; printf '%s\\n' "${{COMPREPLY[@]}}"
"""


def test_bash_takes_the_script_and_asks_the_command(folder: Path) -> None:
    assert bash("complete -p proofdesk", folder) == ["complete -o nosort -F _proofdesk_completion proofdesk"]
    assert bash(PRESS.format(words="check --profile", last="wi"), folder) == ["wire-us"]
    assert bash(PRESS.format(words="explain", last="house.m"), folder) == ["house.mail"]


def test_bash_offers_folders_and_drafts_only(folder: Path) -> None:
    for name in ("one.md", "two words.txt", "three.csv"):
        (folder / name).touch()
    (folder / "copy").mkdir()
    (folder / "copy" / "four.md").touch()
    assert bash(PRESS.format(words="check", last=""), folder) == [".programs", "copy", "one.md", "two words.txt"]
    assert bash(PRESS.format(words="check", last="copy/f"), folder) == ["copy/four.md"]
    assert bash(PRESS.format(words="check", last="t"), folder) == ["two words.txt"]
    assert bash(PRESS.format(words="check", last="~/o"), folder) == ["~/one.md"]
