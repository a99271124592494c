"""What is wrong: severities, rule records, findings, and the report that holds them."""

from proofdesk.findings.finding import Edit, Evidence, Finding, Location, Related, Suggestion
from proofdesk.findings.fingerprint import fingerprint, numbered_fingerprint
from proofdesk.findings.report import Claim, Confirmed, FileReport, Problem, Readability, Report, Summary, Tool
from proofdesk.findings.rule import Category, Rule, Safety, Severity

__all__ = [
    "Category",
    "Claim",
    "Confirmed",
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
    "Suggestion",
    "Summary",
    "Tool",
    "fingerprint",
    "numbered_fingerprint",
]
