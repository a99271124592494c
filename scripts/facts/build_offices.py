"""Make the pack `offices` from `offices.txt`: who held an office, since when and until when.

usage: python scripts/facts/build_offices.py
"""

import re

from _writing import HERE, write

TERM = re.compile(r"\s*(?P<holder>.+?) (?P<since>\d{4}-\d\d-\d\d)\s*")
COVERS_FROM, AS_OF = "2000-01-01", "2025-12-31"


def main() -> None:
    """Write it."""
    rows = []
    for line in (HERE / "offices.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            head, _, terms = line.partition(": ")
            rows.append(office(head, terms))
    sources = ["World Factbook, March 2026 (holders at its date)", "published lists of office-holders, by hand"]
    write("offices", "Who held which office", "Apache-2.0 (this project)", sources, AS_OF, rows, COVERS_FROM)


def office(head: str, terms: str) -> dict[str, object]:
    """The row of one office; a term ends where the next begins."""
    code = head[:2] if re.match(r"[A-Z]{2} ", head) and head[:3] != "UN " else None
    if code:
        body, title = "", head[3:]
    else:
        found = re.match(r"((?:[A-Z]\w*|of)(?: (?:[A-Z]\w*|of))*) (.+)", head)
        assert found
        body, title = found[1], found[2]
    read = [term for each in terms.split(";") if (term := TERM.fullmatch(each))]
    ends = [*(term["since"] for term in read[1:]), None]
    held = [[term["holder"], term["since"], end] for term, end in zip(read, ends, strict=True) if term["holder"] != "-"]
    return {"id": head, "country": code, "body": body, "title": title, "terms": held}


if __name__ == "__main__":
    main()
