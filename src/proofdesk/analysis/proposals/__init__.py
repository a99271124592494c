"""Likely slips: what a small model, trained to mend sentences, would change.

It proposes; checkers decide what is told, under which rule and how gravely. The data is made by `training/`.
"""

from proofdesk.analysis.proposals.annotation import Proposals
from proofdesk.analysis.proposals.labels import DELETE, HYPHEN, JOIN, KEEP, SPACE, WRONG
from proofdesk.analysis.proposals.proposing import Proposal

__all__ = ["DELETE", "HYPHEN", "JOIN", "KEEP", "SPACE", "WRONG", "Proposal", "Proposals"]
