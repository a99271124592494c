"""Where the verdicts on a draft are kept, and what they say."""

from collections.abc import Mapping
from pathlib import Path
from threading import Lock

from proofdesk.errors import UserError
from proofdesk.findings import Problem
from proofdesk.settings import SettingsFinder
from proofdesk.verdicts import SETTLING, Decision, Log

LOG = Path(".proofdesk") / "verdicts.jsonl"
_Stamps = tuple[tuple[int, int], ...]
_Decisions = Mapping[str, Decision]


class VerdictLogs:
    """Finds the log for a draft and remembers what it says until its file changes.

    `named` is the log for every draft; without it and without `find` there is none.
    """

    def __init__(self, finder: SettingsFinder, settings_file: Path | None, named: Path | None, *, find: bool) -> None:
        self._finder = finder
        self._settings_file = settings_file
        self._named = named
        self._find = find
        self._read: dict[Path, tuple[_Stamps, _Decisions | UserError]] = {}
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
        above = (place / LOG for place in (folder, *folder.resolve().parents))
        return next((path for path in above if path.is_file()), folder / LOG)

    def decisions(self, folder: Path) -> _Decisions:
        """The last decision on each claim, by its fingerprint, for drafts in a folder; none where the log is broken."""
        path = self.path(folder)
        found = self._latest(path) if path else {}
        return {} if isinstance(found, UserError) else found

    def settled(self, folder: Path) -> frozenset[str]:
        """The fingerprints of the claims that are settled for drafts in a folder."""
        decisions = self.decisions(folder)
        return frozenset(name for name, decision in decisions.items() if decision.verdict in SETTLING)

    def problems(self, folder: Path) -> list[Problem]:
        """What keeps the verdicts on drafts in a folder from being read."""
        path = self.path(folder)
        found = self._latest(path) if path else {}
        if not isinstance(found, UserError):
            return []
        return [Problem(kind="file", subject=str(path), message=str(found), incomplete=True)]

    def _latest(self, path: Path) -> _Decisions | UserError:
        log = Log(path)
        stamps = tuple(_stamp(file) for file in (log.path, log.head))
        with self._lock:
            if path in self._read and self._read[path][0] == stamps:
                return self._read[path][1]
            found: _Decisions | UserError
            try:
                found = {name: entry.decision for name, entry in log.latest().items()}
            except UserError as error:
                found = error
            self._read[path] = stamps, found
            return found


def _stamp(path: Path) -> tuple[int, int]:
    try:
        seen = path.stat()
    except OSError:
        return -1, -1
    return seen.st_mtime_ns, seen.st_size
