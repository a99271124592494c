"""What reaches the reader: suppress → dedupe → merge → rank → limit, each a pure function in a file of its own."""

from proofdesk.review.ignores import Ignores, read_ignores
from proofdesk.review.runner import Reviewed, review

__all__ = ["Ignores", "Reviewed", "read_ignores", "review"]
