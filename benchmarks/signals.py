"""How much is found and how quiet it is: every measure of language in one run, in one table beside its bar.

usage: python benchmarks/signals.py --data DIR [--json FILE] [--write] [--only LIST]

Runs noise, flags, planted, bea, conll, cweb, jfleg, spelling, typos, sentences, readability and cost, each by its own
command.
What cannot be measured here is said. `--only` names some of them, with commas: the figures of the others are then those
that FILE has from an earlier run. `--write` puts the table into `docs/signal.md`. (The file is not called `signal.py`:
that would hide Python's own module from the scripts beside it.)
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "signal.md"
BEGIN, END = "<!-- Made by benchmarks/signals.py. -->\n", "<!-- End of what benchmarks/signals.py makes. -->\n"
SCRIPTS: dict[str, tuple[str, ...]] = {
    "noise": (),
    "flags": (),
    "planted": (),
    "planted-by-hand": ("--by-hand",),
    "bea": ("--data",),
    "conll": ("--data",),
    "cweb": ("--data",),
    "jfleg": ("--data",),
    "spelling": ("--data",),
    "typos": ("--data",),
    "sentences": ("--data",),
    "readability": ("--data",),
    "cost": (),
}
TEXT_ONLY = frozenset({"sentences", "readability"})
"""Commands that print and write no JSON."""


class Figure(NamedTuple):
    """A row of the table: where its figure stands in the JSON of a command, and the bar that it should reach."""

    title: str
    script: str
    key: str
    value: str
    bar: float | None
    places: int = 1


FIGURES = (
    Figure("alarms per 1,000 words of clean news", "noise", "", "alarms_per_1000", 2.0, 2),
    Figure("planted slips, mechanical classes, % found", "planted", "{}", "mechanical, %", 85.0),
    Figure("planted slips, mean over classes, % found", "planted", "{}", "mean, %", 50.0),
    Figure("planted slips, right fix first, % of those found", "planted", "{}", "right first, %", 85.0),
    Figure("planted slips, pooled, % found", "planted", "{}", "pooled, %", None),
    Figure("planted by hand, mechanical classes, % found", "planted-by-hand", "{}", "mechanical, %", None),
    Figure("planted by hand, mean over classes, % found", "planted-by-hand", "{}", "mean, %", None),
    Figure("planted by hand, right fix first, %", "planted-by-hand", "{}", "right first, %", None),
    Figure("planted by hand, pooled, % found", "planted-by-hand", "{}", "pooled, %", None),
    Figure("BEA-dev, F0.5", "bea", "{}", "f0.5", 0.30, 3),
    Figure("CoNLL-14, M2 F0.5", "conll", "{}", "f0.5", 0.34, 3),
    Figure("CWEB-G dev, F0.5", "cweb", "CWEB-G {}", "f0.5", 0.33, 3),
    Figure("CWEB-S dev, F0.5", "cweb", "CWEB-S {}", "f0.5", 0.24, 3),
    Figure("JFLEG dev, GLEU", "jfleg", "{}", "gleu", 48.0),
    Figure("JFLEG-spell, F1", "spelling", "JFLEG-spell {}", "f1", 73.0),
    Figure("JFLEG-spell, F1 of spelling fixes alone", "spelling", "JFLEG-spell {}", "f1 of spelling", None),
    Figure("BEA-4660, F1", "spelling", "BEA-4660 {}", "f1", 32.0),
    Figure("BEA-4660, F1 of spelling fixes alone", "spelling", "BEA-4660 {}", "f1 of spelling", None),
    Figure("BEA-322, F1", "spelling", "BEA-322 {}", "f1", None),
    Figure("typos (Aspell), first suggestion, %", "typos", "aspell {}", "top 1", None),
    Figure("typos (Aspell), first five, %", "typos", "aspell {}", "top 5", None),
    Figure("typos (Wikipedia), first suggestion, %", "typos", "wikipedia {}", "top 1", None),
    Figure("typos (Wikipedia), first five, %", "typos", "wikipedia {}", "top 5", None),
    Figure("typos (Birkbeck), first suggestion, %", "typos", "birkbeck {}", "top 1", None),
    Figure("typos (Birkbeck), first five, %", "typos", "birkbeck {}", "top 5", None),
    Figure("Golden Rules of sentences, %", "sentences", "", r"Golden Rules: .*?\(([\d.]+) %\)", 95.0),
    Figure("sentences of GUM news, F1", "sentences", "", r"GUM news: F1 ([\d.]+)", 0.95, 3),
    Figure("sentences of PUD news, F1", "sentences", "", r"PUD news: F1 ([\d.]+)", None, 3),
    Figure("Flesch reading ease beside CLEAR, r", "readability", "", r"flesch_reading_ease: r ([\d.]+)", 0.983, 3),
    Figure("OneStopEnglish in order, %", "readability", "", r"OneStopEnglish: .*?\(([\d.]+)%\)", 95.8),
    Figure("warm review of 1,000 words, E", "cost", "", "warm / E", 2.5, 2),
)
LOW = frozenset({"noise", "cost"})
"""Measures where less is better."""


class Ran(NamedTuple):
    """What came of a command: its figures, what it printed, seconds, and its exit code."""

    figures: Mapping[str, Any]
    text: str
    seconds: float
    code: int


def main() -> None:
    """Run, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(), metavar="DIR")
    parser.add_argument("--json", type=Path, default=None, metavar="FILE")
    parser.add_argument("--only", default=",".join(SCRIPTS), metavar="LIST")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    unknown = sorted(set(options.only.split(",")) - set(SCRIPTS))
    if unknown:
        parser.error(f"no measure is called {', '.join(unknown)}; there are {', '.join(SCRIPTS)}")
    ran = earlier(options.json)
    for name in options.only.split(","):
        ran[name] = run(name, options.data.resolve())
    ran = {name: ran[name] for name in SCRIPTS if name in ran}
    table = lines(ran)
    print("\n".join(table))
    if options.json:
        figures = {name: each._asdict() for name, each in ran.items()}
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    if options.write:
        text = PAGE.read_text(encoding="utf-8")
        before, after = text.partition(BEGIN)[0], text.partition(END)[2]
        made = "\n".join(["", *table, "", *types(ran), ""])
        PAGE.write_text(f"{before}{BEGIN}{made}{END}{after}", encoding="utf-8", newline="\n")
    sys.exit(any(each.code for each in ran.values()))


def earlier(path: Path | None) -> dict[str, Ran]:
    """What an earlier run wrote."""
    if path is None or not path.is_file():
        return {}
    return {name: Ran(**each) for name, each in json.loads(path.read_text(encoding="utf-8")).items()}


def run(name: str, data: Path) -> Ran:
    """One command, with its lines shown as they stand when it is done."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "figures.json"
        extra = [
            part for option in SCRIPTS[name] for part in ((option, str(data)) if option == "--data" else (option,))
        ]
        extra += [] if name in TEXT_ONLY else ["--json", str(out)]
        command = [sys.executable, str(HERE / f"{name.partition('-')[0]}.py"), *extra]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=HERE)
        figures = json.loads(out.read_text(encoding="utf-8")) if out.is_file() else {}
    print(f"== {name}\n{done.stdout.rstrip()}\n{done.stderr.rstrip()}", file=sys.stderr)
    return Ran(figures, done.stdout, round(time.monotonic() - begun, 1), done.returncode)


def lines(ran: Mapping[str, Ran]) -> list[str]:
    """The table."""
    rows = ["| measure | bar | proofdesk | | bare engine | Harper |", "|---|---|---|---|---|---|"]
    for figure in FIGURES:
        if figure.script in ran:
            ours, engine, harper = (value(figure, system, ran) for system in ("proofdesk", "engine", "harper"))
            cells = [shown(figure, each) for each in (ours, engine, harper)]
            bar = f"{'≤' if figure.script in LOW else '≥'} {shown(figure, figure.bar)}" if figure.bar else ""
            cells[0] = "not measured" if ours is None else cells[0]
            rows.append(f"| {figure.title} | {bar} | {cells[0]} | {verdict(figure, ours)} | {' | '.join(cells[1:])} |")
    rows += ["", "Seconds: " + ", ".join(f"{name} {each.seconds:.0f}" for name, each in ran.items()) + "."]
    failed = [f"{name} (exit code {each.code})" for name, each in ran.items() if each.code]
    return [*rows, *([f"Failed: {', '.join(failed)}."] if failed else [])]


def value(figure: Figure, system: str, ran: Mapping[str, Ran]) -> float | None:
    """The figure of a system; None where it was not measured."""
    own = ran[figure.script]
    if figure.script in TEXT_ONLY:
        match = re.search(figure.value, own.text) if system == "proofdesk" else None
        return float(match[1]) if match else None
    if figure.script == "noise" and system != "proofdesk":
        return ran["flags"].figures.get(system, {}).get("per 1,000") if "flags" in ran else None
    found = own.figures.get(figure.key.format(system), {}) if figure.key else own.figures
    return found.get(figure.value)


def shown(figure: Figure, number: float | None) -> str:
    """With as many places as the figure has; nothing where there is none."""
    return "" if number is None else f"{number:.{figure.places}f}"


def verdict(figure: Figure, number: float | None) -> str:
    """Whether the bar is reached."""
    if figure.bar is None or number is None:
        return ""
    reached = number <= figure.bar if figure.script in LOW else round(number, figure.places) >= figure.bar
    return "reached" if reached else "short"


def types(ran: Mapping[str, Ran]) -> Sequence[str]:
    """Recall and precision of proofdesk by type of error, on BEA-dev."""
    found = ran["bea"].figures.get("proofdesk", {}).get("types", {}) if "bea" in ran else {}
    if not found:
        return []
    rows = ["Proofdesk on BEA-dev by ERRANT’s types of error:", ""]
    rows += ["| type | wanted | found | recall | proposed | precision |", "|---|---|---|---|---|---|"]
    for kind, (right, proposed, there) in sorted(found.items(), key=lambda row: -row[1][2]):
        precision = f"{right / proposed:.2f}" if proposed else ""
        rows.append(f"| {kind} | {there} | {right} | {right / max(1, there):.2f} | {proposed} | {precision} |")
    return rows


if __name__ == "__main__":
    main()
