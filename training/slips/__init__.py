"""Puts slips into clean, tagged sentences and says for every word what would mend it.

Each function of `SLIPS` tries one sort of slip at one word; the shares follow the order of what writers get wrong in
published counts (see README.md). The labels are those of `proofdesk.analysis.proposals.labels`.
"""

from training.slips.draft import Piece
from training.slips.labels import LABELS
from training.slips.planting import SLIPS, with_slips

__all__ = ["LABELS", "SLIPS", "Piece", "with_slips"]
