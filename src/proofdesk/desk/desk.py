"""The desk: settings in, reports out."""

import datetime
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

from proofdesk import RULESET, __version__
from proofdesk.analysis import Analysis, Dialect, PublicationDate, RunningText, Sentences
from proofdesk.checkers import Checker, Resources, checkers
from proofdesk.desk.cache import cache_folder
from proofdesk.desk.catalogue import Catalogue
from proofdesk.desk.claims import FACTUAL, claims_of, still_asked
from proofdesk.desk.drafts import STANDARD_INPUT, Draft, find_drafts
from proofdesk.desk.readability import readability
from proofdesk.desk.verdict_logs import VerdictLogs
from proofdesk.errors import UnreadableError, UserError
from proofdesk.findings import Claim, FileReport, Finding, Problem, Report, Severity, Summary, Tool
from proofdesk.reading import read
from proofdesk.review import read_ignores, review
from proofdesk.settings import Layer, Settings, SettingsFinder, layer_from_mapping, load_profile, merge
from proofdesk.settings.address import is_address
from proofdesk.settings.load import read_layer, read_personal
from proofdesk.text import Document


@dataclass(frozen=True)
class Options:
    """What the command line, or a caller in Python, asks for beyond the settings files.

    `personal` is a list of a writer's own words, which stands below every settings file; `verdicts` is the log that
    says which claims are settled, in place of the one beside the settings file.
    """

    values: Mapping[str, object] = field(default_factory=dict)
    settings_file: Path | None = None
    find_settings: bool = True
    personal: Path | None = None
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    date: datetime.date | None = None
    cache: Path | None = None
    stdin_name: str = STANDARD_INPUT
    verdicts: Path | None = None


@dataclass(frozen=True)
class _Job:
    """One draft with everything needed to review it."""

    document: Document
    settings: Settings


Outcome = FileReport | list[Problem] | None
"""The report of a draft; problems where there is none; None where it was skipped in silence."""


class Desk:
    """Reviews drafts. Safe to share among threads; engines and rules are loaded once."""

    def __init__(self, options: Options | None = None) -> None:
        self.options = options or Options()
        self._finder = SettingsFinder()
        self._catalogues: dict[tuple[Path, ...], Catalogue] = {}
        self._checkers: list[tuple[Settings, list[Checker | Problem]]] = []
        self._lock = Lock()
        self._settings_files: set[Path] = set()
        self.verdict_logs = VerdictLogs(
            self._finder, self.options.settings_file, self.options.verdicts, find=self.options.find_settings
        )

    @classmethod
    def from_settings(
        cls,
        *,
        profile: str | None = None,
        dialect: str | None = None,
        settings_file: Path | None = None,
        personal: Path | None = None,
        **values: object,
    ) -> "Desk":
        """A desk with the given settings over the defaults; no file, personal list included, is read unless named.

        Raises UserError for an unknown profile, key or value, here rather than at the first draft.
        """
        given = {"profile": profile, "dialect": dialect, **values}
        known = {key: value for key, value in given.items() if value is not None}
        options = Options(
            values=known,
            settings_file=settings_file,
            find_settings=False,
            personal=personal,
            cache=cache_folder(),
        )
        desk = cls(options)
        desk.settings_for(Path(), {})
        return desk

    def review_text(self, text: str, name: str = "draft.txt") -> FileReport:
        """Review a text; the suffix of `name` says how it is written (.txt, .md)."""
        return self.review(read(text.encode("utf-8", "replace"), name))

    def review(self, document: Document) -> FileReport:
        """Review a document that was read. Raises UserError where the settings for it are wrong."""
        folder = folder_of(document.path)
        return self._review(_Job(document, self.settings_for(folder, document.overrides, Path(document.path))))

    def run(
        self,
        paths: Iterable[str],
        jobs: int = 1,
        stdin: Callable[[], bytes] | None = None,
        progress: Callable[[Sequence[Draft]], Callable[[], None]] | None = None,
    ) -> Report:
        """Review the drafts under `paths`, `jobs` at a time. The report is the same for any number of jobs."""
        found = find_drafts(paths)
        return self.report(self.outcomes(found.drafts, jobs, stdin, progress), found.problems)

    def outcomes(
        self,
        drafts: Sequence[Draft],
        jobs: int = 1,
        stdin: Callable[[], bytes] | None = None,
        progress: Callable[[Sequence[Draft]], Callable[[], None]] | None = None,
    ) -> list[Outcome]:
        """What the review of each draft came to, in their order."""
        step = progress(drafts) if progress else lambda: None

        def one(draft: Draft) -> Outcome:
            result = self._draft(draft, stdin)
            step()
            return result

        if jobs == 1 or len(drafts) < 2:
            return [one(draft) for draft in drafts]
        pool = ThreadPoolExecutor(min(jobs, len(drafts)))
        try:
            return list(pool.map(one, drafts))
        finally:
            pool.shutdown(wait=False, cancel_futures=True)  # an interrupt waits for no draft

    def report(self, outcomes: Sequence[Outcome], problems: Iterable[Problem] = ()) -> Report:
        """One report of what came of several drafts, with the problems of the paths and of the rules."""
        files = tuple(outcome for outcome in outcomes if isinstance(outcome, FileReport))
        unread = (problem for outcome in outcomes if isinstance(outcome, list) for problem in outcome)
        return _report(files, [*self._rule_problems(), *problems, *unread], skipped=outcomes.count(None))

    def sources(self) -> frozenset[Path]:
        """The settings files and the folders of rules that the reviews so far rest on."""
        return frozenset(self._settings_files) | {folder for styles in self._catalogues for folder in styles}

    def settings_for(self, folder: Path, overrides: object, path: Path | None = None) -> Settings:
        """The settings for a draft in `folder`. Raises UserError where a layer of them is wrong."""
        layers = self._layers(folder, overrides)
        profile = merge(layers, path).profile
        base = next((layer.base for layer in reversed(layers) if layer.base and "profile" in layer.values), None)
        layers = [load_profile(profile, base), *layers]
        self._settings_files.update(Path(layer.name) for layer in layers if layer.base)
        return merge(layers, path)

    def catalogue(self, settings: Settings | None = None) -> Catalogue:
        """The rules known under the settings (default: the shipped packs)."""
        styles = settings.styles if settings else ()
        with self._lock:
            if styles not in self._catalogues:
                self._catalogues[styles] = Catalogue(styles, self.options.cache)
            return self._catalogues[styles]

    def _layers(self, folder: Path, overrides: object) -> list[Layer]:
        layers = [*self._personal]
        if self.options.settings_file:
            layers.append(read_layer(self.options.settings_file))
        elif self.options.find_settings:
            found = self._finder.nearest(folder)
            layers += [found] if found else []
        if overrides and not isinstance(overrides, Mapping):
            raise UserError("front matter: “proofdesk” is not a table of settings")
        if isinstance(overrides, Mapping) and overrides:
            layers.append(layer_from_mapping(overrides, "front matter"))
            if _names_address(layers[-1].values):
                raise UserError(
                    "front matter: engines.grammar: no draft decides where it is sent; name the address in a settings"
                    " file or with --grammar"
                )
        return [*layers, self._command_line]

    @cached_property
    def _personal(self) -> tuple[Layer, ...]:
        return (read_personal(self.options.personal),) if self.options.personal else ()

    @cached_property
    def _command_line(self) -> Layer:
        return layer_from_mapping(self.options.values, "command line")

    def _draft(self, draft: Draft, stdin: Callable[[], bytes] | None) -> Outcome:
        name = self.options.stdin_name if str(draft.path) == STANDARD_INPUT else str(draft.path)
        try:
            data = stdin() if stdin and str(draft.path) == STANDARD_INPUT else draft.path.read_bytes()
            return self.review(read(data, name))
        except UnreadableError as error:
            return [_file_problem(name, str(error))] if draft.named else None
        except OSError as error:
            return [_file_problem(name, f"cannot be read: {error.strerror}")] if draft.named else None
        except UserError as error:
            return [_settings_problem(error)]

    def _review(self, job: _Job) -> FileReport:
        document, settings = job.document, job.settings
        catalogue = self.catalogue(settings)
        analysis = Analysis(document, settings, self.options.date)
        findings: list[Finding] = []
        problems = [_file_problem(document.path, warning) for warning in document.warnings]
        problems += _unknown_rules(settings, catalogue)
        built = self._built(settings, catalogue)
        for checker in built:
            found, wrong = _checked(checker, analysis) if not isinstance(checker, Problem) else ([], [checker])
            findings += found
            problems += wrong
        ignores = read_ignores(document, catalogue.unknown)
        reviewed = review(findings, settings, ignores, document.path, self.options.only, self.options.skip)
        unread = any(problem.incomplete for problem in problems)
        # Where a checker said nothing, an ignore that met no finding proves nothing.
        told = [problem for problem in reviewed.problems if problem.users_error or not unread]
        date = analysis[PublicationDate].date
        claims = self._claims(analysis, reviewed.findings)
        return FileReport(
            path=document.path,
            sha256=hashlib.sha256(document.data).hexdigest(),
            dialect=analysis[Dialect].name,
            profile=settings.profile,
            date=date.isoformat() if date else None,
            words=document.words,
            sentences=sum(len(analysis[Sentences].block(block)) for block in document.prose()),
            readability=readability(analysis) if any(_measures(checker) for checker in built) else None,
            findings=still_asked(reviewed.findings, claims),
            claims=claims,
            problems=(*problems, *told, *self.verdict_logs.problems(folder_of(document.path))),
            fail_on=settings.fail_on,
            foremost=still_asked(reviewed.foremost, claims),
            document=document,
        )

    def _claims(self, analysis: Analysis, findings: tuple[Finding, ...]) -> tuple[Claim, ...]:
        """The claims, unless only something that has nothing to do with facts is asked for."""
        if self.options.only and not FACTUAL.intersection(self.options.only):
            return ()
        return claims_of(analysis, findings, self.verdict_logs.settled(folder_of(analysis.document.path)))

    def _built(self, settings: Settings, catalogue: Catalogue) -> "list[Checker | Problem]":
        """The checkers for a set of settings, built once; those that the selection cannot reach are left out."""
        with self._lock:
            for known, built in self._checkers:
                if known == settings:
                    return built
            resources = Resources(settings, catalogue.specs)
            built = [_build(kind, resources) for kind in checkers().values() if self._reached(kind, resources)]
            self._checkers.append((settings, built))
            return built

    def _reached(self, kind: type[Checker], resources: Resources) -> bool:
        from proofdesk.desk.selection import reached

        return reached(kind, resources, self.options.only, self.options.skip)

    def _rule_problems(self) -> list[Problem]:
        return [problem for catalogue in self._catalogues.values() for problem in catalogue.problems]


def folder_of(path: str) -> Path:
    """The folder whose settings and verdicts hold for a draft: its own; for standard input the one we are in."""
    return Path(path).parent if path != STANDARD_INPUT else Path()


def _names_address(values: Mapping[str, Any]) -> bool:
    tables = [values, *values.get("overrides", ())]
    return any(is_address(table.get("engines", {}).get("grammar", "")) for table in tables)


def _build(kind: type[Checker], resources: Resources) -> "Checker | Problem":
    try:
        return kind(resources)
    except Exception as error:  # noqa: BLE001 - the one boundary around a checker
        return _crash(kind.name, error)


def _checked(checker: Checker, analysis: Analysis) -> tuple[list[Finding], list[Problem]]:
    """What one checker says; where it crashes, what it said before that and a problem."""
    findings: list[Finding] = []
    problems: list[Problem] = []
    try:
        for result in checker.check(analysis):
            if isinstance(result, Problem):
                problems.append(result if result.path else result.model_copy(update={"path": analysis.document.path}))
            else:
                findings.append(result)
    except Exception as error:  # noqa: BLE001 - the one boundary around a checker
        problems.append(_crash(checker.name, error, analysis.document.path))
    return findings, problems


def _measures(checker: "Checker | Problem") -> bool:
    return not isinstance(checker, Problem) and RunningText in checker.requires


def _crash(name: str, error: Exception, path: str | None = None) -> Problem:
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1:] if error.__traceback__ else []
    place = f" at {Path(last[0].filename).name}:{last[0].lineno}" if last else ""
    message = f"the checker “{name}” crashed ({type(error).__name__}: {error}{place}); its findings are missing"
    return Problem(kind="checker", subject=name, message=message, path=path, incomplete=True)


def _unknown_rules(settings: Settings, catalogue: Catalogue) -> list[Problem]:
    problems = []
    for setting in settings.rules:
        wrong = catalogue.unknown(setting.selector)
        where = f"{setting.origin}: " if setting.origin else ""
        problems += [
            Problem(kind="settings", subject=setting.selector, message=f"{where}{message}", users_error=True)
            for message in ([wrong] if wrong else catalogue.unknown_params(setting))
        ]
    return problems


def _file_problem(path: str, message: str) -> Problem:
    return Problem(kind="file", subject=path, message=message, path=path, incomplete=True)


def _settings_problem(error: UserError) -> Problem:
    origin = error.origin
    return Problem(
        kind="settings",
        subject=origin.path if origin else "settings",
        message=str(error),
        path=origin.path if origin else None,
        line=origin.line if origin else None,
        users_error=True,
    )


def _report(files: tuple[FileReport, ...], problems: Sequence[Problem], skipped: int) -> Report:
    counts = dict.fromkeys(Severity, 0)
    for file in files:
        for finding in file.findings:
            counts[finding.severity] += 1
    unique = tuple(dict.fromkeys(problems))
    complete = not any(problem.incomplete for file in files for problem in file.problems) and not any(
        problem.incomplete or problem.users_error for problem in unique
    )
    return Report(
        tool=Tool(version=__version__, ruleset=RULESET),
        files=files,
        problems=unique,
        summary=Summary(
            files=len(files),
            skipped=skipped,
            words=sum(file.words for file in files),
            error=counts[Severity.ERROR],
            warning=counts[Severity.WARNING],
            suggestion=counts[Severity.SUGGESTION],
            query=counts[Severity.QUERY],
            claims=sum(len(file.claims) for file in files),
            complete=complete,
        ),
    )
