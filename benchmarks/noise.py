"""False alarms on clean, edited news: errors and warnings per 1,000 words, and the rules that raise most.

usage: python benchmarks/noise.py [--general] [--show RULE] [--worst N] [--json FILE]

`--show` prints every hit of a rule (wildcards allowed; `all` for every alarm) with its words in context. True slips in
that copy, judged once, are in `benchmarks/true_slips.json`: they are listed beside the figure and not counted.
"""

import argparse
import json
from collections import Counter
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from corpora import Article, articles

from proofdesk import Desk
from proofdesk.findings import FileReport, Finding
from proofdesk.reading import read

ALARMS = ("error", "warning")
TRUE_SLIPS = Path(__file__).with_name("true_slips.json")


class Tally(NamedTuple):
    """What was counted: words, findings by severity, alarms by rule, judged true slips among them."""

    words: int
    severities: Counter[str]
    rules: Counter[str]
    true_slips: int


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--general", action="store_true", help="measure every article under the general profile")
    parser.add_argument("--show", default="", metavar="RULE")
    parser.add_argument("--worst", type=int, default=10)
    parser.add_argument("--json", type=Path, default=None, metavar="FILE")
    options = parser.parse_args()
    found = list(articles(general=options.general))
    if not found:
        print("not measured: the corpora are not here (set PROOFDESK_CORPORA)")
        return
    tally = measure(found, options.show)
    print_tally(tally, options.worst)
    if options.json:
        figures = {
            "words": tally.words,
            **tally.severities,
            "alarms_per_1000": per_thousand(alarms(tally), tally.words),
        }
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def measure(found: list[Article], show: str = "") -> Tally:
    """Review every article; one desk for each profile."""
    judged = true_slips()
    words = slips = 0
    severities: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    for profile in dict.fromkeys(article.profile for article in found):
        desk = Desk.from_settings(profile=profile)
        for article in (article for article in found if article.profile == profile):
            report = desk.review(read(article.path.read_bytes(), article.name))
            words += report.words
            for finding in report.findings:
                is_slip = (article.name, finding.rule, finding.quote) in judged
                slips += is_slip and finding.severity in ALARMS
                severities[str(finding.severity)] += not (is_slip and finding.severity in ALARMS)
                if finding.severity in ALARMS and not is_slip:
                    rules[finding.rule] += 1
                if wanted(finding, show):
                    print_hit(report, finding, slip=is_slip)
    return Tally(words, severities, rules, slips)


def true_slips() -> set[tuple[str, str, str]]:
    """Article, rule and quoted words of every finding that was judged right."""
    entries = json.loads(TRUE_SLIPS.read_text(encoding="utf-8")) if TRUE_SLIPS.is_file() else []
    return {(entry["article"], entry["rule"], entry["quote"]) for entry in entries}


def wanted(finding: Finding, show: str) -> bool:
    """True where `--show` asks for this finding."""
    return bool(show) and (fnmatchcase(finding.rule, show) or (show == "all" and finding.severity in ALARMS))


def alarms(tally: Tally) -> int:
    """Errors and warnings, true slips left out."""
    return sum(tally.severities[severity] for severity in ALARMS)


def per_thousand(count: int, words: int) -> float:
    """Rounded to hundredths."""
    return round(1000 * count / max(1, words), 2)


def print_hit(report: FileReport, finding: Finding, *, slip: bool) -> None:
    """One line: place, rule, the marked words in context, the first fix."""
    assert report.document is not None
    source = report.document.source
    start, end = finding.span.start, finding.span.end
    context = f"{source[max(0, start - 45) : start]}[[{source[start:end]}]]{source[end : end + 45]}".replace("\n", "⏎")
    fix = finding.suggestions[0].label if finding.suggestions else ""
    print(f"{'SLIP ' if slip else ''}{finding.severity} {finding.rule} {report.path}: {context} -> {fix}")


def print_tally(tally: Tally, worst: int) -> None:
    """The figures, then the worst rules."""
    raw = alarms(tally) + tally.true_slips
    print(f"{tally.words:,} words")
    print(f"alarms (errors and warnings) per 1,000 words: {per_thousand(alarms(tally), tally.words)}")
    print(f"  raw, with {tally.true_slips} judged true slips: {per_thousand(raw, tally.words)}")
    for severity in ("error", "warning", "suggestion", "query"):
        count = tally.severities[severity]
        print(f"{severity:<12} {count:>6} {per_thousand(count, tally.words):>7} per 1,000")
    print(f"the {worst} rules that raise most alarms:")
    for rule, count in tally.rules.most_common(worst):
        print(f"  {count:>5} {per_thousand(count, tally.words):>6}  {rule}")


if __name__ == "__main__":
    main()
