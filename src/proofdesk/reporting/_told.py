"""Problems as people should be told them: with their place, and an engine that failed for many drafts once."""

from collections import Counter
from collections.abc import Iterator

from proofdesk.findings import FileReport, Problem, Report
from proofdesk.reporting._visible import visible

_Key = tuple[str, str]


class Telling:
    """Which problems of the drafts are told once for the run, and which with their draft."""

    def __init__(self, report: Report) -> None:
        self._report = report
        counts = Counter(_key(problem) for file in report.files for problem in set(file.problems))
        self._shared = {key: count for key, count in counts.items() if key[0] == "engine" and count > 1}

    def of_file(self, file: FileReport) -> tuple[Problem, ...]:
        """What is told with a draft."""
        return tuple(problem for problem in file.problems if _key(problem) not in self._shared)

    def of_run(self) -> tuple[Problem, ...]:
        """What is told of the run: its own problems, then those that several drafts share."""
        return (*self._report.problems, *self._folded())

    def all(self) -> Iterator[Problem]:
        """Everything, each line once: the run, then the drafts."""
        yield from self.of_run()
        for file in self._report.files:
            yield from self.of_file(file)

    def _folded(self) -> Iterator[Problem]:
        first = {_key(problem): problem for file in self._report.files for problem in file.problems}
        for key, count in self._shared.items():
            message = f"{first[key].message} ({count} of {len(self._report.files)} drafts)"
            yield first[key].model_copy(update={"path": None, "line": None, "message": message})


def _key(problem: Problem) -> _Key:
    return problem.kind, problem.message


def problem_kind(problem: Problem) -> str:
    """What a problem means for the reader."""
    return "Not checked" if problem.incomplete else "To mend" if problem.users_error else "Note"


def problem_line(problem: Problem) -> str:
    """A problem in one line (more where its message shows an excerpt), with the place that it is about."""
    where = (
        f"{problem.path}:{problem.line}: "
        if problem.path and problem.line
        else f"{problem.path}: "
        if problem.path
        else ""
    )
    told = problem.path and problem.message.startswith(problem.path)
    return visible(problem.message if told else where + problem.message)
