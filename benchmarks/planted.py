"""How many planted slips are found, how many are mended by the first suggestion, and what is said elsewhere meanwhile.

usage: python benchmarks/planted.py [--by-hand] [--seed N] [--profile NAME] [--systems LIST] [--json FILE]
                                    [--show CLASS] [--write FILE]

Slips are planted in the clean news of the corpora, or in the clean samples where those are absent; `--by-hand` takes
the drafts of `slips/by_hand/` instead. `--show` prints every slip of a class (`all` for every one) with what was said
there. `--write` keeps the planted set. See slips/README.md for the definitions and for `PROOFDESK_SLIP_TAGS`.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from noise import true_slips
from slips.by_hand import by_hand
from slips.checkers import Checker, checkers
from slips.clean import clean_articles
from slips.measure import MECHANICAL, Mark, Outcome, Score, elsewhere, judge
from slips.plant import PlantedArticle, plant, shares
from slips.tagging import tagger


class Run(NamedTuple):
    """What one checker made of a set."""

    name: str
    score: Score
    outcomes: list[tuple[PlantedArticle, Outcome]]


def main() -> None:
    """Plant, check, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--by-hand", action="store_true")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--profile", default="")
    parser.add_argument("--systems", default="proofdesk,engine,harper", metavar="LIST")
    parser.add_argument("--json", type=Path, default=None, metavar="FILE")
    parser.add_argument("--show", default="", metavar="CLASS")
    parser.add_argument("--write", type=Path, default=None, metavar="FILE")
    options = parser.parse_args()
    title, articles = drafts() if options.by_hand else generated(options.seed)
    if options.profile:
        articles = [article._replace(profile=options.profile) for article in articles]
    if options.write:
        keep(options.write, articles)
    print(title)
    wanted = options.systems.split(",")
    runs = [measure(name, check, articles) for name, check in checkers() if name.split()[0] in wanted]
    for run in runs:
        show(run, options.show)
    print_table([run.score for run in runs], [run.name for run in runs])
    if options.json:
        options.json.write_text(
            json.dumps({run.name.split()[0]: figures(run) for run in runs}, indent=1, ensure_ascii=False) + "\n",
            encoding="utf-8",
        )


def generated(seed: int) -> tuple[str, list[PlantedArticle]]:
    """The generated set of a seed, with a line that says what it rests on."""
    name, tags = tagger()
    articles = plant(clean_articles(), tags, seed)
    return f"{_size(articles)}, seed {seed}, tags: {name}", articles


def drafts() -> tuple[str, list[PlantedArticle]]:
    """The set planted by hand."""
    articles = list(by_hand())
    return f"{_size(articles)}, planted by hand", articles


def _size(articles: Sequence[PlantedArticle]) -> str:
    words = sum(len(article.clean.split()) for article in articles)
    return f"{sum(len(article.slips) for article in articles)} slips in {words:,} words of {len(articles)} articles"


def keep(path: Path, articles: Sequence[PlantedArticle]) -> None:
    """Write the planted set as JSON."""
    rows = [{**article._asdict(), "slips": [slip._asdict() for slip in article.slips]} for article in articles]
    path.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def measure(name: str, check: Checker, articles: Sequence[PlantedArticle]) -> Run:
    """What a checker finds in every article, and what it says of the same article without slips."""
    score = Score()
    outcomes: list[tuple[PlantedArticle, Outcome]] = []
    known = true_slips()
    cleaned: dict[tuple[str, str], list[Mark]] = {}
    for article in articles:
        key = (article.clean, article.profile)
        if key not in cleaned:
            cleaned[key] = check(*key)
        marks = check(article.text, article.profile)
        judged = judge(article, marks, cleaned[key])
        score.add(judged)
        score.words += len(article.text.split())
        score.alarms += sum(not _known(mark, article, known) for mark in elsewhere(article, marks))
        outcomes += [(article, outcome) for outcome in judged]
    return Run(name, score, outcomes)


def _known(mark: Mark, article: PlantedArticle, known: set[tuple[str, str, str]]) -> bool:
    start, end = mark.places[0]
    return (article.name, mark.rule, article.text[start:end]) in known


def show(run: Run, kind: str) -> None:
    """The slips of a class, one a line, with what was said there."""
    for article, outcome in run.outcomes:
        if kind in (outcome.slip.kind, "all"):
            said = ", ".join(outcome.rules) or "-"
            mark = "right" if outcome.right else "found" if outcome.found else "missed"
            print(
                f"{run.name} {mark:<6} {outcome.slip.kind} ({outcome.slip.sort}): {context(article, outcome)} | {said}"
            )


def context(article: PlantedArticle, outcome: Outcome) -> str:
    """The slip with its right reading, in the words around it."""
    slip, text = outcome.slip, article.text
    before, after = text[max(0, slip.start - 60) : slip.start], text[slip.end : slip.end + 60]
    return f"{before}[[{text[slip.start : slip.end]} -> {slip.right}]]{after}".replace("\n", "⏎")


def print_table(scores: Sequence[Score], names: Sequence[str]) -> None:
    """Recall and right first by class, side by side."""
    head = "".join(f"{name:>24}" for name in names)
    print(f"{'':<16}{'planted':>8}{head}\n{'':<24}" + f"{'found  right  standing':>24}" * len(names))
    for kind in [*shares()]:
        if scores[0].planted[kind]:
            row(kind, scores, [kind])
    row("mechanical", scores, MECHANICAL)
    row("all slips", scores, [*shares()])
    print(f"{'mean of classes':<24}" + "".join(f"{100 * score.mean_recall():>8.1f}{'':16}" for score in scores))
    print(
        f"{'alarms elsewhere':<24}"
        + "".join(f"{score.alarms_per_thousand():>8.2f}{' per 1,000':<16}" for score in scores)
    )


def row(label: str, scores: Sequence[Score], kinds: Sequence[str]) -> None:
    """One line: how many were planted; found, right first and standing in per cent for each checker."""
    planted = sum(scores[0].planted[kind] for kind in kinds)
    cells = ""
    for score in scores:
        standing = sum(score.standing[kind] for kind in kinds)
        cells += f"{100 * score.recall(kinds):>8.1f}{100 * score.right_first(kinds):>7.1f}{standing:>9}"
    print(f"{label:<16}{planted:>8}{cells}")


def figures(run: Run) -> dict[str, object]:
    """Everything that was measured of one checker, and what it missed."""
    score = run.score
    classes = {
        kind: {
            "planted": count,
            "found": score.found[kind],
            "right": score.right[kind],
            "standing": score.standing[kind],
        }
        for kind, count in sorted(score.planted.items())
    }
    missed = [
        {"article": article.name, "kind": each.slip.kind, "sort": each.slip.sort, "context": context(article, each)}
        for article, each in run.outcomes
        if not each.found
    ]
    return {
        "checker": run.name,
        "mechanical, %": round(100 * score.recall(MECHANICAL), 2),
        "mean, %": round(100 * score.mean_recall(), 2),
        "pooled, %": round(100 * score.recall(score.planted), 2),
        "right first, %": round(100 * score.right_first(score.planted), 2),
        "alarms_per_1000": round(score.alarms_per_thousand(), 2),
        "classes": classes,
        "missed": missed,
    }


if __name__ == "__main__":
    main()
