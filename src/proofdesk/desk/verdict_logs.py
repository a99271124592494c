"""Where the verdicts on a draft are kept, and which claims they settle."""

import os
from pathlib import Path
from threading import Lock

from proofdesk.errors import UserError
from proofdesk.findings import Problem
from proofdesk.settings import SettingsFinder
from proofdesk.verdicts import Log

LOG = Path(".proofdesk") / "verdicts.jsonl"
_Stamps = tuple[tuple[int, int], ...]


class VerdictLogs:
    """Finds the log for a draft and remembers what it settles until its file changes.

    `named` is the log for every draft; without it and without `find` there is none.
    """

    def __init__(self, finder: SettingsFinder, settings_file: Path | None, named: Path | None, *, find: bool) -> None:
        self._finder = finder
        self._settings_file = settings_file
        self._named = named
        self._find = find
        self._read: dict[Path, tuple[_Stamps, frozenset[str] | UserError]] = {}
        self._lock = Lock()

    def path(self, folder: Path) -> Path | None:
        """The log for drafts in a folder: beside their settings file, or an older one above them, or in the folder."""
        if self._named:
            return self._named
        if self._settings_file:
            return self._settings_file.parent / LOG
        if not self._find:
            return None
        found = self._finder.nearest(folder)
        if found and found.base:
            return found.base / LOG
        above = (place / LOG for place in (folder.resolve(), *folder.resolve().parents))
        return next((path for path in above if path.is_file()), folder / LOG)

    def settled(self, folder: Path) -> tuple[frozenset[str], list[Problem]]:
        """The fingerprints of the claims that are settled for drafts in a folder; a problem where the log is broken."""
        path = self.path(folder)
        if path is None:
            return frozenset(), []
        found = self._settled(path)
        if isinstance(found, UserError):
            return frozenset(), [Problem(kind="file", subject=str(path), message=str(found), incomplete=True)]
        return found, []

    def _settled(self, path: Path) -> frozenset[str] | UserError:
        log = Log(path)
        stamps = tuple(_stamp(file) for file in (log.path, log.head))
        with self._lock:
            if path in self._read and self._read[path][0] == stamps:
                return self._read[path][1]
            try:
                found: frozenset[str] | UserError = log.settled()
            except UserError as error:
                found = error
            self._read[path] = stamps, found
            return found


def _stamp(path: Path) -> tuple[int, int]:
    try:
        seen = os.stat(path)
    except OSError:
        return -1, -1
    return seen.st_mtime_ns, seen.st_size
