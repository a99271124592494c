"""Runs the steps of the review in their order."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from proofdesk.findings import Finding, Problem, numbered_fingerprint
from proofdesk.review.configure import configure, select, settled
from proofdesk.review.dedupe import dedupe
from proofdesk.review.ignores import Ignores, unused
from proofdesk.review.limit import limit
from proofdesk.review.merge import merge
from proofdesk.review.rank import rank
from proofdesk.review.suppress import suppress
from proofdesk.settings import Settings


class Reviewed(NamedTuple):
    """Findings in their final order, the foremost of them, and problems with ignore comments."""

    findings: tuple[Finding, ...]
    foremost: tuple[Finding, ...]
    problems: tuple[Problem, ...]


def review(
    raw: Iterable[Finding],
    settings: Settings,
    ignores: Ignores,
    path: str,
    only: Sequence[str] = (),
    skip: Sequence[str] = (),
) -> Reviewed:
    """Findings as they come from the checkers, made ready for the reader."""
    wanted = configure(select(raw, only, skip), settings)
    problems = list(ignores.problems)
    if not only and not skip:
        problems += unused(ignores.ignores, wanted, path)
    kept = numbered(merge(dedupe(suppress(wanted, ignores.ignores)), settled(wanted, settings)))
    return Reviewed(tuple(kept), tuple(limit(rank(kept))), tuple(problems))


def numbered(findings: Iterable[Finding]) -> list[Finding]:
    """Findings whose rule, words and sentence are the same get different fingerprints, by their order."""
    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        seen[finding.fingerprint] += 1
        occurrence = seen[finding.fingerprint] - 1
        if occurrence:
            other = numbered_fingerprint(finding.fingerprint, occurrence)
            result.append(finding.model_copy(update={"fingerprint": other}))
        else:
            result.append(finding)
    return result
