"""Readability against published figures: the cat sentence, a passage of Moby Dick, CLEAR, OneStopEnglish.

usage: python benchmarks/readability.py [--data DIR]

DIR holds `TextStatisticsMelvilleMobyDickTest.php` (from DaveChild/Text-Statistics) and `CLEAR_corpus_final.xlsx` (from
scrosseye/CLEAR-Corpus); what is not there is not measured. OneStopEnglish is read from the corpora. The lengths of
sentences in edited news, which the limits of `readability.long-sentence` rest on, are printed as well.
"""

import argparse
import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from corpora import FOLDER, articles

from proofdesk.analysis import Analysis, RunningText, split_sentences
from proofdesk.analysis.formulas import formulas, raw_score, words_of
from proofdesk.reading import read
from proofdesk.settings import Settings

LEVELS = ("ele", "int", "adv")
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_CLEAR = {
    "flesch_reading_ease": "Flesch-Reading-Ease",
    "flesch_kincaid_grade": "Flesch-Kincaid-Grade-Level",
    "automated_readability": "Automated Readability Index",
    "smog": "SMOG Readability",
    "dale_chall": "New Dale-Chall Readability Formula",
}


def main() -> None:
    """Print every comparison that can be made."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(), metavar="DIR")
    folder = parser.parse_args().data
    cat = raw_score("flesch_reading_ease", sentences("The cat sat on the mat."))
    print(f"The cat sat on the mat: Flesch reading ease {cat:.2f} (6 words, 6 syllables: 116.15)")
    moby_dick(folder / "TextStatisticsMelvilleMobyDickTest.php")
    clear(folder / "CLEAR_corpus_final.xlsx")
    one_stop()
    lengths()


def sentences(text: str) -> list[tuple[str, ...]]:
    """The words of each sentence of a plain text with blank lines between paragraphs."""
    found = (words_of(span.of(part)) for part in re.split(r"\n\s*\n", text) for span in split_sentences(part))
    return [words for words in found if words]


def moby_dick(path: Path) -> None:
    """201 words, 8 sentences; published: Flesch reading ease 53.4, Flesch-Kincaid 12.1."""
    if not path.is_file():
        print("Moby Dick: not measured (the passage is not here)")
        return
    source = path.read_text(encoding="utf-8")
    literal = re.search(r"\$strText\s*=\s*([\"'])(.*?)\1;", source, re.DOTALL)
    text = literal[2].replace("\\'", "'") if literal else ""
    found = sentences(text)
    scores = ", ".join(f"{name} {raw_score(name, found):.1f}" for name in formulas())
    print(f"Moby Dick: {sum(map(len, found))} words, {len(found)} sentences, {scores}")


def clear(path: Path) -> None:
    """Correlation with the scores that the CLEAR corpus publishes."""
    if not path.is_file():
        print("CLEAR: not measured (the workbook is not here)")
        return
    rows = list(workbook(path))
    head = rows[0]
    text_at = head.index("Excerpt")
    texts = [sentences(row[text_at]) for row in rows[1:]]
    for name, column in _CLEAR.items():
        if column not in head:
            print(f"CLEAR: no column “{column}” among {head}")
            continue
        at = head.index(column)
        pairs = [
            (float(row[at]), ours)
            for row, text in zip(rows[1:], texts, strict=True)
            if row[at] and (ours := raw_score(name, text)) is not None
        ]
        print(f"CLEAR {name}: r {correlation(pairs):.3f} on {len(pairs):,} excerpts")


def workbook(path: Path) -> Iterator[list[str]]:
    """The rows of the first sheet of a workbook, as text."""
    with zipfile.ZipFile(path) as archive:
        shared = [
            "".join(part.text or "" for part in item.iter(f"{_SHEET}t"))
            for item in ET.fromstring(archive.read("xl/sharedStrings.xml"))
        ]
        sheet = ET.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    for row in sheet.iter(f"{_SHEET}row"):
        cells: dict[int, str] = {}
        for cell in row:
            value = cell.find(f"{_SHEET}v")
            text = value.text or "" if value is not None else ""
            cells[column_number(cell.get("r", "A1"))] = shared[int(text)] if cell.get("t") == "s" else text
        yield [cells.get(number, "") for number in range(max(cells, default=-1) + 1)] + [""] * 40


def column_number(reference: str) -> int:
    """AB12 → 27."""
    number = 0
    for letter in reference.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def correlation(pairs: Sequence[tuple[float, float]]) -> float:
    """Pearson's r."""
    count = len(pairs)
    mean_x, mean_y = sum(x for x, _ in pairs) / count, sum(y for _, y in pairs) / count
    top = sum((x - mean_x) * (y - mean_y) for x, y in pairs)
    bottom = sum((x - mean_x) ** 2 for x, _ in pairs) * sum((y - mean_y) ** 2 for _, y in pairs)
    return float(top / bottom**0.5)


def one_stop() -> None:
    """How many articles come out in the order of their three levels."""
    folder = FOLDER / "onestop"
    names = sorted(path.name for path in (folder / "adv").glob("*.txt"))
    if not names:
        print("OneStopEnglish: not measured (the corpora are not here)")
        return
    ordered = 0
    for name in names:
        low, middle, high = (running(folder / level / name).grade or 0.0 for level in LEVELS)
        ordered += low < middle < high
    print(f"OneStopEnglish: Flesch-Kincaid ordered on {ordered} of {len(names)} articles ({ordered / len(names):.1%})")


def lengths() -> None:
    """Lengths of sentences in edited news, in words as the rule on long sentences counts them."""
    found = sorted(sentence.length for article in articles() for sentence in running(article.path).sentences)
    if found:
        shown = ", ".join(f"{share:.1%} ≤ {found[int(share * len(found))]}" for share in (0.5, 0.9, 0.95, 0.99, 0.995))
        print(f"Sentences of edited news ({len(found):,}), words: {shown}")


def running(path: Path) -> RunningText:
    """The running text of a file."""
    return Analysis(read(path.read_bytes(), path.name), Settings())[RunningText]


if __name__ == "__main__":
    main()
