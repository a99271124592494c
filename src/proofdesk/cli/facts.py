"""`proofdesk facts`: the packs that copy is compared with, their rows, their age, and how they are rebuilt."""

import datetime
import json
from pathlib import Path

import click

from proofdesk.cli.output import say, write
from proofdesk.desk.exit_code import CLEAN
from proofdesk.errors import UserError
from proofdesk.knowledge import load_pack, pack_names

_DIFFERENT = 1


@click.group("facts", help="The fact packs: list them, show rows, check and rebuild them.")
def command() -> None:
    """The group of commands about facts."""


@command.command("list", help="Each pack: how many rows, the date of its facts, its licence.")
def list_packs() -> int:
    """One line a pack."""
    for name in pack_names():
        pack = load_pack(name)
        say(f"{name:<10} {len(pack.rows):>5} rows  as of {pack.as_of:<11} {pack.title} · {pack.licence}")
    return CLEAN


@command.command("show", help="A pack: its sources and the names of its rows, or one row whole.")
@click.argument("pack")
@click.argument("row", required=False)
def show(pack: str, row: str | None) -> int:
    """Unknown names are the user's error, told with the nearest name."""
    found = load_pack(pack)
    if row is not None:
        say(json.dumps(found.row(row), ensure_ascii=False, indent=2))
        return CLEAN
    say(f"{found.title} ({found.name}), as of {found.as_of}")
    say(f"covers: from {found.covers_from or 'any date'}")
    say(f"sources: {'; '.join(found.sources)}")
    say(f"licence: {found.licence}")
    for each in found.rows:
        say(f"  {each['id']}" + (f"  {each['name']}" if "name" in each else ""))
    return CLEAN


@command.command("check", help="Whether the packs are whole; with a date, also which of them are stale on that day.")
@click.option("--date", metavar="YYYY-MM-DD", help="The day to count from; nothing here reads the clock.")
def check(date: str | None) -> int:
    """Exit code 1 where a pack is amiss or stale."""
    from proofdesk.knowledge.verify import faults, stale

    code = CLEAN
    for name in pack_names():
        pack = load_pack(name)
        told = list(faults(pack))
        if date and stale(pack, _day(date)):
            told.append(f"stale: its facts are of {pack.as_of}; proofdesk facts refresh {name} says how to rebuild it")
        for line in told:
            say(f"{name}: {line}")
        if told:
            code = _DIFFERENT
        else:
            say(f"{name}: ok, as of {pack.as_of}")
    return code


@command.command("refresh", help="Say how a pack is rebuilt; with --from, read office-holders anew from that address.")
@click.argument("pack")
@click.option("--from", "address", metavar="URL", help="A SPARQL service in Wikidata’s terms; the only one asked.")
@click.option("--output", type=click.Path(path_type=Path), help="Where the rows go (default: standard output).")
def refresh(pack: str, address: str | None, output: Path | None) -> int:
    """Nothing is fetched without an address; the shipped pack is never written over."""
    from proofdesk.knowledge.refresh import RECIPES, office_rows

    load_pack(pack)
    recipe = RECIPES[pack]
    if address is None:
        say(f"{pack} is rebuilt by: python {recipe.script}")
        say(f"it reads: {recipe.reads}")
        if pack == "offices":
            say("nothing was fetched; Wikidata lists office-holders: --from https://query.wikidata.org/sparql")
        return CLEAN
    if pack != "offices":
        raise UserError(f"only offices can be read from an address; {pack} is rebuilt by {recipe.script}")
    rows = office_rows(address)
    write("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), output)
    say(f"{len(rows)} offices from {address}", err=True)
    return CLEAN


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise UserError(f"--date: expected YYYY-MM-DD, found “{text}”") from error
