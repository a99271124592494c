"""The fuzz targets hold on their seeds, on what once failed, and on a few inputs made by Hypothesis."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz import Target, target, target_names
from fuzz.guard import Guard, TooSlow, save
from fuzz.seeds import ROOT, seeds
from fuzz.shrinking import failure_of, shrunk
from fuzz.strategies import inputs

_SLOW = {"review_engine": 16, "review_rules": 4, "reports": 4}
"""Of the seeds of a slow target every so many-th is run."""
REGRESSIONS: list[tuple[str, bytes]] = [
    ("sentences", b"\x1f"),
    ("sentences", b"A stop.\x1cAnother."),
    ("settings_files", b"a = " + b"1" * 5000),
    ("settings_files", b"[" + b"a." * 600 + b"b]\n"),
    ("settings_files", b"a" + b".a" * 600 + b" = 1\n"),
    ("settings_files", b'[[overrides]]\nfiles = ["' + b"**a" * 40 + b'b"]\n'),
    ("front_matter", b"[" + b"a." * 600 + b"b]\nc = 1"),
    ("rule_files", b"extends: existence\nmessage: m\nwhy: w\ntokens: ['(?R)']\n"),
    ("rule_files", b"extends: existence\nmessage: m\nwhy: w\ntokens: [a]\nexamples: {bad: ['" + b"[[ ->" * 1500 + b"']}\n"),
    ("ignore_comments", b"<!-- proofdesk-ignore a" + b" " * 60_000 + b"b -->\n"),
]  # fmt: skip


@pytest.mark.parametrize("name", target_names())
def test_a_target_holds_on_its_seeds(name: str, tmp_path: Path) -> None:
    guard = Guard(target(name), tmp_path)
    guard.warm()
    for _, data in list(seeds(guard.target.kind))[:: _SLOW.get(name, 1)]:
        guard(data)
    assert guard.count > 5


@pytest.mark.parametrize(("name", "data"), REGRESSIONS)
def test_what_once_failed_holds(name: str, data: bytes, tmp_path: Path) -> None:
    assert Guard(target(name), tmp_path)(data) < 5


_QUICK = sorted(set(target_names()) - set(_SLOW) - {"sentences"})


@pytest.mark.parametrize("name", _QUICK)
def test_a_target_holds_on_any_input(name: str) -> None:
    one = target(name)

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(inputs(one.kind))
    def holds(data: bytes) -> None:
        one.check(data[:4000])

    holds()


def _fails_on_x(data: bytes) -> None:
    assert b"x" not in data


@given(st.binary(max_size=50), st.binary(max_size=50))
def test_a_failing_input_is_made_as_small_as_can_be(before: bytes, after: bytes) -> None:
    failing = Target("x", "text", _fails_on_x)
    assert shrunk(failing, before + b"x" + after, 5) == b"x"
    assert failure_of(failing, b"x").startswith("AssertionError ")
    assert failure_of(failing, b"y") == ""


def _busy(data: bytes) -> None:
    assert sum(range(10_000))


def test_an_input_that_takes_too_long_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fuzz.guard.TIME_LIMIT", 0.0)
    guard = Guard(Target("busy", "text", _busy), tmp_path)
    with pytest.raises(TooSlow, match="the limit is 0 s"):
        guard(b"a")
    assert (tmp_path / "running").read_bytes() == b"a"
    assert save(tmp_path / "kept", "busy", b"a").read_bytes() == b"a"


def test_the_command_runs_a_target_and_counts_its_inputs(tmp_path: Path) -> None:
    command = [sys.executable, "fuzz/run.py", "--seconds", "1", "--target", "sentences", "--engine", "hypothesis"]
    done = subprocess.run(
        [*command, "--failures", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 s for each target (1), with hypothesis" in done.stdout
    assert "every property held" in done.stdout
