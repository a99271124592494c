"""One input at a time: its time is bounded, and what is being run is on disk in case the process never comes back."""

import hashlib
import time
from dataclasses import dataclass
from pathlib import Path

from fuzz import Target

TIME_LIMIT = 5.0
"""CPU seconds that one input may take."""


class TooSlow(AssertionError):
    """An input took longer than an editor would wait."""


@dataclass
class Guard:
    """Runs a target's check, counts the inputs, keeps the running one in `folder/running`."""

    target: Target
    folder: Path
    count: int = 0
    slowest: float = 0.0

    def __call__(self, data: bytes) -> float:
        """The CPU seconds that the input took. Raises what the check raises, and TooSlow."""
        self.count += 1
        running = self.folder / "running"
        running.write_bytes(data)
        began = time.process_time()
        self.target.check(data)
        taken = time.process_time() - began
        self.slowest = max(self.slowest, taken)
        if taken > TIME_LIMIT:
            raise TooSlow(f"{taken:.1f} s for {len(data):,} bytes; the limit is {TIME_LIMIT:g} s")
        return taken

    def warm(self) -> None:
        """Load engines and rules, so that the first input does not pay for them."""
        self.target.check(b"The the wall.\n")


def save(folder: Path, target: str, data: bytes) -> Path:
    """Keep an input that failed, named by what it holds."""
    path = folder / f"{target}-{hashlib.sha256(data).hexdigest()[:12]}"
    folder.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
