"""Run the noise and cost measures and write `docs/measures.md` from what they print.

usage: python benchmarks/page.py [--data DIR]

DIR holds the data that `benchmarks/readability.py` compares with.
"""

import argparse
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "measures.md"
MEASURES = (
    ("False alarms, house profiles", "noise.py", ()),
    ("False alarms, general profile", "noise.py", ("--general",)),
    ("Readability", "readability.py", ("--data", "DIR")),
    ("Cost", "cost.py", ()),
    ("After a save", "watch.py", ()),
    ("House words", "vocabulary.py", ()),
)
INTRODUCTION = """# Measures

<!-- Made by benchmarks/page.py; every figure below was printed by the script named above it. -->

What proofdesk raises on clean, edited news, and what it costs. The news is that of the corpora named in
`benchmarks/corpora.py` (Wikinews, the news part of the Parallel Universal Dependencies treebank, and the advanced
Guardian articles of OneStopEnglish); `PROOFDESK_CORPORA` says where they are. Errors and warnings count as alarms;
nearly all copy there was edited, but not all of it is clean: `python benchmarks/noise.py --show all` prints each
alarm in context.
"""


def main() -> None:
    """Run each script in turn and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default=".", metavar="DIR")
    data = str(Path(parser.parse_args().data).resolve())
    parts = [INTRODUCTION, f"Python {platform.python_version()} on {platform.system()} {platform.machine()}.\n"]
    for title, script, options in MEASURES:
        done = subprocess.run(
            [sys.executable, str(HERE / script), *(data if option == "DIR" else option for option in options)],
            capture_output=True,
            text=True,
            check=True,
            cwd=HERE,
        )
        command = " ".join(["python", f"benchmarks/{script}", *options])
        parts.append(f"## {title}\n\n`{command}`\n\n```\n{done.stdout.rstrip()}\n```\n")
    PAGE.write_text("\n".join(parts), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
