"""What a save costs under `check --watch`: one word changed in a draft of about 1,000 words.

usage: python benchmarks/watch.py

CPU seconds are those of this process (the review again, the comparison, the text that is shown); wall seconds are those
from a save to the counts line of a real `proofdesk check --watch`, so that they hold the wait for a file that rests.
Beside them stands the first review of the same text in a process that has read other copy before (a warm review).
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from cost import sources

from proofdesk.desk import Desk, Draft, Options
from proofdesk.findings import FileReport, changes
from proofdesk.reporting import Look, Update
from proofdesk.reporting.text import render_update

SAVES = 5


def main() -> None:
    """Measure and print."""
    text = sources()[0]
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.txt"
        warm, again = in_process(draft, text)
        wall = in_a_watch(draft, text)
    print(f"{'words':<34} {len(text.split()):8}")
    print(f"{'warm review, CPU s':<34} {warm:8.3f}")
    print(f"{'after a save, CPU s (best, worst)':<34} {min(again):8.3f} {max(again):8.3f}")
    print(f"{'save to output, wall s':<34} {min(wall):8.3f} {max(wall):8.3f}")


def saves(text: str) -> list[str]:
    """The text with another of its words misspelt in each, paragraph after paragraph."""
    paragraphs = [number for number, part in enumerate(text.split("\n\n")) if len(part.split()) > 20]
    changed = []
    for turn in range(SAVES):
        parts = text.split("\n\n")
        number = paragraphs[turn * len(paragraphs) // SAVES]
        words = parts[number].split(" ")
        words[10] = "definately"
        parts[number] = " ".join(words)
        changed.append("\n\n".join(parts))
    return changed


def in_process(draft: Path, text: str) -> tuple[float, list[float]]:
    """CPU seconds of a warm first review, and of each save after it."""
    desk = Desk(Options(values={"dialect": "en-US"}, find_settings=False))
    desk.review_text("A first text loads the engine and the rules.")
    reports: list[FileReport] = []

    def review() -> None:
        (outcome,) = desk.outcomes([Draft(draft, named=True)])
        assert isinstance(outcome, FileReport)
        if reports:
            render_update(Update(outcome, changes(reports[-1], outcome)), Look())
        reports.append(outcome)

    draft.write_text(text, encoding="utf-8")
    warm = cpu(review)
    again = []
    for other in saves(text):
        draft.write_text(other, encoding="utf-8")
        again.append(cpu(review))
    return warm, again


def in_a_watch(draft: Path, text: str) -> list[float]:
    """Wall seconds from each save to its last line."""
    draft.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "proofdesk", "check", "--no-settings", "--dialect", "en-US", "--watch", str(draft)]
    took = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout
        assert running.stderr
        until(running.stderr.readline, "watching")
        until(running.stdout.readline, " words")
        for other in saves(text):
            begun = time.perf_counter()
            draft.write_text(other, encoding="utf-8")
            until(running.stdout.readline, " words")
            took.append(time.perf_counter() - begun)
            time.sleep(0.1 * len(took))
        running.terminate()
    return took


def until(line: Callable[[], str], words: str) -> None:
    """Read lines up to one that holds the words."""
    while (seen := line()) and words not in seen:
        pass


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds that the work takes in this process."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    main()
