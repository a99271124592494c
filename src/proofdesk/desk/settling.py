"""Turns the rows of a sheet that came back into decisions, each for the log of the drafts that hold its words."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from proofdesk.errors import UserError
from proofdesk.findings import FileReport, Report, words_fingerprint
from proofdesk.reporting import Filled
from proofdesk.verdicts import Decision, Verdict, read_verdict

_ID = re.compile(r"\d+:[0-9a-f]{16}")
_LONGEST = 60
"""Code points of a claim that a note shows."""


@dataclass(frozen=True)
class Returned:
    """What came back: decisions for each log, rows without a verdict, and notes on rows that found no claim."""

    decisions: Mapping[Path, list[Decision]]
    blank: int
    notes: tuple[str, ...]


def returned(rows: Sequence[Filled], report: Report, log_of: Callable[[FileReport], Path]) -> Returned:
    """Find each row's claim by the fingerprint of its words among the claims of the report.

    Raises UserError, with row and column of each, for verdicts that are none and for two verdicts on one claim.
    """
    filled = [row for row in rows if row.get("verdict")]
    verdicts = _verdicts(filled)
    known = _known(report)
    decisions: dict[Path, list[Decision]] = defaultdict(list)
    notes = []
    for row, verdict in zip(filled, verdicts, strict=True):
        name = next((name for name in _names(row) if name in known), None)
        if name is None:
            notes.append(f"{row.place}: no draft here holds the words “{_short(row.get('claim'))}”; not recorded")
            continue
        for log in dict.fromkeys(log_of(file) for file in known[name]):
            decisions[log].append(_decision(row, name, verdict))
    return Returned(decisions, len(rows) - len(filled), tuple(notes))


def _verdicts(rows: list[Filled]) -> list[Verdict]:
    found, faults = [], []
    first: dict[str, tuple[Filled, Verdict]] = {}
    for row in rows:
        try:
            verdict = read_verdict(row.get("verdict"))
        except ValueError as error:
            faults.append(f"{row.verdict_at}: {error}")
            continue
        other, given = first.setdefault(next(iter(_names(row)), row.place), (row, verdict))
        if given is not verdict:
            faults.append(f"{row.verdict_at}: “{verdict}”, but {other.place} says “{given}” of the same words")
        found.append(verdict)
    if faults:
        raise UserError("\n".join(faults))
    return found


def _names(row: Filled) -> list[str]:
    """The fingerprints that a row may mean: the one written in it, and that of the words in it."""
    written = row.get("id")
    words = row.get("claim")
    return [*([written] if _ID.fullmatch(written) else []), *([words_fingerprint(words)] if words else [])]


def _known(report: Report) -> Mapping[str, list[FileReport]]:
    found: dict[str, list[FileReport]] = defaultdict(list)
    for file in report.files:
        for claim in file.claims:
            if file not in found[claim.fingerprint][-1:]:
                found[claim.fingerprint].append(file)
    return found


def _decision(row: Filled, name: str, verdict: Verdict) -> Decision:
    names = ("claim", "path", "method", "source", "date", "initials", "note")
    return Decision(fingerprint=name, verdict=verdict, **{name: _clean(row.get(name)) for name in names})


def _clean(words: str) -> str:
    """Without halves of characters, which no file can hold."""
    return words.encode("utf-8", "replace").decode("utf-8")


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
