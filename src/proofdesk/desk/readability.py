"""The readability of a story, as the report holds it."""

from proofdesk.analysis import Analysis, RunningText, reasons
from proofdesk.analysis.running_text import WORDS_PER_MINUTE
from proofdesk.checkers.readability import COSTLY
from proofdesk.findings import CostlySentence, Location, Readability

_MOST = 3
"""Costly sentences that a report names."""


def readability(analysis: Analysis) -> Readability:
    """The scores of the running text (None where it is too short for a formula) and its costliest sentences."""
    text, document = analysis[RunningText], analysis.document
    costly = []
    for sentence, without in text.costly(_MOST):
        span = sentence.block.source(sentence.span)
        costly.append(
            CostlySentence(
                span=Location.at(document.place(span)),
                quote=document.quote(span),
                words=sentence.length,
                reasons=reasons(sentence),
                grade_without=round(without, 1),
            )
        )
    scores = {name: None if score is None else round(score, 1) for name, score in text.scores.items()}
    target = float(analysis.settings.param(COSTLY, "grade"))
    minutes = round(document.words / WORDS_PER_MINUTE, 1)
    return Readability(**scores, reading_minutes=minutes, target_grade=target, costly=tuple(costly))
