"""The fact desk: planted contradictions found, what is said of clean twins and traps, alarms on edited news, cost.

usage: python benchmarks/fact_desk.py [--checkers LIST] [--show KIND] [--json FILE]

`facts/faults/` holds invented articles in which faults are planted as `[[wrong -> right]]{kind}`; with every mark
replaced by what is right, an article is its own clean twin. `facts/traps/` holds copy that is right and looks as if it
were not. Both were written without sight of the checks. A fault is found where a finding, or a related place of one,
overlaps the planted words. Of what is reported in the planted articles, that is right which overlaps a fault.
"""

import argparse
import datetime
import json
import re
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from slips.clean import clean_articles

from proofdesk.analysis import Analysis
from proofdesk.checkers import Resources, checkers
from proofdesk.findings import Finding, Severity
from proofdesk.reading import read
from proofdesk.settings import Settings

FOLDER = Path(__file__).with_name("facts")
FACT_CHECKERS = ("figures", "dates", "reference", "attribution")
_MARK = re.compile(r"\[\[(?P<wrong>.*?) -> (?P<right>.*?)\]\]\{(?P<kind>[a-z-]+)\}", re.DOTALL)
_ALARMS = (Severity.ERROR, Severity.WARNING)


class Fault(NamedTuple):
    """A planted fault: where it stands in the faulty text, of what kind it is, what would be right."""

    start: int
    end: int
    kind: str
    right: str


class Article(NamedTuple):
    """An article with its faults, and its clean twin."""

    name: str
    settings: Settings
    date: datetime.date
    text: str
    faults: tuple[Fault, ...]
    twin: str


def articles() -> Iterator[Article]:
    """The planted articles, by name."""
    for path in sorted((FOLDER / "faults").glob("*.toml")):
        row = tomllib.loads(path.read_text(encoding="utf-8"))
        text, faults = planted(row["text"])
        twin = _MARK.sub(lambda mark: mark["right"], row["text"])
        yield Article(path.stem, _settings(row), datetime.date.fromisoformat(row["date"]), text, faults, twin)


def planted(marked: str) -> tuple[str, tuple[Fault, ...]]:
    """The faulty text of a marked one, and its faults."""
    pieces, faults, done, length = [], [], 0, 0
    for mark in _MARK.finditer(marked):
        before = marked[done : mark.start()]
        start = length + len(before)
        pieces += [before, mark["wrong"]]
        done, length = mark.end(), start + len(mark["wrong"])
        faults.append(Fault(start, length, mark["kind"], mark["right"]))
    return "".join((*pieces, marked[done:])), tuple(faults)


def _settings(row: dict[str, Any]) -> Settings:
    return Settings(dialect=row["dialect"], profile=row.get("profile", "general"))


class Desk:
    """The fact checkers alone, without engines."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.checkers = [checkers()[name](Resources(Settings())) for name in names if name in checkers()]

    def findings(self, text: str, settings: Settings, date: datetime.date | None) -> list[Finding]:
        """What they find in a Markdown text."""
        analysis = Analysis(read(text.encode(), "article.md"), settings, date)
        return [each for checker in self.checkers for each in checker.check(analysis) if isinstance(each, Finding)]


def overlaps(finding: Finding, fault: Fault) -> bool:
    """True where a finding or one of its related places touches the planted words."""
    places = [(finding.span.start, finding.span.end), *((place.start, place.end) for place in finding.related)]
    return any(start < fault.end and fault.start < end for start, end in places)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkers", default=",".join(FACT_CHECKERS))
    parser.add_argument("--show", default="")
    parser.add_argument("--json", type=Path, default=None)
    options = parser.parse_args()
    desk = Desk(tuple(options.checkers.split(",")))
    figures = {**faults_found(desk, options.show), **traps(desk, options.show), **news(desk, options.show)}
    for name, value in figures.items():
        print(f"{name:44} {value}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False), encoding="utf-8")


def faults_found(desk: Desk, show: str) -> dict[str, str]:
    """Faults found by kind, the share of what is reported that is right, and what is said of the clean twins."""
    there: Counter[str] = Counter()
    found: Counter[str] = Counter()
    said = right = graver = 0
    for article in articles():
        findings = desk.findings(article.text, article.settings, article.date)
        said += len(findings)
        right += sum(any(overlaps(finding, fault) for fault in article.faults) for finding in findings)
        for fault in article.faults:
            there[fault.kind] += 1
            hit = any(overlaps(finding, fault) for finding in findings)
            found[fault.kind] += hit
            if not hit and show in (fault.kind, "all"):
                print(f"missed {fault.kind} in {article.name}: {_near(article.text, fault)} -> {fault.right}")
        of_twin = desk.findings(article.twin, article.settings, article.date)
        graver += sum(finding.severity in _ALARMS for finding in of_twin)
        if show in ("twins", "all"):
            for finding in of_twin:
                print(f"twin of {article.name}: {finding.severity} {finding.rule} “{finding.quote}” {finding.message}")
    rows = {f"found: {kind}": f"{found[kind]} of {count}" for kind, count in sorted(there.items())}
    total = sum(there.values())
    rows["faults found"] = f"{sum(found.values())} of {total} ({sum(found.values()) / total:.1%})"
    rows["reported and right"] = f"{right} of {said} ({right / max(1, said):.1%})"
    rows["errors and warnings in clean twins"] = str(graver)
    return rows


def _near(text: str, fault: Fault) -> str:
    return f"…{text[max(0, fault.start - 80) : fault.start]}[[{text[fault.start : fault.end]}]]".replace("\n", " ")


def traps(desk: Desk, show: str) -> dict[str, str]:
    """Findings in copy that is right."""
    counts: Counter[Severity] = Counter()
    number = 0
    for path in sorted((FOLDER / "traps").glob("*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["trap"]:
            number += 1
            date = datetime.date.fromisoformat(row["date"])
            for finding in desk.findings(row["text"].strip(), _settings(row), date):
                counts[finding.severity] += 1
                if show in ("traps", "all"):
                    print(f"trap {path.stem}: {finding.severity} {finding.rule} “{finding.quote}” {finding.message}")
    alarms = sum(counts[severity] for severity in _ALARMS)
    return {"traps": f"{number}: {alarms} errors or warnings, {counts[Severity.QUERY]} queries"}


def news(desk: Desk, show: str) -> dict[str, str]:
    """Errors, warnings and queries per 1,000 words of edited news, and what a 1,000-word article costs."""
    counts: Counter[Severity] = Counter()
    words, spent = 0, 0.0
    for article in clean_articles():
        words += len(article.source.split())
        begun = time.process_time()
        findings = desk.findings(article.source, Settings(), None)
        spent += time.process_time() - begun
        for finding in findings:
            counts[finding.severity] += 1
            if show in ("news", "all"):
                print(f"{article.name}: {finding.severity} {finding.rule} “{finding.quote}” {finding.message}")
    alarms = sum(counts[severity] for severity in _ALARMS)
    return {
        "words of edited news": f"{words:,}",
        "alarms per 1,000 words": f"{alarms / words * 1000:.3f} ({alarms})",
        "queries per 1,000 words": f"{counts[Severity.QUERY] / words * 1000:.2f}",
        "milliseconds per 1,000 words": f"{spent / words * 1e6:.0f}",
    }


if __name__ == "__main__":
    main()
