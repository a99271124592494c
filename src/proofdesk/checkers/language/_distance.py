"""How many slips lie between two words."""

from collections.abc import Callable


def distance(first: str, second: str) -> int:
    """Edit distance in which two neighbours swapped count as one slip (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for number, char in enumerate(first, start=1):
        older, before, row = before, row, [number]
        for at, other in enumerate(second, start=1):
            cost = min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (char != other))
            if number > 1 and at > 1 and char == second[at - 2] and first[number - 2] == other:
                cost = min(cost, older[at - 2] + 1)
            row.append(cost)
    return row[-1]


def near_by(word: str) -> Callable[[str], int]:
    """The same distance from one word to many: a few machine words a letter (Hyyrö's bit vectors)."""
    places: dict[str, int] = {}
    for at, char in enumerate(word):
        places[char] = places.get(char, 0) | 1 << at
    length, everywhere, last = len(word), (1 << len(word)) - 1, 1 << (len(word) - 1)

    def away(other: str) -> int:
        up, down, diagonal, before, slips = everywhere, 0, 0, 0, length
        for char in other:
            here = places.get(char, 0)
            swapped = ((~diagonal & here) << 1) & before
            diagonal = ((((here & up) + up) ^ up) | here | down | swapped) & everywhere
            more, fewer = down | ~(diagonal | up), diagonal & up
            slips += bool(more & last) - bool(fewer & last)
            more, fewer = (more << 1) | 1, fewer << 1
            up, down = (fewer | ~(diagonal | more)) & everywhere, more & diagonal & everywhere
            before = here
        return slips

    return away
