"""What the commands of these measures have in common: their options, reading with every system, what they print."""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from gec.apply import chosen, retokenised
from gec.data import Absent, Measured
from gec.engines import PROFILES, SYSTEMS, Answer, Job, missing, read_one

_CHUNK = 40
Figures = dict[str, Any]


class Options(NamedTuple):
    """What the command line says."""

    data: Path
    jobs: int
    systems: tuple[str, ...]
    profile: str
    json: Path | None
    dialect: str

    def job(self, system: str, dialect: str) -> Job:
        """The job of a system; the dialect is that of the data where the command line gives none."""
        spoken = self.dialect or dialect
        return Job(system, spoken, self.profile or PROFILES[spoken])


def options(description: str | None) -> Options:
    """The command line of a measure."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(), metavar="DIR", help="the folder of the data")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes that read")
    parser.add_argument("--systems", default=",".join(SYSTEMS), help="which to compare, with commas")
    parser.add_argument("--profile", default="", help="of proofdesk; without it the best for the dialect")
    parser.add_argument("--dialect", default="", choices=["", *PROFILES], help="instead of that of the data")
    parser.add_argument("--json", type=Path, default=None, metavar="FILE", help="write the figures there too")
    given = parser.parse_args()
    systems = tuple(given.systems.split(","))
    if set(systems) - set(SYSTEMS):
        parser.error(f"systems are {', '.join(SYSTEMS)}")
    return Options(given.data, given.jobs, systems, given.profile, given.json, given.dialect)


def run(description: str | None, measure: Callable[[Options], Iterator[tuple[str, Figures]]]) -> None:
    """Measure, print each figure when it is there, write the JSON. What cannot be measured is said, and no error."""
    given = options(description)
    figures: dict[str, Figures] = {}
    try:
        for name, found in measure(given):
            figures[name] = found
            if given.json:
                given.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
            print(f"{name}: {', '.join(f'{key} {_shown(value)}' for key, value in found.items() if key != 'types')}")
            sys.stdout.flush()
    except Absent as absent:
        print(f"not measured: {absent}")
    if given.json and not figures:
        given.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _shown(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def systems_here(given: Options) -> Iterator[str]:
    """The systems that are installed; a line for one that is not."""
    for system in given.systems:
        if missing(system):
            print(f"{system}: not measured (not installed)")
        else:
            yield system


def answers(job: Job, texts: Sequence[str], jobs: int) -> list[Answer]:
    """What a system says of each text, asked once for texts that are the same."""
    distinct = list(dict.fromkeys(texts))
    with ProcessPoolExecutor(jobs) as pool:
        said = dict(zip(distinct, pool.map(partial(read_one, job), distinct, chunksize=_CHUNK), strict=True))
    return [said[text] for text in texts]


def corrected(job: Job, measured: Measured, jobs: int) -> list[list[str]]:
    """The sentences as a system corrects them, token by token."""
    said = answers(job, [text.text for text in measured.texts], jobs)
    pairs = zip(measured.texts, said, strict=True)
    return [retokenised(text, chosen(answer.corrections), measured.tokenise) for text, answer in pairs]


class Watch:
    """Seconds since it was made."""

    def __init__(self) -> None:
        self.begun = time.monotonic()

    @property
    def seconds(self) -> float:
        """So far, to the tenth."""
        return round(time.monotonic() - self.begun, 1)
