"""Fuzzes proofdesk: `python fuzz/run.py --seconds 60 [--target NAME] [--engine atheris|hypothesis]`.

The time is split among the targets, each in a process of its own. Exit code 1 where a property breaks: the input is
saved, and a line to paste into `tests/test_fuzz_targets.py` is printed.
"""

import argparse
import importlib.util
import re
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from fuzz import target, target_names  # noqa: E402 - the root has to be known first
from fuzz.guard import save  # noqa: E402
from fuzz.shrinking import failure_of, shrunk  # noqa: E402

_GRACE = 120
"""Seconds beyond its time after which a process is taken to hang."""
_SHRINKING = 20
_LONGEST_LINE = 2000
_UNITS = re.compile(r"stat::number_of_executed_units:\s*(\d+)")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the targets that were asked for; 1 where one of them failed."""
    asked = _parser().parse_args(arguments)
    if asked.inside:
        return _inside(asked)
    names = asked.target or list(target_names())
    engine = asked.engine or ("atheris" if importlib.util.find_spec("atheris") else "hypothesis")
    seconds = max(1, asked.seconds // len(names))
    print(f"{seconds} s for each target ({len(names)}), with {engine}", flush=True)
    failed = [name for name in names if not _passes(name, engine, seconds, asked)]
    print(f"failed: {', '.join(failed)}" if failed else "every property held")
    return 1 if failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60, help="for all targets together (default: 60)")
    parser.add_argument("--target", action="append", choices=target_names(), help="only this one (repeatable)")
    parser.add_argument("--engine", choices=("atheris", "hypothesis"), help="default: atheris where it is installed")
    parser.add_argument("--corpus", type=Path, help="folder where inputs are kept from run to run (default: none)")
    parser.add_argument("--failures", type=Path, default=Path("fuzz-failures"), help="where failing inputs are saved")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    return parser


def _passes(name: str, engine: str, seconds: int, asked: argparse.Namespace) -> bool:
    """Run one target in a process of its own, and tell what came of it."""
    with tempfile.TemporaryDirectory(prefix="proofdesk-fuzz-") as temporary:
        folder = Path(temporary)
        corpus = (asked.corpus.resolve() if asked.corpus else folder) / f"corpus-{name}"
        corpus.mkdir(parents=True, exist_ok=True)
        try:
            done = subprocess.run(  # noqa: S603 - our own modules
                _command(name, engine, seconds, folder, corpus),
                cwd=ROOT, capture_output=True, text=True, errors="replace", timeout=seconds + _GRACE, check=False,
            )  # fmt: skip
            code, told, output = done.returncode, done.stdout, done.stdout + done.stderr
        except subprocess.TimeoutExpired as late:
            said = late.stderr.decode("utf-8", "replace") if isinstance(late.stderr, bytes) else late.stderr or ""
            code, told, output = 1, "", f"{said}\nno answer {_GRACE} s after its time"
        units = _UNITS.search(output)
        inputs = f"{int(units[1]):,} inputs" if units else told.strip().splitlines()[-1] if told.strip() else "no count"
        print(f"{name}: {inputs}{'' if code == 0 else ', FAILED'}", flush=True)
        if code:
            _tell(name, folder, output, asked.failures)
        return code == 0


def _command(name: str, engine: str, seconds: int, folder: Path, corpus: Path) -> list[str]:
    if engine == "atheris":
        return [sys.executable, "-m", "fuzz.atheris_engine", name, str(seconds), str(folder), str(corpus)]
    own = [sys.executable, str(Path(__file__).resolve()), "--target", name, "--seconds", str(seconds)]
    return [*own, "--inside", str(folder), "--corpus", str(corpus)]


def _inside(asked: argparse.Namespace) -> int:
    """The process that runs one target with Hypothesis."""
    from fuzz import hypothesis_engine

    guard, data, error = hypothesis_engine.run(target(asked.target[0]), asked.seconds, asked.inside, asked.corpus)
    print(f"{guard.count:,} inputs, slowest {guard.slowest:.2f} s")
    if error is None or data is None:
        return 0
    (asked.inside / "crash-found").write_bytes(data)
    traceback.print_exception(error)
    return 1


def _tell(name: str, folder: Path, output: str, failures: Path) -> None:
    """What failed, where its input is, and the line that makes it a test."""
    found = sorted([*folder.glob("crash-*"), *folder.glob("timeout-*"), *folder.glob("oom-*"), *folder.glob("running")])
    print("\n".join(output.splitlines()[-40:]))
    if not found:
        return
    data = found[0].read_bytes()
    if found[0].name.startswith("crash-") and failure_of(target(name), data):
        data = shrunk(target(name), data, _SHRINKING)
    path = save(failures, name, data)
    shown = repr(data) if len(data) <= _LONGEST_LINE else f"Path({str(path)!r}).read_bytes()"
    print(f"\nThe input is in {path}. For REGRESSIONS in tests/test_fuzz_targets.py:\n    ({name!r}, {shown}),\n")


if __name__ == "__main__":
    sys.exit(main())
