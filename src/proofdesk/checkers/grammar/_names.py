"""Names that a proposal would take for a slip: Hollins is no “Hollin’s”, Patience keeps her capital."""

from proofdesk.analysis import Analysis, Tokens, spellings
from proofdesk.analysis.proposals import Proposal

_REPEATED = 2


def is_a_name(analysis: Analysis, proposal: Proposal) -> bool:
    """True where the text or the tables of words show that the word with the capital is a name as it stands."""
    word = proposal.word
    if not word[:1].isupper():
        return False
    if proposal.label == "lower":
        before = proposal.words[proposal.at - 1].text if proposal.at > 0 else ""
        following = proposal.words[proposal.at + 1].text if proposal.at + 1 < len(proposal.words) else ""
        return before[:1].isupper() or not following[:1].islower() or _times(analysis, word) >= _REPEATED
    if proposal.label == "apostrophe:inside":
        stem = word[:-1]
        known = word in spellings() or _times(analysis, word) >= _REPEATED
        return known or not (_known(stem) or _times(analysis, stem))
    return False


def _known(word: str) -> bool:
    """True for a word or name of the tables."""
    return word in spellings() or word.lower() in spellings()


def _times(analysis: Analysis, word: str) -> int:
    """How often a word stands in the document, by its very letters."""
    tokens = analysis[Tokens]
    return sum(token.text == word for block in analysis.document.prose() for token in tokens.words(block))
