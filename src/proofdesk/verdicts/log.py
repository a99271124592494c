"""The log of verdicts: one line of JSON each, only ever added to, every line bound to the one before.

A line holds the SHA-256 of the line before (`previous`) and of itself (`hash`, the last key, over everything before
it). Beside the log a file with the suffix `.head` keeps how many lines there are and the hash of the last one, so that
lines lost at the end are missed. Whoever can write both files can forge both: the chain shows accidents and quiet
edits; it is no signature.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from proofdesk.errors import UserError
from proofdesk.settings.writing import write_whole
from proofdesk.verdicts.vocabulary import SETTLING, Verdict

FIRST = "0" * 64
"""What the first line holds in place of the hash of a line before it."""
_LINE = re.compile(r'(?P<body>\{.*), "hash": "(?P<hash>[0-9a-f]{64})"\}', re.DOTALL)
_HEAD = re.compile(r"(?P<lines>\d+) (?P<hash>[0-9a-f]{64})\n")


@dataclass(frozen=True)
class Decision:
    """What a person decided about one claim, and how: `fingerprint` and `claim` name its words.

    `date` is the date consulted as the person wrote it; `path` is the draft the sheet was made from.
    """

    fingerprint: str
    claim: str
    verdict: Verdict
    path: str = ""
    method: str = ""
    source: str = ""
    date: str = ""
    initials: str = ""
    note: str = ""


class Entry(NamedTuple):
    """A decision as the log holds it; `appended` is when it was added, as the command was told."""

    number: int
    decision: Decision
    appended: str


class Verified(NamedTuple):
    """How many lines from the first on are intact, and what is wrong with the one after them (empty: nothing)."""

    intact: int
    fault: str = ""


class _Line(NamedTuple):
    number: int
    text: str
    hash: str
    values: dict[str, str | int]


class Log:
    """The log in one file, which need not be there yet."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def head(self) -> Path:
        """The file that keeps the number of lines and the hash of the last."""
        return self.path.with_name(f"{self.path.name}.head")

    def entries(self) -> list[Entry]:
        """Every entry, oldest first. Raises UserError where the log is not intact, or cannot be read."""
        verified = self.verify()
        if verified.fault:
            raise UserError(f"{self.path}: {verified.fault}; its verdicts do not count until it is whole again")
        return [_entry(line) for line in self._lines()]

    def latest(self) -> dict[str, Entry]:
        """The last entry for each claim, by its fingerprint. Raises UserError as `entries` does."""
        return {entry.decision.fingerprint: entry for entry in self.entries()}

    def settled(self) -> frozenset[str]:
        """The fingerprints of claims that nobody needs to look at again. Raises UserError as `entries` does."""
        return frozenset(name for name, entry in self.latest().items() if entry.decision.verdict in SETTLING)

    def append(self, decisions: Iterable[Decision], appended: str) -> int:
        """Add what is new among the decisions; how many that was. Raises UserError where nothing could be added."""
        entries = self.entries()
        latest = {entry.decision.fingerprint: entry.decision for entry in entries}
        last = self._last_hash()
        lines: list[str] = []
        for decision in decisions:
            if latest.get(decision.fingerprint) == decision:
                continue
            latest[decision.fingerprint] = decision
            text, last = _written(decision, len(entries) + len(lines) + 1, last, appended)
            lines.append(text)
        if lines:
            self._write("".join(lines), len(entries) + len(lines), last)
        return len(lines)

    def verify(self) -> Verified:
        """Compute the chain anew. Raises UserError where the log cannot be read."""
        data = self._read(self.path)
        pieces = data.split(b"\n")
        lines: list[_Line] = []
        for number, piece in enumerate(pieces[:-1], start=1):
            line = _read_line(number, piece)
            if line is None:
                return Verified(len(lines), f"line {number} was changed")
            fault = _break(lines, line)
            if fault:
                return _before(fault)
            lines.append(line)
        if pieces[-1]:
            return Verified(len(lines), f"line {len(lines) + 1} was changed or is cut off")
        return self._against_head(lines)

    def _against_head(self, lines: list[_Line]) -> Verified:
        found = _HEAD.fullmatch(self._read(self.head).decode("ascii", "replace"))
        if found is None:
            if not lines and not self.head.exists():
                return Verified(0)
            return Verified(len(lines), f"{self.head.name} is missing or was changed, so that no line can be missed")
        count = int(found["lines"])
        if count > len(lines):
            return Verified(len(lines), f"line {len(lines) + 1} is missing")
        if count < len(lines):
            return Verified(count, f"line {count + 1} was inserted")
        if found["hash"] != (lines[-1].hash if lines else FIRST):
            return Verified(max(0, count - 1), f"line {count} was changed")
        return Verified(count)

    def _lines(self) -> Iterator[_Line]:
        for number, piece in enumerate(self._read(self.path).split(b"\n")[:-1], start=1):
            line = _read_line(number, piece)
            if line:
                yield line

    def _last_hash(self) -> str:
        last = FIRST
        for line in self._lines():
            last = line.hash
        return last

    def _read(self, path: Path) -> bytes:
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise UserError(f"{path}: cannot be read: {error.strerror}") from error

    def _write(self, text: str, count: int, last: str) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("ab") as file:
                file.write(text.encode("utf-8"))
                file.flush()
                os.fsync(file.fileno())
            write_whole(self.head, f"{count} {last}\n".encode("ascii"))
        except OSError as error:
            raise UserError(f"{self.path}: cannot be written: {error.strerror}") from error


def _written(decision: Decision, number: int, previous: str, appended: str) -> tuple[str, str]:
    """A line with its end, and its hash."""
    values = {"previous": previous, "number": number, **vars(decision), "appended": appended}
    body = json.dumps(values, ensure_ascii=False).removesuffix("}")
    own = hashlib.sha256(body.encode("utf-8")).hexdigest()
    return f'{body}, "hash": "{own}"}}\n', own


def _read_line(number: int, piece: bytes) -> _Line | None:
    """The line, or None where it is not what its own hash says."""
    try:
        found = _LINE.fullmatch(piece.decode("utf-8"))
    except UnicodeDecodeError:
        return None
    if found is None or hashlib.sha256(found["body"].encode("utf-8")).hexdigest() != found["hash"]:
        return None
    try:
        values = json.loads(f"{found['body']}}}")
        _entry(line := _Line(number, found[0], found["hash"], values))
    except (ValueError, KeyError, TypeError):
        return None
    return line


def _entry(line: _Line) -> Entry:
    """The entry of a line. Raises KeyError, TypeError or ValueError where the line holds no entry."""
    values = {name: str(value) for name, value in line.values.items()}
    for name in ("previous", "number"):
        del values[name]
    appended = values.pop("appended")
    return Entry(line.number, Decision(**{**values, "verdict": Verdict(values["verdict"])}), appended)  # type: ignore[arg-type]


def _break(lines: list[_Line], line: _Line) -> tuple[int, str] | None:
    """Where the chain breaks between the lines read so far and this one: the number of the line and what befell it."""
    previous = line.values["previous"]
    if previous == (lines[-1].hash if lines else FIRST):
        return None
    if any(line.hash == other.hash for other in lines):
        return line.number, "was inserted"
    known = {FIRST: 0, **{other.hash: other.number for other in lines}}
    if previous in known:
        return known[str(previous)] + 1, "was inserted"
    return line.number, "is missing"


def _before(fault: tuple[int, str]) -> Verified:
    number, what = fault
    return Verified(number - 1, f"line {number} {what}")
