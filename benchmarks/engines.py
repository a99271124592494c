"""The embedded engine beside LanguageTool itself: where their flags differ, and what each costs.

usage: python benchmarks/engines.py [--examples N] [--write]

Both read the clean news of the corpora and every example sentence of LanguageTool's English rules (N: only the first).
A flag is the same where rule, start and end are. `--write` brings two files up to date: the section of
`docs/engines.md` that is made by this script, and `engines/data/port_differences.toml`, by which the embedded engine
leaves out rules that it was measured to get wrong.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

import psutil
from engine_texts import Text, examples, news, word_count

from proofdesk.engines import Engine, Flag, engine_for
from proofdesk.engines._jars import installation
from proofdesk.engines.embedded import EmbeddedEngine
from proofdesk.engines.languagetool import started_here

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "engines.md"
DATA = ROOT / "src" / "proofdesk" / "engines" / "data" / "port_differences.toml"
BEGIN, END = "<!-- Made by benchmarks/engines.py. -->\n", "<!-- End of what benchmarks/engines.py makes. -->\n"
SHOWN = 25
FIRST_ANSWER = (
    "import time; from proofdesk.engines import engine_for\n"
    "engine_for({name!r}, 'en-US').check('This is inevitebly so.')\n"
)
LOADERS: dict[str, Callable[[str], Engine]] = {
    "embedded": lambda dialect: EmbeddedEngine(dialect, left_out=frozenset()),
    "languagetool": lambda dialect: engine_for("languagetool", dialect),
}


@dataclass
class Differences:
    """Flags by rule: alike, of one engine alone, and the texts in which either engine raised the rule."""

    same: Counter[str] = field(default_factory=Counter)
    embedded: Counter[str] = field(default_factory=Counter)
    languagetool: Counter[str] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)

    def add(self, ours: Sequence[Flag], theirs: Sequence[Flag]) -> None:
        """Count the flags of one text."""
        first, second = (Counter((flag.rule, flag.start, flag.end) for flag in flags) for flags in (ours, theirs))
        for counts, keys in (
            (self.same, first & second),
            (self.embedded, first - second),
            (self.languagetool, second - first),
        ):
            for (rule, _, _), count in keys.items():
                counts[rule] += count
        self.texts.update({rule for rule, _, _ in first | second})

    def rules(self) -> list[str]:
        """The rules that differ anywhere, the most different first."""
        differing = {*self.embedded, *self.languagetool}
        return sorted(differing, key=lambda rule: (-self.embedded[rule] - self.languagetool[rule], rule))


def main() -> None:
    """Compare, time, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--examples", type=int, default=None, metavar="N")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    files = installation()
    costs = [f"| {name} | {' | '.join(first_answer(name))} |" for name in LOADERS]
    read, known = list(news()), examples(files)[: options.examples]
    differences = Differences()
    news_part, spent = compared(read, differences)
    example_part, _ = compared(known, differences)
    page = section(differences, [*costs, *spent], [("news", read, news_part), ("examples", known, example_part)])
    print(page)
    if options.write:
        text = PAGE.read_text(encoding="utf-8")
        before, after = text.partition(BEGIN)[0], text.partition(END)[2]
        PAGE.write_text(f"{before}{BEGIN}{page}{END}{after}", encoding="utf-8", newline="\n")
        DATA.write_text(data_file(differences, read, known), encoding="utf-8", newline="\n")


def compared(texts: Sequence[Text], into: Differences) -> tuple[Differences, list[str]]:
    """The differences on some texts, added to those of all; CPU seconds of each engine on them."""
    own = Differences()
    answers: dict[str, list[list[Flag]]] = {}
    spent: dict[str, float] = {}
    for name, load in LOADERS.items():
        engines = {dialect: load(dialect) for dialect in sorted({each.dialect for each in texts})}
        before = cpu_seconds()
        answers[name] = [engines[each.dialect].check(each.text) for each in texts]
        spent[name] = cpu_seconds() - before
    for ours, theirs in zip(answers["embedded"], answers["languagetool"], strict=True):
        own.add(ours, theirs)
        into.add(ours, theirs)
    words = max(1, word_count(list(texts)))
    return own, [f"{name}: {1000 * seconds / words:.2f}" for name, seconds in spent.items()]


def cpu_seconds() -> float:
    """Of this process and of the server that it started."""
    used = time.process_time()
    server = started_here()._process  # noqa: SLF001 - its Java is what is measured
    for child in psutil.Process(server.pid).children() if server and server.poll() is None else ():
        times = child.cpu_times()
        used += times.user + times.system
    return used


def first_answer(name: str) -> tuple[str, str]:
    """Seconds until a new process has its first answer, and memory at its highest in MB: the best of three."""
    runs = [_one_first_answer(name) for _ in range(3)]
    return f"{min(wall for wall, _ in runs):.1f}", f"{min(size for _, size in runs):,.0f}"


def _one_first_answer(name: str) -> tuple[float, float]:
    begun = time.monotonic()
    process = subprocess.Popen([sys.executable, "-c", FIRST_ANSWER.format(name=name)], env={**os.environ})
    highest = 0.0
    while process.poll() is None:
        highest = max(highest, _resident(process.pid))
        time.sleep(0.05)
    return time.monotonic() - begun, highest


def _resident(pid: int) -> float:
    try:
        parent = psutil.Process(pid)
        return float(sum(each.memory_info().rss for each in [parent, *parent.children(recursive=True)])) / 1e6
    except psutil.NoSuchProcess:
        return 0.0


def section(
    differences: Differences, costs: Sequence[str], parts: Sequence[tuple[str, Sequence[Text], Differences]]
) -> str:
    """The generated part of the page."""
    rows = [line for line in costs if line.startswith("|")]
    cpu = dict(line.split(": ") for line in costs if not line.startswith("|"))
    lines = ["", f"`python benchmarks/engines.py`: {versions()}.", ""]
    lines += ["| engine | seconds to the first answer | MB, all processes | CPU seconds for 1,000 words of news |"]
    lines += ["|---|---|---|---|"]
    lines += [f"{row[:-1]}| {cpu[row.split()[1]]} |" for row in rows]
    lines += [
        "",
        "| read | words | flags alike | embedded alone | LanguageTool alone | alike |",
        "|---|---|---|---|---|---|",
    ]
    for name, texts, own in parts:
        same, ours, theirs = (counts.total() for counts in (own.same, own.embedded, own.languagetool))
        share = 100 * same / max(1, same + ours + theirs)
        lines.append(f"| {name} | {word_count(list(texts)):,} | {same:,} | {ours:,} | {theirs:,} | {share:.1f} % |")
    differing = differences.rules()
    most = f"The {SHOWN} rules that differ most, of {len(differing)} that differ at all:"
    lines += ["", most if len(differing) > SHOWN else "The rules that differ, the most different first:", ""]
    lines += ["| rule | embedded alone | LanguageTool alone | alike | texts |", "|---|---|---|---|---|"]
    for rule in differing[:SHOWN]:
        counts = (differences.embedded, differences.languagetool, differences.same, differences.texts)
        lines.append(f"| {rule} | {' | '.join(str(count[rule]) for count in counts)} |")
    return "\n".join([*lines, "", ""])


def data_file(differences: Differences, read: Sequence[Text], known: Sequence[Text]) -> str:
    """The counts as TOML; the thresholds at its head are kept as they stand."""
    old = DATA.read_text(encoding="utf-8") if DATA.is_file() else ""
    head = re.split(r"^\[measured\]", old, maxsplit=1, flags=re.MULTILINE)[0]
    lines = [
        f"{head}[measured]",
        f'with = "{versions()}"',
        f"words = {word_count([*read, *known])}",
        "",
        "[rules]",
    ]
    for rule in sorted(differences.rules()):
        counts = f"embedded = {differences.embedded[rule]}, languagetool = {differences.languagetool[rule]}"
        lines.append(f"{rule} = {{ {counts}, same = {differences.same[rule]}, texts = {differences.texts[rule]} }}")
    return "\n".join(lines) + "\n"


def versions() -> str:
    """What was compared."""
    ours = f"LingoTweaker {version('lingotweaker')} with data {version('lingotweaker-data-en')}"
    return f"{ours}, LanguageTool {installation().version}"


if __name__ == "__main__":
    main()
