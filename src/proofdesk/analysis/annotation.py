"""The analysis of one document: a mapping from annotation to value."""

import datetime
from typing import Protocol, Self, TypeVar, cast

from proofdesk.settings import Settings
from proofdesk.text import Document


class Annotation(Protocol):
    """Something that can be known of a document. One file each."""

    @classmethod
    def of(cls, analysis: "Analysis") -> Self:
        """Compute it; other annotations may be asked for."""


A = TypeVar("A", bound=Annotation)


class Analysis:
    """`analysis[Sentences]` computes the sentences of the document on first use and remembers them.

    `date` is the date of publication given on the command line, which wins over every other.
    """

    def __init__(self, document: Document, settings: Settings, date: datetime.date | None = None) -> None:
        self.document = document
        self.settings = settings
        self.date = date
        self._known: dict[type, object] = {}

    def __getitem__(self, annotation: type[A]) -> A:
        if annotation not in self._known:
            self._known[annotation] = annotation.of(self)
        return cast("A", self._known[annotation])
