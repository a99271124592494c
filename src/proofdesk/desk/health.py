"""Whether the parts of this installation work."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from proofdesk.analysis import Analysis, Proposals
from proofdesk.desk.desk import Desk
from proofdesk.desk.personal import left_out_in_ci, personal_file
from proofdesk.engines import EngineError, engine_for, engine_names
from proofdesk.engines.inventory import known_engines
from proofdesk.errors import UserError
from proofdesk.knowledge import load_pack, pack_names
from proofdesk.knowledge.verify import faults
from proofdesk.reading import read, readers
from proofdesk.reporting import format_names
from proofdesk.rulebook import shipped_packs
from proofdesk.settings import DIALECTS, Settings, profile_names
from proofdesk.settings.address import is_address
from proofdesk.settings.load import read_personal

_SLIP, _SLIP_MEANT = "They could not went home before the end of the match.", "go"
_MISSPELT, _MEANT = "This is inevitebly so.", "inevitably"


class Part(NamedTuple):
    """A part of the desk: its name, whether it works, and what is known of it or how to get it.

    A part that is not `needed` is one that nobody chose: it may be absent.
    """

    name: str
    works: bool
    detail: str
    needed: bool = True


def health(desk: Desk) -> list[Part]:
    """Every part that a review rests on; engines are started and asked, save those that are not chosen and dear."""
    settings = desk.settings_for(Path(), {})
    catalogue = desk.catalogue(settings)
    packs = ", ".join(path.name for path in shipped_packs())
    parts = [*_engines(settings.grammar), _model()]
    parts.append(
        Part("rules", bool(catalogue.specs) and not catalogue.problems, f"{len(catalogue.specs)} in packs: {packs}")
    )
    parts += [Part(f"rules: {problem.subject}", works=False, detail=problem.message) for problem in catalogue.problems]
    parts.append(Part("profiles", works=True, detail=", ".join(profile_names())))
    parts.append(Part("dialects", works=True, detail=", ".join(DIALECTS[1:])))
    parts.append(Part("reads", works=True, detail=", ".join(sorted(readers()))))
    parts.append(Part("report formats", works=True, detail=", ".join(format_names())))
    parts += [_pack(name) for name in pack_names()]
    parts.append(_personal())
    cache = desk.options.cache
    parts.append(Part("cache", works=True, detail=str(cache) if cache else "off"))
    return parts


def _pack(name: str) -> Part:
    """A fact pack, read and looked through."""
    try:
        pack = load_pack(name)
    except UserError as error:
        return Part(f"facts: {name}", works=False, detail=str(error))
    wrong = next(faults(pack), "")
    return Part(f"facts: {name}", not wrong, wrong or f"{len(pack.rows)} rows, as of {pack.as_of}")


def _model() -> Part:
    """The model of likely slips, loaded and asked about a sentence with one."""
    analysis = Analysis(read(_SLIP.encode(), "draft.txt"), Settings())
    proposals = analysis[Proposals]
    if proposals.missing:
        return Part("grammar: model", works=False, detail=proposals.missing)
    made = [each.replacement for block in analysis.document.prose() for _, each in proposals.block(block)]
    works = _SLIP_MEANT in made
    return Part("grammar: model", works, "likely slips, read in process" if works else "loaded, but finds no slip")


def _personal() -> Part:
    """The writer's own list of words: where it is, how many it holds, or why it does not count."""
    path = personal_file()
    if path is None:
        return Part("personal list", works=True, detail="off")
    if not path.is_file():
        return Part("personal list", works=True, detail=f"none yet ({path})")
    if left_out_in_ci():
        return Part("personal list", works=True, detail=f"left out, as CI is set ({path})")
    try:
        words = read_personal(path).values.get("vocabulary", {})
    except UserError as error:
        return Part("personal list", works=False, detail=str(error))
    accepted, preferred = len(words.get("accept", ())), len(words.get("prefer", {}))
    return Part("personal list", works=True, detail=f"{accepted} accepted, {preferred} preferred ({path})")


def _engines(chosen: str) -> Iterator[Part]:
    unasked = {known.name: known for known in known_engines() if known.name not in (chosen, "embedded")}
    for name in engine_names():
        if name in unasked:
            known = unasked[name]
            detail = f"{known.detail} (not chosen, not started)" if known.installed else known.detail
            yield Part(f"grammar: {name}", known.installed, detail, needed=False)
        else:
            yield tried(name)
    if is_address(chosen):
        yield tried(chosen)


def tried(name: str) -> Part:
    """A grammar engine, started where it has to be, and asked about a word that is misspelt."""
    try:
        engine = engine_for(name, "en-US")
        flags = engine.check(_MISSPELT)
    except EngineError as error:
        return Part(f"grammar: {name}", works=False, detail=str(error))
    works = any(_MEANT in flag.suggestions for flag in flags)
    described = engine.describe()
    return Part(f"grammar: {name}", works, described if works else f"{described} answers, but finds no misspelling")
