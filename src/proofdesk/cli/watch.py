"""`proofdesk check --watch`: the whole report first, then, after every save, only what changed.

Files are looked at by their stamps (`stat`) a few times a second rather than through the notices of the operating
system: that works alike on every system, on network drives and in containers, where such notices are lost, and needs
no package. Where there are so many files that a look takes long, the looks become rarer, so that the watch never takes
more than about a tenth of one processor. A file counts as saved once two looks in a row find it the same: editors
write twice, or put a new file in the place of the old one. A review begins from the stamps taken before it, so that
what is saved meanwhile is seen.
"""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from proofdesk.cli.output import say, show
from proofdesk.desk import Desk, Draft, Outcome, exit_code, find_drafts
from proofdesk.errors import UserError
from proofdesk.findings import FileReport, Problem, Report, changes, problem_changes, remembered
from proofdesk.reporting import Following, Look, Update, counted, problem_kind, problem_line
from proofdesk.settings.load import FILE_NAME

INTERVAL = 0.2
"""Seconds between two looks, at the least."""
_SHARE = 10
"""The pause after a look is at least so many times as long as the look itself."""
_SETTINGS = (FILE_NAME, "pyproject.toml")

Stamp = tuple[int, int, int, int]
Stamps = Mapping[Path, Stamp]


@dataclass(frozen=True)
class World:
    """What the watch needs of the world: stamps of files, a pause (False ends the watch), a clock in seconds."""

    stamps: Callable[[Iterable[Path]], Stamps]
    pause: Callable[[float], bool]
    clock: Callable[[], float] = time.monotonic


@dataclass(frozen=True)
class Task:
    """What is watched and how it is shown. `desk` makes a desk that reads the settings anew, or raises UserError."""

    paths: Sequence[str]
    desk: Callable[[], Desk]
    reporter: Following
    look: Look
    first: Callable[[Desk, Sequence[Draft]], list[Outcome]]
    settings: Sequence[Path] = ()


def real_world() -> World:
    """This machine; only an interrupt ends the watch."""
    return World(stamps_of, _sleep)


def stamps_of(paths: Iterable[Path]) -> Stamps:
    """Time, size, number and mode of each file that is there."""
    found: dict[Path, Stamp] = {}
    for path in paths:
        try:
            seen = path.stat()
        except (OSError, ValueError):
            continue
        found[path] = (seen.st_mtime_ns, seen.st_size, seen.st_ino, seen.st_mode)
    return found


def settled(reviewed: Stamps, last: Stamps, now: Stamps) -> set[Path]:
    """The files that are not as they were reviewed, and have not changed since the last look."""
    return {
        path for path in {*reviewed, *now} if now.get(path) != reviewed.get(path) and now.get(path) == last.get(path)
    }


def watch(task: Task, world: World) -> int:
    """Report, then follow what is saved until the world says stop; the exit code is that of the last state."""
    return _Watch(task, world).run()


class _Words(NamedTuple):
    """What is said of a draft that was reviewed again, and of a finding that went."""

    told: str
    verb: str


@dataclass
class _Watch:
    task: Task
    world: World
    drafts: dict[Path, Draft] = field(default_factory=dict)
    files: dict[Path, FileReport] = field(default_factory=dict)
    """The last report of each draft that could be read: what the next one is compared with."""
    unread: dict[Path, list[Problem]] = field(default_factory=dict)
    common: tuple[Problem, ...] = ()
    """Problems of rules and folders, which belong to no draft."""
    reviewed: Stamps = field(default_factory=dict)
    heard: bool = True

    def run(self) -> int:
        """The whole report, then look after look."""
        self.desk = self.task.desk()
        report = self._start()
        if not self.drafts and not any(Path(path).is_dir() for path in self.task.paths):
            return exit_code(report)
        self._note(f"watching {counted(len(self.drafts), 'draft')}; Ctrl-C leaves")
        last = self.reviewed
        took = 0.0
        while self.heard and self.world.pause(max(INTERVAL, _SHARE * took)):
            begun = self.world.clock()
            found = {draft.path: draft for draft in find_drafts(self.task.paths).drafts}
            now = self._stamps(found)
            took = self.world.clock() - begun
            changed = settled(self.reviewed, last, now)
            last = now
            if changed:
                self._changed(changed, found, now)
        outcomes: list[Outcome] = [*self.files.values(), *self.unread.values()]
        return exit_code(self.desk.report(outcomes, self.common))

    def _start(self) -> Report:
        found = find_drafts(self.task.paths)
        self.drafts = {draft.path: draft for draft in found.drafts}
        self.reviewed = self._stamps(self.drafts)
        outcomes = self.task.first(self.desk, found.drafts)
        self._keep(dict(zip(self.drafts, outcomes, strict=True)))
        report = self.desk.report(outcomes, found.problems)
        self.common = self.desk.report([], found.problems).problems
        self._note_sources()
        if self.task.reporter.MACHINE:
            self._tell(tuple(report.all_problems()))
        self._show(self.task.reporter.render(report, self.task.look))
        return report

    def _changed(self, changed: set[Path], found: Mapping[Path, Draft], now: Stamps) -> None:
        others = sorted(changed - {*found, *self.drafts})
        for path in changed:
            self.reviewed = {**self.reviewed, path: now[path]} if path in now else _without(self.reviewed, path)
        for path in [path for path in self.drafts if path in changed and path not in found]:
            self._gone(path)
        if others and not self._again(others):
            others = []
        again = {path: draft for path, draft in found.items() if path in changed or (others and path in self.drafts)}
        self._review(again, _Words("settings changed", "left out") if others else _Words("saved", "mended"))
        self._note_sources()

    def _again(self, paths: list[Path]) -> bool:
        """Read the settings and rules anew. False where they are wrong in a way that leaves no desk."""
        self._note(f"read again: {', '.join(path.name for path in paths)}")
        try:
            self.desk = self.task.desk()
        except UserError as error:
            say(f"error: {error}", err=True)
            return False
        return True

    def _review(self, drafts: Mapping[Path, Draft], words: "_Words") -> None:
        before_unread = self._unread()
        for path, draft in drafts.items():
            begun = self.world.clock()
            before = self.files.get(path)
            told = words.told if path in self.drafts else "new"
            (outcome,) = self.desk.outcomes([draft])
            self.drafts[path] = draft
            self._keep({path: outcome})
            if self.task.look.verbose:
                self._note(f"{path} reviewed in {self.world.clock() - begun:.2f} s")
            if isinstance(outcome, FileReport):
                self._update(before, outcome, told, words.verb)
            elif outcome is None and path in self.files:
                del self.files[path]
                self._note(f"{path} is no text any more; skipped")
        common = self._common_now()
        came = problem_changes((*self.common, *before_unread), (*common, *self._unread()))
        self.common = common
        self._tell(came.problems_came)
        for problem in came.problems_went:
            self._note(f"mended: {problem_line(problem).splitlines()[0]}")

    def _update(self, before: FileReport | None, after: FileReport, told: str, verb: str) -> None:
        changed = changes(before, after)
        same_copy = before is not None and before.sha256 == after.sha256
        if changed or not same_copy:
            if self.task.reporter.MACHINE:
                self._tell(changed.problems_came)
            complete = not any(one.incomplete or one.users_error for one in (*self._common_now(), *self._unread()))
            update = Update(after, changed, told, verb, complete)
            self._show(self.task.reporter.render_update(update, self.task.look))

    def _keep(self, outcomes: Mapping[Path, Outcome]) -> None:
        for path, outcome in outcomes.items():
            self.unread.pop(path, None)
            if isinstance(outcome, FileReport):
                self.files[path] = remembered(self.files.get(path), outcome)
            elif outcome is not None:
                self.unread[path] = outcome

    def _gone(self, path: Path) -> None:
        self._note(f"{path} is gone")
        del self.drafts[path]
        self.files.pop(path, None)
        self.unread.pop(path, None)

    def _common_now(self) -> tuple[Problem, ...]:
        """The problems of rules as they are now, and those of folders as they were at the start."""
        return tuple(dict.fromkeys((*self.desk.report([]).problems, *_of_folders(self.common))))

    def _unread(self) -> tuple[Problem, ...]:
        return tuple(problem for problems in self.unread.values() for problem in problems)

    def _tell(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            say(f"{problem_kind(problem)}: {problem_line(problem)}", err=True)

    def _note(self, text: str) -> None:
        say(text, err=True)

    def _show(self, text: str) -> None:
        if text and not show(text.encode("utf-8", "replace")):
            self.heard = False

    def _note_sources(self) -> None:
        """Which settings and rules the drafts rest on is known only after a review."""
        self.reviewed = {**self.world.stamps(self._sources()), **self.reviewed}

    def _stamps(self, drafts: Iterable[Path]) -> Stamps:
        return self.world.stamps({*drafts, *self._sources(), *self._above(drafts)})

    def _sources(self) -> Iterable[Path]:
        """The settings files and the rules that are known."""
        yield from self.task.settings
        for source in self.desk.sources():
            yield from source.glob("*.yml") if source.is_dir() else (source,)

    def _above(self, drafts: Iterable[Path]) -> Iterable[Path]:
        """The settings files that there are, or could be, in the folders of the drafts and above them."""
        if self.desk.options.find_settings:
            for folder in {folder.resolve() for folder in {draft.parent for draft in drafts}}:
                yield from (above / name for above in (folder, *folder.parents) for name in _SETTINGS)


def _sleep(seconds: float) -> bool:
    time.sleep(seconds)
    return True


def _without(stamps: Stamps, path: Path) -> dict[Path, Stamp]:
    return {other: stamp for other, stamp in stamps.items() if other != path}


def _of_folders(problems: Iterable[Problem]) -> Iterable[Problem]:
    return (problem for problem in problems if problem.kind == "file")
