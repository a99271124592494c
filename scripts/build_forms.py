"""Make `analysis/data/forms.txt`: the forms of common verbs and nouns that no regular rule gives, and who has them.

usage: python scripts/build_forms.py

Read from the tagger's dictionary of the embedded engine. A verb's line is `base third past participle gerund`, a noun's
`singular plural`; further spellings of a form stand behind a stroke.
"""

from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import lingotweaker_data_en
from dictionary import entries, words

OUTPUT = Path(__file__).parent.parent / "src" / "proofdesk" / "analysis" / "data" / "forms.txt"
SOURCE = f"lingotweaker-data-en {version('lingotweaker-data-en')} (dictionaries of LanguageTool, LGPL-2.1-or-later)"
VERB = ("VBZ", "VBD", "VBN", "VBG")
LEAST_VERB, LEAST_NOUN = "E", "G"
Forms = dict[str, dict[str, set[str]]]


def main() -> None:
    """Write the table."""
    data = Path(lingotweaker_data_en.data_dir()) / "en"
    letters = words(data / "hunspell" / "en_GB.dict") | words(data / "hunspell" / "en_US.dict")
    forms = read(data / "dictionaries" / "english.dict", letters)
    verbs, nouns = sorted(verb_lines(forms, letters)), sorted(noun_lines(forms, letters))
    lines = [
        "# Forms of common verbs and nouns.",
        f"# Made by scripts/build_forms.py from {SOURCE}.",
        "= verbs",
        *verbs,
    ]
    OUTPUT.write_text("\n".join([*lines, "= nouns", *nouns]) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(verbs):,} verbs, {len(nouns):,} nouns")


def read(path: Path, letters: dict[str, str]) -> Forms:
    """Lemma, tag, forms: small letters only, words that a speller knows."""
    found: Forms = defaultdict(lambda: defaultdict(set))
    for word, lemma, tag in entries(path):
        if word.isalpha() and word.islower() and word in letters and lemma in letters:
            found[lemma][tag.partition(":")[0]].add(word)
    return found


def verb_lines(forms: Forms, letters: dict[str, str]) -> Iterator[str]:
    """Every common verb that has all its forms."""
    for lemma, tags in forms.items():
        if lemma in tags["VB"] and all(tags[tag] for tag in VERB) and commonest(tags, letters) >= LEAST_VERB:
            yield " ".join([lemma, *(ordered(tags[tag], letters) for tag in VERB)])


def noun_lines(forms: Forms, letters: dict[str, str]) -> Iterator[str]:
    """Every common noun with a plural that differs from it."""
    for lemma, tags in forms.items():
        plurals = tags["NNS"] - {lemma}
        if lemma in tags["NN"] and plurals and letters[lemma] >= LEAST_NOUN:
            yield f"{lemma} {ordered(plurals, letters)}"


def commonest(tags: dict[str, set[str]], letters: dict[str, str]) -> str:
    """The letter of the commonest form of a verb."""
    return max(letters.get(word, "A") for tag in ("VB", *VERB) for word in tags[tag])


def ordered(found: set[str], letters: dict[str, str]) -> str:
    """The commonest spelling first."""
    return "|".join(sorted(found, key=lambda word: (-ord(letters.get(word) or "A"), word)))


if __name__ == "__main__":
    main()
