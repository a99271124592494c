"""Puts slips into clean articles: a fixed mix of classes, a seed, one slip a paragraph at most."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from random import Random
from typing import NamedTuple, cast

from slips.classes import makers
from slips.clean import CleanArticle
from slips.lexicon import table
from slips.passage import Passage
from slips.slip import Planted, Slip
from slips.tagging import Tagger

WORDS_A_SLIP = 120
ALIKE = 3
"""How often the same words may be changed in the same way in one set."""


class PlantedArticle(NamedTuple):
    """An article with slips in it: `slips` stand in `text`, in order, and mending all of them gives `clean`."""

    name: str
    profile: str
    clean: str
    text: str
    slips: tuple[Planted, ...]


class _Place(NamedTuple):
    """A paragraph: the number of its article, and where it begins there."""

    article: int
    start: int
    passage: Passage


class _Offer(NamedTuple):
    """A slip that could be made in the paragraph of that number."""

    number: int
    slip: Slip


def shares() -> dict[str, int]:
    """The share of each class in per cent, from mix.toml."""
    return {str(row["kind"]): int(row["share"]) for row in cast("list[dict[str, str]]", table("mix")["class"])}


def quotas(total: int) -> dict[str, int]:
    """How many slips of each class, by the method of largest remainders."""
    exact = {kind: total * share / sum(shares().values()) for kind, share in shares().items()}
    whole = {kind: int(count) for kind, count in exact.items()}
    by_remainder = sorted(exact, key=lambda kind: (whole[kind] - exact[kind], kind))
    for kind in by_remainder[: total - sum(whole.values())]:
        whole[kind] += 1
    return whole


def plant(articles: Sequence[CleanArticle], tagger: Tagger, seed: int = 0) -> list[PlantedArticle]:
    """Every article, with the slips that fell to it. The same articles, tags and seed give the same slips."""
    places = [
        _Place(number, paragraph.start, Passage(paragraph.text, tagger(paragraph.text)))
        for number, article in enumerate(articles)
        for paragraph in article.paragraphs
    ]
    words = sum(len(article.source.split()) for article in articles)
    chosen = _choose(places, quotas(round(words / WORDS_A_SLIP)), seed)
    of_article: dict[int, list[Slip]] = defaultdict(list)
    for number, slip in chosen.items():
        place = places[number]
        moved = slip._replace(start=place.start + slip.start, end=place.start + slip.end)
        of_article[place.article].append(moved)
    return [with_slips(article, of_article[number]) for number, article in enumerate(articles)]


def _choose(places: Sequence[_Place], quota: dict[str, int], seed: int) -> dict[int, Slip]:
    """One slip for each of some paragraphs; the classes that fit fewest paragraphs choose first."""
    offers = {kind: list(_offers(places, kind, seed)) for kind in quota}
    chosen: dict[int, Slip] = {}
    for kind in sorted(quota, key=lambda kind: (len(offers[kind]), kind)):
        chosen |= _of_kind(places, offers[kind], quota[kind], set(chosen), Random(f"{seed} {kind}"))
    return chosen


def _offers(places: Sequence[_Place], kind: str, seed: int) -> Iterator[_Offer]:
    make = makers()[kind]
    for number, place in enumerate(places):
        for slip in make(place.passage, Random(f"{seed} {kind} {number}")):
            yield _Offer(number, slip)


def _of_kind(
    places: Sequence[_Place], offers: Sequence[_Offer], wanted: int, taken: set[int], chance: Random
) -> dict[int, Slip]:
    """The slips of one class: its sorts take turns, and nothing is changed in the same way too often."""
    sorts: dict[str, list[_Offer]] = defaultdict(list)
    for offer in chance.sample(offers, len(offers)):
        sorts[offer.slip.sort].append(offer)
    turns = chance.sample(sorted(sorts), len(sorts))
    used: Counter[tuple[str, str]] = Counter()
    chosen: dict[int, Slip] = {}
    while len(chosen) < wanted and any(sorts.values()):
        for sort in turns:
            while sorts[sort] and len(chosen) < wanted:
                number, slip = sorts[sort].pop()
                change = _change(places[number].passage.text, slip)
                if number not in taken and number not in chosen and used[change] < ALIKE:
                    chosen[number] = slip
                    used[change] += 1
                    break
    return chosen


def _change(text: str, slip: Slip) -> tuple[str, str]:
    """What is changed to what; with the words beside it where that alone says little."""
    right = text[slip.start : slip.end].lower()
    if len(right) < 4:
        before, after = text[: slip.start].split(), text[slip.end :].split()
        right = " ".join((*before[-1:], right, *after[:1]))
    return right, slip.wrong.lower()


def with_slips(article: CleanArticle, slips: Iterable[Slip]) -> PlantedArticle:
    """An article with slips put in. Raises ValueError where two overlap."""
    pieces: list[str] = []
    planted: list[Planted] = []
    done = length = 0
    for slip in sorted(slips, key=lambda slip: (slip.start, slip.end)):
        if slip.start < done:
            raise ValueError(f"slips overlap at {slip.start} in {article.name}")
        before, right = article.source[done : slip.start], article.source[slip.start : slip.end]
        start = length + len(before)
        planted.append(Planted(slip.kind, slip.sort, start, start + len(slip.wrong), (right, *slip.also)))
        pieces += [before, slip.wrong]
        done, length = slip.end, start + len(slip.wrong)
    return PlantedArticle(
        article.name, article.profile, article.source, "".join((*pieces, article.source[done:])), tuple(planted)
    )
