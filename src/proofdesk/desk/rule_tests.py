"""Runs the examples inside rule files: exact spans, exact fixes, and silence where there is nothing to mark."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from proofdesk.checkers import Resources, checkers
from proofdesk.errors import UserError
from proofdesk.findings import Finding, Problem
from proofdesk.rulebook import Example, RuleSpec, load_pack, read_marked
from proofdesk.settings import Settings
from proofdesk.text import BlockKind, Span

FEWEST_EXAMPLES = 2


class PackTest(NamedTuple):
    """How many rules were tested, and a line for each failure and each file that could not be read."""

    tested: int
    failures: tuple[str, ...]
    errors: tuple[str, ...]


def test_pack(path: Path) -> PackTest:
    """Test a folder of rules, or one rule file."""
    try:
        pack = load_pack(path if path.is_dir() else path.parent)
    except UserError as error:
        return PackTest(0, (), (str(error),))
    wanted = [spec for spec in pack.rules if path.is_dir() or Path(spec.origin) == path]
    errors = [
        str(error) for error in pack.errors if path.is_dir() or (error.origin and Path(error.origin.path) == path)
    ]
    if not path.is_dir() and not wanted and not errors:
        errors = [f"{path}: no such rule file"]
    return PackTest(len(wanted), tuple(line for spec in wanted for line in rule_failures(spec)), tuple(errors))


test_pack.__test__ = False  # type: ignore[attr-defined]


def rule_failures(spec: RuleSpec) -> Iterator[str]:
    """What is wrong with a rule's examples: too few of them, a span or a fix that differs, an alarm on a good one."""
    for kind, examples in (("bad", spec.bad), ("good", spec.good)):
        if len(examples) < FEWEST_EXAMPLES:
            yield f"{spec.origin}: {len(examples)} {kind} examples; a rule needs at least {FEWEST_EXAMPLES}"
    for example in (*spec.bad, *spec.good):
        expected = list(_expected(example))
        found = list(_found(spec, example))
        if expected != found:
            place = f"{spec.origin}:{example.line}: {example.text}"
            yield f"{place}\n    expected {_words(expected)}\n    found    {_words(found)}"


_Mark = tuple[Span, str, str | None]


def _expected(example: Example) -> Iterator[_Mark]:
    marked = read_marked(example.text)
    for span, fix in marked.marks:
        yield span, span.of(marked.text), fix
    at = 0
    for words in example.spans:
        start = marked.text.find(words, at)
        at = start + len(words)
        yield Span(start, at), words, None


def _found(spec: RuleSpec, example: Example) -> Iterator[_Mark]:
    from proofdesk.analysis import Analysis
    from proofdesk.reading import read

    marked = read_marked(example.text)
    settings = Settings(profile=example.profile or (spec.profiles[0] if spec.profiles else "general"), grammar="none")
    document = read(marked.text.encode("utf-8"), "example.txt")
    blocks = (replace(block, kind=_kind(spec)) for block in document.blocks)
    document = replace(document, blocks=tuple(blocks))
    checker = checkers()["rules"](Resources(settings, (spec,)))
    findings = sorted(
        (found for found in checker.check(Analysis(document, settings)) if not isinstance(found, Problem)),
        key=lambda finding: finding.order,
    )
    asked = {span for span, fix in marked.marks if fix is not None}
    for finding in findings:
        span = finding.span.span
        yield span, finding.quote, _first_fix(finding, marked.text) if span in asked else None


def _kind(spec: RuleSpec) -> BlockKind:
    """An example stands in the part of the story that its rule looks at, else in a paragraph."""
    kinds = {str(kind): kind for kind in BlockKind} | {"list": BlockKind.LIST_ITEM, "table": BlockKind.TABLE_CELL}
    return next((kinds[scope] for scope in spec.scope if scope in kinds), BlockKind.PARAGRAPH)


def _first_fix(finding: Finding, text: str) -> str | None:
    """What the marked words read after the first suggestion."""
    if not finding.suggestions:
        return None
    span = finding.span.span
    words = text
    for edit in sorted(finding.suggestions[0].edits, key=lambda edit: -edit.start):
        words = words[: edit.start] + edit.replacement + words[edit.end :]
    grown = len(words) - len(text)
    return words[span.start : span.end + grown] if span.end + grown >= span.start else ""


def _words(marks: list[_Mark]) -> str:
    shown = [f"“{words}” at {span.start}" + (f" → “{fix}”" if fix is not None else "") for span, words, fix in marks]
    return ", ".join(shown) or "nothing"
