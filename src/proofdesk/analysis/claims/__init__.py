"""The statements of a draft that can be checked, ranked by how worth checking each is, with its reasons."""

from proofdesk.analysis.claims.annotation import Claims, Statement
from proofdesk.analysis.claims.ranking import Score, Sign, score, signs

__all__ = ["Claims", "Score", "Sign", "Statement", "score", "signs"]
