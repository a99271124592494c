"""Which note stands where: findings of one file folded, numbered in reading order, and placed in the blocks shown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from proofdesk.findings import FileReport, Finding
from proofdesk.reporting._folding import folded
from proofdesk.reporting._page.places import Part, Places
from proofdesk.text import Span


class Mark(NamedTuple):
    """One finding in the copy: its anchor, the parts of the blocks that it covers, none where it is not shown."""

    anchor: str
    finding: Finding
    parts: tuple[Part, ...]


@dataclass(frozen=True, eq=False)
class Note:
    """A finding told in full, with the marks that it stands for: its own first, then those that say the same again.

    A note equals itself alone: comparing the marks of one that stands for thousands would take for ever.
    """

    number: int
    anchor: str
    marks: tuple[Mark, ...]

    @property
    def finding(self) -> Finding:
        """The finding that the note tells."""
        return self.marks[0].finding


@dataclass(frozen=True)
class Ledger:
    """The notes of a file in the order of their numbers, and what they are to each block.

    `told` are the notes beside a block, `again` those whose later marks alone stand in it; `places` are the parts that
    notes and tables point to, each with its anchor, and `anchors` those anchors by the spans of the source.
    """

    number: int
    notes: tuple[Note, ...]
    told: Mapping[int, list[Note]]
    again: Mapping[int, list[Note]]
    marks: Mapping[int, list[tuple[Note, Mark, Part]]]
    places: Mapping[int, list[tuple[str, Part]]]
    anchors: Mapping[Span, str]

    def unplaced(self) -> Iterator[Note]:
        """The notes whose words the page does not show in the copy."""
        return (note for note in self.notes if not note.marks[0].parts)

    def note_of(self, finding: Finding) -> Note | None:
        """The note that tells a finding."""
        return next((note for note in self.notes for mark in note.marks if mark.finding == finding), None)


def ledger(number: int, file: FileReport) -> Ledger:
    """The ledger of the file that is the page's `number`th; anchors are unique across the page."""
    places = Places(file.document) if file.document else None
    parts = {id(finding): places.parts(finding.span.span) if places else () for finding in file.findings}
    ordered = sorted(file.findings, key=lambda finding: _reading_order(finding, parts[id(finding)]))
    groups = [[first, *others] for first, others in folded(tuple(ordered))]
    notes = tuple(_note(number, count, group, parts) for count, group in enumerate(groups, start=1))
    anchors, pointed = _anchored(number, places, _pointed_at(file)) if places else ({}, {})
    return Ledger(number, notes, *_placed(notes), places=pointed, anchors=anchors)


_Marks = dict[int, list[tuple[Note, Mark, Part]]]


def _placed(notes: tuple[Note, ...]) -> tuple[dict[int, list[Note]], dict[int, list[Note]], _Marks]:
    """For each block: the notes told beside it, the notes said again in it, the marks in it."""
    told: dict[int, list[Note]] = defaultdict(list)
    again: dict[int, list[Note]] = defaultdict(list)
    marks: _Marks = defaultdict(list)
    for note in notes:
        homes = [mark.parts[0].block for mark in note.marks if mark.parts]
        for home in homes[:1]:
            told[home].append(note)
        for block in dict.fromkeys(home for home in homes if home != homes[0]):
            again[block].append(note)
        for mark in note.marks:
            for part in mark.parts:
                marks[part.block].append((note, mark, part))
    return dict(told), dict(again), dict(marks)


def _reading_order(finding: Finding, parts: tuple[Part, ...]) -> tuple[object, ...]:
    """Where the number stands: at the end of the first part. What is not shown comes last."""
    place = (0, parts[0].block, parts[0].span.end, parts[0].span.start) if parts else (1, 0, 0, 0)
    return (*place, finding.order)


def _note(file: int, number: int, group: list[Finding], parts: dict[int, tuple[Part, ...]]) -> Note:
    names = (f"m{file}-{number}" + (f"-{count}" if count > 1 else "") for count in range(1, len(group) + 1))
    marks = (Mark(name, finding, parts[id(finding)]) for name, finding in zip(names, group, strict=True))
    return Note(number, f"f{file}-{number}", tuple(marks))


def _pointed_at(file: FileReport) -> Iterator[Span]:
    for finding in file.findings:
        yield from (Span(place.start, place.end) for place in finding.related)
    if file.readability:
        yield from (sentence.span.span for sentence in file.readability.costly)
    yield from (claim.span.span for claim in file.claims)


def _anchored(
    number: int, places: Places, spans: Iterable[Span]
) -> tuple[dict[Span, str], dict[int, list[tuple[str, Part]]]]:
    """An anchor for each span that the copy shows, and where in the blocks it is."""
    anchors: dict[Span, str] = {}
    pointed: dict[int, list[tuple[str, Part]]] = defaultdict(list)
    for span in dict.fromkeys(spans):
        for part in places.parts(span)[:1]:
            anchors[span] = f"p{number}-{span.start}-{span.end}"
            pointed[part.block].append((anchors[span], part))
    return anchors, dict(pointed)
