"""Finds the drafts under the paths that the user gave."""

import errno
import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from proofdesk.findings import Problem
from proofdesk.reading import readers

STANDARD_INPUT = "-"
_PASSED_OVER = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


class Draft(NamedTuple):
    """A file to be read; `named` by the user, or met inside a folder."""

    path: Path
    named: bool


class Found(NamedTuple):
    """The drafts in order, and what was wrong with the paths."""

    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...]


def find_drafts(paths: Iterable[str]) -> Found:
    """Files as they are named, folders searched for the suffixes that readers know; each file once."""
    drafts: dict[Path, Draft] = {}
    problems: list[Problem] = []
    for given in paths:
        path = Path(given)
        if given == STANDARD_INPUT:
            drafts.setdefault(path, Draft(path, named=True))
        elif _too_long(path):
            problems.append(_wrong(given[:60] + "…", "no such file or folder: the name is too long"))
        elif path.is_dir():
            inside, unread = _inside(path)
            problems += unread
            if not inside and not unread:
                problems.append(
                    _wrong(given, f"no draft found in this folder (looked for {', '.join(sorted(readers()))})")
                )
            for found in inside:
                drafts.setdefault(found.resolve(), Draft(found, named=False))
        elif path.exists():
            drafts[path.resolve()] = Draft(path, named=True)
        else:
            problems.append(_wrong(given, f"no such file or folder{_near(path)}"))
    return Found(tuple(drafts.values()), tuple(problems))


def _inside(folder: Path) -> tuple[list[Path], list[Problem]]:
    """The drafts in a folder and those below it, and a problem for each folder that cannot be read."""
    suffixes = set(readers())
    found: list[Path] = []
    unread: list[Problem] = []

    def told(error: OSError) -> None:
        message = f"the folder cannot be read: {error.strerror}"
        unread.append(
            Problem(kind="file", subject=error.filename, message=message, path=error.filename, incomplete=True)
        )

    for root, folders, files in os.walk(folder, onerror=told):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _PASSED_OVER)
        found += [Path(root) / name for name in sorted(files) if _is_draft(name, suffixes)]
    return found, unread


def _is_draft(name: str, suffixes: set[str]) -> bool:
    return not name.startswith(".") and os.path.splitext(name)[1].lower() in suffixes


def _too_long(path: Path) -> bool:
    """True for what can be no path: a text given in its place, as a rule."""
    try:
        path.stat()
    except OSError as error:
        return error.errno == errno.ENAMETOOLONG
    return False


def _near(path: Path) -> str:
    from proofdesk.errors import nearest

    try:
        return nearest(path.name, os.listdir(path.parent))
    except OSError:
        return ""


def _wrong(path: str, message: str) -> Problem:
    return Problem(kind="file", subject=path, message=message, path=path, users_error=True)
