"""How sure the model must be before each detector of slips speaks, from labelled text and clean news.

usage: python benchmarks/detectors.py --data DIR [--write] [--most N] [--asked N] [--keep FILE]

Every proposal on the development parts of BEA-2019 and CWEB, on planted slips (seeds of their own, not those that are
reported) and on clean news is filed under its detector with its probability, and whether it was right. For each
detector the probability is chosen from which its findings are worth their noise: what they mend on labelled text and of
planted slips, less what they flag on clean news, under a budget of `--most` suggestions for 1,000 clean words. Below
that a detector asks (a query), as far as planted slips are found by it, under a budget of `--asked` queries. It warns
from where at least nine of ten findings are right in news with one slip for 120 words.

`--write` puts the table into `checkers/grammar/standing.toml`; `--keep` remembers the proposals, which take minutes to
make.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from corpora import articles
from gec.apply import Edit
from gec.data import Absent, Measured, bea, cweb
from gec.judge import right
from gec.m2 import Entry, read_m2
from slips.clean import clean_articles
from slips.measure import Change as Replaced
from slips.measure import Mark, mends, names
from slips.plant import plant
from slips.tagging import tagger

from proofdesk.analysis import Analysis, Proposals
from proofdesk.analysis.proposals import Proposal
from proofdesk.checkers.grammar import admitted
from proofdesk.checkers.grammar._change import change
from proofdesk.reading import read
from proofdesk.settings import Settings
from proofdesk.text import Document

STANDING = Path(__file__).parent.parent / "src/proofdesk/checkers/grammar/standing.toml"
SEEDS = (101, 102)
GRID = tuple(round(0.2 + 0.02 * step, 2) for step in range(40))
TOLD, WARNED = 0.4, 0.5
"""Probabilities under which nothing is suggested, and nothing a warning."""
WORTH = {"learners": 0.3, "web-G": 0.33, "web-S": 0.27}
"""On each text a finding raises F0.5 where its chance to be right is higher: 0.8 of the F0.5 that is aimed at."""
DENSITY = 120
"""Clean words for one planted slip."""
SURE = 0.9
"""Right of all in planted news from which a detector warns. Copy on its way to print holds fewer slips: nine of ten
there are about three of four in it, which a warning takes."""
QUIET = 0.8
FEWEST = 8
"""Right findings in news under which nothing is a warning."""


class Record(NamedTuple):
    """A proposal under its detector, where it was made, and whether it was right (in news: whether it mends a slip)."""

    rule: str
    probability: float
    where: str
    right: bool


class Standing(NamedTuple):
    """From which probability a detector asks, suggests, warns; None where it does not."""

    query: float | None
    suggestion: float | None
    warning: float | None

    @property
    def least(self) -> float | None:
        """From where it speaks at all."""
        return self.suggestion if self.query is None else self.query


class Counted(NamedTuple):
    """What a detector says from one probability up: right and wrong on labelled text, slips mended, false in news."""

    labelled_right: int
    labelled_wrong: int
    planted: int
    clean: int

    @property
    def share(self) -> float:
        """Right of all, in news with planted slips."""
        return self.planted / max(1, self.planted + len(SEEDS) * self.clean)


def main() -> None:
    """Measure, choose, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--most", type=float, default=4.0, metavar="N")
    parser.add_argument("--asked", type=float, default=3.0, metavar="N")
    parser.add_argument("--keep", type=Path, default=None, metavar="FILE")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    words = sum(len(article.path.read_text(encoding="utf-8").split()) for article in articles())
    if not words:
        print("not measured: the corpora are not here (set PROOFDESK_CORPORA)")
        return
    try:
        there = mistakes(options.data) | {"planted": len(SEEDS) * words / DENSITY}
        records = kept(options.keep) or gathered(options.data)
    except Absent as absent:
        print(f"not measured: {absent}")
        return
    if options.keep:
        options.keep.write_text(json.dumps(records), encoding="utf-8")
    by_rule: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        by_rule[record.rule].append(record)
    table = chosen(by_rule, options.most * words / 1000, options.asked * words / 1000, there)
    print_table(table, by_rule, words)
    if options.write:
        STANDING.write_text(toml(table, by_rule), encoding="utf-8", newline="\n")


def kept(path: Path | None) -> list[Record]:
    """Proposals of an earlier run."""
    if path is None or not path.is_file():
        return []
    return [Record(*row) for row in json.loads(path.read_text(encoding="utf-8"))]


def texts(data: Path) -> dict[str, Measured]:
    """The labelled texts. Raises Absent."""
    return {"learners": bea(data), "web-G": cweb(data, "G"), "web-S": cweb(data, "S")}


def mistakes(data: Path) -> dict[str, float]:
    """How many mistakes an annotator mended in each labelled text."""
    return {where: sum(map(edits_of, entries(measured))) for where, measured in texts(data).items()}


def edits_of(entry: Entry) -> float:
    """The edits of a sentence, the mean of its annotators."""
    return mean(len(annotator) for annotator in entry.annotators)


def entries(measured: Measured) -> list[Entry]:
    """The reference of a text."""
    return read_m2(measured.reference.read_text(encoding="utf-8"))


def gathered(data: Path) -> list[Record]:
    """Every proposal on all texts."""
    records = [record for where, measured in texts(data).items() for record in labelled(where, measured)]
    records += [record for seed in SEEDS for record in planted(seed)]
    return [*records, *clean()]


def labelled(where: str, measured: Measured) -> Iterator[Record]:
    """Proposals on sentences that annotators have mended."""
    for text, entry in zip(measured.texts, entries(measured), strict=True):
        for rule, proposal, edits in told(_document(text.text), measured.dialect):
            made = [Edit(*each) for each in edits]
            yield Record(rule, proposal.probability, where, right(text, made, measured.tokenise, entry))


def planted(seed: int) -> Iterator[Record]:
    """Proposals that mend a planted slip; those elsewhere are counted on the clean text."""
    for article in plant(clean_articles(), tagger()[1], seed):
        for rule, proposal, edits in told(_document(article.text)):
            start, end = edits[0][0], edits[-1][1]
            mark = Mark(rule, ((start, end),), tuple(Replaced(*each) for each in edits), alarm=False)
            slips = [slip for slip in article.slips if names(mark, slip, article.text)]
            if slips:
                mended = any(mends(mark, slip, article.text) for slip in slips)
                yield Record(rule, proposal.probability, "planted", mended)


def clean() -> Iterator[Record]:
    """Proposals on clean news: all of them are taken to be wrong."""
    for article in articles():
        for rule, proposal, _ in told(read(article.path.read_bytes(), article.name)):
            yield Record(rule, proposal.probability, "clean", right=False)


def told(document: Document, dialect: str = "auto") -> Iterator[tuple[str, Proposal, list[tuple[int, int, str]]]]:
    """What every detector would say of a document at any probability: rule, proposal, edits of the source."""
    analysis = Analysis(document, Settings(dialect=dialect))
    for block in document.prose():
        for start, proposal in analysis[Proposals].block(block):
            detector = admitted(analysis, proposal)
            made = change(block, start, proposal) if detector else None
            if detector and made:
                edits = [(edit.start, edit.end, edit.replacement) for edit in made.suggestion.edits]
                yield detector.RULE.id.partition(".")[2], proposal, edits


def _document(text: str) -> Document:
    return read(text.encode("utf-8", "replace"), "draft.txt")


def counted(records: Iterable[Record], least: float) -> Counted:
    """The counts from one probability up."""
    found = [record for record in records if record.probability >= least]
    in_labelled = [record for record in found if record.where in WORTH]
    return Counted(
        sum(record.right for record in in_labelled),
        sum(not record.right for record in in_labelled),
        sum(record.right for record in found if record.where == "planted"),
        sum(record.where == "clean" for record in found),
    )


def chosen(
    by_rule: dict[str, list[Record]], most: float, asked: float, there: Mapping[str, float]
) -> dict[str, Standing]:
    """For each detector the probabilities from which it asks, suggests and warns, within the budgets of clean news."""

    def suggested(price: float) -> dict[str, float | None]:
        return {rule: suggesting(records, price, there) for rule, records in by_rule.items()}

    told = within(suggested, by_rule, most)
    told = {rule: quiet(by_rule[rule]) if least is None else least for rule, least in told.items()}
    noise = sum(counted(by_rule[rule], least).clean for rule, least in told.items() if least is not None)

    def queried(price: float) -> dict[str, float | None]:
        return {rule: asking(records, told[rule], price) for rule, records in by_rule.items()}

    doubts = within(queried, by_rule, noise + asked)
    return {rule: Standing(doubts[rule], told[rule], warning(by_rule[rule], told[rule])) for rule in sorted(by_rule)}


def within(
    pick: Callable[[float], dict[str, float | None]], by_rule: dict[str, list[Record]], budget: float
) -> dict[str, float | None]:
    """The lowest price for a finding on clean news at which all together stay within the budget, and what it picks."""
    low, high = 0.0, 1.0
    for _ in range(30):
        price = (low + high) / 2
        noise = sum(counted(by_rule[rule], least).clean for rule, least in pick(price).items() if least is not None)
        low, high = (low, price) if noise <= budget else (price, high)
    return pick(high)


def quiet(records: Sequence[Record]) -> float | None:
    """For a detector that is seldom asked for: the high probability from which clean news hears nothing of it."""
    for threshold in (each for each in GRID if each >= QUIET):
        here = counted(records, threshold)
        if not here.clean and here.labelled_right * 3 >= here.labelled_wrong:
            return threshold
    return None


def asking(records: Sequence[Record], least: float | None, price: float) -> float | None:
    """The probability from which queries find more planted slips than their noise is worth."""
    best, chosen_least = 0.0, None
    top = counted(records, 1.1 if least is None else least)
    for threshold in (each for each in GRID if least is None or each < least):
        here = counted(records, threshold)
        worth = (here.planted - top.planted) - 1000 * price * (here.clean - top.clean)
        if worth > best:
            best, chosen_least = worth, threshold
    return chosen_least


def suggesting(records: Sequence[Record], price: float, there: Mapping[str, float]) -> float | None:
    """The probability from which a detector is worth most, at a price for each finding on clean news.

    Its worth is the share of all mistakes (`there`, by text) that it mends, less what wrong findings take away.
    """
    best, least = 0.0, None
    for threshold in (each for each in GRID if each >= TOLD):
        here = counted(records, threshold)
        told = [record for record in records if record.probability >= threshold and record.where in WORTH]
        brought = sum((record.right - WORTH[record.where]) / there[record.where] for record in told)
        worth = brought + here.planted / there["planted"] - price * here.clean
        if worth > best:
            best, least = worth, threshold
    return least


def warning(records: Sequence[Record], least: float | None) -> float | None:
    """The lowest probability from which nine of ten findings in news are right."""
    if least is None:
        return None
    for threshold in (each for each in GRID if each >= max(least, WARNED)):
        here = counted(records, threshold)
        if here.planted >= FEWEST and here.share >= SURE:
            return threshold
    return None


def print_table(table: Mapping[str, Standing], by_rule: dict[str, list[Record]], words: int) -> None:
    """A line a detector: from where it speaks, and what its suggestions and its queries bring."""
    head = f"{'':<20}{'asks':>6}{'tells':>6}{'warns':>6}{'labelled: right':>17}{'wrong':>6}"
    print(f"{head}{'planted':>9}{'clean, per 1,000':>18}")
    totals = [0, 0]
    for rule, standing in table.items():
        told, all_of_it = (
            counted(by_rule[rule], 1.1 if at is None else at) for at in (standing.suggestion, standing.least)
        )
        totals = [totals[0] + told.clean, totals[1] + all_of_it.clean]
        print(
            f"{rule:<20}{standing.query or '-':>6}{standing.suggestion or '-':>6}{standing.warning or '-':>6}"
            f"{told.labelled_right:>17}{told.labelled_wrong:>6}{told.planted:>5}/{all_of_it.planted:<3}"
            f"{1000 * told.clean / words:>11.2f}{1000 * all_of_it.clean / words:>7.2f}"
        )
    print(f"{'all':<63}{1000 * totals[0] / words:>12.2f}{1000 * totals[1] / words:>7.2f}")


def toml(table: Mapping[str, Standing], by_rule: dict[str, list[Record]]) -> str:
    """The table as it ships."""
    lines = [
        "# From which probability of the model each detector asks, suggests and warns.",
        "# Made by benchmarks/detectors.py --write; `precision` pairs a probability with the share of findings from it",
        "# up that are right, in news with one slip for 120 words.",
    ]
    for rule, standing in table.items():
        if standing.least is None:
            continue
        lines += ["", f"[{rule}]"]
        named = (("query", standing.query), ("suggestion", standing.suggestion), ("warning", standing.warning))
        lines += [f"{name} = {at}" for name, at in named if at is not None]
        steps = [step for step in (standing.least, 0.5, 0.7, 0.8, 0.9, 0.95) if step >= standing.least]
        shares = [(step, shrunk(counted(by_rule[rule], step))) for step in sorted(set(steps))]
        lines.append(f"precision = [{', '.join(f'[{step}, {share:.2f}]' for step, share in shares)}]")
    return "\n".join(lines) + "\n"


def shrunk(here: Counted) -> float:
    """The share of right findings, with one right and one wrong finding added: few findings prove little."""
    return (here.planted + 1) / (here.planted + len(SEEDS) * here.clean + 2)


if __name__ == "__main__":
    main()
