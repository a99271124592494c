"""What a slip costs: how unlikely it is that a writer who meant one word put another on the page.

Data: `slips.txt`, made by `scripts/learn_slips.py` from lists of misspellings. Costs are natural logarithms: less is
likelier. A slip is a group of letters for another, dearer or cheaper by the letters that stand beside it.
"""

from functools import cache
from importlib import resources

_START, _END = "^", "$"
_UNSEEN = 9.0
_SHAPES = ((1, 1), (1, 0), (0, 1), (2, 2), (2, 1), (1, 2), (3, 2), (2, 3), (2, 0), (0, 2), (3, 3), (1, 3), (3, 1))
"""How many letters of the word that was meant stand for how many on the page."""
_FARTHEST = 3


@cache
def _costs() -> dict[str, float]:
    text = (resources.files("proofdesk.checkers.language") / "slips.txt").read_text(encoding="utf-8")
    found: dict[str, float] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            cost, _, keys = line.partition(" ")
            found.update(dict.fromkeys(keys.split(), float(cost)))
    return found


def slip_cost(meant: str, written: str, most: float = 40.0) -> float:
    """The cost of `written` for `meant` (both in small letters): 0 where they are the same, `most` at most."""
    start, longest = 0, min(len(meant), len(written))
    while start < longest and meant[start] == written[start]:
        start += 1
    tail = 0
    while tail < longest - start and meant[-1 - tail] == written[-1 - tail]:
        tail += 1
    if start == len(meant) == len(written):
        return 0.0
    return min(most, _Path(f"{_START}{meant}{_END}", f"{_START}{written}{_END}").cost(max(0, start - 1), tail))


class _Path:
    """The cheapest way from one word to the other; only the middle where they differ is walked."""

    def __init__(self, meant: str, written: str) -> None:
        self.meant, self.written = meant, written
        self.costs = _costs()

    def cost(self, start: int, tail: int) -> float:
        """From `start` letters in to where only `tail` letters are left that are the same."""
        ends = len(self.meant) - 1 - max(0, tail - 1), len(self.written) - 1 - max(0, tail - 1)
        best: dict[tuple[int, int], float] = {(start + 1, start + 1): 0.0}
        for at in range(start + 1, ends[0] + 1):
            for other in range(max(start + 1, at - _FARTHEST), min(ends[1], at + _FARTHEST) + 1):
                here = best.get((at, other))
                if here is not None:
                    self._steps(best, at, other, here, ends)
        return best.get(ends, 99.0)

    def _steps(
        self, best: dict[tuple[int, int], float], at: int, other: int, here: float, ends: tuple[int, int]
    ) -> None:
        meant, written = self.meant, self.written
        if at < ends[0] and other < ends[1] and meant[at] == written[other]:
            _keep(best, (at + 1, other + 1), here)
        for long, short in _SHAPES:
            to, onto = at + long, other + short
            if to <= ends[0] and onto <= ends[1]:
                cost = self._slip(at, to, written[other:onto], plain=long <= 1 and short <= 1)
                if cost is not None:
                    _keep(best, (to, onto), here + cost)

    def _slip(self, at: int, to: int, written: str, *, plain: bool) -> float | None:
        group = self.meant[at:to]
        if group == written:
            return None
        key = f"{group}>{written}"
        cost = self.costs.get(key)
        if cost is None:
            return _UNSEEN if plain else None
        left, right = self.meant[at - 1], self.meant[to]
        closer = self.costs.get(f"{left}({key}){right}")
        if closer is not None:
            return closer
        sides = (self.costs.get(f"{left}({key}"), self.costs.get(f"{key}){right}"))
        known = [side for side in sides if side is not None]
        return cost + sum(side - cost for side in known)


def _keep(best: dict[tuple[int, int], float], place: tuple[int, int], cost: float) -> None:
    if cost < best.get(place, 99.0):
        best[place] = cost
