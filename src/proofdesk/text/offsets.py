"""The map from a block's shown text back to the untouched source.

A map is a row of runs. In a run of kind *same* the source slice is the shown slice; a *replaced* run shows
something else for a piece of source (an entity, a line break shown as a space); a *synthetic* run shows words that
stand nowhere (one placeholder for masked code).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from proofdesk.text.span import Span

_NEAR = 256
"""How far an escape or a fold may reach before a shorter agreement is not trusted."""


class RunKind(Enum):
    """How a run's shown text relates to its source."""

    SAME = "same"
    REPLACED = "replaced"
    SYNTHETIC = "synthetic"


class Run(NamedTuple):
    """One piece of the map: where it starts in the shown text and in the source, and both lengths (code points)."""

    shown: int
    source: int
    shown_length: int
    source_length: int
    kind: RunKind


class OffsetMap:
    """Shown → source by bisection; a span over several runs maps to its outer ends."""

    def __init__(self, runs: Iterable[Run]) -> None:
        self.runs = tuple(runs)
        self._starts = [run.shown for run in self.runs]
        self._sources = [run.source for run in self.runs]

    def source(self, shown: Span) -> Span:
        """The source span behind a span of the shown text.

        An empty span is an insertion point: it lies right after the source of the character before it.
        """
        if not self.runs:
            return Span(0, 0)
        if shown.start == shown.end:
            point = self._end(shown.start) if shown.start else self.runs[0].source
            return Span(point, point)
        start = self._start(shown.start)
        return Span(start, max(start, self._end(shown.end)))

    def shown(self, source: Span) -> Span | None:
        """The span of the shown text that a source span stands behind; None where it lies outside of this text.

        The way back from `source`: a span that cuts a replaced or synthetic run takes in the whole run, one that lies
        in markup alone, or is empty, is the insertion point there.
        """
        if not self.runs or source.end < self.runs[0].source or source.start > self._end_of_source(-1):
            return None
        if source.start == source.end:
            point = self._shown_end(source.start)
            return Span(point, point)
        end = self._shown_end(source.end)
        return Span(min(end, self._shown_start(source.start)), end)

    def _end_of_source(self, number: int) -> int:
        return self.runs[number].source + self.runs[number].source_length

    def _shown_start(self, offset: int) -> int:
        """Where the first shown character begins whose source ends after `offset`."""
        index = max(0, bisect_right(self._sources, offset) - 1)
        if self._end_of_source(index) <= offset:
            index += 1
        if index == len(self.runs):
            return self.runs[-1].shown + self.runs[-1].shown_length
        run = self.runs[index]
        return run.shown + (max(0, offset - run.source) if run.kind is RunKind.SAME else 0)

    def _shown_end(self, offset: int) -> int:
        """Where the last shown character ends whose source begins before `offset`."""
        index = bisect_left(self._sources, offset) - 1
        if index < 0:
            return 0
        run = self.runs[index]
        return run.shown + (
            min(offset - run.source, run.shown_length) if run.kind is RunKind.SAME else run.shown_length
        )

    def touched(self, shown: Span) -> Iterator[Run]:
        """The runs that a span of the shown text overlaps."""
        index = max(0, bisect_right(self._starts, shown.start) - 1)
        while index < len(self.runs) and (run := self.runs[index]).shown < shown.end:
            index += 1
            if run.shown + run.shown_length > shown.start:
                yield run

    def _start(self, offset: int) -> int:
        run = self.runs[max(0, bisect_right(self._starts, offset) - 1)]
        return run.source + (offset - run.shown if run.kind is RunKind.SAME else 0)

    def _end(self, offset: int) -> int:
        run = self.runs[max(0, bisect_right(self._starts, offset - 1) - 1)]
        return run.source + (offset - run.shown if run.kind is RunKind.SAME else run.source_length)


class MapBuilder:
    """Collects shown text piece by piece, in reading order, with the source of each."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._runs: list[Run] = []
        self._length = 0

    @property
    def length(self) -> int:
        """Code points shown so far."""
        return self._length

    @property
    def last_source(self) -> int | None:
        """Where the source of the last piece ends; None before the first."""
        return self._runs[-1].source + self._runs[-1].source_length if self._runs else None

    @property
    def ends_in_space(self) -> bool:
        """True where the last character shown so far is white space."""
        return bool(self._text) and self._text[-1][-1].isspace()

    def same(self, text: str, source: int) -> None:
        """Add `text`, which stands letter for letter at `source`."""
        last = self._runs[-1] if self._runs else None
        if last and last.kind is RunKind.SAME and last.source + last.source_length == source and text:
            grown = last.shown_length + len(text)
            self._runs[-1] = last._replace(shown_length=grown, source_length=grown)
            self._append_text(text)
        else:
            self._add(text, Span(source, source + len(text)), RunKind.SAME)

    def replaced(self, text: str, source: Span) -> None:
        """Add `text`, shown in place of the source at `source`."""
        self._add(text, source, RunKind.REPLACED)

    def synthetic(self, text: str, source: Span) -> None:
        """Add `text`, which masks the source at `source` and is never proofread."""
        self._add(text, source, RunKind.SYNTHETIC)

    def build(self) -> tuple[str, OffsetMap]:
        """The shown text and its map."""
        return "".join(self._text), OffsetMap(self._runs)

    def _add(self, text: str, source: Span, kind: RunKind) -> None:
        if text:
            self._runs.append(Run(self._length, source.start, len(text), source.length, kind))
            self._append_text(text)

    def _append_text(self, text: str) -> None:
        self._text.append(text)
        self._length += len(text)


def aligned_pieces(shown: str, raw: str) -> Iterator[tuple[str, Span]]:
    """Split `shown` into pieces, each with the span of `raw` that it came from, where escapes or folds differ.

    Both are walked together: the longest common part is one piece; where they part, one shown character stands for
    everything up to the next place where three characters (or the rest) agree again; fewer where short pieces leave
    no three that agree.
    """
    at = 0
    begin = 0
    while begin < len(shown):
        length = 0
        while begin + length < len(shown) and raw.startswith(shown[begin + length], at + length):
            length += 1
        if length:
            yield shown[begin : begin + length], Span(at, at + length)
            begin, at = begin + length, at + length
            continue
        end = min(_agrees_again(shown[begin + 1 : begin + 4], raw, at + 1), len(raw))
        yield shown[begin], Span(at, end)
        begin, at = begin + 1, end


def _agrees_again(ahead: str, raw: str, start: int) -> int:
    """Where the first characters of `ahead` stand in `raw`, as many of them and as near as can be."""
    if not ahead:
        return len(raw)
    for length in range(len(ahead), 0, -1):
        found = raw.find(ahead[:length], start, start + _NEAR)
        if found >= 0:
            return found
    found = raw.find(ahead, start)
    return found if found >= 0 else len(raw)
