"""Make the pack `bodies` from `bodies.txt` (acronyms) and `members.txt` (who belongs, since when).

usage: python scripts/facts/build_bodies.py
"""

import re

from _writing import HERE, write

MEMBER = re.compile(r"(?P<code>[A-Z]{2})(?P<unsure>\?)?(?:>(?P<joined>[\d-]{10}))?(?:<(?P<left>[\d-]{10}))?")


def main() -> None:
    """Write it."""
    acronyms = [acronym(line) for line in lines("bodies.txt")]
    members = [membership(line) for line in lines("members.txt")]
    sources = ["World Factbook, March 2026 (members)", "names as the bodies write them, by hand"]
    title = "International bodies, agencies and acronyms"
    write("bodies", title, "Apache-2.0 (this project)", sources, "2026-01", [*acronyms, *members], "2000-01-01")


def lines(name: str) -> list[str]:
    """The lines of a file that say something."""
    return [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def acronym(line: str) -> dict[str, object]:
    """`WHO World Health Organization | … @ Geneva`."""
    letters, _, rest = line.partition(" ")
    names, _, seat = rest.partition(" @ ")
    return {"id": letters, "kind": "acronym", "names": names.split(" | "), "seat": seat or None}


def membership(line: str) -> dict[str, object]:
    """`NATO|North Atlantic …: US GB …`; a mark of doubt (suspended, invited) keeps every comparison silent."""
    names, _, members = line.partition(": ")
    found = [MEMBER.fullmatch(each) for each in members.split()]
    assert all(found), line
    rows = [[each["code"], each["joined"], each["left"]] for each in found if each and not each["unsure"]]
    unsure = [each["code"] for each in found if each and each["unsure"]]
    return {"id": f"members of {names.split('|')[0]}", "kind": "members", "names": names.split("|"), "members": rows,
            "unsure": unsure}  # fmt: skip


if __name__ == "__main__":
    main()
