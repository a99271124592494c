"""Add words to those that are never suggested for a misspelling: slurs and obscenities.

usage: python scripts/bar_words.py < WORDS

Words come one a line on the standard input; `checkers/language/never_suggested.txt` keeps the first digits of their
SHA-256, so that the list can be checked against but not read. Plurals in s need no line of their own.
"""

import sys
from pathlib import Path

from proofdesk.checkers.language._ranking import digest

OUTPUT = Path(__file__).parent.parent / "src" / "proofdesk" / "checkers" / "language" / "never_suggested.txt"
HEAD = (
    "# Words that are never suggested (slurs, obscenities): the first digits of the SHA-256 of each in small letters.\n"
    "# Made by scripts/bar_words.py.\n"
)
PER_LINE = 12


def main() -> None:
    """Read, join with what is there, write."""
    old = OUTPUT.read_text(encoding="utf-8").splitlines() if OUTPUT.is_file() else []
    digests = {each for line in old if not line.startswith("#") for each in line.split()}
    digests |= {digest(line.strip().lower()) for line in sys.stdin if line.strip()}
    ordered = sorted(digests)
    lines = [" ".join(ordered[at : at + PER_LINE]) for at in range(0, len(ordered), PER_LINE)]
    OUTPUT.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
