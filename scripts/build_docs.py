"""Write the pages that are made from the code: `docs/reference-data.md`, `docs/rules.md`, `docs/settings.md`.

usage: python scripts/build_docs.py [--check]

`--check` writes nothing and answers 1 where a page is not what it would write.
"""

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from facts_page import facts_page

from proofdesk.desk import Catalogue
from proofdesk.findings import Rule
from proofdesk.settings import profile_names
from proofdesk.settings.keys import KEYS

DOCS = Path(__file__).parent.parent / "docs"


def main() -> int:
    """Write or check every page."""
    stale = 0
    for name, text in pages().items():
        path = DOCS / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        if "--check" in sys.argv:
            stale += 1
            print(f"{path} is not fresh: run python scripts/build_docs.py")
        else:
            path.write_text(text, encoding="utf-8", newline="\n")
    return 1 if stale else 0


def pages() -> dict[str, str]:
    """Every generated page by its name."""
    made = {"reference-data.md": facts_page(), "rules.md": rules_page(), "settings.md": settings_page()}
    return {name: "\n".join(lines) + "\n" for name, lines in made.items()}


def rules_page() -> Iterator[str]:
    """The rules, pack after pack."""
    records = sorted(Catalogue().records.values(), key=lambda rule: rule.id)
    yield "# Rules"
    yield ""
    yield "<!-- Made by scripts/build_docs.py from the rules themselves. -->"
    yield ""
    yield (
        f"{len(records)} rules of proofdesk’s own. The grammar engine’s rules are named `lt.` and LanguageTool’s name"
        " for them; `proofdesk explain lt.RULE` says how each stands."
    )
    for pack, rules in groupby(records, key=lambda rule: rule.id.partition(".")[0]):
        yield ""
        yield f"## {pack}"
        for rule in rules:
            yield from rule_section(rule)


def rule_section(rule: Rule) -> Iterator[str]:
    """One rule."""
    yield ""
    yield f"### {rule.id}"
    yield ""
    yield f"{rule.severity} · {rule.category}" + (f" · source: {rule.source}" if rule.source else "")
    yield ""
    yield f"{rule.summary} {rule.why}"
    for heading, examples in (("Marked", rule.bad), ("Left alone", rule.good)):
        if examples:
            yield ""
            yield f"{heading}:"
            yield ""
            yield from (f"- `{' ⏎ '.join(example.splitlines())}`" for example in examples)


def settings_page() -> Iterator[str]:
    """Every key."""
    yield "# Settings"
    yield ""
    yield "<!-- Made by scripts/build_docs.py from the settings themselves. -->"
    yield ""
    yield (
        "`proofdesk.toml`, or `[tool.proofdesk]` in `pyproject.toml`, is found upward from each draft. The command line"
        " wins over the draft’s front matter (`proofdesk: {…}`), that over the nearest settings file, that over the"
        " profile; tables merge key by key. A [personal list of words](vocabulary.md#your-own-list) stands between"
        " profile and settings file. An unknown key, rule or profile is an error with its line and column."
    )
    yield ""
    yield "| key | holds | default | meaning |"
    yield "|---|---|---|---|"
    for key in KEYS:
        yield f"| `{key.name}` | {key.holds} | `{key.default}` | {key.meaning} |"
    yield ""
    yield f"Profiles: {', '.join(f'`{name}`' for name in profile_names())}."


if __name__ == "__main__":
    sys.exit(main())
