"""Grammar and spelling engines behind one interface: paragraphs in, flags with code points out."""

from proofdesk.engines.engine import Engine, EngineError, EngineGoneError, Flag
from proofdesk.engines.loading import engine_for, engine_names, speller_for
from proofdesk.engines.rule_names import known_rule, rule_family

__all__ = [
    "Engine",
    "EngineError",
    "EngineGoneError",
    "Flag",
    "engine_for",
    "engine_names",
    "known_rule",
    "rule_family",
    "speller_for",
]
