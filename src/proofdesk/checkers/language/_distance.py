"""How many slips lie between two words."""


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
