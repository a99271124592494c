"""Which checkers a selection of rules can reach: the others are not built, so that a rules-only check stays fast."""

from collections.abc import Iterable

from proofdesk.checkers import Checker, Resources
from proofdesk.settings import matches
from proofdesk.settings.selectors import ENGINE_PACK

_ENGINE_CHECKER = "language"


def reached(kind: type[Checker], resources: Resources, only: Iterable[str], skip: Iterable[str]) -> bool:
    """True where `--only` and `--skip` leave the checker something to find."""
    if kind.name in skip:
        return False
    wanted = list(only)
    if not wanted or kind.name in wanted:
        return True
    if kind.name == _ENGINE_CHECKER:
        # The engine's rules are not listed beforehand: any name of theirs, and any category, may be.
        others = _others(kind, resources)
        return any(name.partition(".")[0] == ENGINE_PACK or ("." not in name and name not in others) for name in wanted)
    records = kind.records(resources)
    return any(matches(name, rule.id, rule.checker, rule.category) for name in wanted for rule in records)


def _others(kind: type[Checker], resources: Resources) -> set[str]:
    """Names of checkers and packs in which the engine has no part."""
    from proofdesk.checkers import checkers

    packs = {rule.id.partition(".")[0] for rule in resources.rules}
    return {name for name in checkers() if name != kind.name} | packs | {"vocabulary"}
