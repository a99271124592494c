"""What is known of the language in a document: annotations, each computed on first use, once, and shared."""

from proofdesk.analysis.annotation import Analysis, Annotation
from proofdesk.analysis.claims import Claims, Statement
from proofdesk.analysis.dates.annotation import Dates
from proofdesk.analysis.dialect import Dialect, words_of_one_dialect
from proofdesk.analysis.frequency import is_frequent
from proofdesk.analysis.furniture import Furniture
from proofdesk.analysis.heaviness import reasons
from proofdesk.analysis.house_words import HouseWords
from proofdesk.analysis.proposals import Proposals
from proofdesk.analysis.publication import PublicationDate
from proofdesk.analysis.quantities import Bounds, Kind, Quantities, Quantity, Unit, singular, unit_named
from proofdesk.analysis.quotations import Mark, Quotation, Quotations
from proofdesk.analysis.running_text import Costly, RunningText, Sentence
from proofdesk.analysis.sentences import Sentences, split_sentences
from proofdesk.analysis.speakers import Attribution, Attributions, Link, Source, SourceKind
from proofdesk.analysis.spellings import spellings
from proofdesk.analysis.story import Story
from proofdesk.analysis.tokens import Token, Tokens, tokenize

__all__ = [
    "Analysis",
    "Annotation",
    "Attribution",
    "Attributions",
    "Bounds",
    "Claims",
    "Costly",
    "Dates",
    "Dialect",
    "Furniture",
    "HouseWords",
    "Kind",
    "Link",
    "Mark",
    "Proposals",
    "PublicationDate",
    "Quantities",
    "Quantity",
    "Quotation",
    "Quotations",
    "RunningText",
    "Sentence",
    "Sentences",
    "Source",
    "SourceKind",
    "Statement",
    "Story",
    "Token",
    "Tokens",
    "Unit",
    "is_frequent",
    "reasons",
    "singular",
    "spellings",
    "split_sentences",
    "tokenize",
    "unit_named",
    "words_of_one_dialect",
]
