"""Runs one target with Hypothesis until its time is over: structured inputs, drawn to what is slow for its size."""

import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import hypothesis
from hypothesis import HealthCheck, Phase, Verbosity

from fuzz import Target
from fuzz.guard import Guard, TooSlow
from fuzz.seeds import seeds
from fuzz.strategies import inputs

_BATCH = 100


def run(target: Target, seconds: float, folder: Path, corpus: Path) -> tuple[Guard, bytes | None, BaseException | None]:
    """The count of inputs, and the smallest that failed with its error, if any did."""
    guard = Guard(target, folder)
    guard.warm()
    end = time.monotonic() + seconds
    try:
        for data in _seeds(target, corpus):
            guard(data)
        for number in count():
            slow = _batch(guard, end, number)
            if slow:
                return guard, *slow
            if time.monotonic() > end:
                break
    except Exception as error:  # noqa: BLE001 - whatever a target raises is what is looked for
        return guard, (folder / "running").read_bytes(), error
    return guard, None, None


def _seeds(target: Target, corpus: Path) -> Iterator[bytes]:
    yield from (data for _, data in seeds(target.kind))
    yield from (path.read_bytes() for path in sorted(corpus.glob("*")) if path.is_file())


def _batch(guard: Guard, end: float, number: int) -> tuple[bytes, TooSlow] | None:
    """One run of Hypothesis; where it fails, the last input that ran is the smallest found.

    An input that is too slow is no failure to Hypothesis, which would run it again and again: it is the answer.
    """
    slow: list[tuple[bytes, TooSlow]] = []

    @hypothesis.seed(time.time_ns() ^ number)
    @hypothesis.settings(
        max_examples=_BATCH,
        deadline=None,
        database=None,
        derandomize=False,
        verbosity=Verbosity.quiet,
        report_multiple_bugs=False,
        print_blob=False,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.target, Phase.shrink],
    )
    @hypothesis.given(inputs(guard.target.kind))
    def one(data: bytes) -> None:
        if slow or time.monotonic() > end:
            return
        try:
            hypothesis.target(guard(data) / (len(data) + 1000) * 1e6, label="microseconds a byte")
        except TooSlow as error:
            slow.append((data, error))

    one()
    return slow[0] if slow else None
