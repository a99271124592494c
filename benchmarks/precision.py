"""How often each rule is right: the counts of `src/proofdesk/findings/data/precision.txt`, made from labelled text.

usage: python benchmarks/precision.py --data DIR [--check] [--show RULE]

Everything that is not switched off for technical reasons may speak: the engine's flags are taken as they come, whatever
their standing, and so are the findings of proofdesk's own checkers, and what its speller keeps of unknown words. Only
what has a first fix is judged. Three kinds of text, since a rule that helps learners may cry wolf in edited copy:

- learners (BEA-dev) and web (CWEB dev): the fix is right where it makes a change that an annotator made;
- news: slips planted in clean news, `READINGS` times over. A finding that names a slip is right where its fix mends it;
  one in the clean copy is wrong, or right in every reading where it is a judged true slip (`true_slips.json`). What
  names a slip and mends it otherwise is neither.

`--check` writes nothing and prints how the standing that one half of the sentences gives holds in the other half.
`--show` prints the findings of a rule, right and wrong.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import NamedTuple

from gec import judge as annotated
from gec.apply import Edit
from gec.data import Absent, Measured, bea, cweb, present
from gec.engines import PROFILES, Remembering
from gec.m2 import read_m2
from noise import true_slips
from slips.checkers import dialect, paragraphs
from slips.clean import CleanArticle, clean_articles
from slips.measure import Change, Mark, clean_place, mends, names
from slips.plant import PlantedArticle, plant
from slips.tagging import tagger

from proofdesk.checkers.language import switched_off
from proofdesk.desk import Desk, Options
from proofdesk.engines import Flag, loading, rule_family
from proofdesk.findings import Finding, Severity
from proofdesk.findings.precision import KINDS, READINGS, Counts, Table
from proofdesk.reading import read

SEEDS = tuple(range(201, 201 + READINGS))
"""Not those of the planted bench: what is reported there is not what was learnt here."""
SPELLER = "lt.MORFOLOGIK_RULE_EN_*"
UNSURE = "UNKNOWN_WORDS"
OTHERS = ("lt.[!M]*", "lt.M[!O]*")
"""The engine's rules but for the speller: taken from the engine itself, and kept out of the way of the others."""
TASTE = {"style", "sensitivity", "structure", "readability", "attribution"}
"""Categories of proofdesk's own rules that annotators of slips do not judge."""
TABLE = Path(__file__).parents[1] / "src/proofdesk/findings/data/precision.txt"
HEADER = f"""\
# How often each rule was right and wrong. Made by benchmarks/precision.py, which says what is counted and how.
# Learners: BEA-dev. Web: CWEB dev G and S. News: slips planted {READINGS} times in clean news, seeds
# {SEEDS[0]} to {SEEDS[-1]}, tags by {{tagger}}.
# False alarms in the clean news count once here, and its own slips {READINGS} times.
# rule, category, then right and wrong for {", ".join(KINDS)}
"""


class Seen(NamedTuple):
    """One finding that was judged."""

    kind: str
    rule: str
    category: str
    right: bool
    number: int
    context: str


def main() -> None:
    """Judge everything, write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(), metavar="DIR", help="the folder of the data")
    parser.add_argument("--check", action="store_true", help="write nothing, compare two halves")
    parser.add_argument("--show", default="", metavar="RULE")
    options = parser.parse_args()
    loading._LOADERS["embedded"] = Remembering  # noqa: SLF001 - it has the same shape
    try:
        seen = list(everything(options.data))
    except Absent as absent:
        print(f"not measured: {absent}")
        return
    if options.show:
        show(seen, options.show)
    elif options.check:
        print_halves(seen)
    else:
        TABLE.write_text(HEADER.format(tagger=tagger()[0]) + "".join(rows(seen)), encoding="utf-8", newline="\n")
        print(f"{len(seen):,} findings judged, written to {TABLE}")


def everything(data: Path) -> Iterator[Seen]:
    """Every judged finding. Raises Absent."""
    for kind, measured in (
        ("learners", bea(data)),
        ("web", cweb(data, "G")),
        ("web", cweb(data, "S")),
    ):
        yield from in_sentences(kind, measured)
    yield from in_news()


def in_sentences(kind: str, measured: Measured) -> Iterator[Seen]:
    """Findings in sentences that annotators have corrected."""
    entries = read_m2(present(measured.reference).read_text(encoding="utf-8"))
    reader = Reader(measured.dialect, PROFILES[measured.dialect])
    for number, (text, entry) in enumerate(zip(measured.texts, entries, strict=True)):
        for rule, category, edits in reader.fixes(text.text):
            right = annotated.right(text, edits, measured.tokenise, entry)
            yield Seen(kind, rule, category, right, number, context(text.text, edits))


class Reader:
    """Reads sentences with the bare engine and with a desk."""

    def __init__(self, dialect: str, profile: str) -> None:
        self.engine = Remembering(dialect, switched_off())
        values = {"profile": profile, "dialect": dialect}
        self.desk = Desk(Options(values=values, find_settings=False, skip=OTHERS))

    def fixes(self, text: str) -> Iterator[tuple[str, str, list[Edit]]]:
        """Rule, category and first fix of everything that is said of a sentence. Raises RuntimeError."""
        for flag in self.engine.check(text):
            if counts(flag):
                yield f"lt.{flag.rule}", kind(flag), [Edit(flag.start, flag.end, flag.suggestions[0])]
        report = self.desk.review_text(text)
        if report.problems:
            raise RuntimeError(f"incomplete review: {report.problems[0].message}")
        for finding in report.findings:
            if own(finding):
                edits = [Edit(edit.start, edit.end, edit.replacement) for edit in finding.suggestions[0].edits]
                yield *filed(finding), sorted(edits)


def counts(flag: Flag) -> bool:
    """True for a flag that the engine alone answers for, with a fix."""
    return bool(flag.suggestions) and not fnmatchcase(f"lt.{flag.rule}", SPELLER)


def kind(flag: Flag) -> str:
    """The family of a rule that was made at run time, else the engine's category."""
    return rule_family(flag.rule) or flag.category


def own(finding: Finding) -> bool:
    """True for a first fix of proofdesk's checkers, taste aside, and of its speller, which judges unknown words."""
    ours = not finding.rule.startswith("lt.") or fnmatchcase(finding.rule, SPELLER)
    return ours and bool(finding.suggestions) and finding.category not in TASTE


def filed(finding: Finding) -> tuple[str, str]:
    """Name and kind in the table: the speller's dialects are one, but the words that it is not sure of stand apart."""
    if not fnmatchcase(finding.rule, SPELLER):
        return finding.rule, finding.category
    return (SPELLER, SPELLER[3:]) if finding.severity is Severity.ERROR else (f"lt.{UNSURE}", UNSURE)


class Said(NamedTuple):
    """One thing said of an article: its name in the table, its category, where and with which first fix."""

    category: str
    mark: Mark


def in_news() -> Iterator[Seen]:
    """Findings that mend planted slips, and those in the clean copy."""
    articles = clean_articles()
    clean = {article.name: list(said(article.source, article.profile)) for article in articles}
    for number, article in enumerate(articles):
        yield from in_clean(article, number, clean[article.name])
    _, tags = tagger()
    for seed in SEEDS:
        for number, planted in enumerate(plant(articles, tags, seed)):
            before = {(mark.rule, mark.places[0][0]) for _, mark in clean[planted.name]}
            yield from mended(planted, number, before)


def in_clean(article: CleanArticle, number: int, everything_said: Iterable[Said]) -> Iterator[Seen]:
    """The findings in an article without planted slips; a true slip of its own stands in every reading."""
    known = {(name, _family(rule), quote) for name, rule, quote in true_slips()}
    for category, mark in everything_said:
        start, end = mark.places[0]
        right = (article.name, _family(mark.rule), article.source[start:end]) in known
        seen = Seen("news", mark.rule, category, right, number, context(article.source, mark.first))
        yield from [seen] * (READINGS if right else 1)


def _family(rule: str) -> str:
    return SPELLER if rule == f"lt.{UNSURE}" or fnmatchcase(rule, SPELLER) else rule


def mended(article: PlantedArticle, number: int, before: set[tuple[str, int]]) -> Iterator[Seen]:
    """The findings that mend a slip of an article, and do not stand in the clean copy."""
    for category, mark in said(article.text, article.profile):
        fresh = (mark.rule, clean_place(article, mark.places[0][0])) not in before
        if fresh and any(names(mark, slip, article.text) and mends(mark, slip, article.text) for slip in article.slips):
            yield Seen(
                "news", mark.rule, category, right=True, number=number, context=context(article.text, mark.first)
            )


def said(text: str, profile: str) -> Iterator[Said]:
    """Everything with a first fix: the bare engine's flags, paragraph by paragraph, and a desk's findings."""
    for start, paragraph in paragraphs(text):
        for flag in _reader(profile).engine.check(paragraph):
            if counts(flag):
                span = (start + flag.start, start + flag.end)
                first = (Change(*span, flag.suggestions[0]),)
                yield Said(kind(flag), Mark(f"lt.{flag.rule}", (span,), first, alarm=True))
    report = _reader(profile).desk.review(read(text.encode(), "draft.txt"))
    for finding in report.findings:
        if own(finding):
            changes = (Change(edit.start, edit.end, edit.replacement) for edit in finding.suggestions[0].edits)
            span = (finding.span.start, finding.span.end)
            rule, its_kind = filed(finding)
            yield Said(its_kind, Mark(rule, (span,), tuple(sorted(changes)), alarm=True))


@cache
def _reader(profile: str) -> Reader:
    return Reader(dialect(profile), profile)


def context(text: str, edits: Sequence[Edit | Change]) -> str:
    """A fix in the words around it."""
    start, end, words = edits[0]
    return f"{text[max(0, start - 40) : start]}[[{text[start:end]} -> {words}]]{text[end : end + 40]}".replace(
        "\n", "⏎"
    )


def rows(seen: Iterable[Seen]) -> Iterator[str]:
    """The lines of the table."""
    totals: Counter[tuple[str, str, str, bool]] = Counter()
    for each in seen:
        totals[each.rule, each.category, each.kind, each.right] += 1
    for rule, category in sorted({key[:2] for key in totals}):
        numbers = (f"{totals[rule, category, kind, True]} {totals[rule, category, kind, False]}" for kind in KINDS)
        yield f"{rule} {category}  {'  '.join(numbers)}\n"


def print_halves(seen: Sequence[Seen]) -> None:
    """How right the engine's rules are in one half of the sentences and articles, by what the other half gives them."""
    found: Counter[tuple[str, str, bool]] = Counter()
    for rest in (0, 1):
        table = Table.read("".join(rows(each for each in seen if each.number % 2 == rest)))
        for each in seen:
            if each.number % 2 != rest and each.rule.startswith("lt."):
                found[earned_in(table, each), each.kind, each.right] += 1
    for earned in ("error", "warning", "suggestion", "off", "unknown"):
        for kind in KINDS:
            counts = Counts(found[earned, kind, True], found[earned, kind, False])
            low, high = counts.interval
            print(f"{earned:<10} {kind:<8} {counts.right:>5} of {counts.total:>5} right: {low:.2f} to {high:.2f}")


def earned_in(table: Table, each: Seen) -> str:
    """What a table gives the rule of a finding: a severity, off, or unknown where it knows nothing of its kind."""
    known = table.of(each.rule, each.category)
    return "unknown" if known is None else str(known.earned or "off")


def show(seen: Iterable[Seen], wanted: str) -> None:
    """The findings of a rule, one a line."""
    for each in seen:
        if fnmatchcase(each.rule, wanted):
            print(f"{'right' if each.right else 'wrong'} {each.kind:<8} {each.rule}: {each.context}")


if __name__ == "__main__":
    main()
