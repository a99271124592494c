"""Dates as news writes them: days, months, years, spans, ages, durations, “three years ago”; each with its exact span.

`mentions` reads them out of a text; `resolve` says which days one means, where that is sure. The annotation that
brings both to a document is `Dates`.
"""

from proofdesk.analysis.dates.mention import NOWHERE, Kind, Mention, Places
from proofdesk.analysis.dates.reading import mentions
from proofdesk.analysis.dates.resolving import Days, length_of_month, nearest, real_day, resolve

__all__ = [
    "NOWHERE",
    "Days",
    "Kind",
    "Mention",
    "Places",
    "length_of_month",
    "mentions",
    "nearest",
    "real_day",
    "resolve",
]
