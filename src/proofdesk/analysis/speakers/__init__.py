"""Who says what: quotations and statements linked to their sources, as far as words and their order show it.

English news tells the source beside what is said: “…,” said Jane Roe; the minister told reporters that …; according to
the report. `data/speech.toml` holds the verbs. Nothing is guessed from meaning: a source is the words that stand as
subject of such a verb, and a quotation without one belongs to the speaker of the quotation before it in its paragraph.
"""

from proofdesk.analysis.speakers.annotation import Attribution, Attributions
from proofdesk.analysis.speakers.linking import Link
from proofdesk.analysis.speakers.sources import Source, SourceKind

__all__ = ["Attribution", "Attributions", "Link", "Source", "SourceKind"]
