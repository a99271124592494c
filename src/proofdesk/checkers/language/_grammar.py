"""Everything but spelling: which of the engine's rules are believed, and how far.

Measured precision decides (`findings.precision`), unless `severities.toml` gives a reason that needs no measure.
"""

import re
import tomllib
from fnmatch import fnmatchcase
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from proofdesk.analysis import Analysis, Quotations
from proofdesk.checkers._making import replacing
from proofdesk.checkers.language._verdict import Verdict, engine_rule
from proofdesk.engines import Flag, rule_family
from proofdesk.findings import Category, Rule, Severity
from proofdesk.findings.precision import Precision, precision_of
from proofdesk.settings.selectors import ENGINE_PACK
from proofdesk.text import Block, BlockKind, Span

_CONFIDENCE = {Severity.ERROR: 0.95, Severity.WARNING: 0.75, Severity.SUGGESTION: 0.5, Severity.QUERY: 0.5}
_WHY = {
    "spelling": "The dictionary knows another form.",
    "grammar": "The words do not fit together as English grammar has them.",
    "punctuation": "The mark is missing, doubled or in the wrong place.",
    "style": "It may read better otherwise.",
    "fact": "The text contradicts itself or the calendar; only a person can say which part is right.",
}
_TERSE = frozenset(
    {BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.ALT, BlockKind.TABLE_CELL, BlockKind.SEO_TITLE}
)
"""Headlinese and labels drop articles and verbs: grammar there is a suggestion at most."""
_MESSAGES = {"EN_A_VS_AN": "The article does not fit the sound of the next word."}
"""Our words where the engine's run on."""
_QUOTED = "Said in a quotation: check against the recording."
_YEAR = re.compile(r"\d{4}")
"""The engine guesses years by the clock of the machine: such a guess is never shown."""
_MOST_FIXES = 5
_DOUBLED_ARTICLE = re.compile(r"\b(an?|the)\s+\1\b", re.IGNORECASE)
_REACH = 10
_SPELLER = "MORFOLOGIK_RULE_EN_*"
"""The dictionaries of all dialects, which are one rule to the table of precision."""


class Standing(NamedTuple):
    """How a rule of the engine is filed and how grave it is; `severity` None means off. `reason` says why."""

    category: Category
    severity: Severity | None
    confidence: float
    reason: str


@cache
def _table() -> dict[str, Any]:
    path = resources.files("proofdesk.checkers.language") / "severities.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def measured_precision(rule: str, category: str = "") -> Precision | None:
    """How often a rule of the engine was right, or those of its family or category where it was hardly seen."""
    family = _SPELLER if fnmatchcase(rule, _SPELLER) else rule_family(rule)
    return precision_of(f"{ENGINE_PACK}.{rule}", family or category)


@cache
def standing(rule: str, category: str) -> Standing:
    """How a rule of the engine stands: by an explicit reason, else by its measured precision."""
    table = _table()
    measured = measured_precision(rule, category)
    filed = table["categories"].get(category or (measured.kind if measured else ""), table["other"])
    entry: dict[str, Any] = next(
        (entry for entry in table["rules"] if any(fnmatchcase(rule, name) for name in entry["names"])), filed
    )
    chosen: Category = entry.get("category", filed["category"])
    if "severity" in entry:
        severity = None if entry["severity"] == "off" else Severity(entry["severity"])
        return Standing(chosen, severity, _CONFIDENCE[severity] if severity else 0.0, entry["reason"])
    if measured is None:
        unknown = Severity.SUGGESTION
        return Standing(chosen, unknown, _CONFIDENCE[unknown], "it was never seen where rules are measured")
    return Standing(chosen, measured.earned, round(measured.figure, 2), measured.reason)


@cache
def switched_off() -> frozenset[str]:
    """The rules that the engine need not run at all; wildcards are left to `standing`.

    Those that are off by measure do run: they were measured beside the others, which they may hide.
    """
    names = (name for entry in _table()["rules"] if entry["severity"] == "off" for name in entry["names"])
    return frozenset(name for name in names if "*" not in name)


def verdict(analysis: Analysis, block: Block, span: Span, flag: Flag) -> Verdict | None:
    """The flag as a finding, or None where the rule is off."""
    known = standing(flag.rule, flag.category)
    if known.severity is None or _on_doubled_article(block, span):
        return None
    severity = known.severity
    message = _MESSAGES.get(flag.rule, flag.message)
    if block.kind in _TERSE and severity in (Severity.ERROR, Severity.WARNING) and known.category != "fact":
        severity = Severity.SUGGESTION
    quoted = analysis[Quotations].holds(block, span)
    if quoted and (known.category == "style" or (known.category, severity) == ("punctuation", Severity.SUGGESTION)):
        return None  # house style and the finer points of commas: no recording has any
    if quoted and known.category != "fact":
        severity = Severity.QUERY
        message = f"{_sentence(message)} {_QUOTED}"
    why = _WHY.get(known.category, _WHY["style"])
    rule = engine_rule(flag.rule, known.category, known.severity, known.confidence, why)
    safety = "person" if quoted or known.category == "fact" else "safe" if _sure(severity, flag) else "unsafe"
    fixes = tuple(
        replacing(block, span, words, safety)  # type: ignore[arg-type]
        for words in flag.suggestions[:_MOST_FIXES]
        if words != span.of(block.text) and not (known.category == "fact" and _YEAR.fullmatch(words))
    )
    return Verdict(rule, _sentence(message), severity, known.confidence, fixes)


def _on_doubled_article(block: Block, span: Span) -> bool:
    """True where a flag touches an article that stands twice: taking one out mends both."""
    near = _DOUBLED_ARTICLE.finditer(block.text, max(0, span.start - _REACH), span.end + _REACH)
    return any(found.start() <= span.end and span.start <= found.end() for found in near)


def record(name: str) -> Rule:
    """The record of an engine rule by its name alone."""
    if name.startswith("MORFOLOGIK_RULE"):
        why = "No dictionary, British or American, has the word, and the text gives no sign that it is a name or meant."
        return engine_rule(name, "spelling", Severity.ERROR, 0.95, why)
    known = standing(name, "")
    if known.severity is None:
        return engine_rule(name, known.category, Severity.SUGGESTION, 0.0, f"Switched off: {known.reason}.")
    return engine_rule(name, known.category, known.severity, known.confidence, _sentence(known.reason))


def _sure(severity: Severity, flag: Flag) -> bool:
    return severity is Severity.ERROR and len(flag.suggestions) == 1


def _sentence(message: str) -> str:
    """The engine's message with a capital and a full stop."""
    message = message.strip() or "The engine minds this."
    return message[:1].upper() + message[1:] + ("" if message.rstrip("”")[-1:] in (".", "?", "!") else ".")
