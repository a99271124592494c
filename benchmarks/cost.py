"""What a review costs beside the bare grammar engine: CPU seconds, best of three, one run for all figures.

usage: python benchmarks/cost.py [--json FILE]

E is the CPU time of the embedded engine alone, loaded, on the same text; L that of a process that only loads the engine
and checks the text once. Every warm figure is taken on articles not seen before in that
process, so that no remembered paragraph helps. The text is the sample articles, or the corpora where they are here.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from corpora import articles

REPEATS = 3
WORDS = 1000
SAMPLES = Path(__file__).parent.parent / "sample_articles"
LOAD_ONLY = """
import sys, lt_py, lingotweaker_data_en
engine = lt_py.Engine("en-US", data_dir=lingotweaker_data_en.data_dir())
for paragraph in open(sys.argv[1], encoding="utf-8").read().split("\\n\\n"):
    engine.check(paragraph)
"""
BOUNDS = {
    "warm / E": 2.5,
    "cold / L": 2.5,
    "rules only, s": 0.35,
    "--version, s": 0.15,
    "--help, s": 0.15,
    "many / sum of warm": 1.15,
    "memory, MB": 1100.0,
}


def main() -> None:
    """Measure and print each figure beside its bound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, default=None, metavar="FILE")
    options = parser.parse_args()
    texts = sources()
    with tempfile.TemporaryDirectory() as folder:
        figures = processes(Path(folder), texts) | warm(Path(folder), texts)
    for name, value in figures.items():
        bound = BOUNDS.get(name)
        print(
            f"{name:<22} {value:8.2f}" + (f"   at most {bound:g}{'' if value <= bound else '   OVER'}" if bound else "")
        )
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def sources() -> list[str]:
    """Different texts of about a thousand words each."""
    paths = [article.path for article in articles()] or sorted(SAMPLES.glob("*.txt"))
    texts: list[str] = []
    paragraphs: list[str] = []
    for path in paths:
        paragraphs += [part for part in path.read_text(encoding="utf-8").split("\n\n") if part.strip()]
        if sum(len(part.split()) for part in paragraphs) >= WORDS:
            texts.append("\n\n".join(paragraphs))
            paragraphs = []
    return texts or ["\n\n".join(paragraphs)]


def processes(folder: Path, texts: Sequence[str]) -> dict[str, float]:
    """Whole processes: the cold command beside the bare engine, rules alone, version and help."""
    draft = folder / "draft.txt"
    draft.write_text(texts[0], encoding="utf-8")
    command = [sys.executable, "-m", "proofdesk"]
    check = [*command, "check", "--no-settings", "--dialect", "en-US", str(draft)]
    bare = best_process([sys.executable, "-c", LOAD_ONLY, str(draft)])
    cold = best_process(check)
    return {
        "L, s": bare,
        "cold command, s": cold,
        "cold / L": cold / bare,
        "rules only, s": best_process([*check, "--only", "rules"]),
        "--version, s": best_process([*command, "--version"]),
        "--help, s": best_process([*command, "--help"]),
        "memory, MB": memory(draft),
    }


def warm(folder: Path, texts: Sequence[str]) -> dict[str, float]:
    """In one process, on texts it has not seen: the review beside the engine alone; many files beside their sum."""
    import lingotweaker_data_en
    import lt_py

    from proofdesk.desk import Desk, Options

    desk = Desk(Options(values={"dialect": "en-US"}, find_settings=False))
    desk.review_text(texts[-1])  # long enough to load everything: engine, rules, readability
    engine = lt_py.Engine("en-US", data_dir=lingotweaker_data_en.data_dir())
    ours, alone = [], []
    for text in texts[:REPEATS]:
        alone.append(cpu(lambda: [engine.check(part) for part in text.split("\n\n")]))  # noqa: B023
        ours.append(cpu(lambda: desk.review_text(text)))  # noqa: B023
    several = texts[REPEATS : 3 * REPEATS]
    paths = []
    for number, text in enumerate(several):
        paths.append(folder / f"{number}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    fresh = Desk(Options(values={"dialect": "en-US"}, find_settings=False))
    total = cpu(lambda: fresh.run([str(path) for path in paths], jobs=2))
    ratio = sum(ours) / sum(alone)
    words = sum(len(text.split()) for text in several)
    each = sum(ours) / sum(len(text.split()) for text in texts[:REPEATS]) * words
    return {
        "E per 1,000 words, s": sum(alone) / sum(len(text.split()) for text in texts[:REPEATS]) * 1000,
        "warm / E": ratio,
        "many / sum of warm": total / each if several else 0.0,
    }


def memory(draft: Path) -> float:
    """The largest resident size, in MB, of a process that reviews a draft.

    Measured before this process has loaded anything: a child's figure starts at its parent's size.
    """
    code = (
        "import sys, resource; from proofdesk.desk import Desk, Options\n"
        "Desk(Options(values={'dialect': 'en-US'}, find_settings=False)).run(sys.argv[1:])\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(draft)], capture_output=True, text=True, check=True)
    return int(done.stdout.split()[-1]) / 1024


def best_process(command: Sequence[str]) -> float:
    """The least CPU time of a whole process over the repeats, after one run that fills the caches."""
    times = []
    for _ in range(REPEATS + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times[1:])


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of one call, all threads of the process."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
