"""Reviews drafts of every shape at two sizes: `python fuzz/doubling.py [--size 20000] [--shape WORDS]`.

Prints each shape whose cost grows by more than its size does; exit code 1 where there is one.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from fuzz.shapes import SHAPES, Shape  # noqa: E402 - the root has to be known first
from fuzz.targets import _desk  # noqa: E402

STEP = 4
"""How many times the size of the small draft the large one has: quadratic work then costs 16 times as much."""
MOST_GROWTH = 8.0
_FLOOR = 0.05
"""CPU seconds below which a cost is mostly the cost of any review."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure every shape whose name holds the words asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=20_000, help="code points of the small draft (default: 20000)")
    parser.add_argument("--shape", default="", help="only shapes whose name holds this")
    asked = parser.parse_args(arguments)
    chosen = {name: shape for name, shape in SHAPES.items() if asked.shape in name}
    steep = [name for name, shape in chosen.items() if _told(name, growth(shape, asked.size)) > MOST_GROWTH]
    print(f"{len(chosen)} shapes, {len(steep)} of them steeper than linear")
    return 1 if steep else 0


def growth(shape: Shape, size: int) -> float:
    """How many times the cost of a draft of `size` one of `STEP` times that size has; the better of two runs."""
    return min(_cost(shape(STEP * size)) / max(_FLOOR, _cost(shape(size))) for _ in range(2))


def _cost(draft: str) -> float:
    """CPU seconds of a review without the engine, as Markdown."""
    data = draft.encode()
    began = time.process_time()
    _desk.report(data, ".md", "none")
    return time.process_time() - began


def _told(name: str, grown: float) -> float:
    if grown > MOST_GROWTH:
        print(f"{grown:5.1f} × for {STEP} × the size: {name}", flush=True)
    return grown


if __name__ == "__main__":
    sys.exit(main())
