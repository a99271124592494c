"""Ignore comments in the copy: what they name, where they hold, and what is wrong with them.

`<!-- proofdesk-ignore RULE[, RULE]: reason -->` holds on its own line and the next, `proofdesk-off RULE` until
`proofdesk-on RULE`, `proofdesk-ignore-file: reason` for all of the file (or for the rules that it names).
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from proofdesk.errors import nearest
from proofdesk.findings import Finding, Problem
from proofdesk.settings import matches
from proofdesk.text import BlockKind, Document, Span

_COMMENT = re.compile(r"<!--\s*(?P<verb>proofdesk-[\w-]+)(?P<rest>.*?)-->", re.DOTALL)
_LONGEST_NAME = 80
_VERBS = ("proofdesk-ignore", "proofdesk-off", "proofdesk-on", "proofdesk-ignore-file")


Names = tuple[str, str, str]
"""What a selector may name a finding by: its rule, its checker, its category."""


@dataclass(frozen=True)
class Ignore:
    """One comment for one rule name (None: every rule), and the source span that it covers."""

    selector: str | None
    covers: Span
    line: int

    def names(self, names: Names) -> bool:
        """True where it is meant for findings of these names."""
        return self.selector is None or matches(self.selector, *names)

    @property
    def starts(self) -> Span:
        """Where a finding that it holds for may start."""
        return Span(self.covers.start, max(self.covers.end, self.covers.start + 1))


def names_of(finding: Finding) -> Names:
    """The names that selectors are compared with."""
    return finding.rule, finding.checker, finding.category


@dataclass(frozen=True)
class Ignores:
    """The ignores of a document, and problems with the comments themselves."""

    ignores: tuple[Ignore, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_ignores(document: Document, unknown: Callable[[str], str | None]) -> Ignores:
    """Read the comments of a document. `unknown` says what is wrong with a rule's name, None where it is known."""
    reader = _Reader(document, unknown)
    for block in document.blocks:
        if block.kind is BlockKind.COMMENT:
            for found in _COMMENT.finditer(block.text):
                reader.comment(found, block.source_span.start + found.start(), block.source_span.start + found.end())
    reader.finish()
    return Ignores(tuple(reader.ignores), tuple(reader.problems))


class _Reader:
    def __init__(self, document: Document, unknown: Callable[[str], str | None]) -> None:
        self.document = document
        self.unknown = cache(unknown)  # looking for the nearest name is slow, and comments repeat themselves
        self.ignores: list[Ignore] = []
        self.problems: list[Problem] = []
        self.open: dict[str, tuple[int, int]] = {}

    def comment(self, found: "re.Match[str]", start: int, end: int) -> None:
        verb = found["verb"]
        line = self.document.lines.position(start)[0]
        if verb not in _VERBS:
            self._problem(line, verb, f"unknown comment “{verb}”{nearest(verb, _VERBS)}")
        else:
            rules, _, _ = found["rest"].partition(":")
            names = [" ".join(name.split())[:_LONGEST_NAME] for name in rules.split(",") if name.strip()]
            if not names and verb == "proofdesk-ignore-file":
                self.ignores.append(Ignore(None, self._whole(), line))
            elif not names:
                self._problem(line, verb, f"“{verb}” names no rule")
            for name in names:
                self._named(verb, name, line, start, end)

    def finish(self) -> None:
        """What was never switched on again stays off to the end."""
        for name, (start, line) in self.open.items():
            self.ignores.append(Ignore(name, Span(start, len(self.document.source) + 1), line))

    def _named(self, verb: str, name: str, line: int, start: int, end: int) -> None:
        wrong = self.unknown(name)
        if wrong:
            self._problem(line, name, wrong)
        elif verb == "proofdesk-ignore-file":
            self.ignores.append(Ignore(name, self._whole(), line))
        elif verb == "proofdesk-off":
            self.open.setdefault(name, (start, line))
        elif verb == "proofdesk-on":
            if name not in self.open:
                self._problem(line, name, f"“{name}” is switched on but was never off", users_error=False)
                return
            since, opened = self.open.pop(name)
            self.ignores.append(Ignore(name, Span(since, end), opened))
        else:
            self.ignores.append(Ignore(name, self._line_and_next(line, end), line))

    def _whole(self) -> Span:
        return Span(0, len(self.document.source) + 1)

    def _line_and_next(self, line: int, end: int) -> Span:
        lines = self.document.lines
        last = min(len(lines), lines.position(end)[0] + 1)
        return Span(lines.line_span(line).start, lines.line_span(last).end + 1)  # the end of the line is on the line

    def _problem(self, line: int, subject: str, message: str, *, users_error: bool = True) -> None:
        self.problems.append(
            Problem(
                kind="ignore",
                subject=subject,
                message=message,
                path=self.document.path,
                line=line,
                users_error=users_error,
            )
        )


def unused(ignores: Iterable[Ignore], findings: Iterable[Finding], path: str) -> list[Problem]:
    """A problem for every ignore that ignores nothing."""
    starts: dict[Names, list[int]] = {}
    for finding in sorted(findings, key=lambda finding: finding.span.start):
        starts.setdefault(names_of(finding), []).append(finding.span.start)
    return [
        Problem(
            kind="ignore",
            subject=ignore.selector or "every rule",
            message=f"the comment ignores nothing: no finding of {ignore.selector or 'any rule'} there",
            path=path,
            line=ignore.line,
        )
        for ignore in ignores
        if not any(_any_inside(found, ignore.starts) for names, found in starts.items() if ignore.names(names))
    ]


def _any_inside(starts: list[int], span: Span) -> bool:
    return bisect_left(starts, span.start) < bisect_left(starts, span.end)
