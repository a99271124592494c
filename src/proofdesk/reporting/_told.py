"""Problems as people should be told them: an engine that failed for many drafts is one line, not one for each."""

from collections import Counter
from collections.abc import Iterator

from proofdesk.findings import FileReport, Problem, Report

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
