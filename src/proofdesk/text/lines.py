r"""Lines and columns, computed at the edge. A line ends at \\n, \\r\\n or \\r and at nothing else."""

import re
from bisect import bisect_right
from typing import NamedTuple

from proofdesk.text.span import Span

_LINE_END = re.compile(r"\r\n|\n|\r")


class Place(NamedTuple):
    """A span with its 1-based lines and columns; columns count code points."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class LineIndex:
    """Turns offsets in `source` into lines and columns, by bisection."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(source))]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of a code point offset (the end of the text included)."""
        if not 0 <= offset <= len(self._source):
            raise ValueError(f"offset {offset} is outside the text of {len(self._source)} code points")
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def place(self, span: Span) -> Place:
        """The span with the lines and columns of both of its ends."""
        return Place(*span, *self.position(span.start), *self.position(span.end))

    def line_span(self, line: int) -> Span:
        """The span of a 1-based line, without its line end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._source)
        while end > start and self._source[end - 1] in "\r\n":  # no slice: a line may be the whole of a long text
            end -= 1
        return Span(start, end)
