"""What a shell offers when Tab is pressed: names of rules and profiles, and files that are drafts.

Nothing here may be slow, or say anything when the settings are wrong: a shell waits for it in the middle of a line.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from proofdesk.errors import UserError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

DRAFT = "draft"
"""The kind of an item that stands for drafts; its value are their suffixes."""


def complete_drafts(context: click.Context, parameter: click.Parameter, incomplete: str) -> "list[CompletionItem[str]]":
    """Folders, and files with a suffix that a reader reads."""
    from click.shell_completion import CompletionItem

    from proofdesk.reading import readers

    return [CompletionItem(" ".join(sorted(readers())), type=DRAFT)]


def complete_profiles(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> "list[CompletionItem[str]]":
    """The shipped profiles with what they are for; a path is completed as any other file."""
    from click.shell_completion import CompletionItem

    from proofdesk.settings.starting import profile_descriptions

    if any(mark in incomplete for mark in (os.sep, "~", ".")):
        return [CompletionItem(incomplete, type="file")]
    return [
        CompletionItem(name, help=meaning)
        for name, meaning in profile_descriptions().items()
        if name.startswith(incomplete)
    ]


def complete_rules(context: click.Context, parameter: click.Parameter, incomplete: str) -> "list[CompletionItem[str]]":
    """The rules that are known here."""
    return _items(_rules(incomplete), incomplete)


def complete_selectors(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> "list[CompletionItem[str]]":
    """Categories, checkers, packs and rules."""
    return _items([*_groups(), *_rules(incomplete)], incomplete)


def _items(names: Iterable[tuple[str, str]], incomplete: str) -> "list[CompletionItem[str]]":
    from click.shell_completion import CompletionItem

    return [CompletionItem(name, help=said) for name, said in names if name.startswith(incomplete)]


def _groups() -> Iterable[tuple[str, str]]:
    from proofdesk.checkers import checkers
    from proofdesk.findings.rule import CATEGORIES
    from proofdesk.rulebook import shipped_packs

    packs = {pack.name: "a pack of rules" for pack in shipped_packs()}
    names: dict[str, str] = {**packs, **dict.fromkeys(checkers(), "a checker")}
    names.update((category, "a category") for category in CATEGORIES)
    return sorted(names.items())


def _rules(incomplete: str) -> Iterable[tuple[str, str]]:
    from proofdesk.settings.selectors import ENGINE_PACK

    if incomplete.startswith(f"{ENGINE_PACK}."):
        from proofdesk.engines.rule_names import rule_names

        return ((f"{ENGINE_PACK}.{name}", "") for name in sorted(rule_names()[0]))
    from proofdesk.desk import Desk, Options
    from proofdesk.desk.cache import cache_folder

    desk = Desk(Options(cache=cache_folder()))
    try:
        catalogue = desk.catalogue(desk.settings_for(Path(), {}))
    except UserError:
        catalogue = desk.catalogue()
    return sorted((rule.id, rule.summary) for rule in catalogue.records.values())
