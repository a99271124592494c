"""What is wrong: severities, rule records, findings, and the report that holds them."""

from proofdesk.findings.changes import Changes, changes, problem_changes, remembered
from proofdesk.findings.finding import Edit, Evidence, Finding, Location, Related, Suggestion
from proofdesk.findings.fingerprint import fingerprint, numbered_fingerprint, words_fingerprint
from proofdesk.findings.report import (
    Claim,
    ClaimKind,
    ClaimSource,
    Confirmed,
    CostlySentence,
    FileReport,
    Problem,
    Readability,
    Report,
    StoryTable,
    Summary,
    Tool,
)
from proofdesk.findings.rule import Category, Rule, Safety, Severity

__all__ = [
    "Category",
    "Changes",
    "Claim",
    "ClaimKind",
    "ClaimSource",
    "Confirmed",
    "CostlySentence",
    "Edit",
    "Evidence",
    "FileReport",
    "Finding",
    "Location",
    "Problem",
    "Readability",
    "Related",
    "Report",
    "Rule",
    "Safety",
    "Severity",
    "StoryTable",
    "Suggestion",
    "Summary",
    "Tool",
    "changes",
    "fingerprint",
    "numbered_fingerprint",
    "problem_changes",
    "remembered",
    "words_fingerprint",
]
