"""A block's shown text cut where marks begin and end: each piece knows everything that covers it.

Marks may overlap in any way; HTML elements may not. So the text is cut at every end of every cover, and each piece
is wrapped once for each mark on it: a wide mark never hides a narrow one.
"""

from collections import defaultdict, deque
from collections.abc import Sequence
from typing import NamedTuple

from proofdesk.reporting._page.markup import slices
from proofdesk.text import Span


class Cover(NamedTuple):
    """What lies over a span of shown text: a mark of a finding, a place that others point to, emphasis, masked words.

    `kind` is `mark`, `place`, `emphasis` or `masked`; `key` names the one that it is.
    """

    span: Span
    kind: str
    key: str


class Segment(NamedTuple):
    """A piece of text under the same covers from end to end, the widest first. Empty at an insertion point.

    `begins` and `ends` are the covers that start and stop here.
    """

    span: Span
    covers: tuple[Cover, ...]
    begins: tuple[Cover, ...]
    ends: tuple[Cover, ...]


def segments(text: str, covers: Sequence[Cover]) -> list[Segment]:
    """The whole text in order, cut at the ends of the covers; an empty cover is a segment of its own."""
    opening: dict[int, list[Cover]] = defaultdict(list)
    for cover in covers:
        opening[cover.span.start] += [cover] if cover.span.length else []
    points = deque(sorted((cover for cover in covers if not cover.span.length), key=lambda one: (one.span, one.key)))
    over: tuple[Cover, ...] = ()
    cuts = [cut for cover in covers for cut in cover.span]
    result: list[Segment] = []
    for piece in slices(text, cuts):
        while points and points[0].span.start <= piece.start:
            result.append(_point(points.popleft()))
        # Every end of a cover is a cut: a piece is covered by what was open before it and what opens where it begins.
        still = (cover for cover in over if cover.span.end > piece.start)
        over = tuple(sorted((*still, *opening.get(piece.start, ())), key=_widest))
        begins = tuple(cover for cover in over if cover.span.start == piece.start)
        ends = tuple(cover for cover in reversed(over) if cover.span.end == piece.end)
        result.append(Segment(piece, over, begins, ends))
    return result + [_point(point) for point in points]


def _point(cover: Cover) -> Segment:
    return Segment(cover.span, (cover,), (cover,), (cover,))


def _widest(cover: Cover) -> tuple[int, int, str, str]:
    return (-cover.span.length, cover.span.start, cover.kind, cover.key)
