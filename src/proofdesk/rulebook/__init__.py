"""What to look for, as data: rule files, how they are read, compiled and matched, and the examples that test them."""

from proofdesk.rulebook.examples import Marked, MarkError, read_marked
from proofdesk.rulebook.kinds import Hit
from proofdesk.rulebook.load import Pack, load_pack, shipped_packs
from proofdesk.rulebook.matching import Matcher, TextView, compile_rules, view_of
from proofdesk.rulebook.spec import Example, RuleSpec

__all__ = [
    "Example",
    "Hit",
    "MarkError",
    "Marked",
    "Matcher",
    "Pack",
    "RuleSpec",
    "TextView",
    "compile_rules",
    "load_pack",
    "read_marked",
    "shipped_packs",
    "view_of",
]
