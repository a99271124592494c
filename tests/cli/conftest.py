"""Runs the command in process, in a folder of its own, with the house's four rules."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from fixtures.drafts import settle

from proofdesk.cli.main import _run


class Outcome(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that commands run in."""
    monkeypatch.chdir(tmp_path)
    settle(tmp_path)
    return tmp_path


@pytest.fixture
def proofdesk(folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Call it as a shell would: arguments in, code and output out."""

    def call(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = _run([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        assert "Traceback" not in err or code == 4
        return Outcome(code, out, err)

    return call
