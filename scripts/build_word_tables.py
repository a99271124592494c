"""Make the word tables of `analysis/data/` from the dictionaries of the embedded engine.

usage: python scripts/build_word_tables.py

`dialects.txt`: words that the American or the British dictionary alone accepts. `frequent.txt`: the common words,
grouped by the frequency letter that the dictionaries give them. `less_frequent.txt`: what else may be suggested for a
misspelling: rarer words, and names.
"""

import calendar
from importlib.metadata import version
from pathlib import Path

import lingotweaker_data_en
from dictionary import words

OUTPUT = Path(__file__).parent.parent / "src" / "proofdesk" / "analysis" / "data"
SOURCE = f"lingotweaker-data-en {version('lingotweaker-data-en')} (dictionaries of LanguageTool, LGPL-2.1-or-later)"
LEAST_FREQUENT = "H"
LEAST_SUGGESTED = "C"
CALENDAR = frozenset(calendar.month_name) | frozenset(calendar.day_name)


def main() -> None:
    """Write both tables."""
    folder = Path(lingotweaker_data_en.data_dir()) / "en" / "hunspell"
    american, british = words(folder / "en_US.dict"), words(folder / "en_GB.dict")
    OUTPUT.mkdir(parents=True, exist_ok=True)
    sides = {"en-US": set(american) - set(british), "en-GB": set(british) - set(american)}
    write("dialects.txt", "Words that one dialect accepts and the other rejects", sides)
    groups: dict[str, set[str]] = {}
    for word, letter in {**british, **american}.items():
        if letter >= LEAST_FREQUENT and word.isalpha() and (word.islower() or word in CALENDAR):
            groups.setdefault(letter, set()).add(word.lower())
    write(
        "frequent.txt",
        "Frequent ordinary words (no names but months and days) by letter, Z the commonest",
        dict(sorted(groups.items())),
    )
    common = {word for found in groups.values() for word in found}
    write("less_frequent.txt", "Rarer words and names by letter, as above", less_frequent(american, british, common))


def less_frequent(american: dict[str, str], british: dict[str, str], common: set[str]) -> dict[str, set[str]]:
    """Words and names that `frequent.txt` lacks, from two dictionaries, by the higher of their letters."""
    groups: dict[str, set[str]] = {}
    for word in sorted({*american, *british}):
        letter = max(american.get(word, "A"), british.get(word, "A"))
        shaped = word.isalpha() and (word.islower() or word.istitle()) and len(word) > 1
        if letter >= LEAST_SUGGESTED and shaped and word.lower() not in common:
            groups.setdefault(letter, set()).add(word)
    return dict(sorted(groups.items()))


def write(name: str, what: str, groups: dict[str, set[str]]) -> None:
    """Write groups of words, a heading line each, forty words to a line."""
    lines = [f"# {what}.", f"# Made by scripts/build_word_tables.py from {SOURCE}."]
    for heading, found in groups.items():
        ordered = sorted(word for word in found if not any(char.isspace() for char in word))
        lines.append(f"= {heading}")
        lines += [" ".join(ordered[at : at + 40]) for at in range(0, len(ordered), 40)]
    (OUTPUT / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
