"""What people decided about claims: the words for it, and the log that keeps it."""

from proofdesk.verdicts.log import Decision, Entry, Log, Verified
from proofdesk.verdicts.vocabulary import SETTLING, Verdict, read_verdict

__all__ = ["SETTLING", "Decision", "Entry", "Log", "Verdict", "Verified", "read_verdict"]
