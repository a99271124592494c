"""List the names of the embedded engine's rules: `engines/data/rules.txt`.

usage: python scripts/build_engine_rules.py

Rules in XML are read from the engine's data; the names of rules written in code are listed here and looked for in its
binary.
"""

import re
from importlib.metadata import version
from pathlib import Path

import lingotweaker_data_en
import lt_py

OUTPUT = Path(__file__).parent.parent / "src" / "proofdesk" / "engines" / "data" / "rules.txt"
IN_XML = re.compile(r"<rule(?:group)?\b[^>]*?\bid=[\"']([A-Z0-9_-]+)[\"']")
IN_CODE = (
    "COMMA_COMPOUND_SENTENCE COMMA_PARENTHESIS_WHITESPACE DOUBLE_PUNCTUATION EMPTY_LINE EN_A_VS_AN "
    "EN_CONTRACTION_SPELLING EN_DASH_RULE EN_REPEATEDWORDS EN_SPECIFIC_CASE EN_UNPAIRED_BRACKETS EN_UNPAIRED_QUOTES "
    "LONG_PARAGRAPH METRIC_UNITS_EN_IMPERIAL MORFOLOGIK_RULE_EN_GB MORFOLOGIK_RULE_EN_US "
    "PARAGRAPH_REPEAT_BEGINNING_RULE PHRASE_REPETITION PUNCTUATION_PARAGRAPH_END SENTENCE_WHITESPACE "
    "TOO_LONG_SENTENCE UPPERCASE_SENTENCE_START WHITESPACE_PARAGRAPH WHITESPACE_PARAGRAPH_BEGIN WHITESPACE_RULE"
).split()
FAMILIES = (
    "EN_COMPOUNDS_*",
    "EN_SIMPLE_REPLACE_*",
    "EN_DIACRITICS_REPLACE_*",
    "EN_WORD_COHERENCY_*",
    "EN_WORDINESS_*",
    "EN_REDUNDANCY_*",
    "EN_PLAIN_ENGLISH_*",
    "PROFANITY_*",
    "CONFUSION_*",
    "MORFOLOGIK_RULE_EN_*",
    "EN_GB_SIMPLE_REPLACE_*",
    "EN_US_SIMPLE_REPLACE_*",
    "EN_AU_SIMPLE_REPLACE_*",
    "OXFORD_SPELLING_*",
    "EN_WORD_REPEAT_*",
    "ENGLISH_WORD_REPEAT_*",
)


def main() -> None:
    """Write the list."""
    folder = Path(lingotweaker_data_en.data_dir())
    names = {found for path in folder.rglob("*.xml") for found in IN_XML.findall(path.read_text(encoding="utf-8"))}
    binary = next(Path(lt_py.__file__).parent.glob("lt_py*.so"))
    code = binary.read_bytes()
    names |= {name for name in IN_CODE if name.encode() in code}
    source = f"lingotweaker {version('lingotweaker')}, lingotweaker-data-en {version('lingotweaker-data-en')}"
    head = [
        "# Names of the embedded engine's rules; * stands for names made at run time.",
        f"# Made by scripts/build_engine_rules.py from {source}.",
    ]
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    OUTPUT.write_text("\n".join([*head, *sorted(FAMILIES), *sorted(names)]) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
