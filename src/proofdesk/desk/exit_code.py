"""The exit code that a report asks for."""

from proofdesk.findings import Report, Severity

CLEAN, FINDINGS, USERS_ERROR, INCOMPLETE, BUG, INTERRUPTED = 0, 1, 2, 3, 4, 130


def exit_code(report: Report) -> int:
    """2 before 3 before 1 before 0. Each file is gated by its own `fail_on`."""
    problems = list(report.all_problems())
    if any(problem.users_error for problem in problems):
        return USERS_ERROR
    if any(problem.incomplete for problem in problems):
        return INCOMPLETE
    gated = any(
        file.fail_on != "never" and finding.severity.rank <= Severity(file.fail_on).rank
        for file, finding in report.findings()
    )
    return FINDINGS if gated else CLEAN
